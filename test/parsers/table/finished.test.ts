// Columns that say no more than whether an action is finished.
import { describe, expect, it } from "vitest";
import { registerOf } from "../../support/register-of.ts";

function statusesUnder(heading: string, ...cells: readonly string[]): readonly (string | null)[] {
  const rows = cells.map((cell, at) => [`Publish what was found in part ${at + 1}`, "Head of Parks", "May 2027", cell]);
  const { actions } = registerOf("Equality Plan", [["Action", "Lead", "By when", heading], ...rows]);
  return actions.map(({ status }) => status);
}

describe("a column that asks whether it is done", () => {
  it("makes those actions complete that it says yes of", () => {
    expect(statusesUnder("Done?", "TRUE", "FALSE", "FALSE")).toEqual(["Complete", null, null]);
    expect(statusesUnder("Completed (Y/N)", "Y", "", "N")).toEqual(["Complete", null, null]);
    expect(statusesUnder("Complete", "✓", "", "")).toEqual(["Complete", null, null]);
  });

  it("says nothing of it where dates stand there, or a cross, which may mean either", () => {
    expect(statusesUnder("Completed", "May 2026", "", "Yes")).toEqual([null, null, null]);
    expect(statusesUnder("Done?", "x", "", "x")).toEqual([null, null, null]);
  });
});

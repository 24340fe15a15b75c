// One column for who and when.
import { describe, expect, it } from "vitest";
import { registerOf } from "../../support/register-of.ts";

function readCells(heading: string, ...cells: readonly string[]): readonly (readonly string[])[] {
  const rows = cells.map((cell, at) => [`1.${at + 1}`, `Publish what was found in part ${at + 1}`, cell]);
  const { actions } = registerOf("Equality Plan", [["Ref", "Action", heading], ...rows]);
  return actions.map(({ owners, due }) => [owners.map(({ name }) => name).join(" + "), due.text]);
}

describe("a column of owners and dates", () => {
  it("is two columns, whatever stands between the two", () => {
    const cells = [
      "Head of Parks – March 2026",
      "Head of Parks (by June 2026)",
      "Early Careers Lead\n• TBC",
      "Policy Team; from Tranche 1 (5 January 2026)",
      "Mayor's Office – by the end of the municipal year",
      "Head of Parks – complete",
    ];
    expect(readCells("Lead and timescale", ...cells)).toEqual([
      ["Head of Parks", "March 2026"],
      ["Head of Parks", "by June 2026"],
      ["Early Careers Lead", "TBC"],
      ["Policy Team", "from Tranche 1 (5 January 2026)"],
      ["Mayor's Office", "by the end of the municipal year"],
      ["Head of Parks", "complete"],
    ]);
  });

  it("may label the two, or give the date first", () => {
    expect(readCells("Lead and deadline", "Lead: Head of Digital By: Q3 2025-26", "By: 30/06/2026\nLead: HR")).toEqual([
      ["Head of Digital", "Q3 2025-26"],
      ["HR", "30/06/2026"],
    ]);
    expect(readCells("When / who", "March 2026 – Head of Parks", "Ongoing\nHead of Parks")).toEqual([
      ["Head of Parks", "March 2026"],
      ["Head of Parks", "Ongoing"],
    ]);
  });

  it("keeps a cell that holds only one of them", () => {
    expect(readCells("Owner & due date", "Head of Work, Skills and Growth", "Summer 2026")).toEqual([
      ["Head of Work, Skills and Growth", ""],
      ["", "Summer 2026"],
    ]);
  });
});

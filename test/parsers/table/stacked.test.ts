// Rows that list several things and several dates.
import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/parsers/document/document.ts";
import { readPlan } from "../../../src/parsers/read-plan.ts";
import { localDate } from "../../../src/plan/calendar.ts";
import type { Register } from "../../../src/plan/register.ts";

function registerOf(...cells: readonly string[]): Register {
  const rows = [["Ref", "Action", "Owner", "By when"], cells].map((row, at) => ({
    cells: row,
    from: at + 1,
    to: at + 1,
    afterBreak: false,
  }));
  const document: Document = { name: "plan", unit: "table row", blocks: [{ kind: "table", rows }] };
  return readPlan(document, { today: localDate("2026-01-01") });
}

const read = (...cells: readonly string[]) =>
  registerOf(...cells).actions.map(({ reference, action, owners, due }) => [
    reference,
    action,
    owners.map(({ name }) => name).join(),
    due.text,
  ]);

describe("a row with bullets and dates", () => {
  it("is an action for each bullet where there are as many dates, with what introduces them", () => {
    expect(read("3", "Pay:\n• publish it\n• explain it\nto staff", "HR Team", "March 2026\nMay 2026")).toEqual([
      ["3", "Pay: publish it", "HR Team", "March 2026"],
      ["3b", "Pay: explain it to staff", "HR Team", "May 2026"],
    ]);
  });

  it("gives each its own owner where there are as many", () => {
    expect(read("3", "a) Ask\nb) Act", "HR Team\nHead of Law", "March 2026\nQuarterly")).toEqual([
      ["3", "Ask", "HR Team", "March 2026"],
      ["3b", "Act", "Head of Law", "Quarterly"],
    ]);
  });

  it("counts as many rows as it becomes, so that the sum is right", () => {
    const { rows, actions, headings } = registerOf(
      "3",
      "• Ask\n• Act",
      "HR Team",
      "March 2026\nMay 2026",
    ).reconciliation;
    expect([rows, actions, headings]).toEqual([3, 2, 1]);
  });

  it("stays one action with a question where the counts differ", () => {
    const register = registerOf("3", "• Ask\n• Act\n• Tell", "HR Team", "March 2026\nMay 2026");
    expect(register.actions).toHaveLength(1);
    expect(register.queries.map(({ question }) => question)).toEqual([
      '3 lists several things and another number of dates ("March 2026 May 2026"). Which date belongs to which?',
    ]);
  });

  it("is not parted by a date that was wrapped", () => {
    expect(read("3", "• Ask\n• Act", "HR Team", "March\n2026")).toHaveLength(1);
  });
});

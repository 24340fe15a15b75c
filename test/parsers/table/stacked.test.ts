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
  it("is an action for each bullet where there are as many dates, and the officer is asked", () => {
    const cells = ["3", "• Publish it\n• Explain it\nto staff", "HR Team", "March 2026\nMay 2026"];
    expect(read(...cells)).toEqual([
      ["3", "Publish it", "HR Team", "March 2026"],
      ["3b", "Explain it to staff", "HR Team", "May 2026"],
    ]);
    expect(registerOf(...cells).queries.map(({ question }) => question)).toEqual([
      "3 lists several things with a date each; I made an action of each: 3 and 3b. Is that right?",
    ]);
  });

  it("is one action with all the dates where a line introduces the bullets", () => {
    const cells = ["3", "Narrow the gap by:\n• publishing it\n• explaining it", "HR Team", "March 2026\nMay 2026"];
    const { actions, queries } = registerOf(...cells);
    expect(actions.map(({ due }) => due.deadlines.map(({ date }) => date))).toEqual([["2026-03-31", "2026-05-31"]]);
    expect(queries).toEqual([]);
  });

  it("gives each its own owner where there are three or more and as many; two may lead it together", () => {
    const [three, two] = [
      read("3", "a) Ask\nb) Act\nc) Tell", "HR Team\nHead of Law\nChief Executive", "March 2026\nQuarterly\nMay 2026"),
      read("3", "a) Ask\nb) Act", "HR Team\nHead of Law", "March 2026\nQuarterly"),
    ];
    expect(three.map(([, , owner]) => owner)).toEqual(["HR Team", "Head of Law", "Chief Executive"]);
    expect(two.map(([, , owner]) => owner)).toEqual(["HR Team,Head of Law", "HR Team,Head of Law"]);
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
      "3 lists several things and another number of dates (“March 2026 May 2026”). Which date belongs to which?",
    ]);
  });

  it("is not parted by a date that was wrapped", () => {
    expect(read("3", "• Ask\n• Act", "HR Team", "March\n2026")).toHaveLength(1);
  });
});

describe("a row whose bullets end in dates of their own", () => {
  const bullets = [
    "• Fit a ramp at the library – September 2026",
    "• Keep the lift in order – ongoing",
    "• Print guides in Braille – when the need arises",
    "• Train counter staff – Learning Manager, May 2026",
  ];

  it("is an action for each bullet, and the officer is asked", () => {
    const cells = ["3", bullets.join("\n"), "Estates Manager", ""];
    expect(read(...cells)).toEqual([
      ["3", "Fit a ramp at the library", "Estates Manager", "September 2026"],
      ["3b", "Keep the lift in order", "Estates Manager", "ongoing"],
      ["3c", "Print guides in Braille", "Estates Manager", "when the need arises"],
      ["3d", "Train counter staff", "Learning Manager", "May 2026"],
    ]);
    expect(registerOf(...cells).queries[0]?.question).toContain("3 lists several things with a date each");
  });

  it("stays one action where a column says when, and where few bullets name a date", () => {
    expect(read("3", bullets.join("\n"), "Estates Manager", "March 2027")).toHaveLength(1);
    const few = ["• Fit a ramp – September 2026", "• Ask the users of the hall about the lift", "• Tell them"];
    expect(read("3", few.join("\n"), "Estates Manager", "")).toHaveLength(1);
  });
});

// Marks under years and quarters.
import { describe, expect, it } from "vitest";
import { registerOf } from "../../support/register-of.ts";

const duesOf = (...table: readonly (readonly string[])[]) =>
  registerOf("Equality Plan", table).actions.map(({ due, tags }) => [
    due.text,
    due.deadlines.map(({ date }) => date),
    tags,
  ]);

describe("a mark under a period", () => {
  it("says that it is due by the end of that period, and several that it is due by the end of each", () => {
    const table = [
      ["Action", "Lead", "2025/26", "2026/27", "2027/28"],
      ["Publish the gap", "Head of HR", "✓", "x", ""],
      ["Review grades", "Head of HR", "", "☐", "(X)"],
      ["Ask staff", "Head of HR", "-", "", ""],
    ];
    expect(duesOf(...table)).toEqual([
      ["2025/26, 2026/27", ["2026-03-31", "2027-03-31"], {}],
      ["2027/28", ["2028-03-31"], {}],
      ["", [], {}],
    ]);
  });

  it("may stand under quarters that stand under a year", () => {
    const table = [
      ["Action", "Lead", "2025/26", "", "2026/27", ""],
      ["", "", "Q3", "Q4", "Q1", "Q2"],
      ["Publish the gap", "Head of HR", "", "✔", "", ""],
      ["Review grades", "Head of HR", "", "", "", "✔"],
    ];
    expect(duesOf(...table)).toEqual([
      ["Q4 2025/26", ["2026-03-31"], {}],
      ["Q2 2026/27", ["2026-09-30"], {}],
    ]);
  });

  it("may be a letter of the plan's own, but no rating", () => {
    const table = (mark: string): string[][] => [
      ["Deliverable", "Lead", "2025/26\nQ1", "Q2", "Q3"],
      ["Publish the gap", "Head of HR", "", mark, ""],
      ["Review grades", "Head of HR", "", "", mark],
    ];
    expect(duesOf(...table("D")).map(([text]) => text)).toEqual(["Q2", "Q3"]);
    expect(duesOf(...table("G")).map(([text]) => text)).toEqual(["", ""]);
  });

  it("says nothing beside a column of dates, under anything else, or where figures stand", () => {
    const strands = [
      ["Action", "Lead", "Race", "Age"],
      ["Publish the gap", "Head of HR", "X", ""],
    ];
    expect(duesOf(...strands)).toEqual([["", [], { Race: ["X"] }]]);
    const figures = [
      ["Action", "Lead", "2025/26", "2026/27"],
      ["Close the gap", "Head of HR", "4%", "3%"],
    ];
    expect(duesOf(...figures)).toEqual([["", [], { "2025/26": ["4%"], "2026/27": ["3%"] }]]);
    const dated = [
      ["Action", "Lead", "By when", "2025/26", "2026/27"],
      ["Publish the gap", "Head of HR", "May 2026", "", "x"],
    ];
    expect(duesOf(...dated)).toEqual([["May 2026", ["2026-05-31"], { "2026/27": ["x"] }]]);
  });
});

it("the year of quarters that say their months stands in the heading above the table", () => {
  const { actions } = registerOf("Equality Plan 2023 to 2027", "Aim 3 – Delivery in 2024/25 by quarter", [
    ["Action", "Lead", "Q1 Apr-Jun", "Q2 Jul-Sep", "Q3 Oct-Dec", "Q4 Jan-Mar"],
    ["Publish the gap", "Head of HR", "", "", "", "✓"],
    ["Review grades", "Head of HR", "✓", "", "", ""],
  ]);
  expect(actions.map(({ due }) => [due.text, due.deadlines.map(({ date }) => date)])).toEqual([
    ["Q4 Jan-Mar", ["2025-03-31"]],
    ["Q1 Apr-Jun", ["2024-06-30"]],
  ]);
});

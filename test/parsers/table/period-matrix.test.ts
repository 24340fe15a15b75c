// A column for each year, with what is done in it.
import { describe, expect, it } from "vitest";
import { registerOf } from "../../support/register-of.ts";

const HEADINGS = ["Theme", "Lead", "2025/26", "2026/27"];

describe("a column for each year", () => {
  it("makes each thing that is listed under it an action of that year", () => {
    const { actions } = registerOf("Inclusion Plan", [
      HEADINGS,
      ["Access", "Vice Principal, Curriculum", "• Open two paid internships\n• Print every form large", "Ask again"],
      ["Staff", "Head of HR", "", "• Train every manager in the new law"],
    ]);
    expect(actions.map(({ section, action, owners, due }) => [section, action, owners[0]?.name, due.text])).toEqual([
      ["Access", "Open two paid internships", "Vice Principal, Curriculum", "2025/26"],
      ["Access", "Print every form large", "Vice Principal, Curriculum", "2025/26"],
      ["Access", "Ask again", "Vice Principal, Curriculum", "2026/27"],
      ["Staff", "Train every manager in the new law", "Head of HR", "2026/27"],
    ]);
  });

  it("holds no actions where it holds figures", () => {
    const { actions } = registerOf("Inclusion Plan", [HEADINGS, ["Pay gap", "Head of HR", "4.1%", "3% or less"]]);
    expect(actions).toEqual([]);
  });
});

it("what stands above the headings of a table names the part and its lead, and is no row of the table before", () => {
  const part = (name: string, lead: string, reference: string): readonly (readonly string[])[] => [
    [name, "", "", ""],
    ["Executive lead", "", lead, ""],
    ["How we will know", "", "The survey improves each year", ""],
    ["No", "Action", "Owner", "Due"],
    [reference, "Publish what was found", "Head of HR", "May 2026"],
  ];
  const { sections, queries } = registerOf(
    "Plan",
    part("Objective 1: Safe work", "Director of People", "1.1"),
    part("Objective 2: Fair care", "Chief Executive", "2.1"),
  );
  expect(sections.map(({ title, lead }) => [title, lead])).toEqual([
    ["Objective 1: Safe work", "Director of People"],
    ["Objective 2: Fair care", "Chief Executive"],
  ]);
  expect(queries).toEqual([]);
});

it("a table of contacts goes on with no plan above it", () => {
  const { actions } = registerOf(
    "Disability Plan",
    [
      ["Measures", "Timescale / Responsibility", "Performance indicator"],
      ["Train every new member of staff", "Within 6 months of starting\nHR Manager", "All trained"],
      ["Offer six placements a year", "2026/27\nHR Manager with Larkford College", "Six placements"],
      ["Caption every meeting", "Phase 1 – May 2026\nPhase 2 – July 2026\nClerk to the Council", "Captions on all"],
    ],
    "Contact",
    [
      ["Name", "Post", "E-mail"],
      ["Priya Shah", "Policy Officer", "policy@wexcombe.example"],
    ],
  );
  expect(actions.map(({ owners, due }) => [owners[0]?.name, due.text])).toEqual([
    ["HR Manager", "Within 6 months of starting"],
    ["HR Manager", "2026/27"],
    ["Clerk to the Council", "Phase 1 – May 2026 Phase 2 – July 2026"],
  ]);
});

it("a key below the rows of a table explains its colours, and is no action", () => {
  const { actions, queries } = registerOf("Plan", [
    ["Ref", "Action", "Owner", "Due", "RAG"],
    ["A1", "Publish what was found", "Head of HR", "May 2026", "Green"],
    ["Key", "", "", "", ""],
    ["Green", "On track", "", "", ""],
    ["Red", "Off track", "", "", ""],
    ["A2", "Ask everybody again", "Head of HR", "June 2026", "Red"],
  ]);
  expect(actions.map(({ reference }) => reference)).toEqual(["A1", "A2"]);
  expect(queries).toEqual([]);
});

it("words that begin as months do, beside figures, are no headings of years", () => {
  const { actions } = registerOf("Equality Plan", [
    ["ID", "Priority", "Deliverable", "Accountable officer", "Target", "% complete"],
    ["1", "Access", "Film the pages", "Digital Editor", "May 2027", "60"],
    ["2", "Decisions", "Check one assessment in ten", "Equality Officer", "June 2027", "40"],
    ["3", "Market", "Agree a standard for streets", "Traffic Manager", "July 2027", "90"],
  ]);
  expect(actions.map(({ action, due }) => [action, due.text])).toEqual([
    ["Film the pages", "May 2027"],
    ["Check one assessment in ten", "June 2027"],
    ["Agree a standard for streets", "July 2027"],
  ]);
});

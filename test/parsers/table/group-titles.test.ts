// Rows inside a table that name the group below them, and rows that only look like it.
import { describe, expect, it } from "vitest";
import { readPlan } from "../../../src/parsers/read-plan.ts";
import { localDate } from "../../../src/plan/calendar.ts";
import { registerOf } from "../../support/register-of.ts";

const TITLE = "Race Equality Plan";
const WITH_OBJECTIVES = ["Ref", "Objective", "Action", "Lead", "By when"];
const HEADINGS = ["Ref", "Action", "Lead", "By when"];

function sections(...rows: readonly (readonly string[])[]): readonly (readonly [string, string | null])[] {
  return registerOf(TITLE, rows).actions.map(({ printedReference, section }) => [printedReference ?? "", section]);
}

describe("a row with a number and a title alone", () => {
  it("is the section of the rows below where it stands under Objective", () => {
    const read = registerOf(TITLE, [
      WITH_OBJECTIVES,
      ["1", "EVERYBODY BELONGS", "", "", ""],
      ["1.1", "", "Publish the gap", "Head of HR", "May 2027"],
      ["2", "SERVICES FOR ALL", "", "", ""],
      ["2.1", "", "Open the doors", "Head of Estates", "June 2027"],
    ]);
    expect(read.actions.map(({ section }) => section)).toEqual(["EVERYBODY BELONGS", "SERVICES FOR ALL"]);
    expect(read.reconciliation).toMatchObject({ actions: 2, headings: 4, queried: 0 });
  });

  it("is one where a letter alone stands over numbers with that letter", () => {
    expect(
      sections(
        HEADINGS,
        ["A", "Inclusive teaching", "", ""],
        ["A1", "Publish the toolkit", "Head of Quality", "May 2027"],
        ["A2", "Watch lessons", "Head of Quality", "June 2027"],
        ["B", "Belonging", "", ""],
        ["B1", "Open the lounge", "Head of Estates", "June 2027"],
      ),
    ).toEqual([
      ["A1", "Inclusive teaching"],
      ["A2", "Inclusive teaching"],
      ["B1", "Belonging"],
    ]);
  });

  it("is one among the actions where all that are numbered as deep have parts numbered in them", () => {
    expect(
      sections(
        HEADINGS,
        ["2A", "Inclusive teaching", "", ""],
        ["2A.1", "Publish the toolkit", "Head of Quality", "May 2027"],
        ["2B", "Belonging", "", ""],
        ["2B.1", "Open the lounge", "Head of Estates", "June 2027"],
      ),
    ).toEqual([
      ["2A.1", "Inclusive teaching"],
      ["2B.1", "Belonging"],
    ]);
  });

  it("stays an action that leads into its parts where the one beside it is an action", () => {
    expect(
      sections(
        HEADINGS,
        ["1.1", "Publish the gap", "Head of HR", "May 2027"],
        ["1.2", "Introduce a sponsorship scheme", "", ""],
        ["1.2.1", "Find sponsors", "Head of HR", "June 2027"],
      ).map(([reference]) => reference),
    ).toEqual(["1.1", "1.2", "1.2.1"]);
  });

  it("stays an action that nobody has taken where nothing is numbered in it", () => {
    expect(
      sections(HEADINGS, ["1", "Publish the gap", "Head of HR", "May 2027"], ["2", "Open the doors", "", ""]).length,
    ).toBe(2);
  });
});

it("under a heading that says only that a plan follows, the column of objectives makes the sections", () => {
  const rows = [
    ["Objective", "Action", "Lead", "By when"],
    ["1. Know our customers", "Ask everybody once", "Head of Insight", "May 2027"],
    ["", "Publish what they said", "Head of Insight", "June 2027"],
    ["2. Homes for all", "Fit grab rails", "Asset Manager", "July 2027"],
    ["3. Safe communities", "", "", ""],
    ["", "Meet each estate", "Asset Manager", "July 2027"],
  ];
  expect(registerOf(TITLE, "Our action plan", rows).actions.map(({ section }) => section)).toEqual([
    "Know our customers",
    "Know our customers",
    "Homes for all",
    "Safe communities",
  ]);
});

it.each([
  ["the plan's name and its council's, as a page's head", "Ashdale Council – Race Equality Plan"],
  ["what a tracker was filtered by", "Filter: Status = all"],
])("%s is no section", (_, line) => {
  const table = [HEADINGS, ["1.1", "Publish the gap", "Head of HR", "May 2027"]];
  const { actions } = registerOf("Race Equality Plan 2024 – 2028", "Ashdale Council", "Our people", table, line, table);
  expect(actions.map(({ section }) => section)).toEqual(["Our people", "Our people"]);
});

it.each([
  "Cabinet Member: Resources and Equalities",
  "Aelod Cabinet / Cabinet Member: Resources",
  "Portfolio holder: Leader of the Council",
])("“%s” says whose portfolio a section is, and is none itself", (line) => {
  const table = [HEADINGS, ["1.1", "Publish the gap", "Head of HR", "May 2027"]];
  expect(registerOf(TITLE, "Our people", line, table).actions.map(({ section }) => section)).toEqual(["Our people"]);
});

it("a label alone in the column of sections holds until the next, and is no heading of the table", () => {
  const rows = [
    ["Metric", "Action", "Lead", "By when"],
    ["4. Training", "Publish the gap", "Head of HR", "May 2027"],
    ["5. Harassment", "", "", ""],
    ["", "Open the doors", "Head of Estates", "June 2027"],
    ["6. Promotion", "Advertise each post", "Head of HR", "June 2027"],
  ];
  const { actions, reconciliation } = registerOf(TITLE, rows);
  expect(actions.map(({ section }) => section)).toEqual(["Training", "Harassment", "Promotion"]);
  expect(reconciliation.queried).toBe(0);
});

describe("a part that a page has cut", () => {
  const table = (reference: string) => [
    HEADINGS,
    [reference, `Publish the gap ${reference}`, "Head of HR", "May 2027"],
  ];

  it("goes on under its own name", () => {
    const { actions } = registerOf(
      TITLE,
      "Outcome 2: Services for all",
      table("2.1"),
      "Outcome 2 (continued)",
      table("2.2"),
    );
    expect(actions.map(({ section }) => section)).toEqual([
      "Outcome 2: Services for all",
      "Outcome 2: Services for all",
    ]);
  });

  it("goes on under what is left of its name where another stood between", () => {
    const { actions } = registerOf(TITLE, "Outcome 1: Work", table("1.1"), "Outcome 2 (cont.)", table("2.2"));
    expect(actions.map(({ section }) => section)).toEqual(["Outcome 1: Work", "Outcome 2"]);
  });
});

it("a title inside rows that could not be read holds for the table below them", () => {
  const place = { from: 1, to: 1 };
  const rows = [HEADINGS, ["3.1", "Publish the gap", "Head of HR", "May 2027"]].map((cells, at) => {
    return { cells, from: at + 4, to: at + 4, afterBreak: false };
  });
  const text = "Ref Action Lead / 2.1 Open the doors Estates / Outcome 3: Employment / We hold a charter.";
  const { actions } = readPlan(
    {
      name: "plan.txt",
      unit: "line",
      blocks: [
        { kind: "heading", level: 2, text: "Outcome 2: Services", ...place },
        { kind: "paragraph", text, from: 2, to: 3, unreadable: "its columns and rows cannot be told apart" },
        { kind: "table", rows },
      ],
    },
    { today: localDate("2026-06-01") },
  );
  expect(actions.map(({ section }) => section)).toEqual(["Outcome 3: Employment"]);
});

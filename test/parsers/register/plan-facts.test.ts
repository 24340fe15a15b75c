// What the first lines say about a plan: its title, whose it is, when it was written and which years it is about.
import { describe, expect, it } from "vitest";
import type { Block, Document } from "../../../src/parsers/document/document.ts";
import { planFacts } from "../../../src/parsers/register/plan-facts.ts";
import { registerOf } from "../../support/register-of.ts";

/** Lines; one that begins with "# " is a heading of the first level. */
function factsOf(...lines: readonly string[]) {
  const place = { from: 1, to: 1 };
  const blocks = lines.map(
    (line): Block =>
      line.startsWith("# ")
        ? { kind: "heading", level: 1, text: line.slice(2), ...place }
        : { kind: "paragraph", text: line, ...place },
  );
  const document: Document = { name: "upload.docx", unit: "line", blocks };
  return planFacts(document);
}

describe("the title", () => {
  it.each<[string, readonly string[]]>([
    ["Race Equality Plan", ["Race Equality Plan", "Wexcombe Borough Council"]],
    ["Race Equality Plan", ["Wexcombe Borough Council", "Race Equality Plan"]],
    ["Race Charter Action Plan 2025–2029", ["# University of Ashdale", "# Race Charter Action Plan 2025–2029"]],
    [
      "Equality objectives 2024 to 2028",
      ["We use cookies to make this site work.", "# Equality objectives 2024 to 2028"],
    ],
    ["Delivery Plan 25-26", ["Plan name Delivery Plan 25-26", "Plan ID x7"]],
    ["Fair for all", ["Fair for all", "# Action plan"]],
    ["Inclusion tracker 2027", ["How to use this workbook", "Please fill in column H.", "Inclusion tracker 2027"]],
    ["upload", []],
  ])("is %j of %j", (title, lines) => {
    expect(factsOf(...lines).title).toBe(title);
  });
});

it("the title stands in the first row of the table where nothing stands above it, if it names a plan", () => {
  const place = { from: 1, to: 1, afterBreak: false };
  const titleOver = (first: string): string => {
    const rows = [
      [first, "", ""],
      ["Action", "Owner", "By when"],
      ["Train staff", "HR", "May"],
    ];
    const blocks: Block[] = [{ kind: "table", rows: rows.map((cells) => ({ cells, ...place })) }];
    return planFacts({ name: "upload.docx", unit: "table row", blocks }).title;
  };
  expect(titleOver("Wexley Council Race Equality Plan")).toBe("Wexley Council Race Equality Plan");
  expect(titleOver("Objective 1: Plan for fair pay")).toBe("upload");
  expect(titleOver("Action plan")).toBe("upload");
});

it("the title is not the name of a workbook's first sheet, unless that names a plan", () => {
  const titleOf = (sheet: string): string => {
    const heading: Block = { kind: "heading", level: 1, text: sheet, isSheet: true, from: 1, to: 1 };
    return planFacts({ name: "Inclusion tracker.xlsx", unit: "sheet row", blocks: [heading] }).title;
  };
  expect(titleOf("Adult Social Care")).toBe("Inclusion tracker");
  expect(titleOf("Race Equality Plan")).toBe("Race Equality Plan");
});

describe("the organisation", () => {
  it.each<[string | null, readonly string[]]>([
    ["University of Ashdale", ["University of Ashdale", "Race Equality Plan"]],
    ["London Borough of Eastmoor", ["London Borough of Eastmoor", "Pay Gap Plan"]],
    [
      "Trelowen University Hospitals NHS Foundation Trust",
      ["Trelowen University Hospitals NHS Foundation Trust", "Plan"],
    ],
    ["Larkmoor Homes", ["Belonging here", "Larkmoor Homes"]],
    ["Wendle City Council", ["Inclusion Plan", "Wendle City Council. Agreed by the Equality Board."]],
    [null, ["Becoming an Anti-Racist Council: our commitments"]],
  ])("is %j of %j", (organisation, lines) => {
    expect(factsOf(...lines).organisation).toBe(organisation);
  });

  it("is not a partner that one action names", () => {
    const place = { from: 1, to: 1 };
    const row = { cells: ["1", "Work with Eastmoor College on placements"], afterBreak: false, ...place };
    const blocks: Block[] = [
      { kind: "paragraph", text: "Pay Gap Plan", ...place },
      { kind: "table", rows: [row] },
    ];
    expect(planFacts({ name: "plan", unit: "line", blocks }).organisation).toBeNull();
  });
});

it.each<[string | null, string]>([
  ["2022-09-30", "September 2022"],
  ["2025-05-31", "Agreed by the Equality Board on 2 May 2025"],
  ["2025-06-30", "Year 2 refresh – June 2025"],
  [null, "Next review: May 2026"],
  [null, "Timeline: March 2026"],
  [null, "April 2025 – March 2028"],
])("the plan's own date is %j where it says %j", (written, line) => {
  expect(factsOf("Race Equality Plan", line).written).toBe(written);
});

it.each([
  [true, "November 2026 update"],
  [true, "Position as at 30 June 2025"],
  [true, "Progress report, March 2026"],
  [false, "September 2022"],
  [false, "Agreed by the Equality Board on 2 May 2025"],
])("whether it is an update (%j) where it says %j", (isUpdate, line) => {
  expect(factsOf("Race Equality Plan", line)).toMatchObject({ isUpdate, written: expect.any(String) });
});

it.each<[string, string | null, string | null]>([
  ["Equality Plan 2025/26", "2025-04-01", "2026-03-31"],
  ["Equality Objectives 2025-2029", "2025-01-01", "2029-12-31"],
  ["Action Plan 2024–28", "2024-01-01", "2028-12-31"],
  ["Action Plan 2024", null, null],
])("%j is about the years %j to %j", (title, from, to) => {
  expect(factsOf(title).years).toEqual(from === null ? null : { from, to });
});

it("a note below the table of actions is no title, and the name of the plan there is", () => {
  const table = [
    ["Action", "Owner", "By when"],
    ["Caption all films", "Film Officer", "May 2026"],
  ];
  expect(registerOf(table, "Impact assessments are on the website", "Data notice").plan.title).toBe("plan");
  expect(registerOf(table, "This plan will be reviewed each May", "Fair Films Action Plan").plan.title).toBe(
    "Fair Films Action Plan",
  );
});

it("a partnership alone beside the title is whose plan it is, and no section of it", () => {
  const table = [
    ["Action", "Lead", "By when"],
    ["Publish the map", "Head of Parks", "May 2026"],
  ];
  const { plan, sections } = registerOf("Action plan", "Hallowdene Hospitals Partnership", table);
  expect([plan.organisation, sections]).toEqual(["Hallowdene Hospitals Partnership", []]);
  expect(registerOf("Action plan", "Hallowdene", "Work in Partnership", table).plan.organisation).toBeNull();
});

// Tables that measure, and targets that are figures.
import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/parsers/document/document.ts";
import { readPlan } from "../../../src/parsers/read-plan.ts";
import { localDate } from "../../../src/plan/calendar.ts";
import { registerOf } from "../../support/register-of.ts";

function actionsOf(...table: readonly (readonly string[])[]) {
  const rows = table.map((cells, at) => ({ cells, from: at + 1, to: at + 1, afterBreak: false }));
  const document: Document = { name: "plan", unit: "table row", blocks: [{ kind: "table", rows }] };
  return readPlan(document, { today: localDate("2026-01-01") }).actions;
}

it.each<[string, readonly string[], readonly string[]]>([
  ["objectives with measures and figures", ["Objective", "Measure", "Target"], ["Fair pay", "Pay gap", "4%"]],
  ["measures with figures and a lead", ["Measure", "Target", "Lead"], ["Pay gap", "4%", "Head of HR"]],
  [
    "risks with likelihood and impact",
    ["Risk", "Likelihood", "Impact", "Action", "Owner"],
    ["Cuts", "3", "4", "Ask early", "HR Team"],
  ],
  [
    "actions that a pivot table counts again",
    ["Directorate", "Owner", "Action", "Count of Ref"],
    ["Place", "Head of Parks", "Plant by the benches", "1"],
  ],
  [
    "risks with a score",
    ["Ref", "Risk", "Owner", "Score", "Action", "Date"],
    ["R1", "Funding is withdrawn", "Finance Team", "12", "Lobby through the sector", "May 2027"],
  ],
])("%s are no actions", (_, headings, row) => {
  expect(actionsOf(headings, row, row)).toEqual([]);
});

it("a target that is a date is the deadline, and one that is a figure is kept beside the action", () => {
  const [dated] = actionsOf(["Action", "Lead", "Target"], ["Review pay", "HR Team", "May 2026"]);
  expect(dated?.due.deadlines).toHaveLength(1);
  const [figure] = actionsOf(["Action", "Lead", "Target"], ["Close the gap", "HR Team", "4%"]);
  expect(figure?.due.text).toBe("");
  expect(figure?.tags).toEqual({ Target: ["4%"] });
});

it.each<[string, readonly (readonly string[])[]]>([
  [
    "with headings that name nothing but figures",
    [
      ["Indicator", "Baseline", "Target 2027"],
      ["Would recommend us", "61%", "70%"],
    ],
  ],
  [
    "without headings",
    [
      ["Would recommend us", "61%", "70%"],
      ["From minority groups", "8%", "10%"],
    ],
  ],
])("figures below a table of actions, %s, are no actions of it", (_, figures) => {
  const tables = [
    [
      ["Action", "Owner", "By when"],
      ["Review pay", "Head of HR", "June 2026"],
    ],
    figures,
  ];
  const blocks = tables.map((rows): Document["blocks"][number] => ({
    kind: "table",
    rows: rows.map((cells, at) => ({ cells, from: at + 1, to: at + 1, afterBreak: false })),
  }));
  const { actions } = readPlan({ name: "plan", unit: "table row", blocks }, { today: localDate("2026-01-01") });
  expect(actions.map(({ action }) => action)).toEqual(["Review pay"]);
});

describe("figures below the rows of a plan in one sheet", () => {
  const plan = [
    ["Ref", "Action", "Lead", "Support", "Deadline"],
    ["V1", "Print a walking map", "Events Manager", "", "May 2026"],
    ["V2", "Repair the harbour steps", "Head of Property", "Harbour Master", "June 2026"],
    ["", "", "", "", ""],
  ];
  const closing = [
    ["", "", "", "", ""],
    ["Monitoring", "The panel looks at this sheet every six months.", "", "", ""],
  ];

  it("are no actions, nor is what stands below them", () => {
    const { actions, queries, reconciliation } = registerOf("Visitor Plan", [
      ...plan,
      ["Measures", "", "", "", ""],
      ["Measure", "2024", "Target 2027", "", ""],
      ["Overnight stays", "412,000", "480,000", "", ""],
      ["Visitors who felt very welcome", "61%", "75%", "", ""],
      ...closing,
    ]);
    expect(actions.map(({ reference }) => reference)).toEqual(["V1", "V2"]);
    expect(queries).toEqual([]);
    expect(reconciliation.leftOut).toContainEqual({ reason: "in a table that holds no actions", count: 4 });
  });

  it("are no actions without headings of their own; a figure with an owner is asked about", () => {
    const { actions, queries, reconciliation } = registerOf("Visitor Plan", [
      ...plan,
      ["Stays", "412,000", "480,000", "", ""],
      ["Spend", "£184m", "£215m", "", ""],
      ["Welcome", "61%", "75%", "", ""],
      ["V3", "2024", "Events Manager", "", ""],
    ]);
    expect(actions.map(({ reference }) => reference)).toEqual(["V1", "V2"]);
    expect(reconciliation.leftOut).toContainEqual({ reason: "row of figures", count: 3 });
    expect(queries).toHaveLength(1);
  });
});

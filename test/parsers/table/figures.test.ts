// Tables that measure, and targets that are figures.
import { expect, it } from "vitest";
import type { Document } from "../../../src/parsers/document/document.ts";
import { readPlan } from "../../../src/parsers/read-plan.ts";
import { localDate } from "../../../src/plan/calendar.ts";

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

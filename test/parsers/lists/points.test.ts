// Plans that are lists of points without owners and dates: nothing is an action before somebody says so.
import { describe, expect, it } from "vitest";
import { readText } from "../../../src/parsers/document/read-text.ts";
import { POINTS } from "../../../src/parsers/lists/points.ts";
import { readPlan } from "../../../src/parsers/read-plan.ts";
import { localDate } from "../../../src/plan/calendar.ts";
import type { Settled } from "../../../src/plan/settlement.ts";

const today = localDate("2026-06-01");
const YES: Settled = { settlement: POINTS, words: "Yes, each point is an action", by: "Olu Bright", on: today };

function read(lines: readonly string[], settled: readonly Settled[] = []) {
  return readPlan(readText(`${lines.join("\n")}\n`, "plan.txt"), { today, settled });
}

const PLAN = [
  "Thornlea Parish Council: action plan",
  "",
  "1. Open spaces",
  "",
  "• Plant the hedge along the school path again",
  "• To mend the two gates at the river",
  "",
  "2. Being heard",
  "",
  "• We will hold a meeting in each village",
  "• Publish what was said there",
];

describe("a plan of points", () => {
  it("is asked about with its first point, and holds no action meanwhile", () => {
    const { actions, queries } = read(PLAN);
    expect(actions).toEqual([]);
    expect(queries).toMatchObject([
      {
        question:
          "No table says who does what by when, but 4 points say what is to be done, the first of them “Plant the hedge along the school path again”. Is each of them an action?",
        choices: ["Yes, each point is an action", "No, leave them out"],
      },
    ]);
  });

  it("becomes an action for each point, under what they are about, once somebody said so", () => {
    const { actions, reconciliation } = read(PLAN, [YES]);
    expect(actions.map(({ section, action }) => [section, action])).toEqual([
      ["Open spaces", "Plant the hedge along the school path again"],
      ["Open spaces", "To mend the two gates at the river"],
      ["Being heard", "We will hold a meeting in each village"],
      ["Being heard", "Publish what was said there"],
    ]);
    expect(actions.every(({ owners, due }) => owners.length === 0 && due.text === "")).toBe(true);
    expect(reconciliation.actions).toBe(4);
  });
});

it("a numbered list in an action plan is asked about though few of its points begin with what to do", () => {
  const { actions, queries } = read([
    "Thornlea Parish Council: action plan",
    "",
    "1. A ramp at the door of the hall.",
    "2. Larger print for the notices on the board.",
    "3. Quarterly walks with the people of the new estate.",
    "4. Repair the two gates at the river.",
  ]);
  expect(actions).toEqual([]);
  expect(queries.map(({ choices }) => choices)).toEqual([["Yes, each point is an action", "No, leave them out"]]);
});

it.each<[string, readonly string[]]>([
  [
    "says what was done",
    ["Action plan: what we did", "", "• Planted a hedge", "• Mended two gates", "• Held meetings", "• Published notes"],
  ],
  [
    "calls itself no plan",
    ["Notes of the meeting", "", "• Plant a hedge", "• Mend the gates", "• Hold a meeting", "• Publish notes"],
  ],
  ["has three points", ["Action plan", "", "• Plant a hedge", "• Hold a meeting", "• Publish notes"]],
  [
    "has a table of actions",
    [
      "Action plan",
      "",
      "Action\tOwner",
      "Review pay.\tHead of HR",
      "",
      "• Plant a hedge",
      "• Hold a meeting",
      "• Publish notes",
      "• Mend the gates",
    ],
  ],
])("a document that %s is not asked about its points", (_, lines) => {
  expect(read(lines).queries.filter(({ settles }) => settles?.key === "points")).toEqual([]);
});

describe("points that are asked about", () => {
  const asked = (lines: readonly string[]) =>
    read(lines).queries.filter(({ question }) => question.includes("points say what is to be done"));

  it("stand under a promise on a page that calls itself no plan", () => {
    const lines = [
      "Fair pay report",
      "",
      "We will:",
      "",
      "• utilise the network",
      "• talk to managers",
      "• flexible hours",
      "• pay reviews",
    ];
    expect(asked(lines)).toHaveLength(1);
  });

  it("are objectives by name, with what they rest on between them", () => {
    const lines = [
      "Equality plan",
      "",
      ...["Tell all", "Watch the gap", "To ask pupils", "Make a list"].flatMap((text) => [
        "Why: we looked",
        "",
        `Objective: ${text}`,
        "",
      ]),
    ];
    expect(asked(lines)).toHaveLength(1);
    expect(read(lines, [YES]).actions.map(({ action }) => action)).toEqual([
      "Tell all",
      "Watch the gap",
      "To ask pupils",
      "Make a list",
    ]);
  });

  it.each<[string, readonly string[]]>([
    [
      "advice to the reader",
      [
        "How to write your plan",
        "",
        "• Collect your evidence",
        "• Write your aims",
        "• Ask the people you serve",
        "• Publish it",
      ],
    ],
    [
      "the contents of the page",
      [
        "Action plan guide",
        "",
        "1. Use the feedback",
        "2. Write the plan",
        "3. Review the plan",
        "4. Publish the plan",
        "",
        "Use the feedback",
        "",
        "You are given some.",
        "",
        "Write the plan",
        "",
        "It is long.",
      ],
    ],
  ])("are not %s", (_, lines) => {
    expect(asked(lines)).toEqual([]);
  });
});

// Lists that a plan itself calls actions, or numbers as its actions: read, with one question for who and one for when.
import { describe, expect, it } from "vitest";
import { readText } from "../../../src/parsers/document/read-text.ts";
import { readPlan } from "../../../src/parsers/read-plan.ts";
import { localDate } from "../../../src/plan/calendar.ts";

function actionsOf(lines: readonly string[]) {
  const { actions } = readPlan(readText(`${lines.join("\n")}\n`, "plan.txt"), { today: localDate("2026-06-01") });
  return actions.map(({ section, action, printedReference }) => [section, printedReference, action]);
}

describe("a list under the word actions", () => {
  it("is actions, those that do not begin with a verb too", () => {
    const lines = [
      "Parks strategy",
      "",
      "Cleaner ponds",
      "",
      "Actions",
      "",
      "• Count the ducks",
      "• A survey of weeds",
    ];
    expect(actionsOf(lines)).toEqual([
      ["Cleaner ponds", null, "Count the ducks"],
      ["Cleaner ponds", null, "A survey of weeds"],
    ]);
  });

  it.each<[string, readonly string[]]>([
    [
      "is none where most of it says nothing to do",
      ["Parks strategy", "", "Actions", "", "• Ducks", "• Weeds", "• Dig"],
    ],
    ["is none in a page that is no plan", ["Pond news", "", "Actions", "", "• Count the ducks", "• Weigh the carp"]],
  ])("%s", (_, lines) => {
    expect(actionsOf(lines)).toEqual([]);
  });
});

describe("sentences numbered in two parts", () => {
  const NUMBERED = ["1.1 Ask the tenants.", "1.2 Publish what they said."];

  it("are the actions of an action plan", () => {
    expect(actionsOf(["Homes action plan", "", ...NUMBERED]).map(([, reference]) => reference)).toEqual(["1.1", "1.2"]);
  });

  it("are what a committee is to decide where a report says so", () => {
    const lines = [
      "Homes action plan",
      "",
      "It is recommended that Cabinet:",
      "",
      "1.1 Adopt the plan.",
      "1.2 Publish it.",
    ];
    expect(actionsOf(lines)).toEqual([]);
  });

  it("stand over those that are counted from one again below each", () => {
    const lines = ["Homes action plan", "", "1.1 Build an office", "", "  1. Hire two people", "  2. Find a room"];
    expect(actionsOf(lines)).toEqual([
      ["Build an office", "1", "Hire two people"],
      ["Build an office", "2", "Find a room"],
    ]);
  });
});

it("numbered rows of a table that lost its columns are asked about, and no actions that nobody has and nothing dates", () => {
  const lines = [
    "Parks action plan 2026",
    "",
    "Action Outcome By when By whom",
    "",
    "2.1 Count the ducks More is known June 2026 Head of Ponds",
    "2.2 Ask the anglers Views are heard July 2026 Parks Manager",
    "2.3 Clear the weeds Water is clear May 2027 Head of Ponds",
  ];
  const { queries, actions } = readPlan(readText(`${lines.join("\n")}\n`, "plan.txt"), {
    today: localDate("2026-06-01"),
  });
  const guessed = actions.filter(({ owners, due }) => owners.length === 0 && due.text === "");
  expect(guessed).toEqual([]);
  expect(actions.length + queries.length).toBeGreaterThan(0);
});

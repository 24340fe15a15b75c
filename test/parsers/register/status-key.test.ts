// The plan's own key to its colours and letters answers what would be asked otherwise.
import { describe, expect, it } from "vitest";
import { registerOf } from "../../support/register-of.ts";

const COMPLETE = { rag: null, status: "complete" };

function blueIn(...around: readonly (string | readonly (readonly string[])[])[]) {
  const table = [
    ["Action", "Lead", "By when", "BRAG"],
    ["Publish the gap", "Head of HR", "May 2027", "Blue"],
    ["Open the doors", "Head of Estates", "June 2027", "Green"],
  ];
  const { statusWords, queries, actions } = registerOf("Race Equality Plan", ...around, table);
  return {
    place: statusWords.find(({ word }) => word === "Blue")?.place,
    asked: queries.some(({ question }) => question.includes("Blue")),
    actions: actions.length,
  };
}

describe("what blue means", () => {
  it.each<[string, string | readonly (readonly string[])[]]>([
    ["in a line", "Key: Red = off track; Amber = some slippage; Green = on track; Blue = complete and embedded."],
    ["with dashes", "Red – not on track, Green – on track, Blue – action completed"],
    ["in a row", [["BRAG key", "Blue = complete", "Red = off track", "Green = on track"]]],
    [
      "in a table of its own",
      [
        ["Blue", "Complete"],
        ["Green", "On track"],
        ["Red", "Off track"],
      ],
    ],
  ])("is taken from the plan's own key %s, and not asked", (_, key) => {
    expect(blueIn(key)).toEqual({ place: COMPLETE, asked: false, actions: 2 });
  });

  it.each([
    ["without a key", "Our plan is in colours."],
    ["where the key says what no scale has", "Key: Blue = led by members; Green = on track"],
    ["where one colour alone is mentioned", "Blue – complete"],
    ["where two keys differ", "Blue = complete; Red = off track. In 2024: Blue = not started; Red = off track."],
  ])("is asked %s", (_, line) => {
    expect(blueIn(line)).toEqual({ place: null, asked: true, actions: 2 });
  });
});

it("marks in front of status words and percentages are known for what they say", () => {
  const rows = [
    ["Action", "Lead", "By when", "Status"],
    ["Publish the gap", "Head of HR", "May 2027", "⚪ Not started"],
    ["Open the doors", "Head of Estates", "June 2027", "100%"],
    ["Mend the lift", "Head of Estates", "June 2027", "40%"],
  ];
  const { statusWords, queries } = registerOf("Race Equality Plan", rows);
  expect(statusWords.map(({ place }) => place?.status)).toEqual(["not-started", "complete", "in-progress"]);
  expect(queries).toEqual([]);
});

it("a percentage beside a rating is kept under its own heading", () => {
  const rows = [
    ["Action", "Lead", "By when", "% complete", "BRAG"],
    ["Publish the gap", "Head of HR", "May 2027", "65%", "Amber"],
  ];
  const [action] = registerOf("Race Equality Plan", rows).actions;
  expect(action).toMatchObject({ rag: "A", status: null, tags: { "% complete": ["65%"] } });
});

it("of a colour beside a word of status the word decides", () => {
  const rows = [
    ["Action", "Lead", "By when", "Status", "BRAG"],
    ["Publish the gap", "Head of HR", "May 2027", "Closed", "Blue"],
    ["Open the doors", "Head of Estates", "June 2027", "In progress", "Green"],
  ];
  const { statusWords, queries } = registerOf("Race Equality Plan", rows);
  expect(statusWords).toContainEqual({ word: "Blue; Closed", place: COMPLETE });
  expect(queries).toEqual([]);
});

it("what the actions are counted by below a table is left out as totals", () => {
  const rows = [
    ["Action", "Lead", "By when", "BRAG"],
    ["Publish the gap", "Head of HR", "May 2027", "Green"],
    ["", "", "", ""],
    ["Total actions", "1", "", "G1 A0 R0"],
    ["Green", "1", "", ""],
    ["Red", "0", "", ""],
  ];
  const { actions, queries, reconciliation } = registerOf("Race Equality Plan", rows);
  expect(actions.length).toBe(1);
  expect(queries).toEqual([]);
  expect(reconciliation.leftOut).toContainEqual({ reason: "total row", count: 3 });
});

it("dates and single notes under “Achieved” are no scheme, and nobody is asked what they mean", () => {
  const achieved = ["Sept 26", "Bid lost", "Two of four", "Half of it", "Y4-6 only", "Complete"];
  const rows = achieved.map((word, at) => [`Mend the gate of house ${at}`, "Head of Estates", "June 2027", word]);
  const { actions, queries } = registerOf("Access Plan", [["Action", "Lead", "By when", "Achieved"], ...rows]);
  expect(actions.map(({ status }) => status)).toEqual(achieved);
  expect(queries).toEqual([]);
});

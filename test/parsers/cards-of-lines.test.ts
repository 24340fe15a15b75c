// Cards of lines whose title, or whose date, stands without a label.
import { expect, it } from "vitest";
import { readText } from "../../src/parsers/document/read-text.ts";
import { readPlan } from "../../src/parsers/read-plan.ts";
import { localDate } from "../../src/plan/calendar.ts";

function actionsOf(lines: readonly string[]) {
  const { actions } = readPlan(readText(`${lines.join("\n")}\n`, "plan.txt"), { today: localDate("2025-06-01") });
  return actions.map(({ section, printedReference, action, owners, due }) => [
    section,
    printedReference,
    action,
    owners.map(({ name }) => name).join(" + "),
    due.text,
  ]);
}

it("a date alone below the owner is when", () => {
  const lines = [
    "Ponds plan",
    "",
    "Theme 1: Birds",
    "",
    "Key Activities 2025-26",
    "",
    "Count the ducks",
    "Lead officer: Park Ranger",
    "May 2026",
    "Performance measures: A number",
    "Feed the ducks in winter",
    "Lead officer: Works Manager",
    "2026/27",
    "Performance measures: Fat ducks",
  ];
  expect(actionsOf(lines)).toEqual([
    ["Theme 1: Birds", null, "Count the ducks", "Park Ranger", "May 2026"],
    ["Theme 1: Birds", null, "Feed the ducks in winter", "Works Manager", "2026/27"],
  ]);
});

it("a numbered action keeps its words where paragraphs stand between them and the labels", () => {
  const lines = [
    "Ponds plan",
    "",
    "1.1 Talks with the anglers are held at both of the ponds",
    "",
    "Anglers know what happens to the ponds.",
    "",
    "Everybody who fishes.",
    "",
    "Lead: Park Ranger",
    "",
    "Timeline: March 2026",
    "",
    "1.2 A survey of what visitors would like to see",
    "",
    "Everybody who walks by.",
    "",
    "Lead: Works Manager",
    "",
    "Timeline: June 2026",
  ];
  expect(actionsOf(lines)).toEqual([
    [null, "1.1", "Talks with the anglers are held at both of the ponds", "Park Ranger", "March 2026"],
    [null, "1.2", "A survey of what visitors would like to see", "Works Manager", "June 2026"],
  ]);
});

it("a numbered title over actions of their own is none of them", () => {
  const lines = [
    "Ponds plan",
    "",
    "1.1 Birds and fish of both our ponds",
    "",
    "Count the ducks",
    "",
    "Lead: Park Ranger",
    "",
    "Timeline: March 2026",
    "",
    "Weigh the carp",
    "",
    "Lead: Works Manager",
    "",
    "Timeline: June 2026",
  ];
  expect(actionsOf(lines).map(([, , action]) => action)).toEqual(["Count the ducks", "Weigh the carp"]);
});

it("a card that has not said by when yet is an action like the others of its make", () => {
  const card = (number: number, text: string, ...more: string[]): string[] => [
    "",
    `Action ${number}:`,
    "",
    text,
    "",
    "• Service: Park Rangers",
    "• Evidence: A number",
    ...more,
  ];
  const lines = [
    "Ponds plan",
    ...card(1, "We will count the ducks.", "• By when?: May 2026"),
    ...card(2, "We will feed the ducks.", "• By when?: Ongoing"),
    ...card(3, "We will weigh the carp."),
  ];
  expect(actionsOf(lines).map(([, number, action, , due]) => [number, action, due])).toEqual([
    ["1", "We will count the ducks.", "May 2026"],
    ["2", "We will feed the ducks.", "Ongoing"],
    ["3", "We will weigh the carp.", ""],
  ]);
});

it("labels of the body's own between who and when are none of the owners, and no sections", () => {
  const lines = [
    ...["What we promised the ponds", "Birds", "Commitment 29", "Count the ducks by the island"],
    ...["Lead", "Park Rangers.", "Our progress", "Half are counted.", "The others hide."],
    ...["When this will happen", "By May 2026.", "Commitment 30", "Feed the ducks in winter"],
    ...["Lead", "Works Team", "Our progress", "Corn is bought.", "When this will happen", "Ongoing."],
    ...["Commitment 31", "Weigh the carp", "Lead", "Works Team", "Our progress", "All weighed."],
  ];
  expect(actionsOf(lines.flatMap((line) => [line, ""]))).toEqual([
    ["Birds", "29", "Count the ducks by the island", "Park Rangers", "By May 2026."],
    ["Birds", "30", "Feed the ducks in winter", "Works Team", "Ongoing."],
    ["Birds", "31", "Weigh the carp", "Works Team", ""],
  ]);
});

it("years of the plan behind a dash say when, and no action is taken for a section", () => {
  const lines = [
    ...["Ponds strategy", "Clean water for all", "Action - count the ducks", "- target - a number", "- year 1"],
    ...["Action - weigh the carp", "- target - fat carp", "- years 2 and 3"],
    ...["Action - mend the fence", "- target - no gaps", "- year - 2"],
    ...["Action - ask the anglers", "- target - a survey"],
  ];
  expect(actionsOf(lines).map(([section, , action, , due]) => [section, action, due])).toEqual([
    ["Clean water for all", "count the ducks", "year 1"],
    ["Clean water for all", "weigh the carp", "years 2 and 3"],
    ["Clean water for all", "mend the fence", "year 2"],
    ["Clean water for all", "ask the anglers", ""],
  ]);
});

it("a recommendation's number with its weight stands over one card, and a tally over several is no section", () => {
  const lines = [
    ...["Audit of the ponds", "High: 1 / Medium: 1 / Low: 0"],
    ...["High Recommendation 2.1:", "The fence should be mended before the winter."],
    ...["Implementation Target Date: May 2026", "Person Responsible: Works Manager"],
    ...["Medium Recommendation 2.2:", "A monthly check of the fence should be made."],
    ...["Implementation Target Date: June 2026", "Person Responsible: Park Ranger"],
  ];
  expect(actionsOf(lines)).toEqual([
    [null, "2.1", "The fence should be mended before the winter.", "Works Manager", "May 2026"],
    [null, "2.2", "A monthly check of the fence should be made.", "Park Ranger", "June 2026"],
  ]);
});

it("a numbered issue behind a label opens its part, though it ends as a sentence does", () => {
  const item = (text: string): string[] => [`• ${text}`, "Timescale: 2026", "Responsibility: Park Ranger"];
  const lines = [
    ...[
      "Ponds action plan",
      "Issue Identified: 1. More birds",
      ...item("Count the ducks."),
      ...item("Feed the ducks."),
    ],
    ...["Issue Identified: 2. Paths need to be safe for all.", ...item("Mend the fence."), ...item("Paint the gate.")],
  ];
  expect(actionsOf(lines).map(([section]) => section)).toEqual([
    "Issue Identified: 1. More birds",
    "Issue Identified: 1. More birds",
    "Issue Identified: 2. Paths need to be safe for all.",
    "Issue Identified: 2. Paths need to be safe for all.",
  ]);
});

it("one label that says who and when says both, and the last card with an owner alone is not lost", () => {
  const both = [
    ...["Ponds plan", "", "Action 1.1: Count the ducks", "Responsible: Park Ranger, by March 2026", ""],
    ...["Action 1.2: Weigh the carp", "Responsible: Works Manager, by June 2026"],
  ];
  expect(actionsOf(both)).toEqual([
    [null, "1.1", "Count the ducks", "Park Ranger", "by March 2026"],
    [null, "1.2", "Weigh the carp", "Works Manager", "by June 2026"],
  ]);
  const last = [
    ...["Ponds plan", "", "We will count the ducks", "Who: Park Ranger", "When: March 2026"],
    ...["We will weigh the carp", "Who: Works Manager", "When: June 2026"],
    ...["We will mend the fence", "Who: Works Manager"],
  ];
  expect(actionsOf(last).at(-1)).toEqual([null, null, "We will mend the fence", "Works Manager", ""]);
});

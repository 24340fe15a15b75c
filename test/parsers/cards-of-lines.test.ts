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

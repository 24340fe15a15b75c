// What pages print around the tables of a plan: keys to ratings, feet, and the number of a recommendation.
import { expect, test } from "vitest";
import { readText } from "../../src/parsers/document/read-text.ts";
import { readPlan } from "../../src/parsers/read-plan.ts";
import { localDate } from "../../src/plan/calendar.ts";

const HEADINGS = "Action\tLead\tBy when";

const TWO_RECOMMENDATIONS = [
  "Recommendation 1",
  "",
  HEADINGS,
  "Appoint a member champion for equality\tChief Executive\tMarch 2025",
  "",
  "Recommendation 2",
  "",
  HEADINGS,
  "Report progress to the cabinet twice a year\tPolicy Manager\tMay 2025",
];

function read(...lines: string[]) {
  return readPlan(readText(`Equality action plan 2024\n\n${lines.join("\n")}\n`, "plan.txt"), {
    today: localDate("2024-06-01"),
  });
}

test("a key to the ratings above a table is no section of the plan", () => {
  const { actions, reconciliation } = read(
    "Objective 1: A fair workplace",
    "",
    "RAG key: G on track, A some slippage, R off track",
    "",
    `${HEADINGS}\tRAG`,
    "Review interview panels so that each is mixed\tHead of HR\tMarch 2025\tG",
    "",
    "Objective 2: Services for all",
    "",
    "Key: G on track, A some slippage, R off track",
    "",
    `${HEADINGS}\tRAG`,
    "Audit access to leisure centres\tHead of Leisure\tMay 2025\tA",
  );
  expect(actions.map(({ section }) => section)).toEqual([
    "Objective 1: A fair workplace",
    "Objective 2: Services for all",
  ]);
  expect(reconciliation.leftOut.map(({ count }) => count)).toEqual([2]);
});

test("the number of a recommendation takes no section from the part in which it stands", () => {
  const { actions } = read("Governance and leadership", "", ...TWO_RECOMMENDATIONS);
  expect(actions.map(({ section }) => section)).toEqual(["Governance and leadership", "Governance and leadership"]);
});

test("recommendations below an introduction are the sections", () => {
  const { actions } = read(
    "Our answer to the review",
    "",
    "The peer team made two recommendations and this plan answers them.",
    "",
    ...TWO_RECOMMENDATIONS,
  );
  expect(actions.map(({ section }) => section)).toEqual(["Recommendation 1", "Recommendation 2"]);
});

test("a heading that says what kind of text follows is no part that keeps its recommendations", () => {
  const row = "Appoint a member champion\tChief Executive\tMarch 2025";
  const { actions } = read("Action plan", "", "Recommendation 1", "", HEADINGS, row);
  expect(actions.map(({ section }) => section)).toEqual(["Recommendation 1"]);
});

test("recommendations without another heading are the sections", () => {
  const { actions } = read("Recommendation 1", "", HEADINGS, "Appoint a member champion\tChief Executive\tMarch 2025");
  expect(actions.map(({ section }) => section)).toEqual(["Recommendation 1"]);
});

test("a foot whose pieces tabs keep apart is neither an action nor an end of the row that it cuts", () => {
  const { actions, queries } = read(
    "Our people",
    "",
    HEADINGS,
    "Train reception staff in booking\tCustomer Services Manager\tJuly 2025",
    "Wexley Council\t\tPage 2 of 3",
    "interpreters",
    "Hold a listening event for carers\tCarers Lead\tMay 2025",
    "Wexley Council\t\tPage 3 of 3",
  );
  expect(actions.map(({ action, owners, section }) => [action, owners.map(({ name }) => name), section])).toEqual([
    ["Train reception staff in booking interpreters", ["Customer Services Manager"], "Our people"],
    ["Hold a listening event for carers", ["Carers Lead"], "Our people"],
  ]);
  expect(queries).toEqual([]);
});

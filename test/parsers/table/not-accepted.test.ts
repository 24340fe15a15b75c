// Recommendations that a body did not take up.
import { expect, it } from "vitest";
import { readText } from "../../../src/parsers/document/read-text.ts";
import { readPlan } from "../../../src/parsers/read-plan.ts";
import { localDate } from "../../../src/plan/calendar.ts";

const today = localDate("2025-06-02");

function said(headings: string, rows: readonly string[]) {
  const text = ["Answer to the review", "", headings, ...rows].join("\n").replaceAll("|", "\t");
  const { actions, queries, leftOut } = readPlan(readText(text, "answer.txt"), { today });
  return {
    actions: actions.map(({ action }) => action),
    asked: queries.map(({ question }) => question),
    leftOut: leftOut.flatMap(({ reason, text: words }) => (reason.startsWith("recommendation") ? [words] : [])),
  };
}

it("a recommendation that was not accepted is left out, and one that has a date is asked about", () => {
  expect(
    said("Recommendation|Response|Lead|By when", [
      "Publish the pay gap of each service|Accepted|Head of HR|March 2026",
      "Give each ward its own fund|Rejected: no money is left|Head of Place|",
      "Open the archive on Sundays|Not accepted|Archivist|May 2026",
      "Train all who chair panels|Partly accepted|Learning Manager|June 2026",
    ]),
  ).toEqual({
    actions: ["Publish the pay gap of each service", "Open the archive on Sundays", "Train all who chair panels"],
    asked: ["ACT-2 says “Not accepted”, and has a date. Should anybody be asked about it?"],
    leftOut: ["Give each ward its own fund | Rejected: no money is left | Head of Place"],
  });
});

it("“No” under “Accepted?” says so, too, and under another question it does not", () => {
  const rows = [
    "1|Publish the pay gap|Yes|Publish it in April|Head of HR|March 2026",
    "2|Give each ward a fund|No|There is no money for it|Head of Place|",
  ];
  expect(said("No|Recommendation|Accepted?|Action|Lead|By when", rows).actions).toEqual(["Publish it in April"]);
  expect(said("No|Recommendation|Statutory?|Action|Lead|By when", rows).actions).toHaveLength(2);
});

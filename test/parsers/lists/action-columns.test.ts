// Minutes that say here and there what is to be done.
import { describe, expect, it } from "vitest";
import { readText } from "../../../src/parsers/document/read-text.ts";
import { POINTS } from "../../../src/parsers/lists/points.ts";
import { readPlan } from "../../../src/parsers/read-plan.ts";
import { localDate } from "../../../src/plan/calendar.ts";

const today = localDate("2026-06-02");

function read(text: string, isSaid = false) {
  const settled = isSaid ? [{ settlement: POINTS, words: "Yes, each is an action", by: "Olu Bright", on: today }] : [];
  const { actions, queries } = readPlan(readText(text, "minutes.txt"), { today, settled });
  return { actions: actions.map(({ action }) => action), asked: queries.map(({ question }) => question) };
}

const COLUMN = `Minutes of the panel of 3 March 2026

Item\tDiscussion\tAction
1\tApologies came from Councillor Orchard.\t
2\tThe panel heard about pay.\tHR to publish the pay gap by May 2026
3\tNothing was raised.\tNone
4\tThe panel heard about grants.\tClerk to bring a paper to the next meeting
`;
const LINES = `Minutes of the panel of 3 March 2026

2. Pay
The panel heard about pay.
ACTION: HR to publish the pay gap by May 2026

3. Grants
The panel heard about grants.
Action 2 – Clerk to bring a paper to the next meeting
`;

describe("minutes without owners and dates in columns", () => {
  it.each([COLUMN, LINES])("make no action, and one question", (text) => {
    const { actions, asked } = read(text);
    expect(actions).toEqual([]);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain("2 places under “Action” say what is to be done");
    expect(asked[0]).toContain("HR to publish the pay gap by May 2026");
  });

  it.each([COLUMN, LINES])("give their actions once somebody has said that they are", (text) => {
    expect(read(text, true).actions).toEqual([
      "HR to publish the pay gap by May 2026",
      "Clerk to bring a paper to the next meeting",
    ]);
  });

  it("are asked about where only the heading shows that there are any", () => {
    const text =
      "Minutes of the panel\n\n                              Action\n1  Pay                          HR\n   The panel heard about pay.\n";
    expect(read(text)).toEqual({
      actions: [],
      asked: [
        "“Action” stands on line 3 as a heading, and what it heads cannot be told. Does the document hold actions?",
      ],
    });
  });

  it("are left alone where nothing in them is headed so", () => {
    expect(read("Minutes of the panel\n\nThe panel heard about pay.\nIt took no action.\n").asked).toEqual([]);
  });
});

import { expect, test } from "vitest";
import { readPastDecisions } from "../../../src/parsers/past/read-past-decisions.ts";
import { localDate } from "../../../src/plan/calendar.ts";

const TODAY = localDate("2026-06-23");

const asked = (targets: readonly string[] | "all" | "rest") => ({ targets, decision: "asked", to: null });
const finished = (targets: readonly string[] | "all" | "rest") => ({ targets, decision: "finished", to: null });
const left = (targets: readonly string[] | "all" | "rest") => ({ targets, decision: "left", to: null });
const moved = (targets: readonly string[] | "all" | "rest", to: string) => ({ targets, decision: "moved", to });

test.each([
  [
    "1 and 3 finished, 2 end of September, ask the rest",
    [finished(["1", "3"]), moved(["2"], "2026-09-30"), asked("rest")],
  ],
  ["ask all", [asked("all")]],
  ["Ask all 4 owners", [asked("all")]],
  ["leave them all", [left("all")]],
  ["mark 1, 2 and 5 as finished; leave the others", [finished(["1", "2", "5"]), left("rest")]],
  ["ask 1, 2 and 3", [asked(["1", "2", "3"])]],
  ["PLA-3 done", [finished(["PLA-3"])]],
  ["1.4 new date 30 September 2026", [moved(["1.4"], "2026-09-30")]],
  ["move 2 to March 2027", [moved(["2"], "2027-03-31")]],
  ["rest finished", [finished("rest")]],
])("“%s” is decided as it says", (text, decisions) => {
  expect(readPastDecisions(text, TODAY)).toEqual(decisions);
});

test.each([
  "what's overdue in Place?",
  "help",
  "1",
  "1 and 2",
  "assign Head of Economy to Priya",
  "PLA-1 green",
  "ask Priya about it",
])("“%s” decides nothing", (text) => {
  expect(readPastDecisions(text, TODAY)).toBeNull();
});

test.each([
  ["finished", finished("all")],
  ["ask the owner", asked("all")],
  ["leave it", left("all")],
  ["end of September", moved("all", "2026-09-30")],
])("“%s” needs no number where one is left", (text, decision) => {
  expect(readPastDecisions(text, TODAY, true)).toEqual([decision]);
});

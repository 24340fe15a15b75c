import { expect, test } from "vitest";
import { quarterOf } from "../../src/plan/quarter.ts";

test.each([
  ["2026-04-01", "Q1 2026/27", "2026-04-01", "2026-06-30"],
  ["2026-09-30", "Q2 2026/27", "2026-07-01", "2026-09-30"],
  ["2026-12-25", "Q3 2026/27", "2026-10-01", "2026-12-31"],
  ["2028-02-29", "Q4 2027/28", "2028-01-01", "2028-03-31"],
  ["2099-05-01", "Q1 2099/00", "2099-04-01", "2099-06-30"],
] as const)("%s lies in %s of the financial year", (day, label, from, to) => {
  expect(quarterOf(day)).toEqual({ label, from, to });
});

test("a council whose year is the calendar's names its quarters by it", () => {
  expect(quarterOf("2026-04-01", 1)).toEqual({ label: "Q2 2026", from: "2026-04-01", to: "2026-06-30" });
});

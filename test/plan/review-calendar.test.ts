import { expect, test } from "vitest";
import { DEFAULT_POLICY } from "../../src/plan/policy.ts";
import { digestDay, periodToOpen, reviewDays } from "../../src/plan/review-calendar.ts";

const NATION = "england-and-wales";

test.each([
  ["2026-07-01", 3, "Q1 2026/27 2026-04-01 2026-06-30"],
  ["2026-07-21", 3, "Q1 2026/27 2026-04-01 2026-06-30"],
  ["2026-07-22", 3, null],
  ["2026-04-01", 3, "Q4 2025/26 2026-01-01 2026-03-31"],
  ["2026-10-01", 6, "H1 2026/27 2026-04-01 2026-09-30"],
  ["2027-04-01", 6, "H2 2026/27 2026-10-01 2027-03-31"],
  ["2026-03-02", 1, "February 2026 2026-02-01 2026-02-28"],
  ["2026-04-01", 12, "2025/26 2025-04-01 2026-03-31"],
  // 1 January is a bank holiday, 2 January 2027 a Saturday, and so the review opens on Monday.
  ["2027-01-01", 3, null],
  ["2027-01-04", 3, "Q3 2026/27 2026-10-01 2026-12-31"],
] as const)("on %s with reviews every %i months the calendar opens %s", (day, months, period) => {
  const quarter = periodToOpen(day, months, NATION);
  expect(quarter && `${quarter.label} ${quarter.from} ${quarter.to}`).toBe(period);
});

test("answers, early sight and the lock fall on working days, early sight three of them before the lock", () => {
  expect(reviewDays("2026-12-11", DEFAULT_POLICY.review, NATION)).toEqual({
    // Two weeks later is Christmas Day, a Friday; Monday is the substitute for Boxing Day.
    answersBy: "2026-12-29",
    closesOn: "2027-01-05",
    earlySightOn: "2026-12-30",
  });
});

test("the digest comes so many days after the lock, or on the weekday that follows", () => {
  expect(digestDay("2026-07-22", { afterDays: 2, weekday: null, at: 570 }, NATION)).toBe("2026-07-24");
  expect(digestDay("2026-07-22", { afterDays: 1, weekday: 2, at: 570 }, NATION)).toBe("2026-07-28");
});

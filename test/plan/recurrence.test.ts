// Dates that come back never drift, and agree with an independent reader of RFC 5545.
import fc from "fast-check";
import rrule from "rrule";
import { describe, expect, it } from "vitest";
import { addDays, endOfMonth, type LocalDate, localDate } from "../../src/plan/calendar.ts";
import { occurrences } from "../../src/plan/recurrence.ts";

describe("dates that come back", () => {
  it("quarter ends stay quarter ends", () => {
    expect(occurrences("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", "2023-06-30", "2023-06-30", "2024-06-30")).toEqual([
      "2023-06-30",
      "2023-09-30",
      "2023-12-31",
      "2024-03-31",
      "2024-06-30",
    ]);
  });

  it("what falls on the 30th falls on the last day of February", () => {
    expect(
      occurrences("FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1", "2024-01-30", "2024-01-30", "2024-03-31"),
    ).toEqual(["2024-01-30", "2024-02-29", "2024-03-30"]);
  });

  it("a rule ends with its last day, and nothing comes before its anchor", () => {
    expect(
      occurrences("FREQ=YEARLY;BYMONTH=4,10;BYMONTHDAY=-1;UNTIL=20250430", "2024-06-30", "2020-01-01", "2030-01-01"),
    ).toEqual(["2024-10-31", "2025-04-30"]);
  });

  it("a rule that the program never writes is refused, not half understood", () => {
    expect(() => occurrences("FREQ=MONTHLY;BYDAY=1MO", "2024-01-01", "2024-01-01", "2024-12-31")).toThrow("BYDAY");
    expect(() => occurrences("every month", "2024-01-01", "2024-01-01", "2024-12-31")).toThrow(RangeError);
  });

  it("agrees with the rrule package on random rules", () => {
    fc.assert(
      fc.property(
        anyRule(),
        anyDay(),
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 0, max: 2500 }),
        (rule, anchor, wait, length) => {
          const from = addDays(anchor, wait);
          const to = addDays(from, length);
          expect(occurrences(rule, anchor, from, to)).toEqual(byOracle(rule, anchor, from, to));
        },
      ),
      { numRuns: 10_000 },
    );
  }, 120_000);
});

function anyDay(): fc.Arbitrary<LocalDate> {
  return fc
    .tuple(fc.integer({ min: 2015, max: 2035 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(([year, month, day]) => {
      const end = endOfMonth(year, month);
      const date = `${end.slice(0, 8)}${String(day).padStart(2, "0")}`;
      return localDate(date > end ? end : date);
    });
}

/** The shapes that due cells make, and some that they might. */
function anyRule(): fc.Arbitrary<string> {
  const interval = fc.integer({ min: 1, max: 30 });
  const monthDay = fc.constantFrom(
    "-1",
    "1",
    "15",
    "28",
    "30",
    "31",
    "28,29,30;BYSETPOS=-1",
    "1,15",
    "28,29;BYSETPOS=-1",
  );
  const months = fc
    .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })
    .map((list) => list.sort((a, b) => a - b).join(","));
  const end = fc.option(
    fc.oneof(
      anyDay().map((day) => `;UNTIL=${day.replaceAll("-", "")}T000000Z`),
      fc.integer({ min: 1, max: 30 }).map((count) => `;COUNT=${count}`),
    ),
    { nil: "" },
  );
  const shape = fc.oneof(
    interval.map((every) => `FREQ=DAILY;INTERVAL=${every}`),
    interval.map((every) => `FREQ=WEEKLY;INTERVAL=${every}`),
    fc.tuple(interval, monthDay).map(([every, day]) => `FREQ=MONTHLY;INTERVAL=${every};BYMONTHDAY=${day}`),
    interval.map((every) => `FREQ=MONTHLY;INTERVAL=${every}`),
    fc.integer({ min: 1, max: 4 }).map((every) => `FREQ=YEARLY;INTERVAL=${every}`),
    fc
      .tuple(fc.integer({ min: 1, max: 4 }), months, fc.constantFrom("-1", "1", "15", "31"))
      .map(([every, list, day]) => `FREQ=YEARLY;INTERVAL=${every};BYMONTH=${list};BYMONTHDAY=${day}`),
  );
  return fc.tuple(shape, end).map(([rule, last]) => rule + last);
}

function byOracle(rule: string, anchor: LocalDate, from: LocalDate, to: LocalDate): readonly string[] {
  const instant = (day: LocalDate) => new Date(`${day}T00:00:00Z`);
  const oracle = new rrule.RRule({ ...rrule.RRule.parseString(rule), dtstart: instant(anchor) });
  return oracle.between(instant(from), instant(to), true).map((date) => date.toISOString().slice(0, 10));
}

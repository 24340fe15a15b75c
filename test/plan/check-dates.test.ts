// Every open action always has a day on which somebody looks at it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDatesOf } from "../../src/plan/check-dates.ts";
import type { DueFacts } from "../../src/plan/reading.ts";

const NOTHING: DueFacts = {
  deadlines: [],
  recurrence: null,
  rrule: null,
  from: null,
  until: null,
  ongoing: false,
  done: false,
};
const due = (facts: Partial<DueFacts>): DueFacts => ({ ...NOTHING, ...facts });
const march = { date: "2023-03-31", precision: "month" } as const;

describe("check dates", () => {
  it("a deadline is a check date, and one that is past comes no more", () => {
    expect(checkDatesOf(due({ deadlines: [march] }), "2023-01-01", "2023-12-31")).toEqual([
      { on: "2023-03-31", kind: "deadline" },
    ]);
    expect(checkDatesOf(due({ deadlines: [march] }), "2023-04-01", "2023-12-31")).toEqual([]);
  });

  it("work without a date is looked at when each quarter ends", () => {
    const expected = ["2023-03-31", "2023-06-30", "2023-09-30"].map((on) => ({ on, kind: "review" }));
    for (const facts of [due({}), due({ ongoing: true }), due({ done: true })]) {
      expect(checkDatesOf(facts, "2023-03-31", "2023-10-01")).toEqual(expected);
    }
  });

  it("work that goes on after its deadline is reviewed from then on", () => {
    expect(
      checkDatesOf(
        due({ deadlines: [{ date: "2022-11-30", precision: "month" }], ongoing: true }),
        "2022-10-01",
        "2023-03-31",
      ),
    ).toEqual([
      { on: "2022-11-30", kind: "deadline" },
      { on: "2022-12-31", kind: "review" },
      { on: "2023-03-31", kind: "review" },
    ]);
  });

  it("a rhythm brings its own dates, counted from the first deadline", () => {
    const facts = due({
      deadlines: [{ date: "2023-06-30", precision: "month" }],
      recurrence: "quarterly",
      rrule: "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1",
      ongoing: true,
    });
    expect(checkDatesOf(facts, "2023-06-01", "2023-12-31").map(({ on }) => on)).toEqual([
      "2023-06-30",
      "2023-09-30",
      "2023-12-31",
    ]);
  });

  it("a rhythm without a first date falls on the ends of the quarters", () => {
    const facts = due({ recurrence: "quarterly", rrule: "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", ongoing: true });
    expect(checkDatesOf(facts, "2023-05-17", "2023-12-31").map(({ on }) => on)).toEqual([
      "2023-06-30",
      "2023-09-30",
      "2023-12-31",
    ]);
  });

  it("a yearly rhythm without a month does not move with the day on which it is asked for", () => {
    const facts = due({ recurrence: "annual", rrule: "FREQ=YEARLY", ongoing: true });
    const whole = checkDatesOf(facts, "2023-01-01", "2026-12-31");
    expect(whole).toHaveLength(4);
    expect(checkDatesOf(facts, "2024-10-10", "2026-12-31")).toEqual(whole.filter(({ on }) => on >= "2024-10-10"));
  });

  it("ongoing work with an end is reviewed until it ends, and its end is a deadline", () => {
    const facts = due({ until: "2023-08-31", ongoing: true });
    expect(checkDatesOf(facts, "2023-05-01", "2024-12-31")).toEqual([
      { on: "2023-06-30", kind: "review" },
      { on: "2023-08-31", kind: "deadline" },
    ]);
  });

  it("work that has not begun is not asked about", () => {
    expect(
      checkDatesOf(due({ from: "2023-09-01", ongoing: true }), "2023-05-01", "2023-12-31").map(({ on }) => on),
    ).toEqual(["2023-09-30", "2023-12-31"]);
  });

  it("reviews fall in the months that the organisation chooses", () => {
    const halfYearly = { everyMonths: 6, financialYearStartMonth: 4 } as const;
    expect(checkDatesOf(due({}), "2023-01-01", "2023-12-31", halfYearly).map(({ on }) => on)).toEqual([
      "2023-03-31",
      "2023-09-30",
    ]);
    const calendarQuarters = { everyMonths: 3, financialYearStartMonth: 2 } as const;
    expect(checkDatesOf(due({}), "2023-01-01", "2023-06-30", calendarQuarters).map(({ on }) => on)).toEqual([
      "2023-01-31",
      "2023-04-30",
    ]);
  });

  it("every year has a check date of all that is open without an end", () => {
    const rhythm = fc.constantFrom(
      null,
      "FREQ=MONTHLY;BYMONTHDAY=-1",
      "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1",
      "FREQ=YEARLY",
      "FREQ=WEEKLY",
    );
    fc.assert(
      fc.property(rhythm, fc.integer({ min: 2015, max: 2045 }), fc.boolean(), (rrule, year, done) => {
        const facts = due({ rrule, recurrence: rrule === null ? null : "annual", ongoing: true, done });
        expect(checkDatesOf(facts, `${year}-01-01` as never, `${year}-12-31` as never).length).toBeGreaterThan(0);
      }),
    );
  });
});

// "end of March", "mid-October", "early 2025", "start of Q2", "first week of June": parts of a period.
import {
  addDays,
  addMonths,
  daysBetween,
  endOfMonth,
  type LocalDate,
  monthOf,
  yearOf,
} from "../../../plan/calendar.ts";
import { type PeriodRule, periodRule } from "../period-rule.ts";
import type { Period, WrittenPeriod } from "../written-period.ts";

/** The end of a period is where a deadline stands anyway. */
export const endOf = periodRule(
  [
    "[the] [very] (end|close) [-] [of] [the] [month|year] [of] <period>",
    "[the] last [working] day (of|in) [the] [month] [of] <period>",
    "[the] (last|final) (week|part) (of|in) <period>",
    "(late|later in) [-] [in] <period>",
  ],
  ({ period }) => strong(period),
);

export const startOf = periodRule(
  ["[the] (start|beginning|outset) of [the] <period>", "[the] first [working] day (of|in) <period>"],
  ({ period }): WrittenPeriod => ({
    ...strong(period),
    precision: "day",
    inYear: part(period, (whole) => ({ from: whole.from, to: whole.from })),
  }),
);

/** "first week of June": its first seven days. */
export const firstWeekOf = periodRule(
  "[the] <number:ordinal> week (of|in) <period>",
  ({ number, period }): WrittenPeriod | null =>
    period.precision !== "month" || number > 4
      ? null
      : {
          ...strong(period),
          precision: "week",
          inYear: part(period, ({ from }) => ({
            from: addDays(from, 7 * number - 7),
            to: addDays(from, 7 * number - 1),
          })),
        },
);

export const earlyIn = fuzzyPart(
  "early",
  ["early [-] [in] [the] <period>", "[the] early part of <period>"],
  (whole) => ({
    from: whole.from,
    to: isLong(whole) ? monthsIn(whole, 1 / 4) : addDays(whole.from, 9),
  }),
);

export const midOf = fuzzyPart(
  "mid",
  ["mid [-] <period>", "[the] middle of [the] <period>", "mid [-] way through <period>", "midway through <period>"],
  (whole) => ({
    from: isLong(whole) ? whole.from : addDays(whole.from, 10),
    to: isLong(whole) ? monthsIn(whole, 1 / 2) : addDays(whole.from, 14),
  }),
);

/** "early" and "mid" are nowhere defined: the first quarter and the middle of the period, and its end is offered. */
function fuzzyPart<const P extends string>(
  name: string,
  phrases: readonly P[],
  choose: (whole: Period) => Period,
): PeriodRule {
  return periodRule(phrases as readonly "<period>"[], ({ period }, context): WrittenPeriod | null => {
    if (period.precision === "day") return null;
    if (context.against.has("part")) return strong(period);
    const inYear = part(period, choose);
    const sample = inYear(period.year ?? 2000);
    const assumed = `"${name}" read as ending ${sample ? howFar(period, sample) : "within it"}`;
    const otherwise = `"${name}" is not exact; the whole period ends later`;
    return {
      ...strong(period),
      precision: period.precision === "month" ? "week" : "quarter",
      inYear,
      conventions: [...period.conventions, { name: "part", assumed, otherwise }],
    };
  });
}

function howFar(period: WrittenPeriod, chosen: Period): string {
  return period.year === null ? `on day ${Number(chosen.to.slice(8))}` : `on ${chosen.to}`;
}

/** A marker such as "end of" makes a date of "May" and of "2010". */
function strong(period: WrittenPeriod): WrittenPeriod {
  const { again: _again, ...rest } = period;
  return { ...rest, weak: false };
}

function part(period: WrittenPeriod, choose: (whole: Period) => Period): WrittenPeriod["inYear"] {
  return (year) => {
    const whole = period.inYear(year);
    return whole && choose(whole);
  };
}

function isLong({ from, to }: Period): boolean {
  return daysBetween(from, to) > 40;
}

/** The end of the month that closes so much of the period. */
function monthsIn(whole: Period, share: number): LocalDate {
  const count = Math.round(daysBetween(whole.from, whole.to) / 30.4);
  const last = addMonths(whole.from, Math.max(1, Math.round(count * share)) - 1);
  return endOfMonth(yearOf(last), monthOf(last));
}

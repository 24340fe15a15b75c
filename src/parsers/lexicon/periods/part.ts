// "end of March", "mid-October", "early 2025", "start of Q2", "first week of June": parts of a period.
import { addDays, addMonths, dayOfMonth, monthOf, yearOf } from "../../../plan/calendar.ts";
import type { Precision } from "../../../plan/reading.ts";
import { after, months, oneDay } from "../calendar-periods.ts";
import type { Unit } from "../classes/units.ts";
import { type PeriodRule, periodRule } from "../period-rule.ts";
import type { Word } from "../word.ts";
import type { Period, WrittenPeriod } from "../written-period.ts";

/** The end of a period is where a deadline stands anyway. */
export const endOf = periodRule(
  [
    "[the] [very] end [-] [of] [-] [the] [month|year] [of] <period>",
    "[the] [very] close of [the] [month|year] [of] <period>",
    "[the] last [working] day (of|in) [the] [month] [of] <period>",
    "[the] (last|final) part (of|in) <period>",
    "(late|later in|eo|eom|eoy|diwedd) [-] [in] <period>",
    "mid [-] [/] [to] [-] late [-] [in] <period>",
    "(month|quarter|term) [-] end [of] [,] [-] <period>",
  ],
  ({ period }, _context, { words }) => (NAMES_END.has(wordBehindThe(words)) ? namedEnd(period, words) : strong(period)),
);

const NAMES_END = new Set(["end", "very", "close"]);

function wordBehindThe([first, second]: readonly Word[]): string {
  return (first?.text === "the" ? second?.text : first?.text) ?? "";
}

/** "The end of 2026" is in December; whoever means the financial year's writes which ("the end of 2026/27"). */
function namedEnd(period: WrittenPeriod, words: readonly Word[]): WrittenPeriod {
  const end = strong(period);
  if (words.some(({ text }) => text === "year")) return end;
  return { ...end, conventions: end.conventions.filter(({ name }) => name !== "years") };
}

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

/** "the last week of this month", "the final two weeks of June": they end with it. */
export const endPartOf = periodRule(
  ["[the] (last|final|closing) <unit> (of|in) <period>", "[the] (last|final|closing) <amount> <unit> (of|in) <period>"],
  (found) => {
    const { unit, period } = found;
    const length = "amount" in found && found.amount !== undefined ? found.amount : 1;
    return cut(period, unit, (whole) => {
      const end = addDays(whole.to, 1);
      return { from: after(end, -length, unit), to: whole.to };
    });
  },
);

/** "the first two weeks of December": they begin with it. */
export const firstPartOf = periodRule(
  "[the] (first|opening) <amount> <unit> (of|in) <period>",
  ({ amount, unit, period }) =>
    cut(period, unit, (whole) => ({ from: whole.from, to: addDays(after(whole.from, amount, unit), -1) })),
);

/** "the first half of next year", "the second half of December". */
export const halfOfPeriod = periodRule("[the] <half> (of|in) [the] <period>", ({ half, period }) => {
  const months = HALVES[period.precision];
  const inHalf = (whole: Period): Period => {
    const middle =
      months === undefined ? addDays(whole.from, Math.floor(daysIn(whole) / 2)) : addMonths(whole.from, months);
    return half === 1 ? { from: whole.from, to: addDays(middle, -1) } : { from: middle, to: whole.to };
  };
  if (period.precision === "day" || period.precision === "week") return null;
  return { ...strong(period), precision: months === 6 ? "half" : period.precision, inYear: part(period, inHalf) };
});

/** Half of it in whole months; half a month is counted in days. */
const HALVES: Partial<Record<Precision, number>> = { half: 3, year: 6, "financial-year": 6 };

function daysIn({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
}

const DAY = 86_400_000;

/** Null where the part would be longer than the whole. */
function cut(period: WrittenPeriod, unit: Unit, choose: (whole: Period) => Period): WrittenPeriod | null {
  const sample = period.inYear(period.year ?? 2000);
  const chosen = sample && choose(sample);
  if (!sample || !chosen || chosen.from < sample.from || chosen.to > sample.to) return null;
  const precision = unit.name === "working day" || unit.name === "fortnight" ? "week" : unit.name;
  return { ...strong(period), precision, inYear: part(period, choose) };
}

export const earlyIn = fuzzyPart("early", ["(early|dechrau) [-] [in] [the] <period>", "[the] early part of <period>"], {
  days: [1, 10],
  share: 1 / 4,
});

export const midOf = fuzzyPart(
  "mid",
  [
    "(mid|canol) [-] <period>",
    "[the] middle of [the] <period>",
    "mid [-] way through <period>",
    "midway through <period>",
  ],
  { days: [11, 15], share: 1 / 2 },
);

interface Part {
  /** Of a month: its first and last day. */
  readonly days: readonly [number, number];
  /** Of longer periods: how much of its months has passed by then. */
  readonly share: number;
}

/** "early" and "mid" are nowhere defined: the first quarter and the middle of the period, and its end is offered. */
function fuzzyPart<const P extends string>(name: string, phrases: readonly P[], choice: Part): PeriodRule {
  return periodRule(phrases as readonly "<period>"[], ({ period }, context): WrittenPeriod | null => {
    if (period.precision === "day" || period.precision === "week") return null;
    if (context.against.has("part")) return strong(period);
    const inYear = part(period, (whole) => choose(whole, period.precision, choice));
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

function choose(whole: Period, precision: Precision, { days, share }: Part): Period {
  const [year, month] = [yearOf(whole.from), monthOf(whole.from)];
  if (precision !== "month") return months(year, month, Math.max(1, Math.round((LENGTHS[precision] ?? 1) * share)));
  const [first, last] = [oneDay(year, month, days[0]), oneDay(year, month, days[1])];
  return { from: first?.from ?? whole.from, to: last?.to ?? whole.to };
}

/** In months. */
const LENGTHS: Partial<Record<Precision, number>> = {
  quarter: 3,
  season: 3,
  term: 4,
  half: 6,
  year: 12,
  "financial-year": 12,
};

function howFar(period: WrittenPeriod, chosen: Period): string {
  return period.year === null ? `on day ${dayOfMonth(chosen.to)}` : `on ${chosen.to}`;
}

/** A marker such as "end of" makes a date of "May" and of "2010". */
export function strong(period: WrittenPeriod): WrittenPeriod {
  const { again: _again, ...rest } = period;
  return { ...rest, weak: false };
}

function part(period: WrittenPeriod, choose: (whole: Period) => Period): WrittenPeriod["inYear"] {
  return (year) => {
    const whole = period.inYear(year);
    return whole && choose(whole);
  };
}

// "6 months from April 2024", "6 weeks after 1 June 2024", "2 weeks before 31 March": counted from a date that is written.
import { addDays, endOfMonth, type LocalDate, monthOf, yearOf } from "../../../plan/calendar.ts";
import { after, months } from "../calendar-periods.ts";
import type { Unit } from "../classes/units.ts";
import type { Convention, PeriodContext } from "../period-context.ts";
import { periodRule } from "../period-rule.ts";
import type { Period, WrittenPeriod } from "../written-period.ts";

/** From the first day of what is written: six months from April are April to September. */
export const amountFrom = periodRule(
  "[for] [a] [period] [of] [within] <amount> [working|calendar] <unit> (from|starting|beginning|commencing|starting from|starting in|beginning in) [the] [start of] [in] <period>",
  ({ amount, unit, period }, context, { words }) => {
    const exact = period.precision === "day";
    const fromEnd = context.against.has("offset") && !exact;
    const whole = words.some(({ text }) => text === "for");
    const counted = counting(period, (base) =>
      fromEnd ? countedFrom(base, amount, unit) : wholeOf(base, amount, unit, exact && !whole),
    );
    const written = { ...counted, ...(whole ? { stretch: true } : {}) };
    return exact ? written : { ...written, conventions: [...written.conventions, fromFirstDay(period, context)] };
  },
);

/** From the last day: six months after April end with October. */
export const amountAfter = periodRule(
  "[within] [<amount> (-|to)] <upTo:amount> [working|calendar] <unit> (after|following|of|post) [the] [end of] <period>",
  ({ upTo, unit, period }) =>
    period.weak || period.fixed ? null : counting(period, (base) => countedFrom(base, upTo, unit)),
);

/** "2 weeks before the end of March 2025". */
export const amountBefore = periodRule(
  "[at] [least] <amount> [working|calendar] <unit> (before|prior to|ahead of|in advance of) [the] <period>",
  ({ amount, unit, period }, _context, { words }) => {
    const end = words.some(({ text }) => text === "end");
    return counting(period, (base) => justBefore(end ? base.to : base.from, amount, unit));
  },
);

function counting(period: WrittenPeriod, count: (base: Period) => Period): WrittenPeriod {
  const { again: _again, besideSure: _besideSure, ...rest } = period;
  return {
    ...rest,
    precision: "day",
    weak: false,
    inYear: (year) => {
      const base = period.inYear(year);
      return base && count(base);
    },
  };
}

function wholeOf({ from }: Period, amount: number, unit: Unit, exclusive: boolean): Period {
  const end = after(from, amount, unit);
  return { from, to: exclusive || unit.months === 0 ? end : addDays(end, -1) };
}

/** A month's last day stays its last: a month after 30 April is 31 May. */
function countedFrom({ from, to }: Period, amount: number, unit: Unit): Period {
  const end = after(to, amount, unit);
  const wholeMonths = from !== to && unit.months > 0 && to === endOfMonth(yearOf(to), monthOf(to));
  return { from, to: wholeMonths ? months(yearOf(end), monthOf(end), 1).to : end };
}

function justBefore(day: LocalDate, amount: number, unit: Unit): Period {
  const before = after(day, -amount, unit);
  return { from: before, to: before };
}

function fromFirstDay(period: WrittenPeriod, { against }: PeriodContext): Convention {
  const [read, other] = against.has("offset") ? ["last", "first"] : ["first", "last"];
  return {
    name: "offset",
    assumed: `counted from the ${read} day of the ${period.precision} that is written`,
    otherwise: `it could be counted from the ${other} day`,
  };
}

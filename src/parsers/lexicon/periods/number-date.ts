// "31/03/2024", "31.3.24", "03/2024", "3/24", "31/3": dates in numbers, day first as in Britain.
import { fullYear } from "../classes/numbers.ts";
import type { Convention, PeriodContext } from "../period-context.ts";
import { periodRule } from "../period-rule.ts";
import { dayOfYear } from "./day-month.ts";
import { monthOfYear } from "./month-year.ts";

/**
 * "3/31/2024" can only have its month first; that is said, not passed over. Beside such a date in the same column
 * "6/3/2024" may well have it first too.
 */
export const numberDate = periodRule(
  [
    "<weekday?> <first:digits> / <second:digits> / <year:anyYear>",
    "<weekday?> <first:digits> . <second:digits> . <year:anyYear>",
    "<weekday?> <first:digits> - <second:digits> - <year:anyYear>",
  ],
  ({ first, second, year }, context, { words }) => {
    const written = words.map((word) => word.text).join("");
    const american = second > 12 && first <= 12;
    const flip = first <= 12 && second <= 12 && first !== second && context.against.has("number-order");
    const [day, month] = american || flip ? [second, first] : [first, second];
    if (month < 1 || month > 12 || day < 1) return null;
    return {
      ...dayOfYear(month, day, year),
      conventions: american ? [monthFirst(written)] : dayFirst(written, day, month, context),
    };
  },
);

export const numberMonth = periodRule(
  ["<month:digits> (/|-|.) <year>", "<month:digits> / <short:twoDigits>"],
  (found) => {
    const year = "year" in found ? found.year : null;
    const short = "short" in found ? found.short : 0;
    if (found.month < 1 || found.month > 12) return null;
    if (year !== null && year !== undefined) return monthOfYear(found.month, year);
    return short > 12 ? { ...monthOfYear(found.month, fullYear(short)), weak: true } : null;
  },
);

/** "31/3", "31.03": only where the first cannot be a month, and never "2/3". */
export const numberDay = periodRule(
  ["<day:digits> / <month:digits>", "<day:digits> . <month:twoDigits>"],
  ({ day, month }, _context, { after }) => {
    if (day < 13 || day > 31 || month < 1 || month > 12 || after?.text === "/" || after?.text === "%") return null;
    return { ...dayOfYear(month, day, null), weak: true };
  },
);

function dayFirst(written: string, day: number, month: number, context: PeriodContext): readonly Convention[] {
  if (context.evidence?.monthFirst !== true || day > 12 || day === month) return [];
  const otherwise = `${written} could have its month first, as another date of this column has`;
  return [{ name: "number-order", assumed: `${written} read with the day first`, otherwise }];
}

function monthFirst(written: string): Convention {
  return {
    name: "number-order",
    assumed: `${written} read with the month first, as it has no other meaning`,
    otherwise: null,
  };
}

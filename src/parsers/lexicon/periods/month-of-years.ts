// "March 2024/25", "Dec/Jan 24/25": months of a financial year.
import { months } from "../calendar-periods.ts";
import { MONTHS, monthName } from "../classes/months.ts";
import type { Convention, PeriodContext } from "../period-context.ts";
import { periodRule } from "../period-rule.ts";
import type { WrittenPeriod } from "../written-period.ts";
import { dayOfYear } from "./day-month.ts";
import { monthOfYear } from "./month-year.ts";

export const monthOfYears = periodRule("<month> [of] [in] [,] [-] <pair:yearPair>", ({ month, pair }, context) => {
  const year = yearOfMonth(month, pair, context);
  return { ...monthOfYear(month, year), conventions: [ofYears(month, year, pair)] };
});

/** "31 March 2025/26": a day of that financial year. */
export const dayOfYears = periodRule(
  "[the] <day:dayNumber> [of] <month> [,] <pair:yearPair>",
  ({ day, month, pair }, context, { words, after }) => {
    // "19 September 2025 to 26 March 2026" and "19 Sept 2025 - 26 March" name a second day.
    if (words.some(({ text }) => text === "to") || MONTHS.has(after?.text ?? "")) return null;
    const year = yearOfMonth(month, pair, context);
    return { ...dayOfYear(month, day, year), conventions: [ofYears(month, year, pair)] };
  },
);

/** From the first month to the last, over the new year where they stand so. */
export const monthsOfYears = periodRule(
  "<first:month> (/|-|to) <last:month> [of] [in] [,] [-] <pair:yearPair>",
  ({ first, last, pair }, context): WrittenPeriod => {
    const year = yearOfMonth(first, pair, context);
    const count = ((last - first + 12) % 12) + 1;
    return {
      precision: "month",
      year,
      inYear: (written) => months(written, first, count),
      conventions: [ofYears(first, year, pair)],
      stretch: true,
    };
  },
);

function yearOfMonth(month: number, pair: number, { financialYearStartMonth }: PeriodContext): number {
  return month >= financialYearStartMonth ? pair : pair + 1;
}

function ofYears(month: number, year: number, pair: number): Convention {
  const assumed = `${monthName(month)} ${pair}/${String((pair + 1) % 100).padStart(2, "0")} read as ${monthName(month)} ${year}`;
  return { name: "month-of-years", assumed, otherwise: null };
}

// "Q3", "Q3 2023/24", "third quarter of 2024", "calendar Q3 2024": quarters, the financial year's unless it says calendar.
import { months } from "../calendar-periods.ts";
import type { PeriodContext } from "../period-context.ts";
import { periodRule } from "../period-rule.ts";
import type { WrittenPeriod } from "../written-period.ts";

/** "last quarter of 2024/25"; a bare "last quarter" is the one before this. */
export const lastQuarterOfYear = periodRule(
  "[the] last (quarter|qtr) [of] [the] [financial] [year] <pair:yearPair>",
  ({ pair }, context) => financialQuarter(4, pair, context.financialYearStartMonth),
);

/** "last quarter of the financial year": of this one. */
export const lastQuarter = periodRule(
  "[the] (last|final) (quarter|qtr) of [the|this] (financial|fin|fiscal) year",
  (_found, context) => financialQuarter(4, null, context.financialYearStartMonth),
);

/** "Q2 (July to September) 2024/25": the months say again which quarter it is. */
export const quarterWithMonths = periodRule(
  ["<quarter> '(' <when> ')' [of] [,] <pair:yearPair>", "<quarter> [of] [,] <pair:yearPair> '(' <when> ')'"],
  ({ quarter, when, pair }, context) => {
    const written = financialQuarter(quarter, pair, context.financialYearStartMonth);
    const lastMonth = (period: WrittenPeriod | undefined) => period?.inYear(pair)?.to.slice(5);
    return lastMonth(when.periods.at(-1)) === lastMonth(written) ? written : null;
  },
);

/** "Q4 (Jan-Mar) 2026": the quarter that the months name, in that year, whosever quarter it is. */
export const quarterWithMonthsOfYear = periodRule(
  ["<quarter> '(' <when> ')' [of] [,] <year>", "<quarter> [of] [,] <year> '(' <when> ')'"],
  ({ quarter, when, year }, context) => {
    const lastMonth = (period: WrittenPeriod | undefined) => period?.inYear(year)?.to.slice(5, 7);
    const months = lastMonth(when.periods.at(-1));
    const quarters = [
      ...[year, year - 1].map((first) => financialQuarter(quarter, first, context.financialYearStartMonth)),
      calendarQuarter(quarter, year),
    ];
    const ends = `${year}-${months}`;
    return (
      quarters.find((written) => written.year !== null && written.inYear(written.year)?.to.startsWith(ends)) ?? null
    );
  },
);

/** "Q1 (Apr–Jun 2025)": the months and their year say which quarter it is. */
export const quarterOfMonths = periodRule("<quarter> '(' <when> ')'", ({ when }) => {
  const last = when.periods.at(-1);
  const period = last && last.year !== null && last.precision === "month" ? last.inYear(last.year) : null;
  if (!last || !period || Number(period.to.slice(5, 7)) % 3 !== 0) return null;
  const isStretch = when.kind === "range";
  return {
    ...last,
    precision: "quarter",
    inYear: (year) => months(year, Number(period.to.slice(5, 7)) - 2, 3),
    ...(isStretch ? { stretch: true } : {}),
  };
});

/** "Oct–Dec (Q3) 2025", "Oct–Dec (Q3) 2025/26": the months, with the quarter that they are in brackets. */
export const monthsWithQuarter = periodRule(
  [
    "<first:month> (-|to|/) <last:month> '(' <quarter> ')' [of] [,] <pair:yearPair>",
    "<first:month> (-|to|/) <last:month> '(' <quarter> ')' [of] [,] <year:anyYear>",
  ],
  (found, context): WrittenPeriod | null => {
    const { first, last, quarter } = found;
    const start = context.financialYearStartMonth;
    const isFinancial = (first - start - 3 * (quarter - 1) + 24) % 12 === 0;
    if ((last - first + 12) % 12 !== 2 || (!isFinancial && first !== 3 * quarter - 2)) return null;
    const pair = "pair" in found && found.pair !== undefined ? found.pair : null;
    const year = pair === null ? ("year" in found ? found.year : null) : first >= start ? pair : pair + 1;
    return {
      precision: "quarter",
      year,
      inYear: (written) => months(written, first, 3),
      conventions: [],
      stretch: true,
    };
  },
);

/** "4" in "Q3/4 24/25" and "2, 2024/25" in "Quarters 1 and 2, 2024/25": read only behind a quarter. */
export const quarterBehindQuarter = periodRule(
  [
    "<number:digits> [of] [,] [-] [/] [in] ['('] [fy] [the] [financial] [year] <pair:yearPair>",
    "<number:digits> [of] [,] [in] ['('] <year:year>",
    "<number:digits>",
  ],
  (found, context) => {
    const { number } = found;
    if (number < 1 || number > 4) return null;
    if ("pair" in found && found.pair !== undefined) {
      return financialQuarter(number, found.pair, context.financialYearStartMonth);
    }
    return quarterIn(number, ("year" in found ? found.year : null) ?? null, context);
  },
);

/** With a financial year there is nothing to choose. */
export const quarterOfFinancialYear = periodRule(
  [
    "[financial] <quarter> [of] [,] [-] [/] [in] ['('] [fy] [the] [financial] [year] <pair:yearPair>",
    "<pair:yearPair> [,] [-] [/] <quarter>",
    "fy <pair:yearPair> [,] [-] <quarter>",
  ],
  ({ quarter, pair }, context) => financialQuarter(quarter, pair, context.financialYearStartMonth),
);

/** "Ch1 2024/25", chwarter in Welsh; without its year it would be a chapter. */
export const welshQuarter = periodRule("ch <number:digits> <pair:yearPair>", ({ number, pair }, context) =>
  number >= 1 && number <= 4 ? financialQuarter(number, pair, context.financialYearStartMonth) : null,
);

/** "Q3 FY24": FY24 ends in 2024. */
export const quarterOfLabel = periodRule(
  ["<quarter> [of] [,] [-] [/] ['('] fy <year:anyYear>", "fy <year:anyYear> [,] [-] [/] <quarter>"],
  ({ quarter, year }, context) => financialQuarter(quarter, year - 1, context.financialYearStartMonth),
);

/** "Q3 2024" and a bare "Q3": the financial quarter, with the calendar quarter as the other reading. */
export const quarterOfYear = periodRule(
  ["<quarter> [of] [,] [-] [/] [in] ['('] <year:anyYear>", "<year> [,] [-] [/] <quarter>", "<quarter>"],
  (found, context) => {
    return quarterIn(found.quarter, ("year" in found ? found.year : null) ?? null, context);
  },
);

function quarterIn(quarter: number, year: number | null, context: PeriodContext): WrittenPeriod {
  const calendar = context.financialYearStartMonth === 1 || context.against.has("quarters");
  const written = calendar
    ? calendarQuarter(quarter, year)
    : financialQuarter(quarter, year, context.financialYearStartMonth);
  const besideSure = financialQuarter(quarter, year, context.financialYearStartMonth);
  return { ...written, besideSure, conventions: conventionsFor(quarter, context), weak: year === null };
}

export const calendarQuarterNamed = periodRule(
  [
    "calendar [year] <quarter> [of] [,] <year:anyYear?>",
    "<quarter> [of] [the] calendar year <year:anyYear?>",
    "<quarter> [of] [,] <year:anyYear> ['('] calendar [year|quarter|quarters] [')']",
    "<quarter> ['('] calendar [year|quarter|quarters] [')'] <year:anyYear?>",
  ],
  ({ quarter, year }) => calendarQuarter(quarter, year),
);

export const financialQuarterNamed = periodRule(
  [
    "(financial|fiscal) [year] <quarter> <year:anyYear?>",
    "<quarter> [of] [the] (financial|fiscal) year <year?>",
    "<quarter> [of] [,] <year:anyYear> ['('] (financial|fiscal) [year|quarter|quarters] [')']",
    "<quarter> ['('] (financial|fiscal) [year|quarter|quarters] [')'] <year:anyYear?>",
  ],
  ({ quarter, year }, context) => financialQuarter(quarter, year, context.financialYearStartMonth),
);

function financialQuarter(quarter: number, year: number | null, startMonth: number): WrittenPeriod {
  return {
    precision: "quarter",
    year,
    inYear: (first) => months(first, startMonth + 3 * (quarter - 1), 3),
    conventions: [],
  };
}

function calendarQuarter(quarter: number, year: number | null): WrittenPeriod {
  return { precision: "quarter", year, inYear: (written) => months(written, 3 * quarter - 2, 3), conventions: [] };
}

function conventionsFor(quarter: number, { financialYearStartMonth }: PeriodContext): WrittenPeriod["conventions"] {
  if (financialYearStartMonth === 1) return [];
  return [
    {
      name: "quarters",
      assumed: `Q${quarter} read as the financial year's quarter`,
      otherwise: `Q${quarter} could be the calendar year's quarter`,
    },
  ];
}

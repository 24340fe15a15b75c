// "Q3", "Q3 2023/24", "third quarter of 2024", "calendar Q3 2024": quarters, the financial year's unless it says calendar.
import { months } from "../calendar-periods.ts";
import type { PeriodContext } from "../period-context.ts";
import { periodRule } from "../period-rule.ts";
import type { WrittenPeriod } from "../written-period.ts";

/** With a financial year there is nothing to choose. */
export const quarterOfFinancialYear = periodRule(
  [
    "[financial] <quarter> [of] [,] [-] [/] [in] ['('] [fy] [the] [financial] [year] <pair:yearPair>",
    "<pair:yearPair> [,] [-] [/] <quarter>",
    "fy <pair:yearPair> <quarter>",
  ],
  ({ quarter, pair }, context) => financialQuarter(quarter, pair, context.financialYearStartMonth),
);

/** "Q3 FY24": FY24 ends in 2024. */
export const quarterOfLabel = periodRule(
  "<quarter> [of] [,] [-] [/] ['('] fy <year:anyYear>",
  ({ quarter, year }, context) => financialQuarter(quarter, year - 1, context.financialYearStartMonth),
);

/** "Q3 2024" and a bare "Q3": the financial quarter, with the calendar quarter as the other reading. */
export const quarterOfYear = periodRule(
  ["<quarter> [of] [,] [-] [/] [in] ['('] <year:anyYear>", "<year> [,] [-] [/] <quarter>", "<quarter>"],
  (found, context) => {
    const { quarter } = found;
    const year = ("year" in found ? found.year : null) ?? null;
    const calendar = context.financialYearStartMonth === 1 || context.against.has("quarters");
    const written = calendar
      ? calendarQuarter(quarter, year)
      : financialQuarter(quarter, year, context.financialYearStartMonth);
    const besideSure = financialQuarter(quarter, year, context.financialYearStartMonth);
    return { ...written, besideSure, conventions: conventionsFor(quarter, context), weak: year === null };
  },
);

export const calendarQuarterNamed = periodRule(
  ["calendar [year] <quarter> [of] [,] <year:anyYear?>", "<quarter> [of] [the] calendar year <year:anyYear?>"],
  ({ quarter, year }) => calendarQuarter(quarter, year),
);

export const financialQuarterNamed = periodRule(
  ["(financial|fiscal) [year] <quarter> <year:anyYear?>", "<quarter> [of] [the] (financial|fiscal) year <year?>"],
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

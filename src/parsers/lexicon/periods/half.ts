// "H1 2024", "first half of 2023/24", "second half of the financial year 2024/25": half years.
import { months } from "../calendar-periods.ts";
import { periodRule } from "../period-rule.ts";
import type { WrittenPeriod } from "../written-period.ts";

export const halfOfFinancialYear = periodRule(
  ["<half> [of] [,] [-] [/] [fy] [the] [financial] [year] <pair:yearPair>", "<pair:yearPair> [-] <half>"],
  ({ half, pair }, context) => halfYear(half, pair, context.financialYearStartMonth),
);

/** "H1 FY26": FY26 ends in 2026. */
export const halfOfLabel = periodRule("<half> [of] [,] [-] [/] fy <year:anyYear>", ({ half, year }, context) =>
  halfYear(half, year - 1, context.financialYearStartMonth),
);

export const calendarHalfNamed = periodRule(
  ["<half> [of] [,] <year> '(' calendar [year] ')'", "calendar <half> [of] <year>"],
  ({ half, year }) => halfYear(half, year, 1),
);

/** With one year, the calendar year's half; the financial year's is offered. */
export const halfOfYear = periodRule(
  ["[the] <half> [of] [,] <year>", "<year> [-] <half>"],
  ({ half, year }, context): WrittenPeriod => ({
    ...halfYear(half, year, context.against.has("halves") ? context.financialYearStartMonth : 1),
    conventions: [
      {
        name: "halves",
        assumed: `half ${half} of ${year} read as the calendar year's`,
        otherwise: `it could be the half of the financial year that begins in ${year}`,
      },
    ],
  }),
);

function halfYear(half: number, year: number, startMonth: number): WrittenPeriod {
  return {
    precision: "half",
    year,
    inYear: (written) => months(written, startMonth + 6 * (half - 1), 6),
    conventions: [],
  };
}

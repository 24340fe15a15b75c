// "March 2023", "Sept-22" with an apostrophe, "March of 2023": a month whose year is beyond doubt.
import { months } from "../calendar-periods.ts";
import { fullYear } from "../classes/numbers.ts";
import { periodRule } from "../period-rule.ts";
import type { WrittenPeriod } from "../written-period.ts";

export const monthYear = periodRule(
  ["<month> [of] [in] [,] [.] [-] [/] <year>", "<month> [,] <year:apostropheYear>", "<month> month [-] end <year>"],
  ({ month, year }) => monthOfYear(month, year),
);

/** "2027 March"; in "2027 March 2028" the month belongs to the year behind it. */
export const yearMonth = periodRule("<year> [,] [-] <month>", ({ year, month }, _context, { after }) =>
  after?.kind === "number" || after?.kind === "ordinal" || after?.text === "'" ? null : monthOfYear(month, year),
);

/** A month; its last day is the deadline. */
export function monthOfYear(month: number, year: number | null): WrittenPeriod {
  return {
    precision: "month",
    year,
    inYear: (written) => months(written, month, 1),
    conventions: [],
    again: (number) => monthOfYear(month, fullYear(number)),
  };
}

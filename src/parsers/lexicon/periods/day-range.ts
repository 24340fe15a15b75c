// "1-5 March 2024", "14 to 20 May", "between 1 and 5 March": days of one month, from the first to the last.
import { oneDay } from "../calendar-periods.ts";
import { periodRule } from "../period-rule.ts";
import type { WrittenPeriod } from "../written-period.ts";

export const dayRange = periodRule(
  "<weekday?> <first:dayNumber> (-|to|and|&|until) <second:weekday?> <last:dayNumber> [of] <month> <year:anyYear?>",
  ({ first, last, month, year }, { prose }, { before, words }): WrittenPeriod | null =>
    first >= last || (!prose && before?.text !== "between" && words.some(({ text }) => text === "and" || text === "&"))
      ? null
      : {
          precision: "day",
          year,
          inYear: (written) => {
            const start = oneDay(written, month, first);
            const end = oneDay(written, month, last);
            return start && end && { from: start.from, to: end.to };
          },
          conventions: [],
          stretch: true,
        },
);

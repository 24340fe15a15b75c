// "w/c 4 March 2024", "week ending 8 March": weeks named by a day of theirs.
import { addDays, weekdayOf } from "../../../plan/calendar.ts";
import { periodRule } from "../period-rule.ts";
import type { WrittenPeriod } from "../written-period.ts";

/** The working week: a deadline in it is its Friday. */
export const weekBeginning = periodRule(
  "[the] (w / c|w . c .|w . c|wc|w / b|wb|week commencing|week beginning|week starting|week of|wk commencing|wk beginning|wk starting|wk of) [the] <period>",
  ({ period }): WrittenPeriod | null =>
    period.precision !== "day"
      ? null
      : {
          ...period,
          precision: "week",
          inYear: (year) => {
            const first = period.inYear(year);
            return first && { from: first.from, to: addDays(first.from, (12 - weekdayOf(first.from)) % 7) };
          },
        },
);

export const weekEnding = periodRule(
  "[the] (w / e|w . e .|w . e|week ending|week ended|wk ending|wk ended) [the] <period>",
  ({ period }): WrittenPeriod | null =>
    period.precision !== "day"
      ? null
      : {
          ...period,
          precision: "week",
          inYear: (year) => {
            const last = period.inYear(year);
            return last && { from: addDays(last.to, -6), to: last.to };
          },
        },
);

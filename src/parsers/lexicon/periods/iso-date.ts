// "2024-03-31", "2024-03": ISO 8601.
import { months, oneDay } from "../calendar-periods.ts";
import { periodRule } from "../period-rule.ts";
import type { WrittenPeriod } from "../written-period.ts";
import { monthOfYear } from "./month-year.ts";

export const isoDate = periodRule(
  [
    "<year> - <month:twoDigits> - <day:twoDigits>",
    "<year> / <month:twoDigits> / <day:twoDigits>",
    "<year> . <month:twoDigits> . <day:twoDigits>",
  ],
  ({ year, month, day }): WrittenPeriod | null =>
    oneDay(year, month, day) && {
      precision: "day",
      year,
      inYear: (written) => oneDay(written, month, day),
      conventions: [],
    },
);

/** "20241231", as computers write it without its strokes. */
export const compactDate = periodRule(
  "<date:compact>",
  ({ date }): WrittenPeriod => ({
    precision: "day",
    year: date.year,
    inYear: (written) => oneDay(written, date.month, date.day),
    conventions: [],
  }),
);

/** Not "2011-12", which is a financial year. */
export const isoMonth = periodRule(
  ["<year> - <month:twoDigits>", "<year> / <month:twoDigits>"],
  ({ year, month }, _context, { after, words }) => {
    if (month < 1 || month > 12 || month === (year + 1) % 100 || after?.text === words[1]?.text) return null;
    if (words[1]?.spaced) return null;
    return { ...monthOfYear(month, year), inYear: (written: number) => months(written, month, 1) };
  },
);

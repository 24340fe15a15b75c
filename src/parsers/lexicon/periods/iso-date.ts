// "2024-03-31", "2024-03": ISO 8601.
import { months, oneDay } from "../calendar-periods.ts";
import { monthName } from "../classes/months.ts";
import type { Convention, PeriodContext } from "../period-context.ts";
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
  ({ year, month }, context, { after, words }) => {
    if (month < 1 || month > 12 || month === (year + 1) % 100 || after?.text === words[1]?.text) return null;
    if (words[1]?.spaced) return null;
    const isMonth = { ...monthOfYear(month, year), inYear: (written: number) => months(written, month, 1) };
    return month > year % 100 ? orYears(isMonth, year, month, context) : isMonth;
  },
);

/** "2007-10" may well be a plan of four years; where other cells of the column hold years, it is. */
function orYears(isMonth: WrittenPeriod, year: number, last: number, context: PeriodContext): WrittenPeriod {
  const written = `${year}-${String(last).padStart(2, "0")}`;
  const until = year - (year % 100) + last;
  const isOther = context.against.has("year-pair");
  if (context.evidence?.behindYear === "year") {
    const start = context.financialYearStartMonth;
    return {
      precision: isOther ? "financial-year" : "year",
      year,
      inYear: (first) =>
        isOther ? months(first, start, 12 * (until - year)) : months(first, 1, 12 * (until - year + 1)),
      conventions: [
        {
          name: "year-pair",
          assumed: `${written} read as the years ${year} to ${until}, as other cells of the column hold years`,
          otherwise: `it could end with the financial year ${until - 1}/${String(last).padStart(2, "0")}`,
        },
      ],
      stretch: true,
    };
  }
  const isSure = context.evidence?.behindYear === "month";
  const conventions: readonly Convention[] = [
    {
      name: "year-pair",
      assumed: `${written} read as ${monthName(last)} ${year}`,
      otherwise: isSure ? null : `it could mean the years ${year} to ${until}`,
    },
  ];
  return isOther && !isSure
    ? {
        precision: "year",
        year,
        inYear: (first) => months(first, 1, 12 * (until - year + 1)),
        conventions,
        stretch: true,
      }
    : { ...isMonth, conventions };
}

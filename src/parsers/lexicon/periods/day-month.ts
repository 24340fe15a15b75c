// "1st February 2024", "23 March", "31-Mar-23", "Friday 31 March 2023": a day of a month.
import { weekdayOf } from "../../../plan/calendar.ts";
import { oneDay } from "../calendar-periods.ts";
import { MONTHS } from "../classes/months.ts";
import type { Convention } from "../period-context.ts";
import { periodRule } from "../period-rule.ts";
import type { Word } from "../word.ts";
import type { WrittenPeriod } from "../written-period.ts";

export const dayMonth = periodRule(
  [
    "<weekday?> [,] [the] <day:dayNumber> [of] [-] [/] [.] <month> [,] [-] [/] [.] <year:anyYear>",
    "<weekday?> [,] [the] <day:dayNumber> [of] [-] [/] [.] <month>",
    "<month> [the] <day:ordinalDay> [,] [of] <year?>",
    "<month> <day:dayNumber> [,] <year>",
  ],
  (found, _context, { words, before, after }) => {
    const { day, month } = found;
    // "2.1 – June 2024" is action 2.1, and June.
    if (before?.text === "." && words[0]?.spaced === false && words[1]?.spaced === true) return null;
    const year = "year" in found ? found.year : null;
    const yearIsAnothersDay =
      words.at(-1)?.text.length === 2 && words.at(-1)?.kind === "number" && startsMonth(after?.text);
    if (yearIsAnothersDay || isEnumerated(words)) return null;
    const weekday = ("weekday" in found ? found.weekday : null) ?? null;
    return { ...dayOfYear(month, day, year), conventions: contradiction(weekday, month, day, year) };
  },
);

/** "1. June 2024": an item of a list, in English; only "31." is a day. */
function isEnumerated([first, stop, next]: readonly Word[]): boolean {
  return first?.kind === "number" && first.text.length === 1 && stop?.text === "." && next?.spaced === true;
}

/** "Friday 31 March 2024" is a Sunday: the number is kept, and the officer told. */
function contradiction(weekday: number | null, month: number, day: number, year: number | null): readonly Convention[] {
  const date = weekday === null || year === null ? undefined : oneDay(year, month, day)?.to;
  if (date === undefined || weekdayOf(date) === weekday) return [];
  return [{ name: "weekday", assumed: `${date} is not the day of the week that is written`, otherwise: null }];
}

/** "May 2": one digit behind a month is a day. */
export const monthDigit = periodRule("<month> <day:digits>", ({ month, day }, _context, { words, after }) => {
  // "June 2O24" has a letter in its year.
  if (after?.spaced === false && after.kind === "word") return null;
  return words.at(-1)?.text.length === 1 && day > 0 ? dayOfYear(month, day, null) : null;
});

/** A day of a month; a bare number behind it is another day of that month. */
export function dayOfYear(month: number, day: number, year: number | null): WrittenPeriod {
  return {
    precision: "day",
    year,
    inYear: (written) => oneDay(written, month, day),
    conventions: [],
    again: (number) => dayOfYear(month, number, year),
  };
}

/** "1 May 23 June": 23 belongs to June. */
function startsMonth(text: string | undefined): boolean {
  return text !== undefined && MONTHS.has(text);
}

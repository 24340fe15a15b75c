// The classes that every phrase can name in angle brackets.
import { readOnce } from "../read-once.ts";
import { rulesOver } from "../rule.ts";
import { collegeTerm } from "./college-terms.ts";
import { month } from "./months.ts";
import {
  amount,
  anyYear,
  apostropheYear,
  compact,
  dayNumber,
  digits,
  fraction,
  fullYear,
  ordinal,
  ordinalDay,
  twoDigits,
  year,
} from "./numbers.ts";
import { season, shortSeason } from "./seasons.ts";
import { unit } from "./units.ts";
import { weekday } from "./weekdays.ts";

const words = {
  month,
  weekday,
  season,
  shortSeason,
  collegeTerm,
  unit,
  amount,
  ordinal,
  year,
  twoDigits,
  digits,
  fraction,
  dayNumber,
  ordinalDay,
  anyYear,
  apostropheYear,
  compact,
};

const rule = rulesOver(words);

/** "Q3", "Qtr 3", "third quarter": 1 to 4; "Chwarter 3" in Welsh. */
const quarter = rule(
  ["(q|qs|qu|qtr|qtrs|quarter|quarters|chwarter) [.] <number:amount>", "<number:ordinal> (quarter|qtr)"],
  ({ number }) => (number <= 4 ? number : null),
);

/** "H1", "first half", "2nd half": 1 or 2. */
const half = rule(["h <number:digits>", "half <number:digits>", "<number:ordinal> half"], ({ number }) =>
  number === 1 || number === 2 ? number : null,
);

/**
 * "2023/24", "2023-24", "23/24", "2023/4", "2023/2024": two years that follow each other, as the first of them.
 * "2024-03" is no such pair, and "11/12" may be a day and a month: two digits count from "13/14" on.
 */
const yearPair = rule(
  [
    "<first:year> (/|-) <second:twoDigits>",
    "<first:year> (/|-) <second:year>",
    "<first:year> to <second:twoDigits>",
    "<first:year> / <second:digits>",
    "<first:twoDigits> (/|-) <second:twoDigits>",
  ],
  ({ first, second }, _context, { words: [left, stroke, right], after }) => {
    if (after?.text === "/" || (after?.text === "-" && stroke?.text === "-" && !after.spaced)) return null;
    if (left?.text.length === 2 && first < 13) return null;
    if (right?.text.length === 1) return second === (first + 1) % 10 ? first : null;
    return fullYear(second) % 100 === (first + 1) % 100 && second !== first + 101 ? fullYear(first) : null;
  },
);

/** "this year", "next month": where the unit stands to today's. */
const turn = rule(
  ["[the] (this current|this coming|this|current)", "[the] (next|coming|following)", "[the] (last|previous|past)"],
  (_found, _context, { words: spoken }) => {
    const text = spoken.at(-1)?.text ?? "";
    if (["next", "coming", "following"].includes(text)) return 1;
    return text === "last" || text === "previous" ? -1 : 0;
  },
);

/** All classes of single words and fixed groups of words. */
export const wordClasses = {
  ...words,
  quarter: readOnce(quarter),
  half: readOnce(half),
  yearPair: readOnce(yearPair),
  turn: readOnce(turn),
};

// "2023", "calendar year 2023", "2023/24", "FY24": years of every kind.

import { months } from "../calendar-periods.ts";
import { fullYear } from "../classes/numbers.ts";
import { regExp } from "../pattern.ts";
import type { Convention } from "../period-context.ts";
import { periodRule } from "../period-rule.ts";
import type { WrittenPeriod } from "../written-period.ts";

/** What stands behind a year that is the date itself. */
const GOES_ON = regExp("")`
  ^(?:
    and|or|to|then|but|onwards?|until|till|if|by|with|for|when|subject|at|in|on|through|from|as
    |per|year|calendar|financial|fiscal|academic|municipal|school|deadline|once
  )$
`;

/**
 * "2023" is met until 31 December; a council may mean its financial year, so that is offered. In "the 2026 elections" the
 * year only says which.
 */
export const yearAlone = periodRule("[the] [year] <year>", ({ year }, context, place): WrittenPeriod | null => {
  const { words, after } = place;
  if (words.length === 2 && words[0]?.text === "the" && after?.kind === "word" && !GOES_ON.test(after.text))
    return null;
  const start = context.financialYearStartMonth;
  const weak = words.length === 1;
  return {
    ...(context.against.has("years") ? financialYear(year, start) : calendarYear(year)),
    conventions: [
      {
        name: "years",
        assumed: `${year} read as the calendar year, to 31 December`,
        otherwise: `${year} could be the financial year that begins in ${year}`,
      },
    ],
    // "2024/10" is no list of years.
    again: (number) =>
      fullYear(number) <= year
        ? null
        : context.against.has("years")
          ? financialYear(fullYear(number) - 1, start)
          : calendarYear(fullYear(number)),
    weak,
  };
});

export const calendarYearNamed = periodRule(
  ["[the] calendar year [of] <year>", "<year> ['('] calendar [year] [')']", "cy [-] <year:anyYear>"],
  ({ year }) => calendarYear(year),
);

export const financialYearNamed = periodRule(
  [
    "[the] [financial|fin|fiscal|council|budget|reporting] [.] (year|yr) [of] [,] ['('] <pair:yearPair>",
    "[the] (f . y|fy|f / y|fye) [,] [-] <pair:yearPair> [year end|year - end|end]",
    "<pair:yearPair> [financial|fin|fiscal|council|budget|reporting] (year|yr)",
    "<pair:yearPair> (fy|f / y)",
    "<pair:yearPair> '(' (financial year|financial|fiscal year|fy) ')'",
    "[the] (financial|fiscal|fin) (year|yr) (beginning|starting|from) [april] <pair:year>",
    "[the] (financial|fiscal|fin) (year|yr) (ending|to|ended|end) [in] [31] [march] <ending:year>",
    "blwyddyn ariannol <pair:yearPair>",
  ],
  (found, context) => {
    const first =
      "pair" in found && found.pair !== undefined ? found.pair : "ending" in found ? found.ending - 1 : null;
    return first === null ? null : financialYear(first, context.financialYearStartMonth);
  },
);

/** "FY24" is mostly named for the year in which it ends: 2023/24. */
export const financialYearLabel = periodRule(
  [
    "[the] (fy|f / y|fye) [-] <year:anyYear>",
    "[the] (financial|fiscal) year [of] <year:anyYear>",
    "<year> ['('] (financial|fiscal) year [')']",
  ],
  ({ year }, context, { words }) => {
    const label = words.flatMap(({ kind, text }) => (kind === "mark" && text !== "/" ? [] : [text])).join(" ");
    const long = label.includes("year");
    const ends = long === context.against.has("financial-year-label");
    const first = ends ? year - 1 : year;
    const convention: Convention = {
      name: "financial-year-label",
      assumed: `${label} read as the financial year ${pair(first)}`,
      otherwise: `it could be the financial year ${pair(ends ? year : year - 1)}`,
    };
    return { ...financialYear(first, context.financialYearStartMonth), conventions: [convention] };
  },
);

/** "2023/24": with a stroke always the financial year; "2023-2024" may be two calendar years. */
export const yearPairAlone = periodRule("<pair:yearPair>", ({ pair: first }, context, { words }): WrittenPeriod => {
  const spelt = words.at(-1)?.text.length === 4 && words[1]?.text === "-";
  const otherwise = spelt ? `it could mean ${first} to ${first + 1}, to 31 December` : null;
  const assumed = `${words.map((word) => word.text).join("")} read as the financial year ${pair(first)}`;
  const two: WrittenPeriod = { ...calendarYear(first), inYear: (year) => months(year, 1, 24) };
  const chosen =
    spelt && context.against.has("year-pair") ? two : financialYear(first, context.financialYearStartMonth);
  const short = words[0]?.text.length === 2;
  return { ...chosen, weak: short, conventions: spelt ? [{ name: "year-pair", assumed, otherwise }] : [] };
});

/** From the annual meeting of one May to the next. */
export const municipalYear = periodRule(
  ["[the] (municipal|civic) year [of] [,] <pair:yearPair>", "<pair:yearPair> (municipal|civic) year"],
  ({ pair: first }): WrittenPeriod => ({
    precision: "year",
    year: first,
    inYear: (year) => months(year, 6, 12),
    conventions: [{ name: "municipal-year", assumed: "the municipal year read as ending with May", otherwise: null }],
  }),
);

/** Schools and universities: 1 September to 31 August; a school may mean the end of its summer term. */
export const academicYear = periodRule(
  [
    "[the] (academic|school) (year|yr|session) [of] [,] ['('] <pair:yearPair>",
    "[the] (session|ay|a / y|university year) [,] [-] <pair:yearPair>",
    "<pair:yearPair> ['('] (academic|school) (year|yr|session) [')']",
    "<pair:yearPair> (session|ay)",
    "(academic|school) (year|session) <pair:year>",
    "<pair:year> ['('] (academic|school) year [')']",
  ],
  ({ pair: first }): WrittenPeriod => ({
    precision: "year",
    year: first,
    inYear: (year) => months(year, 9, 12),
    conventions: [
      { name: "academic-year", assumed: "the academic year read as 1 September to 31 August", otherwise: null },
    ],
  }),
);

function calendarYear(year: number): WrittenPeriod {
  return { precision: "year", year, inYear: (written) => months(written, 1, 12), conventions: [] };
}

/** By the calendar year in which it begins. */
function financialYear(first: number | null, startMonth: number): WrittenPeriod {
  return {
    precision: "financial-year",
    year: first,
    inYear: (written) => months(written, startMonth, 12),
    conventions: [],
  };
}

function pair(first: number): string {
  return `${first}/${String((first + 1) % 100).padStart(2, "0")}`;
}

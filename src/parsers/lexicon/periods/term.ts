// "autumn term 2024", "Michaelmas Term", "Semester 1 2024/25", "October half term": what schools and universities count by.
import { months } from "../calendar-periods.ts";
import type { Convention } from "../period-context.ts";
import { periodRule } from "../period-rule.ts";
import type { Period, WrittenPeriod } from "../written-period.ts";

/** The council's own school calendar is not known here: terms end with December, March and July. */
export const schoolTerm = periodRule(
  [
    "[the] <season> [school] term [of] [,] <year:anyYear?>",
    "[the] <season> [school] term [of] [,] <pair:yearPair>",
    "<season:shortSeason> term [of] [,] <year:anyYear?>",
    "<season:shortSeason> term [of] [,] <pair:yearPair>",
    "[the] <pair:yearPair> [,] [-] <season> [school] term",
    "[the] <year> <season> [school] term",
    "[the] term <number:digits> [of] [,] <pair:yearPair>",
  ],
  (found): WrittenPeriod | null => {
    const term = "season" in found ? TERMS_BY_SEASON.get(found.season) : TERMS_BY_NUMBER.get(numberIn(found));
    return term ? inTerm(term, found, "term", TERM_ENDS) : null;
  },
);

const AUTUMN: Term = { from: 9, count: 4, secondYear: false };
const SPRING: Term = { from: 1, count: 3, secondYear: true };
const SUMMER: Term = { from: 4, count: 4, secondYear: true };
const TERMS_BY_SEASON = new Map([
  [9, AUTUMN],
  [3, SPRING],
  [6, SUMMER],
]);
const TERMS_BY_NUMBER = new Map([
  [1, AUTUMN],
  [2, SPRING],
  [3, SUMMER],
]);

const TERM_ENDS: Convention = {
  name: "term",
  assumed: "school terms read as ending with December, March and July",
  otherwise: null,
};

/** "Michaelmas" alone is hardly anything else; "Lent", "Trinity" and the others need "term" or a year. */
export const universityTerm = periodRule(
  [
    "[the] <collegeTerm> [term] [of] [,] <year:anyYear?>",
    "[the] <collegeTerm> [term] [of] [,] <pair:yearPair>",
    "[the] easter term [of] [,] <year:anyYear?>",
    "[the] easter term [of] [,] <pair:yearPair>",
  ],
  (found, _context, { words }): WrittenPeriod | null => {
    const dated = ("year" in found && found.year !== null) || "pair" in found;
    const named = words.some(({ text }) => text === "term" || text === "michaelmas");
    if (!dated && !named) return null;
    const term = COLLEGE_TERMS.get("collegeTerm" in found ? found.collegeTerm : 3);
    return term ? inTerm(term, found, "term", UNIVERSITY_TERM_ENDS) : null;
  },
);

const COLLEGE_TERMS = new Map<number, Term>([
  [1, { from: 10, count: 3, secondYear: false }],
  [2, { from: 1, count: 3, secondYear: true }],
  [3, { from: 4, count: 3, secondYear: true }],
]);

const UNIVERSITY_TERM_ENDS: Convention = {
  name: "term",
  assumed: "university terms read as ending with December, March and June",
  otherwise: null,
};

export const semester = periodRule(
  [
    "[the] semester <number:digits> [of] [,] [-] ['('] <year:anyYear?>",
    "[the] semester <number:digits> [of] [,] [-] ['('] [ay] <pair:yearPair>",
    "[the] <number:ordinal> semester [of] [,] [-] <year:anyYear?>",
    "[the] <number:ordinal> semester [of] [,] [-] <pair:yearPair>",
  ],
  (found): WrittenPeriod | null => {
    const term = SEMESTERS.get(found.number);
    return term ? inTerm(term, found, "half", SEMESTER_ENDS) : null;
  },
);

const SEMESTERS = new Map<number, Term>([
  [1, { from: 9, count: 5, secondYear: false }],
  [2, { from: 2, count: 5, secondYear: true }],
]);

const SEMESTER_ENDS: Convention = {
  name: "term",
  assumed: "semesters read as ending with January and June",
  otherwise: null,
};

/** The week is the council's to set; the month is known. */
export const halfTerm = periodRule(
  [
    "[the] (<season>|<month>) half [-] term [holiday] [of] [,] <year:anyYear?>",
    "[the] half [-] term [in] <month> <year:anyYear?>",
  ],
  (found): WrittenPeriod | null => {
    const season = "season" in found ? found.season : undefined;
    const month = season === undefined ? ("month" in found ? found.month : undefined) : HALF_TERMS.get(season);
    if (month === undefined || ![2, 5, 10].includes(month)) return null;
    return {
      precision: "month",
      year: found.year,
      inYear: (year) => months(year, month, 1),
      conventions: [{ name: "term", assumed: "half term read as the end of its month", otherwise: null }],
    };
  },
);

const HALF_TERMS = new Map([
  [9, 10],
  [3, 2],
  [6, 5],
]);

/** Of schools, councils and universities alike: from July until the end of August. */
const OWN_DAYS: Convention = {
  name: "term",
  assumed: "the summer break read as July and August",
  otherwise: "councils and schools set its days themselves",
};

export const summerBreak = periodRule(
  "[the] summer (holiday|holidays|break|recess|vacation) [of] [,] <year:anyYear?>",
  ({ year }): WrittenPeriod => ({
    precision: "season",
    year,
    inYear: (written) => months(written, 7, 2),
    conventions: [OWN_DAYS],
  }),
);

interface Term {
  readonly from: number;
  readonly count: number;
  /** Whether it lies in the second of an academic year's two calendar years. */
  readonly secondYear: boolean;
}

interface FoundTerm {
  readonly year?: number | null;
  readonly pair?: number;
}

function inTerm(term: Term, { year, pair }: FoundTerm, precision: "term" | "half", ends: Convention): WrittenPeriod {
  const ofPair = pair === undefined ? null : pair + (term.secondYear ? 1 : 0);
  const inYear = (written: number): Period => months(written, term.from, term.count);
  return { precision, year: ofPair ?? year ?? null, inYear, conventions: [ends] };
}

function numberIn(found: { readonly number?: number }): number {
  return found.number ?? 0;
}

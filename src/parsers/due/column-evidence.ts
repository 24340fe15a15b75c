// What a whole due column says about its two-digit numbers: are they years or days?
import { month } from "../lexicon/classes/months.ts";
import type { NumberEvidence } from "../lexicon/period-context.ts";
import { wordsOf } from "../lexicon/word.ts";

/** Evidence for reading "March 23"; see `columnEvidence`. */
export interface ColumnEvidence extends NumberEvidence {
  /** Two-digit numbers that follow a month, in the order of the column. */
  readonly numbers: readonly number[];
  /** Four-digit years in the column, the title and the headings. */
  readonly years: readonly number[];
  /** Numbers written as days: "23rd". */
  readonly ordinals: number;
}

/**
 * The evidence of a column, collected before any of its cells is read; `planWords` are the title and headings.
 *
 * The numbers are years when they all lie within a year before the first and three after the last year that is
 * spelt out, or when one is beyond 31; days when some cell writes "23rd" behind a month and none of that holds.
 * Fewer than three numbers and no spelt year prove nothing.
 */
export function columnEvidence(cells: readonly string[], planWords: readonly string[] = []): ColumnEvidence {
  const inCells = cells.map(numbersOf);
  const numbers = inCells.flatMap((cell) => cell.numbers);
  const years = [...inCells, ...planWords.map(numbersOf)].flatMap((cell) => cell.years);
  const ordinals = inCells.reduce((count, cell) => count + cell.ordinals, 0);
  const monthFirst = cells.some((cell) => MONTH_FIRST.test(cell));
  const dayFirst = !monthFirst && cells.some((cell) => DAY_FIRST.test(cell));
  return {
    numbers,
    years,
    ordinals,
    monthFirst,
    dayFirst,
    behindYear: behindYear(cells),
    ...verdict(numbers, years, ordinals),
  };
}

const DAY_FIRST = /(?<![\d/.-])(?:1[3-9]|2\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1(?:\d{4}|\d{2})(?!\d)/u;
const MONTH_FIRST = /(?<![\d/.-])(?:0?[1-9]|1[0-2])([/.-])(?:1[3-9]|2\d|3[01])\1(?:\d{4}|\d{2})(?!\d)/u;

/**
 * "2007-2010", "2009/10" and "2012-15" hold years, and so does a "2007-10" beside them; "2009-04" can only be a month. Both in
 * one column prove nothing.
 */
function behindYear(cells: readonly string[]): NumberEvidence["behindYear"] {
  const kinds = cells.flatMap((cell) =>
    [...cell.matchAll(YEAR_AND_MORE)].map(({ groups }): NumberEvidence["behindYear"] => {
      const [first, behind = ""] = [Number(groups?.first), groups?.behind];
      const second = Number(behind) % 100;
      const isLater = behind.length === 4 ? Number(behind) > first : second > first % 100;
      if (isLater && (behind.length === 4 || second > 12 || second === (first + 1) % 100)) return "year";
      return behind.length === 2 && second > 0 && second <= Math.min(12, first % 100) ? "month" : null;
    }),
  );
  const said = new Set(kinds.filter((kind) => kind !== null));
  return said.size === 1 ? ([...said][0] ?? null) : null;
}

const YEAR_AND_MORE = /(?<![\d/.-])(?<first>20\d\d) ?[-–/] ?(?<behind>20\d\d|\d\d)(?![\d/.-])/g;

function verdict(
  numbers: readonly number[],
  years: readonly number[],
  ordinals: number,
): Pick<NumberEvidence, "afterMonth" | "why"> {
  if (numbers.length === 0) return { afterMonth: null, why: "" };
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const all =
    numbers.length === 1
      ? `the number in this column is ${least}`
      : `all ${numbers.length} such numbers in this column are ${least} to ${most}`;
  if (years.length > 0) {
    const [first, last] = [Math.min(...years), Math.max(...years)];
    if (2000 + least >= first - 1 && 2000 + most <= last + 3) {
      return {
        afterMonth: "year",
        why: `${all}, and ${first === last ? first : `${first} to ${last}`} is spelt out elsewhere`,
      };
    }
  }
  if (ordinals > 0) return { afterMonth: null, why: "" };
  if (least > 31) return { afterMonth: "year", why: `${all}, which no month has` };
  const close = numbers.length >= 5 && most - least <= 5;
  return close ? { afterMonth: "year", why: all } : { afterMonth: null, why: "" };
}

function numbersOf(text: string): { numbers: number[]; years: number[]; ordinals: number } {
  const found = { numbers: [] as number[], years: [] as number[], ordinals: 0 };
  const words = wordsOf(text);
  words.forEach((word, at) => {
    const behindMonth = month.begins?.includes(words[at - 1]?.text ?? "") === true;
    if (word.kind === "ordinal" && word.value <= 31) found.ordinals += 1;
    if (word.kind !== "number") return;
    if (word.text.length === 4 && word.value >= 1990 && word.value < 2100) found.years.push(word.value);
    if (word.text.length === 2 && behindMonth) found.numbers.push(word.value);
  });
  return found;
}

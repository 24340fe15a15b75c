// "31/03/2024", "31.3.24", "03/2024", "3/24", "31/3": dates in numbers, day first as in Britain.
import { oneDay } from "../calendar-periods.ts";
import { monthName } from "../classes/months.ts";
import { fullYear } from "../classes/numbers.ts";
import type { Convention, PeriodContext } from "../period-context.ts";
import { periodRule } from "../period-rule.ts";
import type { Word } from "../word.ts";
import type { WrittenPeriod } from "../written-period.ts";
import { dayOfYear } from "./day-month.ts";
import { monthOfYear } from "./month-year.ts";

/**
 * "3/31/2024" can only have its month first; that is said, not passed over. Beside such a date in the same column
 * "6/3/2024" may well have it first too.
 */
export const numberDate = periodRule(
  [
    "<weekday?> <first:digits> / <second:digits> / <year:anyYear>",
    "<weekday?> <first:digits> . <second:digits> . <year:anyYear>",
    "<weekday?> <first:digits> - <second:digits> - <year:anyYear>",
    "<weekday?> <first:digits> \\ <second:digits> \\ <year:anyYear>",
    "<weekday?> <first:twoDigits> <second:twoDigits> <year:year>",
  ],
  ({ first, second, year }, context, { words }) => {
    const american = second > 12 && first <= 12;
    const flip = first <= 12 && second <= 12 && first !== second && context.against.has("number-order");
    const [day, month] = american || flip ? [second, first] : [first, second];
    if (month < 1 || month > 12 || day < 1) return null;
    const turned = yearFirst(words, context);
    if (turned) return turned;
    return {
      ...dayOfYear(month, day, year),
      conventions: american
        ? [monthFirst(words.map((word) => word.text).join(""))]
        : dayFirst(words, day, month, context),
    };
  },
);

export const numberMonth = periodRule(
  ["<month:digits> (/|-|.) <year>", "<month:digits> / <short:twoDigits>"],
  (found) => {
    const year = "year" in found ? found.year : null;
    const short = "short" in found ? found.short : 0;
    if (found.month < 1 || found.month > 12) return null;
    if (year !== null && year !== undefined) return monthOfYear(found.month, year);
    if (short <= 12) return null;
    const assumed = `${found.month}/${short} read as ${monthName(found.month)} ${fullYear(short)}`;
    const conventions: readonly Convention[] = [{ name: "number-order", assumed, otherwise: null }];
    return { ...monthOfYear(found.month, fullYear(short)), weak: true, conventions };
  },
);

/** "31/3", "31.03": only where the first cannot be a month, and never "2/3", unless it is said in chat until when: "back 2/3". */
export const numberDay = periodRule(
  ["<day:digits> / <month:digits>", "<day:digits> . <month:twoDigits>"],
  ({ day, month }, { prose }, { before, after }) => {
    const bounds = prose && BOUNDING.has(before?.text ?? "") && after?.text !== "of";
    if (
      (day < 13 && !bounds) ||
      day > 31 ||
      day < 1 ||
      month < 1 ||
      month > 12 ||
      after?.text === "/" ||
      after?.text === "%"
    )
      return null;
    return { ...dayOfYear(month, day, null), weak: !bounds };
  },
);

const BOUNDING = new Set("until till til back from".split(" "));

/** A council writes the day first; only beside a date of the column that has its month first is that to be told. */
function dayFirst(
  words: readonly Word[],
  day: number,
  month: number,
  { evidence }: PeriodContext,
): readonly Convention[] {
  if (evidence?.monthFirst !== true || evidence.dayFirst || day > 12 || day === month) return [];
  const written = words.map((word) => word.text).join("");
  return [
    {
      name: "number-order",
      assumed: `${written} read with the day first`,
      otherwise: `${written} could have its month first, as another date of this column has`,
    },
  ];
}

/** "24-06-30" may be written as computers write it. */
function yearFirst(words: readonly Word[], context: PeriodContext): WrittenPeriod | null {
  const [first, , second, , last] = words;
  if (words.length !== 5 || words[1]?.text !== "-" || first?.text.length !== 2 || last?.text.length !== 2) return null;
  const day = second && oneDay(fullYear(first.value), second.value, last.value);
  if (!day || !second || first.value < 13) return null;
  const written = words.map((word) => word.text).join("");
  const convention: Convention = {
    name: "number-order",
    assumed: `${written} read with the day first`,
    otherwise: `${written} could have its year first`,
  };
  const [number, month, year] = context.against.has("number-order")
    ? [last.value, second.value, fullYear(first.value)]
    : [first.value, second.value, fullYear(last.value)];
  return oneDay(year, month, number) && { ...dayOfYear(month, number, year), conventions: [convention] };
}

function monthFirst(written: string): Convention {
  return {
    name: "number-order",
    assumed: `${written} read with the month first, as it has no other meaning`,
    otherwise: null,
  };
}

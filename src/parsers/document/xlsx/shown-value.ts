// What a number in a cell says: a date by its real value, anything else as Excel shows it.
import { dateFromSerial, format, getFormatDateInfo, isValidFormat, tokenize } from "numfmt";

const DAYS_TO_1904 = 1462;
/** 31 December 9999, the last day that Excel knows. */
const LAST_DAY = 2_958_465;
/** Excel takes no longer one. */
const LONGEST_FORMAT = 255;

/**
 * The value in words.
 *
 * A date is written as it is, whatever part of it the cell shows ("2025-03-31"), with one exception: Excel makes the
 * first of the month of a month that somebody types ("Mar 25"), and shows it as a month, so that is what was meant:
 * "March 2025", and likewise a bare year. Words that the format adds are kept ("by 2025-03-31").
 */
export function shownValue(value: number, code: string, countsFrom1904: boolean): string {
  const known = code.length <= LONGEST_FORMAT && isValidFormat(code) ? code : "General";
  const shows = getFormatDateInfo(known);
  const serial = countsFrom1904 ? value + DAYS_TO_1904 : value;
  if (!shows.year && !shows.month && !shows.day) return format(known, value, { throws: false }).trim();
  if (serial < 1 || serial > LAST_DAY) return String(value);
  const [before, after] = wordsAround(known);
  return `${before} ${dateText(serial, shows)} ${after}`.trim();
}

function dateText(serial: number, shows: { readonly month: boolean; readonly day: boolean }): string {
  const [year = 0, month = 0, day = 0] = dateFromSerial(Math.floor(serial)) ?? [];
  if (!shows.day && shows.month && day === 1) return `${MONTHS[month - 1]} ${year}`;
  if (!shows.day && !shows.month && day === 1 && month === 1) return String(year);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The words that a format writes before and after the date; those within it ("th") belong to it. */
function wordsAround(code: string): readonly [string, string] {
  const tokens = tokenize(code);
  const end = tokens.findIndex(({ type }) => type === "BREAK");
  const first = end < 0 ? tokens : tokens.slice(0, end);
  const isDate = first.map(({ type }) => type === "DATETIME");
  const words = (part: readonly { type: string; value: unknown }[]): string =>
    part
      .flatMap(({ type, value }) => (type === "STRING" ? [String(value)] : []))
      .join("")
      .trim();
  return [words(first.slice(0, Math.max(0, isDate.indexOf(true)))), words(first.slice(isDate.lastIndexOf(true) + 1))];
}

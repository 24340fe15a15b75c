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
 * A date is written as the cell shows it where that says the whole date in the order of this country ("31/03/2025", "31 Mar
 * 2025"), and else as it is ("2025-03-31"), with one exception: Excel makes the first of the month of a month that somebody
 * types ("Mar 25"), and shows it as a month, so that is what was meant: "March 2025", and likewise a bare year. Words that the
 * format adds are kept ("by 2025-03-31").
 */
export function shownValue(value: number, code: string, countsFrom1904: boolean): string {
  const known = code.length <= LONGEST_FORMAT && isValidFormat(code) ? code : "General";
  const shows = getFormatDateInfo(known);
  const serial = countsFrom1904 ? value + DAYS_TO_1904 : value;
  if (!shows.year && !shows.month && !shows.day) return format(known, value, { throws: false }).trim();
  if (serial < 1 || serial > LAST_DAY) return String(value);
  const [before, after] = wordsAround(known);
  const seen = before === "" && after === "" ? wholeDate(known, Math.floor(serial)) : null;
  if (seen !== null) return seen;
  return `${before} ${dateText(serial, shows)} ${after}`.trim();
}

function dateText(serial: number, shows: { readonly month: boolean; readonly day: boolean }): string {
  const [year = 0, month = 0, day = 0] = dateFromSerial(Math.floor(serial)) ?? [];
  if (!shows.day && shows.month && day === 1) return `${MONTHS[month - 1]} ${year}`;
  if (!shows.day && !shows.month && day === 1 && month === 1) return String(year);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The date as the cell shows it, null where that leaves out a part of it or sets the month first. */
function wholeDate(code: string, serial: number): string | null {
  const text = format(code, serial, { throws: false, locale: "en-GB" }).trim();
  const [year = 0, month = 0, day = 0] = dateFromSerial(serial) ?? [];
  const found = SAID.exec(text)?.groups;
  if (!found || Number(found.day) !== day || Number(found.year) % 100 !== year % 100) return null;
  const name = MONTHS[month - 1]?.toLowerCase() ?? "";
  const saysMonth = found.name ? name.startsWith(found.name.toLowerCase()) : Number(found.month) === month;
  return saysMonth ? text : null;
}

/** A year of two digits behind two numbers could be either of them. */
const SAID =
  /^(?<day>\d{1,2})(?:[ -](?<name>\p{L}{3,9}),?[ -](?<year>\d{4}|\d\d)|[/.](?<month>\d{1,2})[/.](?<year>\d{4}))$/u;

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

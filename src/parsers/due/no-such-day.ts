// "29 February 2027", "31/06/2027": days that no calendar has.
import { dayOfMonth } from "../../plan/calendar.ts";
import { months } from "../lexicon/calendar-periods.ts";
import { MONTHS, monthName } from "../lexicon/classes/months.ts";
import { fullYear } from "../lexicon/classes/numbers.ts";

/** The cell with the last day of the month in the place of a day that it has not, and why; null where none is written. */
export function possibleDay(text: string, leftOver: string): { readonly text: string; readonly why: string } | null {
  const found = SPELT.exec(leftOver)?.groups ?? IN_NUMBERS.exec(leftOver)?.groups;
  if (!found) return null;
  const { whole = "", day = "", month = "", year = "" } = found;
  const number = MONTHS.get(month.toLowerCase()) ?? Number(month);
  const written = year.length === 2 ? fullYear(Number(year)) : Number(year);
  if (!(number >= 1 && number <= 12)) return null;
  const last = dayOfMonth(months(written, number, 1).to);
  if (Number(day) <= last || Number(day) > 31) return null;
  const why = `${monthName(number)} ${written} has ${last} days`;
  return { text: text.replace(whole, `${last} ${monthName(number)} ${written}`), why };
}

const SPELT =
  /(?<whole>(?<![\p{L}\p{N}])(?<day>29|30|31)(?:st|th)?(?: of)? (?<month>\p{L}{3,9})\.?,? (?<year>(?:20)?\d\d))(?![\p{L}\p{N}])/iu;
const IN_NUMBERS =
  /(?<whole>(?<![\p{L}\p{N}])(?<day>29|30|31)(?<mark>[/.-])(?<month>\d\d?)\k<mark>(?<year>(?:20)?\d\d))(?![\p{L}\p{N}])/u;

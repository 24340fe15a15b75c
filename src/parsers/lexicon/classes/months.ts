// Months, as words and as the numbers 1 to 12.
import { wordList } from "../word-list.ts";
import { spelt, tableClass } from "./class-of.ts";

/** Months by every spelling that plans use, in English and Welsh; typing errors are not among them, they are asked about. */
export const MONTHS: ReadonlyMap<string, number> = spelt([
  [1, "january jan ionawr"],
  [2, "february feb febr chwefror"],
  [3, "march mar mawrth fawrth"],
  [4, "april apr ebrill"],
  [5, "may mai fai"],
  [6, "june jun mehefin fehefin"],
  [7, "july jul gorffennaf orffennaf"],
  [8, "august aug awst"],
  [9, "september sept sep medi fedi"],
  [10, "october oct hydref"],
  [11, "november nov tachwedd dachwedd"],
  [12, "december dec rhagfyr"],
]);

export const month = tableClass(MONTHS);

const NAMES = wordList`
  January February March April May June July August September October November December
`;

/** "March" for 3. */
export function monthName(number: number): string {
  return NAMES[number - 1] ?? "";
}

// Months, as words and as the numbers 1 to 12.
import { spelt, tableClass } from "./class-of.ts";

/** Months by every spelling that plans use; typing errors are not among them, they are asked about. */
export const MONTHS: ReadonlyMap<string, number> = spelt([
  [1, "january jan"],
  [2, "february feb"],
  [3, "march mar"],
  [4, "april apr"],
  [5, "may"],
  [6, "june jun"],
  [7, "july jul"],
  [8, "august aug"],
  [9, "september sept sep"],
  [10, "october oct"],
  [11, "november nov"],
  [12, "december dec"],
]);

export const month = tableClass(MONTHS);

const NAMES = "January February March April May June July August September October November December".split(" ");

/** "March" for 3. */
export function monthName(number: number): string {
  return NAMES[number - 1] ?? "";
}

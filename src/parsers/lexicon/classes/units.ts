// Units of time, and how long one is.
import { spelt, tableClass } from "./class-of.ts";

/** An amount of time: months or days, never both. */
export interface Unit {
  readonly name: "day" | "working day" | "week" | "fortnight" | "month" | "quarter" | "term" | "half" | "year";
  readonly months: number;
  readonly days: number;
}

const DAY: Unit = { name: "day", months: 0, days: 1 };
const WEEK: Unit = { name: "week", months: 0, days: 7 };
const FORTNIGHT: Unit = { name: "fortnight", months: 0, days: 14 };
export const MONTH: Unit = { name: "month", months: 1, days: 0 };
export const QUARTER: Unit = { name: "quarter", months: 3, days: 0 };
/** Three terms make a school year. */
const TERM: Unit = { name: "term", months: 4, days: 0 };
const YEAR: Unit = { name: "year", months: 12, days: 0 };

const UNITS = spelt<Unit>([
  [DAY, "day days day's"],
  [WEEK, "week weeks week's wk wks"],
  [FORTNIGHT, "fortnight fortnights fortnight's"],
  [MONTH, "month months month's mth mths"],
  [QUARTER, "quarter quarters quarter's qtr qtrs"],
  [TERM, "term terms"],
  [YEAR, "year years year's yr yrs"],
]);

export const unit = tableClass(UNITS);

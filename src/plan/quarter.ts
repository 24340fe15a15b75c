// The quarters in which a plan is reviewed.
import { addDays, addMonths, type LocalDate, latest, monthOf, startOfMonth, yearOf } from "./calendar.ts";

/** April: the United Kingdom's local government financial year. */
const FINANCIAL_YEAR_START = 4;

export interface Quarter {
  /** "Q1 2026/27". */
  readonly label: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * The quarter that a day lies in; quarters start with the month that the organisation's year starts with (1 to 12).
 *
 * @example
 * quarterOf("2026-06-23") // { label: "Q1 2026/27", from: "2026-04-01", to: "2026-06-30" }
 */
export function quarterOf(day: LocalDate, yearStart: number = FINANCIAL_YEAR_START): Quarter {
  const monthsIn = (monthOf(day) - yearStart + 12) % 12;
  const firstYear = monthOf(day) >= yearStart ? yearOf(day) : yearOf(day) - 1;
  const number = Math.floor(monthsIn / 3);
  const from = addMonths(startOfMonth(firstYear, yearStart), number * 3);
  return { label: `Q${number + 1} ${yearName(firstYear, yearStart)}`, from, to: addDays(addMonths(from, 3), -1) };
}

/** The year that a quarter belongs to, by its first day: "2026/27". */
export function yearOfQuarter(from: LocalDate, yearStart: number = FINANCIAL_YEAR_START): string {
  return yearName(monthOf(from) >= yearStart ? yearOf(from) : yearOf(from) - 1, yearStart);
}

/** A review opened so soon after a quarter's end is of the quarter that ended. */
const AFTER_THE_END_DAYS = 21;

/**
 * The quarter that a review opened on a day is about.
 *
 * @example
 * reviewedQuarter("2026-07-03").label // "Q1 2026/27", which ended three days before
 * reviewedQuarter("2026-06-15").label // "Q1 2026/27"
 */
export function reviewedQuarter(day: LocalDate, yearStart: number = FINANCIAL_YEAR_START): Quarter {
  return quarterOf(addDays(day, -AFTER_THE_END_DAYS), yearStart);
}

/** Owners have at least so many days to answer a review. */
const DAYS_TO_ANSWER = 14;

/** The day by which owners are asked to answer a review that is opened on a day. */
export function answersBy(quarter: Quarter, opened: LocalDate): LocalDate {
  return latest([quarter.to, addDays(opened, DAYS_TO_ANSWER)]) ?? quarter.to;
}

function yearName(firstYear: number, yearStart: number): string {
  return yearStart === 1 ? String(firstYear) : `${firstYear}/${String((firstYear + 1) % 100).padStart(2, "0")}`;
}

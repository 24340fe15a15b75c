// The quarters in which a plan is reviewed.
import { addDays, addMonths, type LocalDate, monthOf, startOfMonth, yearOf } from "./calendar.ts";

/** April: the United Kingdom's local government financial year. */
export const FINANCIAL_YEAR_START = 4;

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

function yearName(firstYear: number, yearStart: number): string {
  return yearStart === 1 ? String(firstYear) : `${firstYear}/${String((firstYear + 1) % 100).padStart(2, "0")}`;
}

// The stretches of the calendar that periods are made of.
import {
  addDays,
  addMonths,
  dayOf,
  endOfMonth,
  type LocalDate,
  monthOf,
  startOfMonth,
  weekdayOf,
  yearOf,
} from "../../plan/calendar.ts";
import type { Period } from "./written-period.ts";

/** Whole months: `months(2023, 10, 3)` is October to December 2023; the first may lie beyond 12 or below 1. */
export function months(year: number, first: number, count: number): Period {
  const start = year * 12 + first - 1;
  const last = start + count - 1;
  return {
    from: startOfMonth(Math.floor(start / 12), (((start % 12) + 12) % 12) + 1),
    to: endOfMonth(Math.floor(last / 12), (((last % 12) + 12) % 12) + 1),
  };
}

/** Null where the month has no such day. */
export function oneDay(year: number, month: number, day: number): Period | null {
  const date = dayOf(year, month, day);
  return date && { from: date, to: date };
}

export function justDay(day: LocalDate): Period {
  return { from: day, to: day };
}

/** Monday to Sunday around a day, so many weeks on. */
export function weekOf(day: LocalDate, weeks = 0): Period {
  const monday = addDays(day, 1 - weekdayOf(day) + 7 * weeks);
  return { from: monday, to: addDays(monday, 6) };
}

/** The financial year in which a day lies, by the calendar year in which it began. */
export function financialYearOf(day: LocalDate, startMonth: number): number {
  return monthOf(day) >= startMonth ? yearOf(day) : yearOf(day) - 1;
}

/** An amount of time after (or before) a day. */
export function after(
  day: LocalDate,
  amount: number,
  unit: { readonly months: number; readonly days: number },
): LocalDate {
  return unit.months > 0 ? addMonths(day, amount * unit.months) : addDays(day, amount * unit.days);
}

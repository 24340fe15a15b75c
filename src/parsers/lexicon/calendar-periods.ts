// The stretches of the calendar that periods are made of.
import {
  addDays,
  dayOfMonth,
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
  const key = start * LONGEST + count;
  const known = KNOWN.get(key);
  if (known) return known;
  const last = start + count - 1;
  const period = {
    from: startOfMonth(Math.floor(start / 12), (start % 12) + 1),
    to: endOfMonth(Math.floor(last / 12), (last % 12) + 1),
  };
  KNOWN.set(key, period);
  return period;
}

/** Months are asked for again and again, and there are few: years are written between 1990 and 2099. */
const KNOWN = new Map<number, Period>();
const LONGEST = 100;

/** Null where the month has no such day. */
export function oneDay(year: number, month: number, day: number): Period | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const whole = months(year, month, 1);
  if (day > dayOfMonth(whole.to)) return null;
  const date = dayIn(whole, day);
  return { from: date, to: date };
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
  if (unit.months === 0) return addDays(day, amount * unit.days);
  const month = months(yearOf(day), monthOf(day) + amount * unit.months, 1);
  const number = Math.min(dayOfMonth(day), dayOfMonth(month.to));
  return dayIn(month, number);
}

/** So many days later without counting Saturdays and Sundays; bank holidays are counted, as each nation has its own. */
export function afterWorkingDays(day: LocalDate, amount: number): LocalDate {
  const weekday = Math.min(weekdayOf(day), 5);
  const days = weekday - 1 + amount;
  return addDays(day, 1 - weekdayOf(day) + 7 * Math.floor(days / 5) + (days % 5));
}

function dayIn({ from }: Period, day: number): LocalDate {
  return `${from.slice(0, 8)}${String(day).padStart(2, "0")}` as LocalDate;
}

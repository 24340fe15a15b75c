// How often something comes back, as a value, as CONTRACT's word for it and as RFC 5545 text.
import { dayOfMonth, type LocalDate, monthOf, yearOf } from "../../plan/calendar.ts";
import type { Recurrence } from "../../plan/reading.ts";
import { months as calendarMonths } from "../lexicon/calendar-periods.ts";

/** So many days, or so many months: "every 18 months" is `{ months: 18, days: 0 }`. */
export interface Rhythm {
  readonly months: number;
  readonly days: number;
}

const NAMES = new Map<number, Recurrence>([
  [1, "monthly"],
  [2, "bimonthly"],
  [3, "quarterly"],
  [4, "termly"],
  [6, "biannual"],
  [12, "annual"],
  [24, "biennial"],
]);

/** Null for rhythms without a word of their own, such as every 18 months; the rule says those. */
export function recurrenceOf({ months, days }: Rhythm, timesAYear = 1): Recurrence | null {
  if (days === 7) return "weekly";
  if (days === 14) return "fortnightly";
  return NAMES.get(months / timesAYear) ?? null;
}

/**
 * The rhythm as RFC 5545 text, counted from an anchor where one is known.
 *
 * Month ends are said as such (BYMONTHDAY=-1): counting from 30 June would drift to 30 December, and from 31 March
 * a rule skips every month without a 31st. Days 29 and 30 take the last of the days that the month has.
 */
export function rruleOf({ months, days }: Rhythm, anchor: LocalDate | null): string {
  if (days > 0) return days % 7 === 0 ? frequency("WEEKLY", days / 7) : frequency("DAILY", days);
  if (months % 12 !== 0) return `${frequency("MONTHLY", months)};${monthDay(anchor)}`;
  const yearly = frequency("YEARLY", months / 12);
  return anchor === null ? yearly : `${yearly};BYMONTH=${monthOf(anchor)};${monthDay(anchor)}`;
}

/** "March and September each year": `days` are the days of one year on which it falls. */
export function yearlyRruleOf(days: readonly LocalDate[], { months }: Rhythm): string {
  const byMonth = [...new Set(days.map(monthOf))].sort((left, right) => left - right);
  return `${frequency("YEARLY", months / 12)};BYMONTH=${byMonth.join(",")};${monthDay(days[0] ?? null)}`;
}

function frequency(name: string, interval: number): string {
  return interval === 1 ? `FREQ=${name}` : `FREQ=${name};INTERVAL=${interval}`;
}

function monthDay(anchor: LocalDate | null): string {
  if (anchor === null || isLastOfMonth(anchor)) return "BYMONTHDAY=-1";
  const day = dayOfMonth(anchor);
  if (day <= 28) return `BYMONTHDAY=${day}`;
  return `BYMONTHDAY=${day === 29 ? "28,29" : "28,29,30"};BYSETPOS=-1`;
}

function isLastOfMonth(day: LocalDate): boolean {
  return calendarMonths(yearOf(day), monthOf(day), 1).to === day;
}

// Dates that come back, from RFC 5545 text: counted from the anchor each time, so month ends never drift.
import {
  addDays,
  addMonths,
  dayOf,
  dayOfMonth,
  daysBetween,
  endOfMonth,
  type LocalDate,
  monthOf,
  startOfMonth,
  yearOf,
} from "./calendar.ts";

interface Rule {
  readonly frequency: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  readonly interval: number;
  readonly byMonth: readonly number[];
  readonly byMonthDay: readonly number[];
  readonly bySetPos: number | null;
  readonly until: LocalDate | null;
  readonly count: number | null;
}

/**
 * The days of a rule from one day to another, both included, in order; none before the anchor.
 *
 * The part of RFC 5545 that due cells need: FREQ (DAILY to YEARLY), INTERVAL, BYMONTH, BYMONTHDAY, BYSETPOS with
 * BYMONTHDAY, UNTIL, COUNT. As in the RFC, a month without the day is skipped: month ends are BYMONTHDAY=-1.
 *
 * @throws RangeError for text that is no such rule: rules are written by the program, never by people.
 * @example
 * occurrences("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", "2023-06-30", "2023-07-01", "2023-12-31")
 * // ["2023-09-30", "2023-12-31"]
 */
export function occurrences(rrule: string, anchor: LocalDate, from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const rule = parseRule(rrule);
  const last = rule.until !== null && rule.until < to ? rule.until : to;
  const days: LocalDate[] = [];
  // A count runs from the anchor; without one the steps before `from` need not be walked.
  let step = rule.count === null ? Math.max(0, stepsTo(rule, anchor, from) - 1) : 0;
  let seen = 0;
  for (; firstDayOfStep(rule, anchor, step) <= last; step += 1) {
    for (const day of daysOfStep(rule, anchor, step)) {
      if (day < anchor) continue;
      seen += 1;
      if (day > last || (rule.count !== null && seen > rule.count)) return days;
      if (day >= from) days.push(day);
    }
  }
  return days;
}

function parseRule(text: string): Rule {
  const parts = new Map(text.split(";").map((part) => part.split("=", 2) as [string, string]));
  const frequency = parts.get("FREQ");
  if (frequency !== "DAILY" && frequency !== "WEEKLY" && frequency !== "MONTHLY" && frequency !== "YEARLY") {
    throw new RangeError(`not a recurrence rule: ${JSON.stringify(text)}`);
  }
  const strange = [...parts.keys()].filter((name) => !KNOWN.has(name));
  if (strange.length > 0) throw new RangeError(`a recurrence rule with ${strange.join(", ")}: ${JSON.stringify(text)}`);
  const bySetPos = numbers(parts.get("BYSETPOS"))[0] ?? null;
  const until = /^(\d{4})(\d{2})(\d{2})/.exec(parts.get("UNTIL") ?? "");
  return {
    frequency,
    interval: numbers(parts.get("INTERVAL"))[0] ?? 1,
    byMonth: numbers(parts.get("BYMONTH")),
    byMonthDay: numbers(parts.get("BYMONTHDAY")),
    bySetPos,
    until: until && dayOf(Number(until[1]), Number(until[2]), Number(until[3])),
    count: numbers(parts.get("COUNT"))[0] ?? null,
  };
}

const KNOWN = new Set(["FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYSETPOS", "UNTIL", "COUNT"]);

function numbers(text: string | undefined): readonly number[] {
  return text === undefined ? [] : text.split(",").map(Number);
}

/** How many whole steps lie between the anchor and a day. */
function stepsTo({ frequency, interval }: Rule, anchor: LocalDate, day: LocalDate): number {
  const months = (yearOf(day) - yearOf(anchor)) * 12 + monthOf(day) - monthOf(anchor);
  switch (frequency) {
    case "DAILY":
      return Math.floor(daysBetween(anchor, day) / interval);
    case "WEEKLY":
      return Math.floor(daysBetween(anchor, day) / (7 * interval));
    case "MONTHLY":
      return Math.floor(months / interval);
    case "YEARLY":
      return Math.floor((yearOf(day) - yearOf(anchor)) / interval);
  }
}

function firstDayOfStep({ frequency, interval }: Rule, anchor: LocalDate, step: number): LocalDate {
  const start = startOfMonth(yearOf(anchor), monthOf(anchor));
  switch (frequency) {
    case "DAILY":
      return addDays(anchor, step * interval);
    case "WEEKLY":
      return addDays(anchor, 7 * step * interval);
    case "MONTHLY":
      return addMonths(start, step * interval);
    case "YEARLY":
      return startOfMonth(yearOf(anchor) + step * interval, 1);
  }
}

function daysOfStep(rule: Rule, anchor: LocalDate, step: number): readonly LocalDate[] {
  const first = firstDayOfStep(rule, anchor, step);
  switch (rule.frequency) {
    case "DAILY":
    case "WEEKLY":
      return fits(rule, first) ? [first] : [];
    case "MONTHLY":
      return rule.byMonth.length === 0 || rule.byMonth.includes(monthOf(first))
        ? chosen(rule, daysOfMonth(rule, first, anchor))
        : [];
    case "YEARLY":
      return chosen(
        rule,
        monthsOfYear(rule, anchor).flatMap((month) => daysOfMonth(rule, startOfMonth(yearOf(first), month), anchor)),
      );
  }
}

function fits({ byMonth, byMonthDay }: Rule, day: LocalDate): boolean {
  const fromEnd = dayOfMonth(day) - dayOfMonth(endOfMonth(yearOf(day), monthOf(day))) - 1;
  const inMonth = byMonth.length === 0 || byMonth.includes(monthOf(day));
  return inMonth && (byMonthDay.length === 0 || byMonthDay.includes(dayOfMonth(day)) || byMonthDay.includes(fromEnd));
}

/** By days of the month but no month, a year has them in every month (RFC 5545, 3.3.10). */
function monthsOfYear({ byMonth, byMonthDay }: Rule, anchor: LocalDate): readonly number[] {
  if (byMonth.length > 0) return [...byMonth].sort((left, right) => left - right);
  return byMonthDay.length > 0 ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [monthOf(anchor)];
}

function daysOfMonth({ byMonthDay }: Rule, first: LocalDate, anchor: LocalDate): readonly LocalDate[] {
  const length = dayOfMonth(endOfMonth(yearOf(first), monthOf(first)));
  const wanted = byMonthDay.length > 0 ? byMonthDay : [dayOfMonth(anchor)];
  const days = wanted.map((day) => (day < 0 ? length + 1 + day : day)).filter((day) => day >= 1 && day <= length);
  return [...new Set(days)].sort((left, right) => left - right).map((day) => addDays(first, day - 1));
}

/** The first, the last, … of the days of one step. */
function chosen({ bySetPos }: Rule, days: readonly LocalDate[]): readonly LocalDate[] {
  if (bySetPos === null) return days;
  const day = days.at(bySetPos > 0 ? bySetPos - 1 : bySetPos);
  return day === undefined ? [] : [day];
}

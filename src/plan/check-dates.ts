// When somebody next has to say something about an action: the one function that the scheduler needs.
import { addMonths, endOfMonth, type LocalDate, latest, monthOf, yearOf } from "./calendar.ts";
import type { DueFacts } from "./reading.ts";
import { occurrences } from "./recurrence.ts";

/** A day on which an action is looked at: because something is due, or because work that goes on is reviewed. */
export interface CheckDate {
  readonly on: LocalDate;
  readonly kind: "deadline" | "review";
}

/** Reviews fall on the last day of every so many months of the financial year: 3 is each quarter. */
export interface ReviewRhythm {
  readonly everyMonths: 1 | 2 | 3 | 4 | 6 | 12;
  /** 1 to 12: the month in which the financial year begins. */
  readonly financialYearStartMonth: number;
}

/** The ends of the financial quarters: 30 June, 30 September, 31 December, 31 March. */
const QUARTERLY_REVIEW: ReviewRhythm = { everyMonths: 3, financialYearStartMonth: 4 };

/**
 * All check dates of an action from one day to another, both included, in order.
 *
 * Deadlines come as they are; a recurrence brings its own dates, counted from the last deadline (else from where
 * the work starts), until `until`. What has no date, or goes on after its last one, is reviewed at quarter ends, so
 * that no action disappears. "Done" in a plan is a claim, so it is looked at in the next review too.
 * `until` is a deadline: the day on which the work should end.
 *
 * @example
 * // "Nov 2022 & Ongoing"
 * checkDatesOf(facts, "2022-10-01", "2023-03-31")
 * // deadline 2022-11-30, review 2022-12-31, review 2023-03-31
 */
export function checkDatesOf(
  facts: DueFacts,
  from: LocalDate,
  to: LocalDate,
  rhythm: ReviewRhythm = QUARTERLY_REVIEW,
): readonly CheckDate[] {
  const deadlines = [...facts.deadlines.map((deadline) => deadline.date), ...(facts.until ? [facts.until] : [])];
  const dates = new Map<LocalDate, CheckDate["kind"]>();
  for (const on of goesOn(facts) ? reviewsOf(facts, from, to, rhythm) : []) dates.set(on, "review");
  for (const on of recurring(facts, from, to, rhythm)) dates.set(on, "deadline");
  for (const on of deadlines) if (on >= from && on <= to) dates.set(on, "deadline");
  return [...dates].map(([on, kind]) => ({ on, kind })).sort((left, right) => (left.on < right.on ? -1 : 1));
}

/** Without a recurrence of its own, work that is ongoing or names no last day is reviewed. */
function goesOn(facts: DueFacts): boolean {
  if (facts.recurrence !== null || facts.rrule !== null) return false;
  return facts.ongoing || (facts.deadlines.length === 0 && facts.until === null);
}

function reviewsOf(facts: DueFacts, from: LocalDate, to: LocalDate, rhythm: ReviewRhythm): readonly LocalDate[] {
  const lastDeadline = latest(facts.deadlines.map(({ date }) => date));
  return reviewDays(from, to, rhythm).filter(
    (on) =>
      (lastDeadline === null || on > lastDeadline) &&
      (facts.from === null || on >= facts.from) &&
      (facts.until === null || on < facts.until),
  );
}

/** The recurrence's own dates, counted from the last deadline, else from where the work begins. */
function recurring(facts: DueFacts, from: LocalDate, to: LocalDate, rhythm: ReviewRhythm): readonly LocalDate[] {
  if (facts.rrule === null) return facts.recurrence === null ? [] : reviewDays(from, to, rhythm);
  const anchor = latest(facts.deadlines.map(({ date }) => date)) ?? facts.from ?? fixedAnchor(rhythm);
  const last = facts.until !== null && facts.until < to ? facts.until : to;
  return occurrences(facts.rrule, anchor, from, last);
}

/**
 * "Annually" names no first date. The end of one long past financial year serves, so that the dates do not depend
 * on the day on which they are asked for: yearly work falls on 31 March, quarterly on quarter ends.
 */
function fixedAnchor({ financialYearStartMonth }: ReviewRhythm): LocalDate {
  return endOfMonth(2000, ((financialYearStartMonth + 10) % 12) + 1);
}

function reviewDays(from: LocalDate, to: LocalDate, rhythm: ReviewRhythm): readonly LocalDate[] {
  const days: LocalDate[] = [];
  const anchor = endOfMonth(yearOf(from) - 1, ((rhythm.financialYearStartMonth + 10) % 12) + 1);
  for (let step = 0; ; step += 1) {
    const month = addMonths(anchor, step * rhythm.everyMonths);
    const on = endOfMonth(yearOf(month), monthOf(month));
    if (on > to) return days;
    if (on >= from) days.push(on);
  }
}

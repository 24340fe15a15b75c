// Which check dates are written down, and how they stand on the day of the import.
import { addMonths, type LocalDate, latest } from "./calendar.ts";
import { checkDatesOf } from "./check-dates.ts";
import type { Check } from "./progress.ts";
import type { DueFacts } from "./reading.ts";

/** Longer than a year, so that yearly work always has its next date, and a quarter more. */
const MONTHS_AHEAD = 15;

/**
 * The check dates from a day on that should be in the store: recurring dates and reviews for the next fifteen months,
 * and deadlines however far off.
 */
export function checksAhead(due: DueFacts, today: LocalDate): readonly Check[] {
  const far = [...due.deadlines.map((deadline) => deadline.date), ...(due.until ? [due.until] : [])];
  const near = addMonths(today, MONTHS_AHEAD);
  const last = latest([near, ...far]) ?? near;
  return checkDatesOf(due, today, last)
    .filter((check) => check.on <= near || far.includes(check.on))
    .map((check) => ({ ...check, state: "open" }));
}

/**
 * The deadlines that had passed when the plan came in. They are listed for the officer and never fire by themselves;
 * where the plan says that the work is done, they count as met.
 */
export function checksPast(due: DueFacts, today: LocalDate): readonly Check[] {
  const days = [...due.deadlines.map((deadline) => deadline.date), ...(due.until ? [due.until] : [])];
  return [...new Set(days)]
    .filter((on) => on < today)
    .sort()
    .map((on) => ({ on, kind: "deadline", state: due.done ? "met" : "past-at-import" }));
}

// Whether two due cells mean the same, and whether a changed one says that it was changed.
import type { LocalDate } from "./calendar.ts";
import type { DueFacts, Reading } from "./reading.ts";

/** "March 23" and "31 March 2023" mean the same date; how exactly it was written makes no difference. */
export function sameMeaning(left: DueFacts, right: DueFacts): boolean {
  return (
    sameDays(left, right) &&
    left.recurrence === right.recurrence &&
    left.rrule === right.rrule &&
    left.from === right.from &&
    left.until === right.until &&
    left.ongoing === right.ongoing &&
    left.done === right.done
  );
}

/**
 * How a date moved between two editions; null where it did not. It is quiet where the cell does not say so and nobody
 * agreed to the new date.
 */
export function howReDated(before: Reading, now: Reading, agreed: readonly LocalDate[]): "quietly" | "openly" | null {
  if (sameMeaning(before, now)) return null;
  const old = new Set(before.deadlines.map(({ date }) => date));
  const added = now.deadlines.filter(({ date }) => !old.has(date));
  const isAgreed = added.length > 0 && added.every(({ date }) => agreed.includes(date));
  return isAgreed || now.done || SAYS_THAT_IT_MOVED.test(now.text) ? "openly" : "quietly";
}

/** In words, or by the old date struck out. */
const SAYS_THAT_IT_MOVED =
  /~~\S|\b(?:moved|revised|extended|extension|changed|delayed|deferred|postponed|rescheduled|slipped|brought forward|previously|formerly|originally|original|was|now|new date)\b/i;

function sameDays(left: DueFacts, right: DueFacts): boolean {
  return daysOf(left) === daysOf(right);
}

/** However often and in whatever order they were written. */
function daysOf(facts: DueFacts): string {
  return [...new Set(facts.deadlines.map(({ date }) => date))].sort().join(" ");
}

// Dates that come back, from RFC 5545 text: counted from the anchor each time, so month ends never drift.
import type { LocalDate } from "./calendar.ts";

/** The days of a rule from one day to another, both included. */
export function occurrences(
  _rrule: string,
  _anchor: LocalDate,
  _from: LocalDate,
  _to: LocalDate,
): readonly LocalDate[] {
  return [];
}

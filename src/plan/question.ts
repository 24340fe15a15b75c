// What somebody asked about a plan, as understood: the filter that an answer shows as its receipt.
import type { LocalDate } from "./calendar.ts";

export const WANTS = ["list", "count", "who", "summary", "history", "movement"] as const;
export type Want = (typeof WANTS)[number];

export const QUESTION_STATES = [
  "overdue",
  "due",
  "red",
  "amber",
  "green",
  "complete",
  "open",
  "blocked",
  "moved",
  "not-updated",
  "contradiction",
  "ongoing",
  "undated",
  "waiting-decision",
] as const;
/** States of one kind are alternatives (red, amber, green; overdue, due, complete, open); kinds must all hold. */
export type QuestionState = (typeof QUESTION_STATES)[number];

/** Both days are inside the window; null is open-ended. */
export interface Window {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** Names as they exist where they were recognised, else as typed. Empty lists do not narrow. */
export interface Scope {
  readonly directorate: readonly string[];
  readonly section: readonly string[];
  readonly plan: readonly string[];
  /** Posts, teams or people. */
  readonly owner: readonly string[];
  /** "my actions": what the asker owns. */
  readonly mine: boolean;
  readonly reference: readonly string[];
}

/** The filter of a question; `question --json` prints it as `understood`. */
export interface Question {
  readonly want: Want;
  readonly state: readonly QuestionState[];
  readonly window: Window;
  /** "overdue by more than 30 days" is 31. */
  readonly minDaysLate: number | null;
  readonly scope: Scope;
}

// A report for a review that came after it was locked: shown as such, and counted in no locked figure.
import type { LocalDate } from "./calendar.ts";

export interface LateCorrection {
  readonly reference: string;
  readonly words: string;
  readonly on: LocalDate;
  /** In the plan's words for a status: "▲ Amber"; null where only words came. */
  readonly said: string | null;
  /** The owner's own words, or null. */
  readonly note: string | null;
}

// Periods as islands in prose: "moved to end of June", "due before Christmas".
import type { LocalDate } from "../../plan/calendar.ts";
import type { Precision } from "../../plan/reading.ts";

/** The word before a period that says how it bounds: "by March", "before Christmas", "since April". */
export type Preposition = "by" | "before" | "after" | "since" | "from" | "until" | "in" | "on" | "to";

/** Days that a phrase admits; null where it leaves that side open ("by March" has no first day). */
export interface OpenWindow {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** A period that was named somewhere in a text. As a deadline it means its last day, `to`. */
export interface FoundPeriod {
  /** "end of June" is the whole of June; "before Christmas" is 24 December alone. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly precision: Precision;
  readonly preposition: Preposition | null;
  /** What the phrase admits with its preposition: "by March" to 31 March, "since April" from 1 April to today. */
  readonly window: OpenWindow;
  /** Offsets in the text, preposition included; `words` is what stands between them. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Why it could mean other days, as sentences; empty when sure. */
  readonly doubts: readonly string[];
}

/** Which March, where no year is named: the coming one (a reply) or the last one (a question that looks back). */
export type Lean = "future" | "past";

/**
 * The periods named in a text, in order, not overlapping.
 *
 * Strict about words that are seldom dates in prose: "may", "march", "sat" and "second" count only with a
 * preposition, a number or a capital inside the sentence. "since X" leans to the past whatever `lean` says.
 *
 * @example
 * findPeriods("can 1.4 move to end of June? supplier delay", "2023-03-24")
 * // one: from 2023-06-01 to 2023-06-30, words "to end of June", preposition "to"
 */
export function findPeriods(_text: string, _today: LocalDate, _lean: Lean = "future"): readonly FoundPeriod[] {
  return [];
}

// A due cell, read: what it says, what it means, and how far that can be trusted.
import type { LocalDate } from "../../plan/calendar.ts";
import type { Reading } from "../../plan/reading.ts";
import type { ColumnEvidence } from "./column-evidence.ts";

/** What a due cell may be read against. All of it may be unknown. */
export interface DueContext {
  /** The plan's date: what "within 12 months" and a month without a year count from. */
  readonly today?: LocalDate | null;
  /** The plan's own span; decides whether "Nov 30" is a year or a day. */
  readonly window?: { readonly from: LocalDate; readonly to: LocalDate } | null;
  /** What the rest of the column says about two-digit numbers. */
  readonly column?: ColumnEvidence | null;
  /** 1 to 12; 4 unless the organisation says otherwise. */
  readonly financialYearStartMonth?: number;
}

/** What a due cell means. Never throws; words that no rule understood are in `leftOver`. */
export function readDue(text: string, _context: DueContext = {}): Reading {
  return {
    text,
    deadlines: [],
    recurrence: null,
    rrule: null,
    from: null,
    until: null,
    ongoing: false,
    done: false,
    said: "no date",
    assumptions: [],
    alternatives: [],
    leftOver: text.trim(),
  };
}

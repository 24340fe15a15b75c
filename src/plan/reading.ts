// What a due cell means, beside what it says.
import type { LocalDate } from "./calendar.ts";

export const PRECISIONS = [
  "day",
  "week",
  "month",
  "quarter",
  "season",
  "term",
  "half",
  "year",
  "financial-year",
] as const;
/** How exactly a date was written. The deadline is always the period's last day. */
export type Precision = (typeof PRECISIONS)[number];

/** How often work comes back. `biannual` is twice a year, `biennial` every two years. */
export type Recurrence =
  | "weekly"
  | "fortnightly"
  | "monthly"
  | "bimonthly"
  | "quarterly"
  | "termly"
  | "biannual"
  | "annual"
  | "biennial";

/** A day that something is due by: "March 23" is `{ date: "2023-03-31", precision: "month" }`. */
export interface Deadline {
  readonly date: LocalDate;
  readonly precision: Precision;
}

/** The facts of a reading. They stand side by side: "Nov 2022 & Ongoing" has a deadline and is ongoing. */
export interface DueFacts {
  /** In the order in which they were written. */
  readonly deadlines: readonly Deadline[];
  readonly recurrence: Recurrence | null;
  /** RFC 5545 text, counted from the first check date: "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1". */
  readonly rrule: string | null;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  /** Work without an end of its own goes on. */
  readonly ongoing: boolean;
  /** The cell says that the work is finished. */
  readonly done: boolean;
}

/** Another honest reading of the same words. */
export interface OtherReading extends DueFacts {
  readonly said: string;
  readonly why: string;
}

/** How long after an event: "within 6 months of adoption" is six months; all zero at the event itself. */
export interface Offset {
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
}

/** What has to happen before there is a date, in the cell's own words: a date follows when somebody gives the event's. */
export interface WaitsFor extends Offset {
  readonly event: string;
}

/** Who said what a cell means, in which words, and when. */
export interface SettledBy {
  readonly name: string;
  readonly words: string;
  readonly on: LocalDate;
}

/** A due cell, verbatim, with what it was understood to mean and how far that can be trusted. */
export interface Reading extends DueFacts {
  readonly text: string;
  /** The reading in plain words, for reading back: "by 30 June 2023, then every quarter". */
  readonly said: string;
  /** Conventions that were used, as sentences: "23 read as the year 2023". */
  readonly assumptions: readonly string[];
  readonly alternatives: readonly OtherReading[];
  /** Null (or missing, in readings stored before it was kept) where nothing has to happen first, or a date is given. */
  readonly waitsFor?: WaitsFor | null;
  /** Missing where the cell was read by rules alone. */
  readonly settledBy?: SettledBy;
  /** Words that no rule understood; empty when all were. Never guessed at. */
  readonly leftOver: string;
}

/** Whether the reading names a date or a rhythm at all; one that does not gets its check dates from the review. */
export function isDated(reading: DueFacts): boolean {
  return reading.deadlines.length > 0 || reading.rrule !== null || reading.until !== null;
}

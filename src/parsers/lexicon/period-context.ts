// What periods are read against: a day to count from, the evidence for two-digit numbers, and conventions to try the other way.
import { type LocalDate, writeDay } from "../../plan/calendar.ts";

/** What the rest of a column says about two-digit numbers behind a month. */
export interface NumberEvidence {
  /** Null where the column cannot tell. */
  readonly afterMonth: "year" | "day" | null;
  /** Whether some date of the column can only be read with its month first ("3/31/2024"). */
  readonly monthFirst: boolean;
  /** Whether some date of the column can only be read with its day first ("31/3/2024"), and none with its month. */
  readonly dayFirst: boolean;
  /** What two digits behind a year and a dash are ("2007-10"); null where the column cannot tell. */
  readonly behindYear: "year" | "month" | null;
  /** The reason, as a sentence for the officer. */
  readonly why: string;
}

export interface PeriodContext {
  /** What relative words count from. */
  readonly today: LocalDate | null;
  /** Years in which a two-digit number is likely to be a year. */
  readonly years: { readonly from: number; readonly to: number } | null;
  readonly evidence: NumberEvidence | null;
  /** Which March, where no year is named. */
  readonly lean: "future" | "past";
  /** Whether other words stand around it, so that "2010" or "may" need a preposition to be a date. */
  readonly prose: boolean;
  readonly financialYearStartMonth: number;
  /** Conventions to read the other way round, to find out what else the words could mean. */
  readonly against: ReadonlySet<ConventionName>;
}

/** Points on which honest people differ, and conventions that are worth saying. */
export type ConventionName =
  | "number-after-month"
  | "quarters"
  | "halves"
  | "years"
  | "year-end"
  | "year-pair"
  | "financial-year-label"
  | "academic-year"
  | "winter"
  | "season"
  | "term"
  | "part"
  | "awareness"
  | "welsh-autumn"
  | "municipal-year"
  | "month-of-years"
  | "offset"
  | "number-order"
  | "nearest"
  | "next-weekday"
  | "weekday"
  | "plan-date"
  | "serial"
  | "twice-a-year"
  | "count-a-year"
  | "every-two-months"
  | "fortnight"
  | "half-terms"
  | "rhythm-range"
  | "open-range"
  | "annual-report"
  | "day-of-every-month";

/** What is said of a date that is written without its days: "Friday", "next month". */
export function countedFrom(today: LocalDate): Convention {
  return { name: "plan-date", assumed: `counted from ${writeDay(today)}`, otherwise: null };
}

/** A choice that a rule made. */
export interface Convention {
  readonly name: ConventionName;
  /** "23 read as the year 2023". */
  readonly assumed: string;
  /** Why the other reading is possible, as a sentence; null where nobody would read it otherwise. */
  readonly otherwise: string | null;
}

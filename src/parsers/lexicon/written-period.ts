// A period as somebody wrote it, perhaps without its year, and what it comes to.
import { type LocalDate, yearOf } from "../../plan/calendar.ts";
import type { Precision } from "../../plan/reading.ts";
import { type Convention, countedFrom, type PeriodContext } from "./period-context.ts";

export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** "March 2023", "Q3", "30 June": neighbours may lend the year ("March, June and September 2024"). */
export interface WrittenPeriod {
  readonly precision: Precision;
  /** As written; null where none was. */
  readonly year: number | null;
  /** Null where there is no such period in that year (30 February). */
  readonly inYear: (year: number) => Period | null;
  readonly conventions: readonly Convention[];
  /** What a bare number behind it means: 24 in "June 23, 24" is June 2024. */
  readonly again?: (number: number) => WrittenPeriod | null;
  /** What it is beside a neighbour that is beyond doubt: Q1 in "Q1 and Q2 2024/25" is the financial year's. */
  readonly besideSure?: WrittenPeriod;
  /** Runs from its first day to its last: "1-5 March". */
  readonly stretch?: boolean;
  /** Needs a preposition to be a date in prose: "2010", "may". */
  readonly weak?: boolean;
  /** Its year does not come from a neighbour, nor from today's: "next month", "tomorrow". */
  readonly fixed?: boolean;
}

/** One or more periods in a row, or the stretch from the first to the last. */
export interface When {
  readonly kind: "list" | "range";
  readonly periods: readonly WrittenPeriod[];
}

/** A period with its year settled. */
export interface Settled extends Period {
  readonly precision: Precision;
  /** As it was written. */
  readonly written: WrittenPeriod;
  readonly conventions: readonly Convention[];
}

/** Whether it comes round each year: "March", "year end", "the end of the financial year". */
export function isOfEveryYear({ year, fixed, precision, conventions }: WrittenPeriod): boolean {
  return year === null || (fixed === true && (precision === "financial-year" || conventions[0]?.name === "year-end"));
}

/** A period that is these very days whatever the year. */
export function fixedPeriod(
  precision: Precision,
  period: Period,
  conventions: readonly Convention[] = [],
): WrittenPeriod {
  return { precision, year: yearOf(period.to), inYear: () => period, conventions, fixed: true };
}

/** The days it means; where no year is written, the next such period from today on (or the last, looking back). */
export function settle(written: WrittenPeriod, context: PeriodContext): Settled | null {
  const { precision } = written;
  if (written.year !== null) {
    const period = written.inYear(written.year);
    return period && { ...period, precision, written, conventions: conventionsOf(written, context) };
  }
  const base = context.today;
  if (base === null) return null;
  const period = context.lean === "future" ? nextFrom(written, base) : lastBefore(written, base);
  if (period === null) return null;
  const assumed = `no year is written; the ${context.lean === "future" ? "next" : "last"} one ends on ${period.to}`;
  return {
    ...period,
    precision,
    written,
    conventions: [...written.conventions, { name: "nearest", assumed, otherwise: null }],
  };
}

/** "Friday" and "next month" depend on the day from which they are read, and the officer is told which that is. */
function conventionsOf({ fixed, conventions }: WrittenPeriod, { today }: PeriodContext): readonly Convention[] {
  return fixed === true && today !== null ? [...conventions, countedFrom(today)] : conventions;
}

/** 29 February may be up to eight years away. */
function nextFrom(written: WrittenPeriod, base: LocalDate): Period | null {
  for (let year = yearOf(base) - 1; year <= yearOf(base) + 8; year += 1) {
    const period = written.inYear(year);
    if (period && period.to >= base) return period;
  }
  return null;
}

function lastBefore(written: WrittenPeriod, base: LocalDate): Period | null {
  for (let year = yearOf(base) + 1; year >= yearOf(base) - 8; year -= 1) {
    const period = written.inYear(year);
    if (period && period.from <= base) return period;
  }
  return null;
}

// A due cell, read: what it says, what it means, and how far that can be trusted.
import { type LocalDate, yearOf } from "../../plan/calendar.ts";
import type { OtherReading, Reading } from "../../plan/reading.ts";
import type { Convention, ConventionName, PeriodContext } from "../lexicon/period-context.ts";
import { readPassage } from "../lexicon/read-passage.ts";
import { type Word, wordsOf } from "../lexicon/word.ts";
import type { Clause } from "./clause.ts";
import type { ColumnEvidence } from "./column-evidence.ts";
import { foldClauses } from "./fold.ts";
import { leftOverOf, readClauses } from "./read-clauses.ts";
import { sayFacts } from "./words.ts";

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

/**
 * What a due cell means. Never throws; words that no rule understood are in `leftOver`, and text that gives no date
 * gets none.
 *
 * @example
 * readDue("June 23 and quarterly thereafter").deadlines // [{ date: "2023-06-30", precision: "month" }]
 * readDue("See directorate plans").leftOver             // "See directorate plans"
 */
export function readDue(text: string, context: DueContext = {}): Reading {
  const words = wordsOf(text);
  const against = periodContext(context);
  const { clauses, unread } = readOnce(words, against);
  const facts = foldClauses(clauses);
  const said = sayFacts(facts);
  const conventions = conventionsOf(clauses);
  return {
    text,
    ...facts,
    said,
    assumptions: [...new Set([...conventions.map(({ assumed }) => assumed), ...clauses.flatMap(remarksOf)])],
    alternatives: alternativesOf(words, against, said, conventions),
    leftOver: leftOverOf(text, words, unread),
  };
}

/** A cell with words that nobody understands is prose, and read again more strictly. */
function readOnce(words: readonly Word[], context: PeriodContext): ReturnType<typeof readClauses> {
  const easy = readClauses(readPassage(words, context));
  return easy.unread.length === 0 ? easy : readClauses(readPassage(words, { ...context, prose: true }));
}

/** A plan may look back one year and forward three beyond its own span. */
function periodContext({ today, window, column, financialYearStartMonth }: DueContext): PeriodContext {
  return {
    today: today ?? window?.from ?? null,
    years: window ? { from: yearOf(window.from) - 1, to: yearOf(window.to) + 3 } : null,
    evidence: column ?? null,
    lean: "future",
    prose: false,
    financialYearStartMonth: financialYearStartMonth ?? 4,
    against: NOTHING,
  };
}

const NOTHING: ReadonlySet<ConventionName> = new Set();

function conventionsOf(clauses: readonly Clause[]): readonly Convention[] {
  const all = clauses.flatMap((clause) => [...(clause.conventions ?? []), ...periodsOf(clause)]);
  return [...new Map(all.map((convention) => [convention.assumed, convention])).values()];
}

function periodsOf(clause: Clause): readonly Convention[] {
  switch (clause.kind) {
    case "deadlines":
    case "yearly":
    case "moved":
      return clause.periods.flatMap((period) => period.conventions);
    case "range":
      return [...clause.from.conventions, ...clause.to.conventions];
    case "from":
    case "until":
      return clause.period.conventions;
    case "done":
      return clause.on?.conventions ?? [];
    case "old":
    case "ongoing":
    case "recurs":
    case "undated":
      return [];
  }
}

function remarksOf(clause: Clause): readonly string[] {
  return clause.kind === "old" ? ["an earlier date in the cell no longer holds"] : (clause.remarks ?? []);
}

/** The cell read again with each convention turned round; only what is said otherwise is another reading. */
function alternativesOf(
  words: readonly Word[],
  context: PeriodContext,
  said: string,
  conventions: readonly Convention[],
): readonly OtherReading[] {
  const others: OtherReading[] = [];
  const tried = new Set<ConventionName>();
  for (const { name, otherwise } of conventions) {
    if (otherwise === null || tried.has(name)) continue;
    tried.add(name);
    const facts = foldClauses(readOnce(words, { ...context, against: new Set([name]) }).clauses);
    const other = sayFacts(facts);
    if (other !== said) others.push({ ...facts, said: other, why: otherwise });
  }
  return others;
}

// A due cell, read: what it says, what it means, and how far that can be trusted.
import { type LocalDate, yearOf } from "../../plan/calendar.ts";
import { type DueFacts, isDated, type OtherReading, type Reading, type WaitsFor } from "../../plan/reading.ts";
import type { ConventionName, PeriodContext } from "../lexicon/period-context.ts";
import { readPassage } from "../lexicon/read-passage.ts";
import { type Word, wordsOf } from "../lexicon/word.ts";
import { type Clause, conventionsOf } from "./clause.ts";
import type { ColumnEvidence } from "./column-evidence.ts";
import { foldClauses } from "./fold.ts";
import { joinClauses } from "./join-clauses.ts";
import { possibleDay } from "./no-such-day.ts";
import { otherReadings } from "./other-readings.ts";
import { outOfTime, type PlanTime } from "./out-of-time.ts";
import { type Clauses, leftOverOf, readClauses, readWholly } from "./read-clauses.ts";
import { remarksOn } from "./remarks.ts";
import { sideBySide } from "./side-by-side.ts";
import { putRight, SLIP_OF_THE_FINGER } from "./slips.ts";
import { sayFacts } from "./words.ts";

/** What a due cell may be read against. All of it may be unknown. */
export interface DueContext {
  /** The plan's date: what "within 12 months" and a month without a year count from. */
  readonly today?: LocalDate | null;
  /** The plan's own date, where it is known: a deadline before it is doubted, and the next year's offered. */
  readonly written?: LocalDate | null;
  /** The plan's own span; decides whether "Nov 30" is a year or a day, and a deadline outside it is doubted. */
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
  const reading = readAsWritten(text, context);
  if (reading.leftOver === "") return reading;
  const offered = [...withSlipsPutRight(reading, context), ...lastDayInstead(reading, context)];
  return offered.length === 0 ? reading : { ...reading, alternatives: [...reading.alternatives, ...offered] };
}

function readAsWritten(text: string, context: DueContext): Reading {
  const words = wordsOf(text);
  const read = readTwice(words, periodContext(context));
  const clauses = joinClauses(read.found.map(({ value }) => value));
  const facts = foldClauses(clauses);
  const said = sayFacts(facts);
  const doubted = outOfTime(facts, planTime(context));
  const { deadlines, recurrence, rrule, from, until, ongoing, done } = facts;
  return {
    text,
    deadlines,
    recurrence,
    rrule,
    from,
    until,
    ongoing,
    done,
    said,
    assumptions: onceEach(
      assumedBy(clauses),
      remarksOn(clauses, context.today ?? null),
      monthless(rrule),
      sideBySide(read),
      doubted.assumptions,
    ),
    alternatives: [...otherReadings(read, said), ...doubted.alternatives],
    waitsFor: isDated(facts) ? null : waitsFor(text, clauses),
    leftOver: leftOverOf(text, words, read.unread),
  };
}

/** "Annually" says no month; its days are then those on which the financial year ends. */
function monthless(rrule: string | null): readonly string[] {
  return rrule?.startsWith("FREQ=YEARLY") && !rrule.includes("BYMONTH=") ? [NO_MONTH] : [];
}

const NO_DATE = "no date";
const NO_MONTH = "no month is written; it falls on the end of the financial year";

/** What the cell comes to with its misspelt words put right, where more of it is understood so. Never read, only offered. */
function withSlipsPutRight({ text, leftOver }: Reading, context: DueContext): readonly OtherReading[] {
  const mended = putRight(text, leftOver);
  if (mended === null) return [];
  const read = readAsWritten(mended, context);
  if (read.leftOver.length >= leftOver.length || read.said === NO_DATE) return [];
  return [{ ...factsOf(read), said: read.said, why: SLIP_OF_THE_FINGER }];
}

/** "31 June 2027" is no day; the month's last may be meant. */
function lastDayInstead({ text, leftOver }: Reading, context: DueContext): readonly OtherReading[] {
  const possible = possibleDay(text, leftOver);
  if (possible === null) return [];
  const read = readAsWritten(possible.text, context);
  return read.leftOver === "" ? [{ ...factsOf(read), said: read.said, why: possible.why }] : [];
}

function factsOf({ deadlines, recurrence, rrule, from, until, ongoing, done }: Reading): DueFacts {
  return { deadlines, recurrence, rrule, from, until, ongoing, done };
}

function onceEach(...lists: readonly (readonly string[])[]): readonly string[] {
  const once: string[] = [];
  for (const list of lists) for (const said of list) if (!once.includes(said)) once.push(said);
  return once;
}

function planTime({ written, window }: DueContext): PlanTime {
  return { from: written ?? window?.from ?? null, to: window?.to ?? null };
}

/** The first event that is named, as it is written; beside a date ("July 2024 subject to funding") nothing waits. */
function waitsFor(text: string, clauses: readonly Clause[]): WaitsFor | null {
  const clause = clauses.find((each) => each.kind === "waits");
  if (!clause) return null;
  const { event, months, weeks, days } = clause;
  return { event: text.slice(event[0]?.start, event.at(-1)?.end), months, weeks, days };
}

/** A cell with words that nobody understands is prose, and read again more strictly. */
function readTwice(words: readonly Word[], context: PeriodContext): Clauses {
  return readWholly(readPassage(words, context)) ?? readClauses(readPassage(words, { ...context, prose: true }));
}

/** A plan may look back one year and forward three beyond its own span. */
function periodContext({ today, written, window, column, financialYearStartMonth }: DueContext): PeriodContext {
  return {
    today: today ?? written ?? window?.from ?? null,
    years: window ? { from: yearOf(window.from) - 1, to: yearOf(window.to) + 3 } : null,
    evidence: column ?? null,
    lean: "future",
    prose: false,
    financialYearStartMonth: financialYearStartMonth ?? 4,
    against: NOTHING,
  };
}

const NOTHING: ReadonlySet<ConventionName> = new Set();

function assumedBy(clauses: readonly Clause[]): readonly string[] {
  const assumptions: string[] = [];
  for (const clause of clauses) for (const { assumed } of conventionsOf(clause)) assumptions.push(assumed);
  return assumptions;
}

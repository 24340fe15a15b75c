// The clauses of a cell folded into the facts of its reading.
import { dayOfMonth, type LocalDate, monthOf, yearOf } from "../../plan/calendar.ts";
import type { Deadline, DueFacts } from "../../plan/reading.ts";
import { months } from "../lexicon/calendar-periods.ts";
import type { Settled, WrittenPeriod } from "../lexicon/written-period.ts";
import type { Clause } from "./clause.ts";
import { type Rhythm, recurrenceOf, rruleOf, yearlyRruleOf } from "./rhythm.ts";

/** Facts stand side by side; a later "now June 23" takes the place of the dates before it. */
export function foldClauses(clauses: readonly Clause[]): DueFacts {
  const [only] = clauses;
  if (clauses.length === 1 && only?.kind === "deadlines" && !only.goesOn && !only.comesBack)
    return { ...NO_FACTS, deadlines: deadlinesOf(clauses) };
  // One clause, as in most cells, has none beside it.
  const held = clauses.length < 2 ? clauses : withoutOld(clauses).flatMap(endedByRange);
  const deadlines = deadlinesOf(held);
  let from: LocalDate | null = null;
  let until: LocalDate | null = null;
  let rhythm: Rhythm | null = null;
  let done = false;
  let isOpen = false;
  const yearly: LocalDate[] = [];
  for (const clause of held) {
    const start = startOf(clause);
    if (start !== null && (from === null || start < from)) from = start;
    if (clause.kind === "until") until = clause.period.to;
    if (clause.kind === "recurs") rhythm = shorter(rhythm, clause.rhythm);
    if (clause.kind === "deadlines" && clause.comesBack) rhythm = shorter(rhythm, clause.comesBack);
    if (clause.kind === "yearly") yearly.push(...yearlyDays(clause.periods));
    if (clause.kind === "done") done = true;
    if (goesOn(clause, deadlines)) isOpen = true;
  }
  const anchor = deadlines.at(-1)?.date ?? firstCheck(from);
  const { recurrence, rrule } = recurrenceFacts(rhythm, yearly, anchor, until);
  const ongoing = until !== null || rhythm !== null || yearly.length > 0 || isOpen;
  return { deadlines, recurrence, rrule, from, until, ongoing, done };
}

/** Most cells are a date and nothing else. */
const NO_FACTS: DueFacts = {
  deadlines: [],
  recurrence: null,
  rrule: null,
  from: null,
  until: null,
  ongoing: false,
  done: false,
};

/** Of two rhythms the more frequent one, so that nothing goes unseen; of equals the first. */
function shorter(first: Rhythm | null, second: Rhythm): Rhythm {
  const days = (rhythm: Rhythm) => rhythm.months * 30 + rhythm.days;
  return first === null || days(second) < days(first) ? second : first;
}

/** The days of a leap year on which something falls every year. */
function yearlyDays(periods: readonly WrittenPeriod[]): readonly LocalDate[] {
  return periods.flatMap((period) => period.inYear(ANY_YEAR)?.to ?? []);
}

/** "Monthly from Sept 2024 to March 2025" ends there; behind a range ("…, then monthly") a rhythm goes on from it. */
function endedByRange(clause: Clause, index: number, clauses: readonly Clause[]): readonly Clause[] {
  if (clause.kind !== "range" || clauses.slice(0, index).every(({ kind }) => kind !== "recurs")) return [clause];
  return [
    { kind: "from", period: clause.from, open: false },
    { kind: "until", period: clause.to },
  ];
}

/** Work that begins with a month is first looked at when the month ends. */
function firstCheck(from: LocalDate | null): LocalDate | null {
  return from !== null && dayOfMonth(from) === 1 ? months(yearOf(from), monthOf(from), 1).to : from;
}

/** Everything before a date that moved is old. */
function withoutOld(clauses: readonly Clause[]): readonly Clause[] {
  const moved = clauses.findLastIndex((clause) => clause.kind === "moved");
  return clauses.filter((clause, index) => index >= moved || !isDate(clause));
}

function isDate(clause: Clause): boolean {
  return clause.kind === "deadlines" || clause.kind === "range" || clause.kind === "moved";
}

function deadlinesOf(clauses: readonly Clause[]): readonly Deadline[] {
  const [only] = clauses;
  if (clauses.length === 1 && only?.kind === "deadlines" && only.periods.length === 1)
    return only.periods.map(({ to, precision }) => ({ date: to, precision }));
  const deadlines: Deadline[] = [];
  for (const clause of clauses) {
    for (const { to, precision } of deadlinePeriods(clause)) {
      if (!deadlines.some(({ date }) => date === to)) deadlines.push({ date: to, precision });
    }
  }
  return deadlines;
}

function deadlinePeriods(clause: Clause): readonly Settled[] {
  if (clause.kind === "deadlines" || clause.kind === "moved") return clause.periods;
  if (clause.kind === "range") return [clause.to];
  return clause.kind === "done" && clause.on ? [clause.on] : NO_PERIODS;
}

function startOf(clause: Clause): LocalDate | null {
  if (clause.kind === "range") return clause.from.from;
  return clause.kind === "from" ? clause.period.from : null;
}

const NO_PERIODS: readonly Settled[] = [];

/** "From April 2023" has no end unless another clause gives one. */
function goesOn(clause: Clause, deadlines: readonly Deadline[]): boolean {
  if (clause.kind === "deadlines") return clause.goesOn === true;
  return clause.kind === "ongoing" || (clause.kind === "from" && (clause.open || deadlines.length === 0));
}

function recurrenceFacts(
  rhythm: Rhythm | null,
  days: readonly LocalDate[],
  anchor: LocalDate | null,
  until: LocalDate | null,
): Pick<DueFacts, "recurrence" | "rrule"> {
  const yearly = days.length < 2 ? days : [...new Set(days)];
  const end = until === null ? "" : `;UNTIL=${until.replaceAll("-", "")}`;
  if (yearly.length > 0) {
    const every = rhythm !== null && rhythm.months > 12 && rhythm.months % 12 === 0 ? rhythm : YEARLY;
    return { recurrence: recurrenceOf(every, yearly.length), rrule: yearlyRruleOf(yearly, every) + end };
  }
  if (rhythm === null) return { recurrence: null, rrule: null };
  return { recurrence: recurrenceOf(rhythm), rrule: rruleOf(rhythm, anchor) + end };
}

const YEARLY: Rhythm = { months: 12, days: 0 };
/** A leap year, so that the end of February is the last day that it can have. */
const ANY_YEAR = 2024;

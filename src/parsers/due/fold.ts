// The clauses of a cell folded into the facts of its reading.
import { dayOfMonth, earliest, type LocalDate, monthOf, yearOf } from "../../plan/calendar.ts";
import type { Deadline, DueFacts } from "../../plan/reading.ts";
import { months } from "../lexicon/calendar-periods.ts";
import type { Settled } from "../lexicon/written-period.ts";
import type { Clause } from "./clause.ts";
import { type Rhythm, recurrenceOf, rruleOf, yearlyRruleOf } from "./rhythm.ts";

/** Facts stand side by side; a later "now June 23" takes the place of the dates before it. */
export function foldClauses(clauses: readonly Clause[]): DueFacts {
  const [only] = clauses;
  if (clauses.length === 1 && only?.kind === "deadlines" && !only.goesOn)
    return { ...NO_FACTS, deadlines: deadlinesOf(clauses) };
  // One clause, as in most cells, has none beside it.
  const held = clauses.length < 2 ? clauses : withoutOld(clauses).flatMap(endedByRange);
  const deadlines = deadlinesOf(held);
  const from = earliest(held.flatMap(startsOf));
  const until = held.findLast((clause) => clause.kind === "until")?.period.to ?? null;
  const rhythm = shortest(held.flatMap((clause) => (clause.kind === "recurs" ? [clause.rhythm] : [])));
  const yearly = held.some(({ kind }) => kind === "yearly") ? [...new Set(held.flatMap(yearlyDays))] : [];
  const { recurrence, rrule } = recurrenceFacts(rhythm, yearly, deadlines.at(-1)?.date ?? firstCheck(from), until);
  return {
    deadlines,
    recurrence,
    rrule,
    from,
    until,
    ongoing: until !== null || rhythm !== null || yearly.length > 0 || held.some((clause) => isOpen(clause, deadlines)),
    done: held.some((clause) => clause.kind === "done"),
  };
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
function shortest(rhythms: readonly Rhythm[]): Rhythm | null {
  const days = (rhythm: Rhythm) => rhythm.months * 30 + rhythm.days;
  return rhythms.reduce<Rhythm | null>((best, one) => (best === null || days(one) < days(best) ? one : best), null);
}

/** The days of a leap year on which a clause falls every year. */
function yearlyDays(clause: Clause): readonly LocalDate[] {
  if (clause.kind !== "yearly") return [];
  return clause.periods.flatMap((period) => period.inYear(ANY_YEAR)?.to ?? []);
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
  for (const { to, precision } of clauses.flatMap(deadlinePeriods)) {
    if (!deadlines.some(({ date }) => date === to)) deadlines.push({ date: to, precision });
  }
  return deadlines;
}

function deadlinePeriods(clause: Clause): readonly Settled[] {
  if (clause.kind === "deadlines" || clause.kind === "moved") return clause.periods;
  if (clause.kind === "range") return [clause.to];
  return clause.kind === "done" && clause.on ? [clause.on] : [];
}

function startsOf(clause: Clause): readonly LocalDate[] {
  if (clause.kind === "range") return [clause.from.from];
  return clause.kind === "from" ? [clause.period.from] : [];
}

/** "From April 2023" has no end unless another clause gives one. */
function isOpen(clause: Clause, deadlines: readonly Deadline[]): boolean {
  if (clause.kind === "deadlines") return clause.goesOn === true;
  return clause.kind === "ongoing" || (clause.kind === "from" && (clause.open || deadlines.length === 0));
}

function recurrenceFacts(
  rhythm: Rhythm | null,
  yearly: readonly LocalDate[],
  anchor: LocalDate | null,
  until: LocalDate | null,
): Pick<DueFacts, "recurrence" | "rrule"> {
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

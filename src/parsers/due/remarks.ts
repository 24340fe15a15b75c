// What an officer should be told of a cell beside the conventions that it was read by.
import type { LocalDate } from "../../plan/calendar.ts";
import type { Clause } from "./clause.ts";
import { recurrenceOf } from "./rhythm.ts";
import { NO_LONGER } from "./rules/moved.ts";

/** The remarks of each clause, and what they come to together. */
export function remarksOn(clauses: readonly Clause[], today: LocalDate | null): readonly string[] {
  if (clauses.length < 2) {
    const own = clauses[0]?.remarks ?? [];
    return clauses[0]?.kind === "old" ? [...own, NO_LONGER] : own;
  }
  const own = clauses.flatMap(({ remarks }) => remarks ?? []);
  return [
    ...own,
    ...replaced(clauses),
    ...severalRhythms(clauses),
    ...startBehindDeadline(clauses),
    ...severalBounds(clauses),
    ...doneAndMore(clauses, today),
  ];
}

function replaced(clauses: readonly Clause[]): readonly string[] {
  const moved = clauses.findLastIndex(({ kind }) => kind === "moved");
  const before = clauses.slice(0, Math.max(0, moved)).some(isDated);
  return before || clauses.some(({ kind }) => kind === "old") ? [NO_LONGER] : [];
}

function isDated({ kind }: Clause): boolean {
  return kind === "deadlines" || kind === "range" || kind === "moved";
}

/** "Monthly and quarterly": the shorter one is kept, so that nothing goes unseen. */
function severalRhythms(clauses: readonly Clause[]): readonly string[] {
  const rhythms = clauses.flatMap((clause) => (clause.kind === "recurs" ? [clause.rhythm] : []));
  const [first] = rhythms;
  const differ = rhythms.some(({ months, days }) => months !== first?.months || days !== first.days);
  return differ ? [`more than one rhythm is written: ${rhythms.map(nameOf).join(", ")}`] : [];
}

function nameOf(rhythm: { readonly months: number; readonly days: number }): string {
  const { months, days } = rhythm;
  return recurrenceOf(rhythm) ?? (months > 0 ? `every ${months} months` : `every ${days} days`);
}

/** "Ongoing (complete)", "Completed – due March 2027": both are kept, since either may be the old one. */
function doneAndMore(clauses: readonly Clause[], today: LocalDate | null): readonly string[] {
  if (!clauses.some(({ kind }) => kind === "done")) return [];
  const isAhead = clauses.some(
    (clause) => clause.kind === "deadlines" && today !== null && clause.periods.some(({ to }) => to >= today),
  );
  return [
    ...(clauses.some(({ kind }) => kind === "ongoing") ? [DONE_AND_ONGOING] : []),
    ...(isAhead ? [DONE_AND_AHEAD] : []),
  ];
}

const DONE_AND_ONGOING = "the cell says both that it is finished and that it goes on";
const DONE_AND_AHEAD = "the cell says that it is finished, and gives a day that is still to come";

/** Two phases may each have a beginning; a reading keeps one. */
function severalBounds(clauses: readonly Clause[]): readonly string[] {
  const starts = clauses.flatMap((clause) => {
    if (clause.kind === "range") return [clause.from.from];
    return clause.kind === "from" ? [clause.period.from] : [];
  });
  const ends = clauses.flatMap((clause) => (clause.kind === "until" ? [clause.period.to] : []));
  return [
    ...(starts.some((start) => start !== starts[0])
      ? ["more than one beginning is written; the earliest is kept"]
      : []),
    ...(ends.some((end) => end !== ends[0]) ? ["more than one end is written; the last is kept"] : []),
  ];
}

/** "Sept 2024 (from March 2024)" may give the beginning, or the date that it had. */
function startBehindDeadline(clauses: readonly Clause[]): readonly string[] {
  const from = clauses.findIndex((clause) => clause.kind === "from" && !clause.open);
  const before = clauses.slice(0, Math.max(0, from)).some(isDated);
  return before ? ['the date behind "from" read as the beginning; it could be an earlier deadline'] : [];
}

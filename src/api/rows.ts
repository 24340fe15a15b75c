// What other programs get of an action: what the plan says, how it stands, what was said about it.
import type { HeldAction } from "../db/held-actions.ts";
import type { HistoryEntry } from "../db/history-of.ts";
import { dayIn, type LocalDate, type TimeZone } from "../plan/calendar.ts";
import { contradictionsOf } from "../plan/contradiction.ts";
import { verdictOf } from "../plan/overdue.ts";
import { sayStanding } from "../plan/status-scheme.ts";

export interface AsAt {
  readonly today: LocalDate;
  readonly dueSoonDays: number;
  readonly quarterFrom: LocalDate;
  readonly timeZone: TimeZone;
}

export type Row = Readonly<Record<string, unknown>>;

const WHICH = ["id", "plan", "reference", "directorate", "section"] as const;

function which({ id, plan, reference, directorate, section }: HeldAction): Row {
  return { id, plan, reference, directorate, section };
}

export const REGISTER_COLUMNS = [...WHICH, "action", "owners", "due", "dueSaid", "deadlines", "ongoing", "recurrence"];

/** The action as the plan has it, with the reading of its due cell. */
export function registerRow(action: HeldAction): Row {
  const { words, owners, dueText, reading } = action;
  return {
    ...which(action),
    action: words,
    owners: owners.map(({ name }) => name),
    due: dueText,
    dueSaid: reading.said,
    deadlines: reading.deadlines.map(({ date }) => date),
    ongoing: reading.ongoing,
    recurrence: reading.recurrence,
  };
}

export const STATUS_COLUMNS = [
  ...WHICH,
  "state",
  "rag",
  "status",
  "said",
  "note",
  "dueOn",
  "calendar",
  "daysLate",
  "reportedOn",
  "reportedThisQuarter",
  "waitsToCloseAs",
  "timesMoved",
  "daysMoved",
  "contradictions",
];

/** The owner's word and the calendar's, side by side: neither overwrites the other. */
export function statusRow(action: HeldAction, asAt: AsAt): Row {
  const verdict = verdictOf(action, asAt.today, asAt.dueSoonDays);
  return {
    ...which(action),
    state: action.state,
    rag: action.rag,
    status: action.status,
    said: sayStanding(action.saidIn, action),
    note: action.note,
    dueOn: action.dueOn,
    calendar: verdict.kind,
    daysLate: verdict.kind === "overdue" ? verdict.days : null,
    reportedOn: action.reportedOn,
    reportedThisQuarter: action.reportedOn !== null && action.reportedOn >= asAt.quarterFrom,
    waitsToCloseAs: action.waitsToCloseAs,
    timesMoved: action.slip?.times ?? 0,
    daysMoved: action.slip?.days ?? 0,
    contradictions: contradictionsOf(action, asAt.today),
  };
}

export const HISTORY_COLUMNS = [
  ...WHICH,
  "on",
  "at",
  "kind",
  "by",
  "rag",
  "status",
  "words",
  "evidence",
  "undone",
  "wish",
  "from",
  "to",
  "decision",
  "reason",
];

/** One row for each thing that was said, asked for or decided. */
export function historyRow(action: HeldAction, entry: HistoryEntry, { timeZone }: AsAt): Row {
  const common = { ...which(action), on: dayIn(timeZone, entry.at), at: entry.at, kind: entry.kind, by: entry.by };
  switch (entry.kind) {
    case "report": {
      const { rag, status, words, evidence } = entry;
      return { ...common, rag, status, words, evidence, undone: entry.undoneAt !== null };
    }
    case "asked":
      return { ...common, ...wish(entry.wish) };
    case "decided":
      return { ...common, ...wish(entry.wish), decision: entry.decision, reason: entry.reason };
    case "changed":
      return { ...common, words: entry.said };
    case "past-decided":
      return { ...common, wish: "date", from: entry.date, to: entry.to, decision: entry.decision };
  }
}

function wish(asked: Extract<HistoryEntry, { kind: "asked" }>["wish"]): Row {
  if (asked.kind === "date") return { wish: "date", from: asked.from, to: asked.to };
  return { wish: asked.kind, to: asked.kind === "closing" ? asked.as : asked.instead };
}

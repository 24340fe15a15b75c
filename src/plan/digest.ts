// A quarter in one page, computed from the locked snapshot and the one before it.
import { daysBetween, type LocalDate } from "./calendar.ts";
import type { Snapshot, SnapshotAction } from "./snapshot.ts";
import { bySeverity, type ClosedAs, type Rag } from "./status.ts";

/** How many actions stand where, in one directorate or in all. Each action is counted in exactly one column. */
export interface StatusCounts {
  readonly directorate: string;
  readonly complete: number;
  readonly green: number;
  readonly amber: number;
  readonly red: number;
  /** Reported on in this quarter, without a colour ("not started"). */
  readonly uncoloured: number;
  /** Nobody reported in this quarter: last quarter's colour is never shown as if it were fresh. */
  readonly notUpdated: number;
  /** Said to be complete or at its end, and not accepted yet: not counted as complete. */
  readonly toAccept: number;
  /** Closed otherwise: business as usual, or stopped. */
  readonly ended: number;
  readonly total: number;
}

/** The columns that actions are counted in. */
export type Standing = Exclude<keyof StatusCounts, "directorate" | "total">;

/** An action that leadership should know of. */
export interface DigestAction {
  readonly reference: string;
  readonly words: string;
  readonly directorate: string | null;
  readonly owners: readonly string[];
  readonly rag: Rag | null;
  /** As the owner said it, in the plan's words: "▲ Some delay"; null where nobody did this quarter. */
  readonly said: string | null;
  /** The owner's own words, or null. */
  readonly note: string | null;
  readonly dueOn: LocalDate | null;
  /** Null when it is not overdue. */
  readonly daysLate: number | null;
  readonly requestedDate: LocalDate | null;
  /** Why, in the owner's words; null where they gave no reason. */
  readonly requestReason: string | null;
  /** How it ends when somebody accepts that; null where nothing of the kind waits. */
  readonly waitsToCloseAs: ClosedAs | null;
}

export interface Movement {
  readonly reference: string;
  readonly direction: "better" | "worse";
  readonly from: Standing;
  readonly to: Standing;
}

export interface Digest {
  readonly plan: string;
  readonly label: string;
  readonly asAt: LocalDate;
  /** How many of the actions were reported on in the quarter. */
  readonly updated: number;
  readonly total: number;
  /** By directorate in alphabetical order, then "All". */
  readonly counts: readonly StatusCounts[];
  /** Null where no earlier quarter was locked. */
  readonly movement: readonly Movement[] | null;
  /** Red, or past its date, and nobody says that it is at its end: the longest overdue first, then the reddest. */
  readonly exceptions: readonly DigestAction[];
  /** The owner's word and the calendar disagree: green, but past its date. */
  readonly contradictions: readonly DigestAction[];
  readonly decisionsWanted: readonly DigestAction[];
  /** Open work without a deadline, counted and not hidden in a colour. */
  readonly ongoing: number;
  /** Open actions whose owner nobody has matched to a person: no one was asked. */
  readonly noOneAsked: number;
}

/** The digest of a locked quarter; `previous` is the last locked snapshot of the same plan, or null. */
export function digestOf(snapshot: Snapshot, previous: Snapshot | null): Digest {
  const { actions } = snapshot;
  const open = actions.filter((action) => action.open);
  const shown = open.map((action) => ({ action, shown: show(action, snapshot) }));
  return {
    plan: snapshot.plan,
    label: snapshot.label,
    asAt: snapshot.asAt,
    updated: actions.filter((action) => isUpdated(action, snapshot)).length,
    total: actions.length,
    counts: countsOf(snapshot),
    movement: previous && movementBetween(previous, snapshot),
    exceptions: shown
      .filter(
        ({ action, shown: { daysLate, rag } }) => action.waitsToCloseAs === null && (daysLate !== null || rag === "R"),
      )
      .map((one) => one.shown)
      .sort(oldestAndReddest),
    contradictions: shown
      .filter(
        ({ action, shown: { daysLate, rag } }) =>
          rag !== null && (daysLate ?? 0) > (action.lateAllowed ?? daysLate ?? 0),
      )
      .map((one) => one.shown)
      .sort(oldestAndReddest),
    decisionsWanted: shown
      .filter(({ action }) => action.requestedDate !== null || action.waitsToCloseAs !== null)
      .map((one) => one.shown),
    ongoing: open.filter((action) => action.dueOn === null).length,
    noOneAsked: open.filter((action) => !action.hasOwner).length,
  };
}

/** Whether somebody reported on it for this quarter's review. */
export function isUpdated(action: SnapshotAction, { reportedFrom, asAt }: Snapshot): boolean {
  return action.reportedOn !== null && reportedFrom <= action.reportedOn && action.reportedOn <= asAt;
}

/** The one column that an action is counted in. Complete stays complete; a colour counts only while it is fresh. */
export function standing(action: SnapshotAction, snapshot: Snapshot): Standing {
  if (!action.open) return action.status === "business-as-usual" || action.status === "stopped" ? "ended" : "complete";
  if (action.waitsToCloseAs !== null) return "toAccept";
  if (!isUpdated(action, snapshot)) return "notUpdated";
  if (action.rag === null) return "uncoloured";
  return ({ R: "red", A: "amber", G: "green" } as const)[action.rag];
}

function countsOf(snapshot: Snapshot): StatusCounts[] {
  const byDirectorate = Map.groupBy(snapshot.actions, (action) => action.directorate ?? "No directorate");
  const rows = [...byDirectorate.entries()]
    .sort(([left], [right]) => left.localeCompare(right, "en"))
    .map(([directorate, actions]) => tally(directorate, actions, snapshot));
  return rows.length > 1 ? [...rows, tally("All", snapshot.actions, snapshot)] : rows;
}

function tally(directorate: string, actions: readonly SnapshotAction[], snapshot: Snapshot): StatusCounts {
  const count = (wanted: Standing) => actions.filter((action) => standing(action, snapshot) === wanted).length;
  return {
    directorate,
    complete: count("complete"),
    green: count("green"),
    amber: count("amber"),
    red: count("red"),
    uncoloured: count("uncoloured"),
    notUpdated: count("notUpdated"),
    toAccept: count("toAccept"),
    ended: count("ended"),
    total: actions.length,
  };
}

const WORST_FIRST: readonly Standing[] = ["red", "amber", "green", "complete"];

/** What changed colour, or was completed or opened again; silence and a missing colour are no movement. */
function movementBetween(previous: Snapshot, snapshot: Snapshot): Movement[] {
  const before = new Map(previous.actions.map((action) => [action.reference, standing(action, previous)]));
  return snapshot.actions.flatMap((action) => {
    const from = before.get(action.reference);
    const to = standing(action, snapshot);
    if (!from || from === to || !WORST_FIRST.includes(from) || !WORST_FIRST.includes(to)) return [];
    const direction = WORST_FIRST.indexOf(to) > WORST_FIRST.indexOf(from) ? "better" : "worse";
    return [{ reference: action.reference, direction, from, to } as const];
  });
}

/** An action as leadership reads of it; what was said before the quarter is not said again. */
export function show(action: SnapshotAction, snapshot: Snapshot): DigestAction {
  const fresh = isUpdated(action, snapshot);
  const late = action.dueOn === null ? 0 : daysBetween(action.dueOn, snapshot.asAt);
  return {
    reference: action.reference,
    words: action.words,
    directorate: action.directorate,
    owners: action.owners,
    rag: fresh ? action.rag : null,
    said: fresh ? (action.said ?? "no status given") : null,
    note: fresh ? action.note : null,
    dueOn: action.dueOn,
    daysLate: late > 0 ? late : null,
    requestedDate: action.requestedDate,
    requestReason: action.requestReason,
    waitsToCloseAs: action.waitsToCloseAs,
  };
}

function oldestAndReddest(left: DigestAction, right: DigestAction): number {
  return (
    (right.daysLate ?? 0) - (left.daysLate ?? 0) ||
    bySeverity(left.rag, right.rag) ||
    left.reference.localeCompare(right.reference, "en", { numeric: true })
  );
}

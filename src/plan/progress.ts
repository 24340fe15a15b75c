// What a report does to the present state of an action, and what undoing it brings back.
import { addDays, earliest, type LocalDate, latest } from "./calendar.ts";
import { type CheckDate, checkDatesOf } from "./check-dates.ts";
import type { StatusSchemeId } from "./ids.ts";
import type { DueFacts } from "./reading.ts";
import type { ClosedAs, Rag, Status } from "./status.ts";

/** `gone`: a later edition of the plan no longer has it. */
export type ActionState = "open" | "closed" | "gone";
export type CheckKind = CheckDate["kind"];
export type CheckDateState = "open" | "met" | "moved" | "past-at-import";

/** A check date and what became of it. */
export interface Check extends CheckDate {
  readonly state: CheckDateState;
}

/** The present state of an action, as far as reports change it. */
export interface ActionProgress {
  readonly state: ActionState;
  readonly status: Status | null;
  readonly rag: Rag | null;
  /** The code of the plan's own word for it; null where a general word was said. */
  readonly choice: string | null;
  /** The scheme that colour and status were said by; null for the plain one. */
  readonly schemeId: StatusSchemeId | null;
  /** The owner's latest words. */
  readonly note: string | null;
  /** The earliest deadline that is not met yet. */
  readonly dueOn: LocalDate | null;
  readonly checks: readonly Check[];
}

/** What a report says, as far as it changes the state. */
export interface ReportFacts {
  readonly rag: Rag | null;
  readonly status: Status | "no-change" | null;
  readonly choice: string | null;
  /** The scheme that is in force; null for the plain one. */
  readonly schemeId: StatusSchemeId | null;
  readonly percent: number | null;
  readonly note: string | null;
  /** What "complete" finishes: the check date that is due now, or the whole action with all its later dates. */
  readonly finishes: "check-date" | "action";
  /** Whether "complete" closes the action, or says so and waits until somebody accepts it. */
  readonly closes: "at-once" | "when-accepted";
}

/** An answer so many days early still answers a review: nobody likes to be asked twice in a month. */
const REVIEW_ANSWERED_EARLY_DAYS = 28;

/**
 * The state after a report. The calendar has no say in the colour, nor the colour in the dates.
 *
 * - "Complete" closes the action; where it has to be accepted first, the action stays open with its dates. Where later
 *   deadlines stand, where work comes back ("quarterly") or goes on after its date ("Nov 2022 & Ongoing"), it meets the
 *   date that is due now and the action stays open for the next.
 * - A colour is a forecast, so "complete" without one clears it; a colour said with it is kept, and shown as a
 *   contradiction if it is not green.
 * - "No change" keeps colour, status and words; that somebody said so is a fresh report all the same.
 * - Every report answers the review that is due or comes within four weeks. A deadline is met by completion alone.
 * - A colour or status on a closed action opens it again, with its last deadline. A note alone does not.
 * - What is said about an action that left the plan with an edition is kept, and never brings it back.
 */
export function applyReport(
  before: ActionProgress,
  due: DueFacts,
  report: ReportFacts,
  today: LocalDate,
): ActionProgress {
  const reviewed = before.checks.map((check) => (answersReview(check, today) ? met(check) : check));
  if (report.status === "complete") {
    const done = complete({ ...before, checks: reviewed }, due, report, today);
    const waits = report.closes === "when-accepted" && before.state === "open" && done.state === "closed";
    return staysGone(before, waits ? { ...done, state: "open", dueOn: before.dueOn, checks: reviewed } : done);
  }
  const reopens = before.state === "closed" && (report.rag !== null || isNews(report.status));
  const checks = reopens ? reopenLast(reviewed) : reviewed;
  return {
    state: reopens ? "open" : before.state,
    status: statusAfter(before, report, reopens),
    rag: report.rag ?? before.rag,
    ...saidBy(before, report),
    note: noteAfter(before, report),
    dueOn: reopens ? nextDue(checks) : before.dueOn,
    checks,
  };
}

/** The state when somebody has accepted that the action is at its end. Dates of what was stopped are not met. */
export function closeAction(before: ActionProgress, due: DueFacts, as: ClosedAs, today: LocalDate): ActionProgress {
  if (as !== "complete") return staysGone(before, { ...before, state: "closed", status: as, dueOn: null });
  return staysGone(before, complete(before, due, { ...before, note: null, finishes: "action" }, today));
}

/** The state when somebody has returned "complete": the work goes on. */
export function goOn(before: ActionProgress): ActionProgress {
  return before.status === "complete" ? { ...before, status: "in-progress", choice: null } : before;
}

/** Whether a report says something else than the end that waits to be accepted. */
export function takesBackClosing({ rag, status }: Pick<ReportFacts, "rag" | "status">): boolean {
  return status === null ? rag !== null : status !== "complete" && status !== "no-change";
}

/** The check dates that differ, as they were before: what an undo has to bring back. */
export function changedChecks(before: ActionProgress, after: ActionProgress): readonly Check[] {
  return before.checks.filter((check) =>
    after.checks.some((now) => now.on === check.on && now.kind === check.kind && now.state !== check.state),
  );
}

/**
 * The state before a report, from what was kept with it; check dates that came since stay as they are, and an action
 * that has left the plan since stays gone.
 */
export function restore(
  now: ActionProgress,
  before: Omit<ActionProgress, "checks"> & { readonly checks: readonly Check[] },
): ActionProgress {
  const { state, status, rag, choice, schemeId, note, dueOn } = before;
  const checks = now.checks.map(
    (check) => before.checks.find((kept) => kept.on === check.on && kept.kind === check.kind) ?? check,
  );
  return staysGone(now, { state, status, rag, choice, schemeId, note, dueOn, checks });
}

function staysGone(before: ActionProgress, after: ActionProgress): ActionProgress {
  return before.state === "gone" ? { ...after, state: "gone", dueOn: null } : after;
}

function complete(
  before: ActionProgress,
  due: DueFacts,
  report: Omit<ReportFacts, "closes" | "status" | "percent">,
  today: LocalDate,
): ActionProgress {
  const unmet = before.checks.filter((check) => check.kind === "deadline" && isUnmet(check));
  const current = earliest(unmet.map((check) => check.on));
  const metUntil = latest([current, today].filter((day) => day !== null));
  const checks = before.checks.map((check) =>
    check.kind === "deadline" && isUnmet(check) && metUntil !== null && check.on <= metUntil ? met(check) : check,
  );
  const next = report.finishes === "action" ? null : nextStop(checks, due, current, metUntil ?? today);
  const note = report.note ?? before.note;
  const { schemeId } = report;
  const shared = { rag: report.rag, schemeId, note, checks };
  if (next === null) return { ...shared, state: "closed", status: "complete", choice: report.choice, dueOn: null };
  // The word was said of this round, which is over; the work that goes on has none yet.
  return { ...shared, state: "open", status: "in-progress", choice: null, dueOn: next.dueOn };
}

/** What is left to do after a date was met; null when that was all. */
function nextStop(
  checks: readonly Check[],
  due: DueFacts,
  current: LocalDate | null,
  metUntil: LocalDate,
): { readonly dueOn: LocalDate | null } | null {
  const held = nextDue(checks);
  if (held !== null) return { dueOn: held };
  if (due.recurrence !== null || due.rrule !== null) {
    const coming = checkDatesOf(due, addDays(metUntil, 1), addDays(metUntil, 800));
    const dueOn = earliest(coming.filter((check) => check.kind === "deadline").map((check) => check.on));
    return dueOn === null ? null : { dueOn };
  }
  return due.ongoing && current !== null ? { dueOn: null } : null;
}

function nextDue(checks: readonly Check[]): LocalDate | null {
  return earliest(checks.filter((check) => check.kind === "deadline" && isUnmet(check)).map((check) => check.on));
}

function isUnmet(check: Check): boolean {
  return check.state === "open" || check.state === "past-at-import";
}

function answersReview(check: Check, today: LocalDate): boolean {
  return check.kind === "review" && isUnmet(check) && check.on <= addDays(today, REVIEW_ANSWERED_EARLY_DAYS);
}

function met(check: Check): Check {
  return { ...check, state: "met" };
}

function reopenLast(checks: readonly Check[]): readonly Check[] {
  const last = latest(checks.filter((check) => check.kind === "deadline" && check.state === "met").map(({ on }) => on));
  return checks.map((check) => (check.kind === "deadline" && check.on === last ? { ...check, state: "open" } : check));
}

function isNews(status: ReportFacts["status"]): status is Status {
  return status !== null && status !== "no-change";
}

function statusAfter(before: ActionProgress, report: ReportFacts, reopens: boolean): Status | null {
  if (isNews(report.status)) return report.status;
  if (reopens) return "in-progress";
  const hasBegun = before.status === null || before.status === "not-started";
  return report.percent !== null && report.percent > 0 && hasBegun ? "in-progress" : before.status;
}

/** A word of the plan stands until something else is said of colour or status. */
function saidBy(before: ActionProgress, report: ReportFacts): Pick<ActionProgress, "choice" | "schemeId"> {
  const { choice, schemeId } = report.rag !== null || isNews(report.status) ? report : before;
  return { choice, schemeId };
}

/** The words of another colour would mislead beside a new one, so they give way to it; the history keeps them. */
function noteAfter(before: ActionProgress, report: ReportFacts): string | null {
  if (report.note !== null) return report.note;
  return report.rag !== null && report.rag !== before.rag ? null : before.note;
}

// What owners say about their actions: understood, stored at once, read back, and one thing more asked for.
import { workingTimeOf } from "../../db/absences.ts";
import { progressOf } from "../../db/action-progress.ts";
import { askForDate, giveReason, waitingDateRequest } from "../../db/date-requests.ts";
import { actionsById, type HeldAction, lockActions } from "../../db/held-actions.ts";
import { recordReport } from "../../db/record-report.ts";
import { lockedReviewSince } from "../../db/review-of-report.ts";
import { type LocalDate, latest } from "../../plan/calendar.ts";
import { nextAskOn } from "../../plan/next-ask.ts";
import { type ActionProgress, applyReport } from "../../plan/progress.ts";
import { mayReport } from "../../plan/rights.ts";
import { meantBy } from "../../plan/status-scheme.ts";
import { nextWorkingDay } from "../../plan/working-time.ts";
import type { Answer, HandOff } from "../answer.ts";
import { decidersOf } from "../deciders.ts";
import { findReference } from "../find-reference.ts";
import { type DateAsked, dateRequestHandOffs, type ReasonGiven, reasonHandOffs } from "../messages/date-request.ts";
import { readBack } from "../messages/read-back.ts";
import type { Outcome, Recorded } from "../outcome.ts";
import type { SaidReport } from "../said-report.ts";
import type { Turn } from "../turn.ts";

/**
 * Records what was said, action by action. What was understood with a doubt, names no action where several could be
 * meant, or names one that the person may not report on, changes nothing and is asked about or explained.
 */
export async function report(said: readonly SaidReport[], known: readonly HeldAction[], turn: Turn): Promise<Answer> {
  const outcomes: Outcome[] = [];
  for (const part of said) {
    if (part.doubt.length > 0) outcomes.push(askedAbout(part, known, turn));
    else outcomes.push(...(await recordPart(part, known, turn)));
  }
  const handOffs = outcomes.flatMap((outcome) => (outcome.kind === "recorded" ? toDeciders(outcome, turn) : []));
  return readBack(outcomes, handOffs, turn);
}

/** Only a report whose actions are clear can be confirmed with a yes; for the others, which one is asked. */
function askedAbout(part: SaidReport, known: readonly HeldAction[], turn: Turn): Outcome {
  const found = part.actions.map((reference) => findReference(reference, known, turn).kind);
  if (found.length > 0 && found.every((kind) => kind === "one")) return { kind: "doubted", part };
  return { kind: "which", part, choices: turn.listed.length > 0 ? turn.listed : turn.own };
}

async function recordPart(part: SaidReport, known: readonly HeldAction[], turn: Turn): Promise<readonly Outcome[]> {
  if (part.about.length > 0) {
    const outcomes: Outcome[] = [];
    for (const action of await actionsById(turn.db, part.about)) outcomes.push(await recordOne(part, action, turn));
    return outcomes;
  }
  if (part.actions.length === 0) {
    const only = turn.listed.length > 0 ? turn.listed : turn.own;
    const [action, ...others] = only;
    if (!action || others.length > 0) return [{ kind: "which", part, choices: only }];
    return [await recordOne(part, action, turn)];
  }
  const outcomes: Outcome[] = [];
  for (const reference of part.actions) {
    const found = findReference(reference, known, turn);
    if (found.kind === "none") outcomes.push({ kind: "not-found", reference });
    else if (found.kind === "several") outcomes.push({ kind: "which", part, choices: found.actions });
    else outcomes.push(await recordOne(part, found.action, turn));
  }
  return outcomes;
}

/** Records one report on one action, from the state that holds now, not from the one that was loaded for reading. */
async function recordOne(said: SaidReport, loaded: HeldAction, turn: Turn): Promise<Outcome> {
  const { db, today } = turn;
  if (!mayReport(turn.standing, loaded)) return { kind: "not-theirs", action: loaded };
  await lockActions(db, [loaded.id]);
  const [before] = await actionsById(db, [loaded.id]);
  if (!before) return { kind: "not-found", reference: loaded.reference };
  const part = inWordsOf(before, said);
  const progress = await progressOf(db, before);
  const after = applyReport(progress, before.reading, { ...part, schemeId: before.scheme.id }, today);
  const reportId = await recordReport(db, before, progress, after, {
    personId: turn.person.id,
    incomingId: turn.incoming.id,
    at: turn.now,
    on: today,
    rag: part.rag,
    status: part.status === "no-change" ? null : part.status,
    choice: part.choice,
    schemeId: before.scheme.id,
    noChange: part.status === "no-change",
    percent: part.percent,
    note: part.note,
    blockedBy: part.blockedBy,
    evidence: part.evidence,
    words: part.words,
  });
  const date = await dateAsked(part, before, reportId, turn);
  return {
    kind: "recorded",
    part,
    before,
    after,
    nextAsk: await askedAgainOn(before, after, turn),
    date,
    reasonFor: date ? null : await reasonGiven(part, before, turn),
    lateFor: await lockedReviewSince(db, before.planId, turn.answered?.plannedAt ?? null),
  };
}

/** What was said, by the scheme of the action's own plan. */
function inWordsOf(action: HeldAction, said: SaidReport): SaidReport & { readonly choice: string | null } {
  return { ...said, ...meantBy(action.scheme, said) };
}

/** Nobody is asked while something waits for somebody else's decision. */
async function askedAgainOn(action: HeldAction, after: ActionProgress, turn: Turn): Promise<LocalDate | null> {
  if (await waitingDateRequest(turn.db, action.id)) return null;
  const day = nextAskOn(after, turn.organisation.policy, turn.today);
  if (day === null) return null;
  const working = await workingTimeOf(turn.db, turn.organisation, turn.person.id, turn.today);
  return nextWorkingDay(working, day);
}

function toDeciders({ date, reasonFor, before }: Recorded, turn: Turn): readonly HandOff[] {
  if (date) return dateRequestHandOffs(date, before, turn);
  return reasonFor ? reasonHandOffs(reasonFor, before, turn) : [];
}

/** Words that explain a new date which was asked for without a reason: whoever decides about it gets them too. */
async function reasonGiven(part: SaidReport, action: HeldAction, turn: Turn): Promise<ReasonGiven | null> {
  if (part.note === null) return null;
  const waiting = await waitingDateRequest(turn.db, action.id);
  if (!waiting || waiting.reason !== null || waiting.personId !== turn.person.id) return null;
  await giveReason(turn.db, waiting.id, part.note);
  return { ...waiting, reason: part.note, deciders: await decidersOf(turn, action, turn.person.id) };
}

async function dateAsked(
  part: SaidReport,
  action: HeldAction,
  reportId: Awaited<ReturnType<typeof recordReport>>,
  turn: Turn,
): Promise<DateAsked | null> {
  const to = latest(part.date?.deadlines.map((deadline) => deadline.date) ?? []);
  const deadline = part.date?.deadlines.find(({ date }) => date === to);
  if (to === null || deadline === undefined || to === action.dueOn) return null;
  const waiting = await waitingDateRequest(turn.db, action.id);
  const deciders = await decidersOf(turn, action, turn.person.id);
  const reason = part.note ?? (part.blockedBy ? `blocked by ${part.blockedBy}` : null);
  const id = await askForDate(turn.db, {
    actionId: action.id,
    reportId,
    personId: turn.person.id,
    from: action.dueOn,
    to,
    precision: deadline.precision,
    reason,
    at: turn.now,
  });
  return { id, from: action.dueOn, to, reason, deciders, replaces: waiting?.to ?? null };
}

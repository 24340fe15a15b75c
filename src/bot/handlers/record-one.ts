// One report on one action: the state that follows, what it asks for, and who has to know.
import { workingTimeOf } from "../../db/absences.ts";
import { progressOf } from "../../db/action-progress.ts";
import { actionsById, type HeldAction, lockActions } from "../../db/held-actions.ts";
import { recordReport } from "../../db/record-report.ts";
import { waitingRequestsOf, withdrawRequests } from "../../db/requests.ts";
import { lockedReviewSince } from "../../db/review-of-report.ts";
import type { LocalDate } from "../../plan/calendar.ts";
import type { ReportId } from "../../plan/ids.ts";
import { nextAskOn } from "../../plan/next-ask.ts";
import { type ActionProgress, applyReport, goOn, takesBackClosing } from "../../plan/progress.ts";
import { isSettledBySaying, mayRecordFor, mayReport } from "../../plan/rights.ts";
import { meantBy } from "../../plan/status-scheme.ts";
import { nextWorkingDay } from "../../plan/working-time.ts";
import { closingAsked, dateAsked, reasonsGiven } from "../asks-of-report.ts";
import { notedOn, takenBackOnDesk } from "../others-told.ts";
import type { Outcome } from "../outcome.ts";
import type { SaidReport } from "../said-report.ts";
import type { Turn } from "../turn.ts";

/** When and how a report was made, where that is not by the speaker, now. */
export interface Made {
  readonly at: Date;
  readonly on: LocalDate;
  /** The report, undone before, that this one says again. */
  readonly putsBack: ReportId | null;
  /** From before which a review must have been locked for this to be late; null: from the message that is answered. */
  readonly lateSince: Date | null;
}

/** Records one report from the state that holds now, not from the one that was loaded for reading. */
export async function recordOne(
  said: SaidReport,
  loaded: HeldAction,
  turn: Turn,
  made: Made = { at: turn.now, on: turn.today, putsBack: null, lateSince: null },
): Promise<Outcome> {
  const { db, speaker } = turn;
  const writesDown = speaker.id === turn.person.id || mayRecordFor(turn.standing, loaded);
  if (!writesDown || !mayReport(speaker.standing, loaded)) return { kind: "not-theirs", action: loaded };
  await lockActions(db, [loaded.id]);
  const [before] = await actionsById(db, [loaded.id]);
  if (!before) return { kind: "not-found", reference: loaded.reference };
  const part = { ...said, ...meantBy(before.scheme, said) };
  const progress = await progressOf(db, before);
  const takenBack = takesBackClosing(part)
    ? await withdrawRequests(db, { actionId: before.id, kinds: ["closing"] }, by(turn), null)
    : [];
  const settles = isSettledBySaying(speaker.standing, before, "closing");
  const closes = settles ? ("at-once" as const) : ("when-accepted" as const);
  const facts = { ...part, closes, schemeId: before.scheme.id };
  const base = takenBack.length > 0 ? goOn(progress) : progress;
  const after = applyReport(base, before.reading, facts, made.on);
  const lateFor = await lockedReviewSince(db, before.planId, made.lateSince ?? turn.answered?.plannedAt ?? null);
  const reportId = await recordReport(db, before, progress, after, {
    personId: turn.person.id,
    saidBy: speaker.id === turn.person.id ? null : speaker.id,
    incomingId: turn.incoming.id,
    at: made.at,
    on: made.on,
    rag: part.rag,
    status: part.status === "no-change" ? null : part.status,
    choice: part.choice,
    schemeId: before.scheme.id,
    noChange: part.status === "no-change",
    percent: part.percent,
    note: part.note,
    blockedBy: part.blockedBy,
    helpWanted: part.helpWanted,
    evidence: part.evidence,
    words: part.words,
    whole: part.finishes === "action",
    renews: part.renews,
    lateFor,
    putsBack: made.putsBack,
  });
  const date = await dateAsked(part, before, reportId, turn);
  const closing = await closingAsked(part, before, after, reportId, turn);
  const [now] = await actionsById(db, [before.id]);
  const recorded = {
    kind: "recorded" as const,
    part,
    reportId,
    before,
    after: now ?? before,
    nextAsk: await askedAgainOn(before, await progressOf(db, now ?? before), turn),
    date,
    closing,
    reasonsFor: await reasonsGiven(part, before, reportId, turn),
    lateFor,
  };
  return {
    ...recorded,
    others: await notedOn(recorded, turn),
    desk: await takenBackOnDesk(takenBack, before, turn),
  };
}

function by(turn: Turn) {
  return { at: turn.now, by: turn.speaker.id };
}

/** Nobody is asked while something waits for somebody else's decision. */
async function askedAgainOn(action: HeldAction, after: ActionProgress, turn: Turn): Promise<LocalDate | null> {
  if ((await waitingRequestsOf(turn.db, action.id)).length > 0) return null;
  const day = nextAskOn(after, turn.organisation.policy, turn.today);
  if (day === null) return null;
  const working = await workingTimeOf(turn.db, turn.organisation, turn.speaker.id, turn.today);
  return nextWorkingDay(working, day);
}

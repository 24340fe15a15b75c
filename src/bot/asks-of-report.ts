// What a report asks somebody else to decide: a new date, or that the action is at its end.

import { writeProgress } from "../db/action-progress.ts";
import type { HeldAction } from "../db/held-actions.ts";
import { moveDate } from "../db/move-date.ts";
import { addRequest, giveReason, type Request, settleRequest, type Wish, waitingRequestsOf } from "../db/requests.ts";
import { latest } from "../plan/calendar.ts";
import type { ReportId } from "../plan/ids.ts";
import { type ActionProgress, changedChecks, closeAction } from "../plan/progress.ts";
import type { RequestKind } from "../plan/request.ts";
import { isSettledBySaying } from "../plan/rights.ts";
import { decidersOf } from "./deciders.ts";
import type { Asked } from "./messages/asked.ts";
import type { SaidReport } from "./said-report.ts";
import type { Turn } from "./turn.ts";

/** A waiting request that was given its reason just now. */
export interface ReasonGiven {
  readonly request: Request;
  readonly deciders: Asked["deciders"];
}

/** The new date that a report asks for; null where it names none, or the one that there is. */
export async function dateAsked(
  part: SaidReport,
  action: HeldAction,
  reportId: ReportId,
  turn: Turn,
): Promise<Asked | null> {
  const to = latest(part.date?.deadlines.map((deadline) => deadline.date) ?? []);
  const deadline = part.date?.deadlines.find(({ date }) => date === to);
  if (to === null || deadline === undefined || to === action.dueOn) return null;
  const reason = part.note ?? (part.blockedBy ? `blocked by ${part.blockedBy}` : null);
  const wish: Wish = { kind: "date", from: action.dueOn, to, precision: deadline.precision };
  const asked = await ask(wish, reason, action, reportId, turn);
  const settled = { ...decision(turn), reason: null };
  if (action.decides.dates === "never") {
    const rule = { ...settled, personId: null, reason: "the dates of this plan stay as they are printed" };
    await settleRequest(turn.db, asked.request, "returned", rule);
    return { ...asked, outcome: "refused" };
  }
  if (!isSettledBySaying(turn.speaker.standing, action, "date")) return asked;
  await settleRequest(turn.db, asked.request, "accepted", settled);
  await moveDate(turn.db, action.id, wish);
  return { ...asked, outcome: "settled" };
}

/**
 * The end that a report says an action has come to; null where it says none, or "complete" closed the action already.
 * Whoever may accept it themselves has settled it by saying so.
 */
export async function closingAsked(
  part: SaidReport,
  action: HeldAction,
  after: ActionProgress,
  reportId: ReportId,
  turn: Turn,
): Promise<Asked | null> {
  const saysComplete = part.status === "complete" && after.status === "complete" && after.state === "open";
  const as = part.endsAs ?? (saysComplete ? ("complete" as const) : null);
  if (as === null || action.state !== "open") return null;
  const asked = await ask({ kind: "closing", as }, part.note, action, reportId, turn);
  if (!isSettledBySaying(turn.speaker.standing, action, "closing")) return asked;
  await settleRequest(turn.db, asked.request, "accepted", { ...decision(turn), reason: null });
  const ended = closeAction(after, action.reading, as, turn.today);
  const reported = { at: turn.now, by: turn.speaker.id };
  await writeProgress(turn.db, action.id, ended, changedChecks(after, ended), reported);
  return { ...asked, outcome: "settled" };
}

/** Words that explain what was asked for without a reason: whoever decides about it gets them too. */
export async function reasonsGiven(
  part: SaidReport,
  action: HeldAction,
  reportId: ReportId,
  turn: Turn,
): Promise<readonly ReasonGiven[]> {
  const { note, evidence } = part;
  if (note === null && evidence.length === 0) return [];
  const given: ReasonGiven[] = [];
  for (const request of await waitingRequestsOf(turn.db, action.id)) {
    if (request.reportId === reportId || !explains(request, part, turn)) continue;
    given.push({
      request: note === null ? request : await giveReason(turn.db, request, note),
      deciders: await decidersOf(turn, action, request.wish.kind, turn.speaker.id),
    });
  }
  return given;
}

/** A date's reason is given once. What came of a finished action may be told bit by bit. */
function explains({ wish, reason, personId }: Request, part: SaidReport, turn: Turn): boolean {
  if (personId !== turn.speaker.id) return false;
  if (wish.kind === "date") return reason === null && part.note !== null;
  const saysNoMore = part.rag === null && part.status === null;
  return wish.kind === "closing" && (reason === null || saysNoMore);
}

async function ask(
  wish: Wish & { readonly kind: RequestKind },
  reason: string | null,
  action: HeldAction,
  reportId: ReportId,
  turn: Turn,
): Promise<Asked> {
  const waiting = (await waitingRequestsOf(turn.db, action.id)).find((one) => one.wish.kind === wish.kind);
  const request = await addRequest(turn.db, {
    actionId: action.id,
    reportId,
    incomingId: turn.incoming.id,
    personId: turn.speaker.id,
    wish,
    // What was said before about the same wish is still said.
    reason: reason ?? (wish.kind === "closing" ? (waiting?.reason ?? null) : null),
    at: turn.now,
  });
  return {
    request,
    deciders: await decidersOf(turn, action, wish.kind, turn.speaker.id),
    outcome: "waits",
    replaces: waiting?.wish.kind === "date" ? waiting.wish.to : null,
  };
}

function decision(turn: Turn) {
  return {
    organisationId: turn.organisation.id,
    personId: turn.speaker.id,
    incomingId: turn.incoming.id,
    at: turn.now,
  };
}

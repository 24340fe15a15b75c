// "Approve" and "return": what somebody asked for is decided by somebody who may, and everybody concerned is told.
import { progressOf, writeProgress } from "../../db/action-progress.ts";
import { type HeldAction, lockActions } from "../../db/held-actions.ts";
import { moveDate } from "../../db/move-date.ts";
import { type Request, settleRequest } from "../../db/requests.ts";
import { holdersOf } from "../../db/speakers.ts";
import { writeDay } from "../../plan/calendar.ts";
import type { RequestId } from "../../plan/ids.ts";
import { changedChecks, closeAction, goOn } from "../../plan/progress.ts";
import { statusWord } from "../../plan/status.ts";
import { type Answer, line, type News } from "../answer.ts";
import { decidedHandOff } from "../messages/decided.ts";
import { NOTHING_OPEN } from "../remembered.ts";
import type { Turn } from "../turn.ts";
import { assignAsNamed, ownerDecision } from "./decide-owner.ts";
import { openRequest } from "./open-request.ts";

export type Verb = "approve" | "return";

/**
 * Decides one request. The right to is asked again here, whatever the button's message said; a request that somebody
 * else has decided since is left as it is. What goes back needs a reason, which is asked for first.
 */
export async function decide(id: RequestId, verb: Verb, reason: string | null, turn: Turn): Promise<Answer> {
  const open = await openRequest(id, turn);
  if ("fallback" in open) return open;
  const { request, action, requester } = open;
  if (request.wish.kind === "owner") {
    return verb === "approve" ? assignAsNamed(open, turn) : ownerDecision(open, null, reason, turn);
  }
  if (verb === "return" && reason === null) {
    return line(`${whyNot(request, action)} Write one line; I will pass it on to ${requester}.`, {
      remembers: { ...NOTHING_OPEN, asks: { kind: "return-reason", request: id } },
    });
  }
  await lockActions(turn.db, [action.id]);
  await settleRequest(turn.db, request, verb === "approve" ? "accepted" : "returned", {
    organisationId: turn.organisation.id,
    personId: turn.person.id,
    incomingId: turn.incoming.id,
    at: turn.now,
    reason,
  });
  const outcome = await takeEffect(request, action, verb, turn);
  const own = request.personId === turn.person.id;
  return line(`${outcome} ${own ? "It is in the history as your decision." : `${requester} is told. Thank you.`}`, {
    handOffs: own ? [] : [decidedHandOff(request, action, verb, reason, turn)],
    news: await newsFor(request, action, outcome, turn),
  });
}

function whyNot({ wish }: Request, { reference }: HeldAction): string {
  return wish.kind === "date"
    ? `Why should the date of ${reference} stay?`
    : `What is missing before ${reference} can be accepted?`;
}

async function takeEffect({ wish }: Request, action: HeldAction, verb: Verb, turn: Turn): Promise<string> {
  const { reference } = action;
  if (wish.kind === "date") {
    if (verb === "approve") await moveDate(turn.db, action.id, wish);
    return verb === "approve"
      ? `${reference} is now due on ${writeDay(wish.to)}.`
      : `${reference} keeps its date${wish.from ? `, ${writeDay(wish.from)}` : ""}.`;
  }
  if (wish.kind !== "closing") throw new Error(`a request of kind ${wish.kind} is not decided here`);
  const before = await progressOf(turn.db, action);
  const after = verb === "approve" ? closeAction(before, action.reading, wish.as, turn.today) : goOn(before);
  const reported = { at: action.reportedAt, by: action.reportedBy };
  await writeProgress(turn.db, action.id, after, changedChecks(before, after), reported);
  return verb === "approve"
    ? `${reference} is closed: ${statusWord(wish.as)}.`
    : `${reference} goes on${action.dueOn ? `, due on ${writeDay(action.dueOn)}` : ""}.`;
}

/** Those who share the action, but for who asked and who decided. */
async function newsFor(request: Request, action: HeldAction, outcome: string, turn: Turn): Promise<readonly News[]> {
  const holders = await holdersOf(turn.db, action.id, turn.today);
  return holders
    .filter(({ id }) => id !== request.personId && id !== turn.person.id)
    .map(({ id }) => ({
      to: id,
      report: null,
      title: `${action.reference}: decided on ${writeDay(turn.today)}`,
      text: `${outcome} ${turn.person.name} decided it. You need not do anything.`,
    }));
}

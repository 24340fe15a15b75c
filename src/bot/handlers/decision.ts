// "Approve" and "return": a new date is decided by somebody who may, and everybody concerned is told.
import {
  type DateRequest,
  decideDate,
  lockDateRequest,
  waitingDateRequest,
  waitingDateRequests,
} from "../../db/date-requests.ts";
import { actionsById, type HeldAction, lockActions } from "../../db/held-actions.ts";
import { namesOf } from "../../db/people.ts";
import type { ReplyPart } from "../../parsers/reply/reply.ts";
import { writeDay } from "../../plan/calendar.ts";
import type { DateRequestId } from "../../plan/ids.ts";
import { mayDecide } from "../../plan/rights.ts";
import { type Answer, answer, line } from "../answer.ts";
import { findReference, sayNotFound } from "../find-reference.ts";
import { decidedHandOff } from "../messages/date-decided.ts";
import { fromTo } from "../messages/date-request.ts";
import { decisionChoices } from "../presses.ts";
import { NOTHING_OPEN } from "../remembered.ts";
import type { Turn } from "../turn.ts";

export type Verb = "approve" | "return";

/** "Approve 1.4", "return, too late for committee": the request is named, asked about, or the only one. */
export async function decisionSaid(part: ReplyPart, known: readonly HeldAction[], turn: Turn): Promise<Answer> {
  const verb: Verb = part.verb === "return" ? "return" : "approve";
  const request = await requestMeant(part, known, turn);
  if (typeof request === "object") return request;
  return decide(request, verb, part.note, turn);
}

/**
 * Decides one request. The right to is asked again here, whatever the button's message said; a request that somebody
 * else has decided since is left as it is. A date that goes back needs a reason, which is asked for first.
 */
export async function decide(id: DateRequestId, verb: Verb, reason: string | null, turn: Turn): Promise<Answer> {
  const { db } = turn;
  const request = await lockDateRequest(db, id);
  const [action] = request ? await actionsById(db, [request.actionId]) : [];
  if (!request || !action) return line("I couldn't find that request any more, so nothing was changed.");
  if (!mayDecide(turn.standing, action, request.personId)) {
    return line(`The date of ${action.reference} is not yours to decide, so nothing was changed.`);
  }
  const names = await namesOf(db, [request.personId, ...(request.decidedBy ? [request.decidedBy] : [])]);
  const requester = names.get(request.personId) ?? "the owner";
  if (request.decision !== null) {
    const by = request.decidedBy ?? request.personId;
    return settledAlready(request, action, by === turn.person.id ? "You" : (names.get(by) ?? "Somebody"));
  }
  if (verb === "return" && reason === null) {
    return line(`Why should the date of ${action.reference} stay? Write one line; I will pass it on to ${requester}.`, {
      remembers: { ...NOTHING_OPEN, asks: { kind: "return-reason", request: id } },
    });
  }
  await lockActions(db, [action.id]);
  const decision = verb === "approve" ? "accepted" : "returned";
  await decideDate(db, request, decision, {
    organisationId: turn.organisation.id,
    personId: turn.person.id,
    at: turn.now,
    reason,
  });
  const outcome =
    verb === "approve"
      ? `${action.reference} is now due on ${writeDay(request.to)}.`
      : `${action.reference} keeps its date${request.from ? `, ${writeDay(request.from)}` : ""}.`;
  const own = request.personId === turn.person.id;
  return line(`${outcome} ${own ? "It is in the history as your decision." : `${requester} is told. Thank you.`}`, {
    handOffs: own ? [] : [decidedHandOff(request, action, verb, reason, turn)],
  });
}

function settledAlready(request: DateRequest, action: HeldAction, by: string): Answer {
  switch (request.decision) {
    case "accepted":
      return line(`${by} agreed to ${writeDay(request.to)} for ${action.reference} already; nothing more is needed.`);
    case "returned":
      return line(`${by} returned this request for ${action.reference} already; nothing more is needed.`);
    default:
      return line(`This request for ${action.reference} was taken back, so there is nothing left to decide.`);
  }
}

/** The id of the request, or what to say where it is not clear which is meant. */
async function requestMeant(
  part: ReplyPart,
  known: readonly HeldAction[],
  turn: Turn,
): Promise<DateRequestId | Answer> {
  const [reference] = part.actions;
  if (reference !== undefined) {
    const found = findReference(reference, known, turn);
    if (found.kind !== "one") return line(sayNotFound(reference, turn));
    const waiting = await waitingDateRequest(turn.db, found.action.id);
    return waiting?.id ?? line(`No new date waits for ${found.action.reference}, so there is nothing to decide.`);
  }
  const { asks } = turn.open;
  if (asks?.kind === "decide" || asks?.kind === "return-reason") return asks.request;
  const requests = await decidable(turn);
  const [only, ...others] = requests;
  if (!only) return line("No new date waits for you to decide.");
  if (others.length === 0) return only.request.id;
  return answer({
    fallback: `${requests.length} new dates wait for you. Which one do you mean?`,
    view: [
      { kind: "text", text: `${requests.length} new dates wait for you. Which one do you mean?` },
      ...requests.slice(0, 5).flatMap(({ request, action }) => [
        { kind: "text" as const, text: `${action.reference}: ${fromTo(request)}` },
        { kind: "choices" as const, choices: [...decisionChoices(request.id)] },
      ]),
    ],
  });
}

async function decidable(turn: Turn) {
  const requests = await waitingDateRequests(turn.db, turn.organisation.id);
  const actions = new Map(
    (
      await actionsById(
        turn.db,
        requests.map((request) => request.actionId),
      )
    ).map((action) => [action.id, action]),
  );
  return requests.flatMap((request) => {
    const action = actions.get(request.actionId);
    return action && mayDecide(turn.standing, action, request.personId) ? [{ request, action }] : [];
  });
}

// A request that somebody is about to decide: held, and theirs to decide.
import { actionsById, type HeldAction } from "../../db/held-actions.ts";
import { namesOf } from "../../db/people.ts";
import { lockRequest, type Request } from "../../db/requests.ts";
import { writeDay } from "../../plan/calendar.ts";
import type { RequestId } from "../../plan/ids.ts";
import { mayDecide } from "../../plan/rights.ts";
import { type Answer, line } from "../answer.ts";
import { endWord } from "../messages/asked.ts";
import type { Turn } from "../turn.ts";

/** A request that this person may decide and nobody has. */
export interface OpenRequest {
  readonly request: Request;
  readonly action: HeldAction;
  /** The name of who asks. */
  readonly requester: string;
}

/** The request, held against other deciders; or what to say where there is nothing for this person to decide. */
export async function openRequest(id: RequestId, turn: Turn): Promise<OpenRequest | Answer> {
  const { db } = turn;
  const request = await lockRequest(db, id);
  const [action] = request ? await actionsById(db, [request.actionId]) : [];
  if (!request || !action) return line("I couldn't find that request any more, so nothing was changed.");
  if (!mayDecide(turn.standing, action, request.wish.kind, request.personId)) {
    return line(notYours(request, action), { became: [{ as: "ignored", why: "not theirs to decide" }] });
  }
  const names = await namesOf(db, [request.personId, ...(request.decidedBy ? [request.decidedBy] : [])]);
  const requester = names.get(request.personId) ?? "the owner";
  if (request.decision === null) return { request, action, requester };
  const by = request.decidedBy;
  return settledAlready(request, action, by === turn.person.id ? "You" : ((by && names.get(by)) ?? "Somebody"));
}

function notYours({ wish }: Request, { reference }: HeldAction): string {
  switch (wish.kind) {
    case "date":
      return `The date of ${reference} is not yours to decide, so nothing was changed.`;
    case "closing":
      return `Whether ${reference} is ${endWord(wish.as)} is not yours to decide, so nothing was changed.`;
    case "owner":
      return `Who owns ${reference} is not yours to decide, so nothing was changed.`;
  }
}

function settledAlready({ wish, decision }: Request, { reference }: HeldAction, by: string): Answer {
  switch (decision) {
    case "accepted":
      return line(
        wish.kind === "date"
          ? `${by} agreed to ${writeDay(wish.to)} for ${reference} already; nothing more is needed.`
          : `${by} decided this request for ${reference} already; nothing more is needed.`,
      );
    case "returned":
      return line(`${by} returned this request for ${reference} already; nothing more is needed.`);
    default:
      return line(`This request for ${reference} was taken back, so there is nothing left to decide.`);
  }
}

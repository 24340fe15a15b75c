// Who owns an action is decided by somebody who may: nobody gains or loses one by saying so.
import type { HeldAction } from "../../db/held-actions.ts";
import { peopleOf } from "../../db/people.ts";
import { reassign } from "../../db/reassign.ts";
import { settleRequest, timesRound } from "../../db/requests.ts";
import type { PersonId, RequestId } from "../../plan/ids.ts";
import { andList } from "../../plan/listing.ts";
import { nameKey } from "../../plan/names.ts";
import { mayAssign } from "../../plan/rights.ts";
import { type Answer, answer, type HandOff, line } from "../answer.ts";
import { officersFor } from "../deciders.ts";
import { shortened } from "../messages/action-line.ts";
import { decidedHandOff } from "../messages/decided.ts";
import { ownerChoices } from "../presses.ts";
import { NOTHING_OPEN } from "../remembered.ts";
import type { Turn } from "../turn.ts";
import { type OpenRequest, openRequest } from "./open-request.ts";

interface Named {
  readonly id: PersonId;
  readonly name: string;
}

/** "Assign PLA-3 to Sam Okoro", by its button. */
export async function assignOwner(id: RequestId, personId: PersonId, turn: Turn): Promise<Answer> {
  const open = await openRequest(id, turn);
  if ("fallback" in open) return open;
  const person = (await peopleOf(turn.db, turn.organisation.id)).find((one) => one.id === personId);
  return person ? ownerDecision(open, person, null, turn) : line("I do not know that person here any more.");
}

/** "Approve", where somebody was named whom we know; else the choice is offered again. */
export async function assignAsNamed(open: OpenRequest, turn: Turn): Promise<Answer> {
  const { request, action, requester } = open;
  const instead = request.wish.kind === "owner" ? request.wish.instead : null;
  const people = await peopleNamed(instead, turn);
  const [only, ...others] = people;
  if (only && others.length === 0) return ownerDecision(open, only, null, turn);
  const text = `To whom shall ${action.reference} go? Say for example “assign ${action.reference} to Sam”.`;
  return answer({
    fallback: text,
    view: [
      { kind: "text", text },
      { kind: "choices", choices: [...ownerChoices(request.id, action.reference, people, requester)] },
    ],
  });
}

/** `to` null: it stays where it is. Who hands it on is thanked, and who takes it is told. */
export async function ownerDecision(
  { request, action, requester }: OpenRequest,
  to: Named | null,
  reason: string | null,
  turn: Turn,
): Promise<Answer> {
  const by = {
    organisationId: turn.organisation.id,
    personId: turn.person.id,
    incomingId: turn.incoming.id,
    at: turn.now,
    reason,
  };
  if (to === null || to.id === request.personId) {
    await settleRequest(turn.db, request, "returned", by);
    return line(`${action.reference} stays with ${requester}, who is told. Thank you.`, {
      handOffs: request.personId === turn.person.id ? [] : [decidedHandOff(request, action, "return", reason, turn)],
    });
  }
  await settleRequest(turn.db, request, "accepted", by);
  return handOn(action, request.personId, requester, to, turn);
}

/** "Assign PLA-3 to Sam", in words: with a request that waits it settles that one, and without it is decided anew. */
export async function assignAction(
  action: HeldAction,
  to: Named,
  waiting: OpenRequest | null,
  turn: Turn,
): Promise<Answer> {
  if (!mayAssign(turn.standing, action, to.id)) {
    return line(`Who owns ${action.reference} is not yours to decide, so nothing was changed.`);
  }
  if (waiting) return ownerDecision(waiting, to, null, turn);
  return handOn(action, null, null, to, turn);
}

async function handOn(
  action: HeldAction,
  from: PersonId | null,
  fromName: string | null,
  to: Named,
  turn: Turn,
): Promise<Answer> {
  const post = await reassign(turn.db, {
    organisationId: turn.organisation.id,
    actionId: action.id,
    from,
    to,
    by: turn.person.id,
    incomingId: turn.incoming.id,
    at: turn.now,
    today: turn.today,
  });
  const asPost = post === to.name ? "" : `, as ${post}`;
  const told = [to.name, ...(fromName ? [fromName] : [])];
  return line(
    `${to.name} owns ${action.reference} now${asPost}. ${andList(told)} ${told.length === 1 ? "is" : "are"} told. The plan's own words stay beside it.`,
    {
      handOffs: [
        ...(to.id === turn.person.id ? [] : [toNewOwner(action, to, post, fromName, turn)]),
        ...(from !== null && from !== turn.person.id ? [toFormerOwner(action, from, to, turn)] : []),
      ],
    },
  );
}

function toNewOwner(action: HeldAction, to: Named, post: string, fromName: string | null, turn: Turn): HandOff {
  const sentence = `${action.reference} is yours from now on: ${turn.person.name} has assigned it to you${post === to.name ? "" : ` as ${post}`}.`;
  return {
    to: to.id,
    key: `assigned-${action.id}-${turn.incoming.id}-${to.id}`,
    message: {
      fallback: sentence,
      view: [
        { kind: "heading", text: sentence },
        { kind: "quote", text: action.words, by: `${action.reference} in the plan` },
        {
          kind: "text",
          text: `${fromName ? `${fromName} said that it is not theirs. ` : ""}Say “history of ${action.reference}” for what was reported so far.`,
        },
        {
          kind: "note",
          text: `You get this because you are asked about it from now on. If it is not yours, say “${action.reference} is not mine”; somebody then decides.`,
        },
      ],
    },
    remembers: NOTHING_OPEN,
  };
}

function toFormerOwner(action: HeldAction, from: PersonId, to: Named, turn: Turn): HandOff {
  const sentence = `${action.reference} is with ${to.name} now. Thank you for what you did for it, and for saying so.`;
  return {
    to: from,
    key: `handed-on-${action.id}-${turn.incoming.id}-${from}`,
    message: {
      fallback: sentence,
      view: [
        { kind: "heading", text: sentence },
        { kind: "quote", text: shortened(action.words), by: `${action.reference} in the plan` },
        { kind: "note", text: `${turn.person.name} decided it. You are not asked about it any more.` },
      ],
    },
    remembers: NOTHING_OPEN,
  };
}

/** "Leave it for now": nothing changes. A lead's leaves it to the officer; an officer's stays on the list. */
export async function leaveOwner(id: RequestId, turn: Turn): Promise<Answer> {
  const open = await openRequest(id, turn);
  if ("fallback" in open) return open;
  const { request, action, requester } = open;
  const officers = (await officersFor(turn, action)).filter((officer) => officer.id !== turn.person.id);
  const isOfficer = officers.length === 0 || turn.standing.roles.some(({ role }) => role !== "lead");
  if (isOfficer) {
    return line(
      `${action.reference} is left as it is. It stays on the list of what waits for a decision; ${requester} is not asked about it meanwhile.`,
    );
  }
  const instead = request.wish.kind === "owner" ? request.wish.instead : null;
  const people = await peopleNamed(instead, turn);
  return line(
    `${action.reference} is left to ${andList(
      officers.map(({ name }) => name),
      "or",
    )}. Thank you.`,
    {
      desk: officers.map(({ id: to }) => ({
        to,
        heading: `${turn.person.name} leaves it to you who owns ${action.reference}.`,
        view: [
          { kind: "text", text: `${requester} says that it is not theirs${instead ? ` and names ${instead}` : ""}.` },
          { kind: "quote", text: action.words, by: `${action.reference} in the plan` },
          { kind: "choices", choices: [...ownerChoices(request.id, action.reference, people, requester)] },
        ],
        request: request.id,
        why: "You get this because you run the plan. Nothing has changed yet.",
      })),
    },
  );
}

/** Everybody whom a typed name can mean: a full name, a first name, an e-mail address or its beginning. */
export async function peopleNamed(said: string | null, turn: Turn): Promise<readonly Named[]> {
  if (said === null) return [];
  const wanted = said
    .trim()
    .replace(/^@/, "")
    .replace(/['’]s$/, "");
  const key = nameKey(wanted);
  const people = await peopleOf(turn.db, turn.organisation.id);
  return people.filter(
    ({ name, email }) =>
      email === wanted.toLowerCase() ||
      email.split("@")[0] === wanted.toLowerCase() ||
      nameKey(name) === key ||
      nameKey(name.split(" ")[0] ?? "") === key,
  );
}

/** A third time round ends with the officer, who decides for good. */
export async function endsWithOfficer(action: HeldAction, turn: Turn): Promise<boolean> {
  return (await timesRound(turn.db, action.id)) >= ROUNDS;
}

/** So many times may it be handed on by leads. */
const ROUNDS = 2;

// "Not mine, it's Sam's": somebody else decides. Nobody stops being an owner by saying so.
import { writeAudit } from "../../db/audit.ts";
import type { HeldAction } from "../../db/held-actions.ts";
import { addRequest, type Request } from "../../db/requests.ts";
import type { ReplyPart } from "../../parsers/reply/reply.ts";
import { andList } from "../../plan/listing.ts";
import { owns } from "../../plan/rights.ts";
import { type Answer, type DeskItem, line } from "../answer.ts";
import { type Decider, decidersOf, officersFor } from "../deciders.ts";
import { findReference, sayNotFound } from "../find-reference.ts";
import { sayOwners } from "../messages/action-line.ts";
import { ownerChoices } from "../presses.ts";
import type { Turn } from "../turn.ts";
import { endsWithOfficer, peopleNamed } from "./decide-owner.ts";

export async function notMine(part: ReplyPart, known: readonly HeldAction[], turn: Turn): Promise<Answer> {
  const actions = meant(part, known, turn);
  if (typeof actions === "string") return line(actions);
  const own = actions.filter((action) => owns(turn.standing, action));
  if (own.length === 0) {
    const names = andList(actions.map((action) => action.reference));
    return line(`${names} ${actions.length === 1 ? "is" : "are"} not down as yours, so there is nothing to pass on.`);
  }
  const said: string[] = [];
  const desk: DeskItem[] = [];
  for (const action of own) {
    const isLast = await endsWithOfficer(action, turn);
    const deciders = isLast ? await officersFor(turn, action) : await decidersOf(turn, action, "owner", turn.person.id);
    const request = await dispute(part, action, turn);
    said.push(whoDecides(action, deciders, isLast));
    desk.push(...(await onDesk(request, action, deciders, part, isLast, turn)));
  }
  const instead = part.person ? ` I have passed on that you named ${part.person}.` : "";
  const text = `Thank you for saying so. ${said.join(" ")}${instead} Until then you are not asked about ${own.length === 1 ? "it" : "them"}, and nothing else changes.`;
  return line(text, { desk });
}

async function dispute(part: ReplyPart, action: HeldAction, turn: Turn): Promise<Request> {
  const request = await addRequest(turn.db, {
    actionId: action.id,
    reportId: null,
    incomingId: turn.incoming.id,
    personId: turn.person.id,
    wish: { kind: "owner", instead: part.person },
    reason: part.note,
    at: turn.now,
  });
  await writeAudit(turn.db, {
    organisationId: turn.organisation.id,
    at: turn.now,
    personId: turn.person.id,
    kind: "owner.disputed",
    subject: { action: action.id, request: request.id, incoming: turn.incoming.id },
    after: { instead: part.person },
  });
  return request;
}

function whoDecides({ reference }: HeldAction, deciders: readonly Decider[], isLast: boolean): string {
  const names = andList(
    deciders.map(({ name }) => name),
    "or",
  );
  const who = names || "An officer";
  const round = isLast ? " It has gone round before, so this time the officer ends it." : "";
  return `${who} decides who owns ${reference}.${round}`;
}

async function onDesk(
  request: Request,
  action: HeldAction,
  deciders: readonly Decider[],
  part: ReplyPart,
  isLast: boolean,
  turn: Turn,
): Promise<readonly DeskItem[]> {
  const people = (await peopleNamed(part.person, turn)).filter(({ id }) => id !== turn.person.id);
  const { name } = turn.person;
  return deciders.map(({ id: to }) => ({
    to,
    heading: `${name} says that ${action.reference} is not theirs${part.person ? ` and names ${part.person}` : ""}. Who owns it?`,
    view: [
      { kind: "quote", text: part.words, by: name },
      { kind: "quote", text: action.words, by: `${action.reference} in the plan` },
      {
        kind: "text",
        text: `${sayOwners(action)}.${part.person && people.length === 0 ? ` I know nobody called ${part.person} here.` : ""}`,
      },
      { kind: "choices", choices: [...ownerChoices(request.id, action.reference, people, name)] },
      { kind: "text", text: `For somebody else, say “assign ${action.reference} to” and the name.` },
    ],
    request: request.id,
    why: isLast
      ? "You get this because it has gone round twice already, and an officer ends that. Nothing has changed yet."
      : `You get this because you decide who owns what ${action.directorate ? `in ${action.directorate}` : "in this plan"}. Nothing has changed yet.`,
  }));
}

/** A sentence instead of actions where it is not clear which are meant. */
function meant(part: ReplyPart, known: readonly HeldAction[], turn: Turn): readonly HeldAction[] | string {
  if (part.actions.length === 0) {
    const candidates = turn.listed.length > 0 ? turn.listed : turn.own;
    if (candidates.length === 1) return candidates;
    if (candidates.length === 0) return "I see no open action of yours, so there is nothing to pass on.";
    const names = andList(
      candidates.slice(0, 5).map((action) => action.reference),
      "or",
    );
    return `Which one is not yours: ${names}? Say for example “${candidates[0]?.reference} is not mine”.`;
  }
  const found = part.actions.map((reference) => findReference(reference, known, turn));
  const missing = found.find((one) => one.kind === "none");
  if (missing) return sayNotFound(missing.reference, turn);
  return found.flatMap((one) => (one.kind === "one" ? [one.action] : one.kind === "several" ? one.actions : []));
}

// "Not mine, it's Sam's": kept for the officer, who decides. Nobody stops being an owner by saying so.
import { writeAudit } from "../../db/audit.ts";
import type { HeldAction } from "../../db/held-actions.ts";
import { askWhoOwns } from "../../db/not-mine.ts";
import { namesOf } from "../../db/people.ts";
import { answeringPeople } from "../../db/roles.ts";
import type { ReplyPart } from "../../parsers/reply/reply.ts";
import { isOfficer } from "../../plan/rights.ts";
import { type Answer, answer, type HandOff, line } from "../answer.ts";
import { findReference, sayNotFound } from "../find-reference.ts";
import { sayOwners } from "../messages/action-line.ts";
import { andList } from "../messages/listing.ts";
import { NOTHING_OPEN } from "../remembered.ts";
import type { Turn } from "../turn.ts";

export async function notMine(part: ReplyPart, known: readonly HeldAction[], turn: Turn): Promise<Answer> {
  const actions = meant(part, known, turn);
  if (typeof actions === "string") return line(actions);
  const officers = (await answeringPeople(turn.db, turn.organisation.id)).filter(isOfficer).map((one) => one.personId);
  const names = await namesOf(turn.db, officers);
  for (const action of actions) {
    await askWhoOwns(turn.db, action, { by: turn.person.name, personId: turn.person.id, instead: part.person });
    await writeAudit(turn.db, {
      organisationId: turn.organisation.id,
      at: turn.now,
      personId: turn.person.id,
      kind: "owner.disputed",
      subject: { action: action.id, incoming: turn.incoming.id },
      after: { instead: part.person },
    });
  }
  const references = andList(actions.map((action) => action.reference));
  const who =
    officers.length > 0 ? `${andList([...names.values()])} will decide who owns` : "An officer will decide who owns";
  const instead = part.person ? ` I have passed on that you named ${part.person}.` : "";
  const text = `Thank you for saying so. ${who} ${references}.${instead} Until then the plan still names your post, so you may see it in a list; I have noted why.`;
  return answer({
    fallback: text,
    view: [{ kind: "text", text }],
    handOffs: officers.filter((id) => id !== turn.person.id).map((to) => handOff(to, actions, part, turn)),
  });
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

function handOff(to: HandOff["to"], actions: readonly HeldAction[], part: ReplyPart, turn: Turn): HandOff {
  const references = andList(actions.map((action) => action.reference));
  const is = actions.length === 1 ? "is" : "are";
  const sentence = `${turn.person.name} says that ${references} ${is} not theirs${part.person ? ` and names ${part.person}` : ""}.`;
  return {
    to,
    key: `not-mine-${turn.incoming.id}-${to}`,
    message: {
      fallback: `${sentence} Who owns ${actions.length === 1 ? "it" : "them"}?`,
      view: [
        { kind: "heading", text: sentence },
        { kind: "quote", text: part.words, by: turn.person.name },
        { kind: "text", text: `Who owns ${actions.length === 1 ? "it" : "them"}?` },
        {
          kind: "list",
          numbered: false,
          items: actions.map((action) => ({
            title: action.reference,
            text: action.words,
            details: [`${sayOwners(action)}.`],
          })),
        },
        {
          kind: "note",
          text: "You get this because you run the plan. Nothing has changed yet; it stands on your list of questions until you settle it.",
        },
      ],
    },
    remembers: NOTHING_OPEN,
  };
}

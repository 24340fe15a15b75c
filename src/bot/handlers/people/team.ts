// "Equalities Team is reached in #equalities"; "Wexcombe Food Bank is a partner, asked by Sam".
import { assignPost } from "../../../db/holdings.ts";
import { personByEmail } from "../../../db/people.ts";
import { holdersOf } from "../../../db/post-holders.ts";
import { openActionsOfPosts } from "../../../db/posts.ts";
import { makePartner, reachTeam, type Spot } from "../../../db/teams.ts";
import type { PersonId } from "../../../plan/ids.ts";
import { andList, counted } from "../../../plan/listing.ts";
import type { PeopleCommand } from "../../../plan/people-command.ts";
import { type Answer, line } from "../../answer.ts";
import { incomingBodySchema, placeSchema } from "../../incoming.ts";
import { toNextHolder, toPlace } from "../../messages/post-handed-over.ts";
import type { Turn } from "../../turn.ts";
import { titleOf } from "./assign.ts";
import { carryOut } from "./carry-out.ts";
import { onlyOfficers, onlyWhoRuns } from "./only-who-runs.ts";
import { whichPost } from "./which-post.ts";
import { personMeant } from "./who.ts";

/** Asked once, in its own place; members may report, and are not asked one by one. */
export async function reachedIn(command: Extract<PeopleCommand, { kind: "reached-in" }>, turn: Turn): Promise<Answer> {
  onlyOfficers(turn);
  const { db, organisation, today } = turn;
  const post = await whichPost(command.team, turn);
  const actions = await openActionsOfPosts(db, [post.id]);
  onlyWhoRuns(turn, actions);
  const { place } = command;
  const somebody = await personByEmail(db, organisation.id, place);
  if (somebody?.kind === "person") {
    return line(
      `${place} is ${somebody.name}'s own address. Say “assign ${post.title} to ${somebody.name}”. Nothing was changed.`,
    );
  }
  const members = (await holdersOf(db, post.id, today)).filter(({ kind }) => kind === "person");
  const not =
    members.length > 0
      ? ` ${andList(members.map(({ name }) => name))} may report for it and ${members.length === 1 ? "is" : "are"} not asked one by one.`
      : " Whoever is assigned to it may report for it.";
  const spot = spotOf(place, turn);
  let reached: PersonId | null = null;
  return carryOut(
    turn,
    {
      kind: "team.reached",
      said: `${titleOf(post)} is asked in ${place} about its ${counted(actions.length, "open action")}.${not}`,
      startsOn: today,
    },
    async () => {
      reached = await reachTeam(db, { organisationId: organisation.id, post: post.id, place, spot }, today);
    },
    `${titleOf(post)} is asked in ${place} already; nothing was changed.`,
    () =>
      reached === null
        ? { below: [{ kind: "text", text: whereIs(place, post.title) }] }
        : { tell: [{ to: reached, message: toPlace(titleOf(post), turn.person.name, actions, today) }] },
  );
}

/** Where the place is: the channel that the words link to, or the one in which they were said. */
function spotOf(place: string, { incoming }: Turn): Spot | null {
  const { channel } = incoming;
  const body = incomingBodySchema.parse(incoming.body);
  const named = body.kind === "text" ? body.places?.find(({ words }) => words.toLowerCase() === place) : undefined;
  if (named) return { channel, tenant: named.tenant, conversation: named.conversation };
  const here = placeSchema.nullable().parse(incoming.place);
  if (!place.startsWith("#") || !here || here.alone) return null;
  return { channel, tenant: here.tenant, conversation: here.conversation };
}

function whereIs(place: string, title: string): string {
  return place.startsWith("#")
    ? `I do not know yet which channel ${place} is. Add me to it, and say there: “@Due Regard ${title} is reached in ${place}”. Until then no one is asked there.`
    : `I write in chats and send no e-mail, so no one is asked there. Name a channel (“${title} is reached in #name”), or a person.`;
}

/** A partner has no chat account here: their contact is asked, or else they stand on the officer's list. */
export async function partner(command: Extract<PeopleCommand, { kind: "partner" }>, turn: Turn): Promise<Answer> {
  onlyOfficers(turn);
  const { db, today } = turn;
  const post = await whichPost(command.partner, turn);
  const actions = await openActionsOfPosts(db, [post.id]);
  onlyWhoRuns(turn, actions);
  const contact = command.contact === null ? null : await personMeant(command.contact, turn);
  const many = counted(actions.length, "open action");
  const asked = contact
    ? `${contact.name} is the contact, is asked about its ${many}, and reports for it.`
    : `Its ${many} ${actions.length === 1 ? "stands" : "stand"} on your list: ask them yourself, or name a contact (“Priya is the contact for ${post.title}”).`;
  return carryOut(
    turn,
    {
      kind: "partner.named",
      said: `${titleOf(post)} is a partner outside the organisation. ${asked}`,
      startsOn: today,
    },
    async () => {
      await makePartner(db, post.id, today);
      if (contact) await assignPost(db, { post: post.id, person: contact.id, from: today, until: null, acting: false });
    },
    `${titleOf(post)} is noted as a partner already; nothing was changed.`,
    {
      tell: contact
        ? [
            {
              to: contact.id,
              message: toNextHolder(
                `You are the contact for ${titleOf(post)}, a partner.`,
                turn.person.name,
                actions,
                turn.today,
              ),
            },
          ]
        : [],
    },
  );
}

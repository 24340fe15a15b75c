// "Priya covers for Sam until 3 June": asked in Sam's place, may report for Sam's posts, and it ends by itself.
import { coversFrom, endCovers, setCover } from "../../../db/covers.ts";
import { openActionsOfPosts } from "../../../db/posts.ts";
import { postsHeld } from "../../../db/posts-held.ts";
import { type LocalDate, writeDay } from "../../../plan/calendar.ts";
import { andList, counted } from "../../../plan/listing.ts";
import type { PeopleCommand } from "../../../plan/people-command.ts";
import { UserError } from "../../../plan/user-error.ts";
import type { Answer } from "../../answer.ts";
import type { Message } from "../../message.ts";
import { toNextHolder } from "../../messages/post-handed-over.ts";
import type { Turn } from "../../turn.ts";
import { carryOut } from "./carry-out.ts";
import { onlyOfficers, onlyWhoRuns } from "./only-who-runs.ts";
import { personMeant } from "./who.ts";

export async function cover(command: Extract<PeopleCommand, { kind: "cover" }>, turn: Turn): Promise<Answer> {
  onlyOfficers(turn);
  const { db, today } = turn;
  const person = await personMeant(command.person, turn);
  const by = await personMeant(command.cover, turn);
  const { from, until } = await spanOf(command, person.name, by, turn);
  if (person.id === by.id) throw new UserError(`${person.name} cannot cover for themselves. Nothing was changed.`);
  const posts = await postsHeld(db, person.id, from);
  const actions = await openActionsOfPosts(db, [...posts.keys()]);
  onlyWhoRuns(turn, actions);
  const titles = posts.size > 0 ? andList([...posts.values()]) : "no post";
  const span = `${from > today ? `from ${writeDay(from)} ` : ""}until ${writeDay(until)}`;
  const said = `${by.name} covers for ${person.name} ${span}: is asked about ${counted(actions.length, "open action")} (${titles}) and may report on ${actions.length === 1 ? "it" : "them"}. It ends by itself.`;
  const start = from > today ? `From ${writeDay(from)}` : "From now";
  return carryOut(
    turn,
    { kind: "cover.set", said, startsOn: from },
    () => setCover(db, { person: person.id, cover: by.id, from, until }),
    `${by.name} covers for ${person.name} already; nothing was changed.`,
    {
      tell: [
        {
          to: by.id,
          message: toNextHolder(`You cover for ${person.name} ${span}.`, turn.person.name, actions, turn.today),
        },
        {
          to: person.id,
          message: plain(
            `${by.name} covers for you ${span}. ${start} your reminders go to ${by.name}, who may report on your actions; after that they come to you again. You can still report yourself.`,
          ),
        },
      ],
    },
  );
}

/** "Priya no longer covers for Sam" */
export async function endCover(command: Extract<PeopleCommand, { kind: "end-cover" }>, turn: Turn): Promise<Answer> {
  onlyOfficers(turn);
  const { db, today } = turn;
  const person = await personMeant(command.person, turn);
  const by = await personMeant(command.cover, turn);
  onlyWhoRuns(turn, await openActionsOfPosts(db, [...(await postsHeld(db, person.id, today)).keys()]));
  return carryOut(
    turn,
    {
      kind: "cover.ended",
      said: `${by.name} no longer covers for ${person.name}. ${person.name} is asked again from today.`,
      startsOn: today,
    },
    () => endCovers(db, { person: person.id, cover: by.id }, today),
    `${by.name} does not cover for ${person.name}, so nothing was changed.`,
    {
      tell: [
        {
          to: by.id,
          message: plain(`Thank you for covering for ${person.name}. It has ended; nothing more is needed.`),
        },
        { to: person.id, message: plain(`${by.name} no longer covers for you. Your reminders come to you again.`) },
      ],
    },
  );
}

/** @throws UserError where nothing says until when, or the two would cover for each other */
async function spanOf(
  command: Extract<PeopleCommand, { kind: "cover" }>,
  name: string,
  by: { readonly id: Parameters<typeof coversFrom>[1]; readonly name: string },
  turn: Turn,
): Promise<{ readonly from: LocalDate; readonly until: LocalDate }> {
  const from = command.from ?? turn.today;
  const { until } = command;
  if (until === null) {
    throw new UserError(
      `Until when? Say the last day: “${by.name} covers for ${name} until 3 June”. Nothing was changed.`,
    );
  }
  if (until < from || until < turn.today) {
    throw new UserError("That would be over before it begins. Say a last day that is still to come.");
  }
  const away = (await coversFrom(turn.db, by.id, from)).find((one) => one.person === by.id && one.from <= until);
  if (away) {
    throw new UserError(
      `${by.name} is covered by somebody else until ${writeDay(away.until)}. Name who answers for ${name} then; nothing was changed.`,
    );
  }
  return { from, until };
}

function plain(text: string): Message {
  return { fallback: text, view: [{ kind: "text", text }] };
}

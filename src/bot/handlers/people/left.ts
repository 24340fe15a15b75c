// "Sam left on 3 May": their posts are vacant from that day, and the officer sees what will be asked of nobody.
import { askFacts } from "../../../db/ask-facts.ts";
import { coversFrom } from "../../../db/covers.ts";
import { leave } from "../../../db/leavers.ts";
import { peopleOf } from "../../../db/people.ts";
import { openActionsOfPosts } from "../../../db/posts.ts";
import { administratorsOf } from "../../../db/roles.ts";
import { addDays, type LocalDate, latest, writeDay } from "../../../plan/calendar.ts";
import type { PersonId, PostId } from "../../../plan/ids.ts";
import { andList, counted } from "../../../plan/listing.ts";
import type { PeopleCommand } from "../../../plan/people-command.ts";
import { isLastAdministrator } from "../../../plan/rights.ts";
import { type AskFacts, unmatched } from "../../../plan/unmatched.ts";
import { UserError } from "../../../plan/user-error.ts";
import type { Answer } from "../../answer.ts";
import type { Block } from "../../message.ts";
import { unmatchedItem } from "../../messages/unmatched.ts";
import type { Turn } from "../../turn.ts";
import { carryOut } from "./carry-out.ts";
import { onlyOfficers, onlyWhoRuns } from "./only-who-runs.ts";
import { personMeant } from "./who.ts";

export async function left(command: Extract<PeopleCommand, { kind: "left" }>, turn: Turn): Promise<Answer> {
  onlyOfficers(turn);
  const person = await personMeant(command.person, turn);
  const on = command.on ?? turn.today;
  const facts = await askFacts(turn.db, turn.organisation.id);
  const held = postsHeldFrom(facts, person.id, on);
  onlyWhoRuns(turn, await openActionsOfPosts(turn.db, held));
  if (isLastAdministrator(await administratorsOf(turn.db, turn.organisation.id, turn.today), person.id)) {
    throw new UserError(
      `${person.name} is the only administrator. Name another one first (“make Asha administrator”); nothing was changed.`,
    );
  }
  const covers = (await coversFrom(turn.db, person.id, on)).filter(({ cover }) => cover === person.id);
  const names = new Map((await peopleOf(turn.db, turn.organisation.id)).map((one) => [one.id, one.name]));
  const covered = andList(covers.map((cover) => names.get(cover.person) ?? ""));
  const followed =
    covered === ""
      ? ""
      : ` ${covered} ${covers.length === 1 ? "is" : "are"} asked again, for ${person.name} covered there.`;
  const verb = on > turn.today ? "leaves" : "left";
  return carryOut(
    turn,
    {
      kind: "person.left",
      said: `${person.name} ${verb} on ${writeDay(on)}: ${sayPosts(held.length)}. Nothing more is sent to them from that day, and what they reported stays under their name.${followed}`,
      startsOn: on,
    },
    () => leave(turn.db, person.id, on),
    `${person.name} is noted as leaving on ${writeDay(on)} already; nothing was changed.`,
    {
      below: asksNobody(facts, person.id, held, on, turn.today),
      tell: covers.map((cover) => {
        const text = `${person.name}, who covered for you, ${verb === "left" ? "has left" : `leaves on ${writeDay(on)}`}. From then on your reminders come to you again.`;
        return { to: cover.person, message: { fallback: text, view: [{ kind: "text", text }] } };
      }),
    },
  );
}

function postsHeldFrom(facts: AskFacts, person: PersonId, day: LocalDate) {
  return [...facts.posts.values()]
    .filter(({ holdings }) => holdings.some((one) => one.person === person && (one.until === null || one.until >= day)))
    .map(({ id }) => id);
}

/** What will be asked of nobody once they are gone: decided by the rules themselves, on the facts without them. */
function asksNobody(
  facts: AskFacts,
  person: PersonId,
  held: readonly PostId[],
  on: LocalDate,
  today: LocalDate,
): readonly Block[] {
  const people = new Map([...facts.people].map(([id, one]) => [id, id === person ? { ...one, leftOn: on } : one]));
  const posts = new Map(
    [...facts.posts].map(([id, post]) => [
      id,
      {
        ...post,
        holdings: post.holdings.map((one) =>
          one.person === person && (one.until === null || one.until >= on) ? { ...one, until: addDays(on, -1) } : one,
        ),
      },
    ]),
  );
  const covers = facts.covers.filter((one) => one.person !== person && one.cover !== person);
  const day = latest([on, today]) ?? on;
  const alone = unmatched({ ...facts, people, posts, covers }, day).posts.filter(({ post }) => held.includes(post.id));
  if (alone.length === 0) return [{ kind: "text", text: "Each of their actions has somebody else to ask." }];
  const actions = new Set(alone.flatMap((one) => one.alone.map(({ id }) => id))).size;
  return [
    { kind: "text", text: `No one will be asked about ${counted(actions, "open action")}:` },
    { kind: "list", numbered: false, items: alone.map((one) => unmatchedItem(one, { today: day, mayChange: true })) },
  ];
}

function sayPosts(count: number): string {
  if (count === 0) return "they hold no post";
  return count === 1 ? "their post is vacant from that day" : `their ${count} posts are vacant from that day`;
}

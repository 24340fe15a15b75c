// "Assign Head of Economy to Priya from 1 May": who holds a post, shared or acting, and who does no longer.
import { assignPost, endHoldings } from "../../../db/holdings.ts";
import { type Person, personById } from "../../../db/people.ts";
import { type Holder, holdersOf } from "../../../db/post-holders.ts";
import { type OwnedAction, openActionsOfPosts, type Post, postById } from "../../../db/posts.ts";
import { addDays, type LocalDate, writeDay } from "../../../plan/calendar.ts";
import type { PersonId, PostId } from "../../../plan/ids.ts";
import { andList, counted } from "../../../plan/listing.ts";
import type { PeopleCommand } from "../../../plan/people-command.ts";
import { namesApart } from "../../../plan/people-meant.ts";
import { UserError } from "../../../plan/user-error.ts";
import { type Answer, line } from "../../answer.ts";
import { toLastHolder, toNextHolder } from "../../messages/post-handed-over.ts";
import { choice } from "../../presses.ts";
import type { Turn } from "../../turn.ts";
import { carryOut } from "./carry-out.ts";
import { onlyOfficers, onlyWhoRuns } from "./only-who-runs.ts";
import { whichPost } from "./which-post.ts";
import { personMeant } from "./who.ts";

interface Assignment {
  readonly post: Post;
  readonly people: readonly Person[];
  readonly insteadOf: readonly Holder[];
  readonly acting: boolean;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/** @throws UserError where the post or a person is not known or could be several, or the speaker may not */
export async function assign(command: Extract<PeopleCommand, { kind: "assign" }>, turn: Turn): Promise<Answer> {
  onlyOfficers(turn);
  const post = await whichPost(command.post, turn);
  const people: Person[] = [];
  for (const name of namesApart(command.people)) people.push(await personMeant(name, turn));
  const from = command.from ?? turn.today;
  if (command.until !== null && command.until < from) {
    throw new UserError("It would end before it begins. Say the first day and the last one; nothing was changed.");
  }
  const instead = command.insteadOf === null ? null : await personMeant(command.insteadOf, turn);
  const insteadOf = (await holdersOf(turn.db, post.id, from)).filter(({ id }) => id === instead?.id);
  if (instead && insteadOf.length === 0) throw new UserError(`${instead.name} does not hold ${post.title}.`);
  return assignTo({ post, people, insteadOf, acting: command.acting, from, until: command.until }, turn);
}

/** The same with everything known. */
async function assignTo(assignment: Assignment, turn: Turn): Promise<Answer> {
  const { post, people, insteadOf, acting, from, until } = assignment;
  const actions = await openActionsOfPosts(turn.db, [post.id]);
  onlyWhoRuns(turn, actions);
  const others = (await holdersOf(turn.db, post.id, from)).filter(
    ({ id }) => !insteadOf.some((one) => one.id === id) && !people.some((one) => one.id === id),
  );
  const names = andList(people.map(({ name }) => name));
  const said = sayHeld(assignment, names, actions.length);
  return carryOut(
    turn,
    { kind: "post.assigned", said, startsOn: from },
    async () => {
      for (const { id } of insteadOf) await endHoldings(turn.db, { post: post.id, person: id }, from);
      for (const { id } of people) await assignPost(turn.db, { post: post.id, person: id, from, until, acting });
    },
    `${names} ${people.length === 1 ? "holds" : "hold"} ${titleOf(post)} already; nothing was changed.`,
    {
      below: others.length > 0 ? [{ kind: "text", text: sayShared(others, people.length) }] : [],
      choices: people.length === 1 && others.length > 0 ? [onlyChoice(post.id, people[0], from)] : [],
      tell: [
        ...people.map(({ id }) => ({
          to: id,
          message: toNextHolder(sayYours(assignment), turn.person.name, actions, turn.today),
        })),
        ...insteadOf.map(({ id }) => ({ to: id, message: toLastHolder(titleOf(post), from, names, actions.length) })),
      ],
    },
  );
}

/** The button "Only Priya Shah": everybody else's holding ends the day before. The right to is asked for again. */
export async function onlyHolder(post: PostId, person: PersonId, from: LocalDate, turn: Turn): Promise<Answer> {
  onlyOfficers(turn);
  const [held, only] = [await postById(turn.db, post), await personById(turn.db, person)];
  if (!held || only?.organisationId !== turn.organisation.id)
    return line("That post is no longer here; nothing was changed.");
  const holders = await holdersOf(turn.db, post, from);
  if (!holders.some(({ id }) => id === person)) {
    return line(`${only.name} does not hold ${titleOf(held)} any more, so nothing was changed.`);
  }
  const actions = await openActionsOfPosts(turn.db, [post]);
  onlyWhoRuns(turn, actions);
  return endOthers(
    held,
    only,
    holders.filter(({ id }) => id !== person),
    actions,
    from,
    turn,
  );
}

/** "Tom no longer holds Head of Economy" */
export async function endHolding(
  command: Extract<PeopleCommand, { kind: "end-holding" }>,
  turn: Turn,
): Promise<Answer> {
  onlyOfficers(turn);
  const post = await whichPost(command.post, turn);
  const person = await personMeant(command.person, turn);
  const from = command.from ?? turn.today;
  const holders = await holdersOf(turn.db, post.id, addDays(from, -1));
  const actions = await openActionsOfPosts(turn.db, [post.id]);
  onlyWhoRuns(turn, actions);
  const next = holders.filter(({ id }) => id !== person.id).map(({ name }) => name);
  const who = next.length > 0 ? `${andList(next)} ${next.length === 1 ? "is" : "are"} asked` : "No one is asked";
  const said = `${person.name} no longer holds ${titleOf(post)} from ${writeDay(from)}. ${who} about its ${counted(actions.length, "open action")} from then on.`;
  return carryOut(
    turn,
    { kind: "post.given-up", said, startsOn: from },
    () => endHoldings(turn.db, { post: post.id, person: person.id }, from),
    `${person.name} does not hold ${titleOf(post)}, so nothing was changed.`,
    {
      tell: [
        {
          to: person.id,
          message: toLastHolder(titleOf(post), from, next.length > 0 ? andList(next) : null, actions.length),
        },
      ],
    },
  );
}

function endOthers(
  post: Post,
  only: Person,
  others: readonly Holder[],
  actions: readonly OwnedAction[],
  from: LocalDate,
  turn: Turn,
): Promise<Answer> {
  const names = andList(others.map(({ name }) => name));
  return carryOut(
    turn,
    {
      kind: "post.given-up",
      said: `From ${writeDay(from)} only ${only.name} holds ${titleOf(post)}; ${names} no longer ${others.length === 1 ? "does" : "do"}.`,
      startsOn: from,
    },
    async () => {
      for (const { id } of others) await endHoldings(turn.db, { post: post.id, person: id }, from);
    },
    `Nobody but ${only.name} holds ${titleOf(post)} already; nothing was changed.`,
    {
      tell: others.map(({ id }) => ({
        to: id,
        message: toLastHolder(titleOf(post), from, only.name, actions.length),
      })),
    },
  );
}

/** "Director (Place)" where each directorate has one. */
export function titleOf({ title, directorate }: Post): string {
  return directorate ? `${title} (${directorate})` : title;
}

function sayHeld({ post, people, insteadOf, acting, from, until }: Assignment, names: string, actions: number): string {
  const one = people.length === 1;
  const verb = acting ? `${one ? "is" : "are"} acting` : one ? "holds" : "hold";
  const instead = insteadOf.length > 0 ? ` instead of ${andList(insteadOf.map(({ name }) => name))}` : "";
  const ends = until ? ` until ${writeDay(until)}` : "";
  const about =
    actions === 0
      ? "which has no open action now"
      : `and ${one ? "is" : "are"} asked about its ${counted(actions, "open action")} from then on`;
  return `${names} ${verb} ${titleOf(post)}${instead} from ${writeDay(from)}${ends}, ${about}.`.replace(
    ", and",
    " and",
  );
}

function sayYours({ post, acting, from, until }: Assignment): string {
  const verb = acting ? "You are acting" : "You hold";
  return `${verb} ${titleOf(post)} from ${writeDay(from)}${until ? ` until ${writeDay(until)}` : ""}.`;
}

function sayShared(others: readonly Holder[], people: number): string {
  const places = others.filter(({ kind }) => kind === "place").map(({ name }) => name);
  if (places.length > 0) {
    return `The team is asked in ${andList(places)}; ${people === 1 ? "this member" : "these members"} may report for it.`;
  }
  const names = andList(others.map(({ name }) => name));
  return `${names} ${others.length === 1 ? "holds" : "hold"} it too and ${others.length === 1 ? "is" : "are"} asked as well.`;
}

function onlyChoice(post: PostId, person: Person | undefined, from: LocalDate) {
  return choice(`Only ${person?.name ?? "this one"}`, "only-holder", {
    post: String(post),
    person: String(person?.id ?? ""),
    from,
  });
}

// One turn of a conversation: who spoke, what they may do, and what their words can refer to.
import { isDeepStrictEqual } from "node:util";
import { actionsNamed, openActionsOf } from "../db/actions-of.ts";
import { answeredSince } from "../db/answered-since.ts";
import { actionsById, type HeldAction } from "../db/held-actions.ts";
import {
  type ContextMessage,
  lastListing,
  lastMessage,
  messageByExternalId,
  messageById,
  messageInPlace,
  messagesByExternalId,
} from "../db/message-context.ts";
import { type Person, personById } from "../db/people.ts";
import { standingOf } from "../db/roles.ts";
import type { StoredIncoming } from "../db/stored-incoming.ts";
import type { ActionId, MessageId, PersonId } from "../plan/ids.ts";
import { maySee, type Standing } from "../plan/rights.ts";
import type { BotContext } from "./context.ts";
import { messageSchema, type Press } from "./message.ts";
import { type Ask, type Remembered, readRemembered } from "./remembered.ts";

export interface Turn extends BotContext {
  readonly incoming: StoredIncoming;
  readonly person: Person;
  readonly standing: Standing;
  /** Whose statement it is: the person's own, or of whom they write it down for. */
  readonly speaker: Speaker;
  /** The message that is answered; null where nothing was ever sent. */
  readonly answered: ContextMessage | null;
  /** What that message asks and holds. */
  readonly open: Remembered;
  /** Actions numbered in the message that counts, in its order, as far as the person may see them. */
  readonly listed: readonly HeldAction[];
  /** The message that is answered is for a team to which the person does not belong: bare words mean nothing of theirs. */
  readonly isAskedOfOthers: boolean;
  /** Those of them that the person has answered since that message: "the rest" leaves them out. */
  readonly answeredSince: readonly ActionId[];
  /** What the person owns and is open. */
  readonly own: readonly HeldAction[];
}

/** Somebody whose words are recorded, with the rights that count for them. */
export interface Speaker {
  readonly id: PersonId;
  readonly name: string;
  readonly standing: Standing;
}

/**
 * Loads the turn. A reply in a thread means the message that the thread hangs on, also where a team is asked together. A plain line means the last message
 * that the person can have seen, and for numbers the last one that numbered anything: a read-back in between does not
 * change what "2" means.
 */
export async function openTurn(
  ctx: BotContext,
  incoming: StoredIncoming,
  person: Person,
  { repliesTo, press }: { readonly repliesTo: string | null; readonly press: Press | null },
): Promise<Turn> {
  const { db } = ctx;
  const named =
    repliesTo === null
      ? null
      : ((press && (await messagePressed(ctx, incoming, person, repliesTo, press))) ??
        (await messageByExternalId(db, person.id, incoming.channel, repliesTo)));
  const there =
    named || repliesTo === null ? null : await messageInPlace(db, ctx.organisation.id, incoming.channel, repliesTo);
  const turn = await turnAbout(ctx, incoming, person, named ?? there ?? (await lastMessage(db, person.id)));
  return { ...turn, isAskedOfOthers: there !== null && there.actions.length > 0 && turn.listed.length === 0 };
}

/**
 * A message that was written over keeps the chat service's id. Whoever presses a button that it had before, from a card
 * that was not renewed yet or with a second click, answers what stood there then; and a button that stayed asks about
 * what it asked when it first stood there.
 */
async function messagePressed(
  { db }: BotContext,
  incoming: StoredIncoming,
  person: Person,
  repliesTo: string,
  press: Press,
): Promise<ContextMessage | null> {
  const written = await messagesByExternalId(db, person.id, incoming.channel, repliesTo);
  if (written.length < 2) return null;
  const had = written.findLast(({ content }) => {
    const { view } = messageSchema.parse(content);
    const choices = view.flatMap((block) => (block.kind === "choices" ? block.choices : []));
    return choices.some((choice) => isDeepStrictEqual(choice.press, press));
  });
  return had ? await messageById(db, person.id, had.id) : null;
}

/** The turn of an edited message: what it answered when it was written is what it answers now. */
export async function turnAgain(turn: Turn, answered: MessageId | null): Promise<Turn> {
  const message = answered === null ? null : await messageById(turn.db, turn.person.id, answered);
  return turnAbout(turn, turn.incoming, turn.person, message);
}

async function turnAbout(
  { db, now, today, organisation, directory, publicUrl }: BotContext,
  incoming: StoredIncoming,
  person: Person,
  answered: ContextMessage | null,
): Promise<Turn> {
  const standing = await standingOf(db, person.id, today);
  const listing = answered && answered.actions.length > 0 ? answered : await lastListing(db, person.id);
  const listed = await actionsById(db, listing?.actions ?? []);
  const answers = listing && (await answeredSince(db, person.id, listing.actions, listing.plannedAt, incoming.id));
  return {
    db,
    now,
    today,
    organisation,
    ...(directory ? { directory } : {}),
    ...(publicUrl ? { publicUrl } : {}),
    incoming,
    person,
    standing,
    speaker: { id: person.id, name: person.name, standing },
    answered,
    open: readRemembered(answered?.remembers ?? null),
    listed: listed.filter((action) => maySee(standing, action)),
    isAskedOfOthers: false,
    answeredSince: answers ?? [],
    own: await openActionsOf(db, standing),
  };
}

/** Somebody else whose words are written down: with their rights, and no more. */
export async function speakerOf(turn: Turn, id: PersonId): Promise<Speaker> {
  const person = await personById(turn.db, id);
  if (!person) throw new Error(`person ${id} is not there`);
  return { id, name: person.name, standing: await standingOf(turn.db, id, turn.today) };
}

/** Everything that the words may mean: what is listed, owned, asked about, or named and visible. */
export async function actionsMeant(turn: Turn, text: string): Promise<readonly HeldAction[]> {
  const asked = await actionsById(turn.db, askedActions(turn.open.asks));
  const named = await actionsNamed(turn.db, turn.organisation.id, turn.standing, possibleReferences(text));
  const own = turn.isAskedOfOthers ? [] : turn.own;
  const all = [...turn.listed, ...asked.filter((action) => maySee(turn.standing, action)), ...own, ...named];
  return [...new Map(all.map((action) => [action.id, action])).values()];
}

export function askedActions(asks: Ask | null) {
  return asks !== null && "actions" in asks ? asks.actions : [];
}

/** "PLA-3", "1.4", "2.1(b)": words with a digit. */
function possibleReferences(text: string): readonly string[] {
  const words = text.split(/[\s,;:?!"“”]+/).flatMap((word) => [word, word.replace(/[.)]+$/, "")]);
  return [...new Set(words.filter((word) => /\d/.test(word) && word.length <= 40))];
}

// The one way in for everything that somebody says or presses, whatever the channel.
import { writeAudit } from "../db/audit.ts";
import type { Database } from "../db/database.ts";
import { saveNews } from "../db/news.ts";
import { personById } from "../db/people.ts";
import { type NewMessage, saveMessage } from "../db/save-message.ts";
import { lockIncoming, markHandled, type StoredIncoming } from "../db/stored-incoming.ts";
import { wroteIn } from "../db/where-told.ts";
import type { IncomingId, MessageId } from "../plan/ids.ts";
import { UserError } from "../plan/user-error.ts";
import { type Answer, line } from "./answer.ts";
import type { BotContext } from "./context.ts";
import { formSent } from "./forms/forms.ts";
import { deleted, edited, type Unsaid } from "./handlers/edited.ts";
import { filesDropped } from "./handlers/files-dropped.ts";
import { joined, left, withWelcome } from "./handlers/welcome.ts";
import { type IncomingBody, incomingBodySchema, type Place, placeSchema } from "./incoming.ts";
import type { Message } from "./message.ts";
import { deskHandOffs } from "./messages/desk.ts";
import { pressed } from "./pressed.ts";
import { choice } from "./presses.ts";
import { tellNext } from "./tell-next.ts";
import { openTurn, type Turn } from "./turn.ts";
import { understand } from "./understand.ts";
import { type WrittenOver, writtenOver } from "./written-over.ts";

/**
 * Handles a stored event: parse, load, decide, say, and save all of it in one transaction, so that a report is never
 * kept without its read-back nor said without being kept. An event that was handled before does nothing.
 *
 * What a person can put right comes back as a sentence to them, with nothing else changed.
 *
 * @returns the messages that were planned, for delivery after the commit
 * @throws whatever else goes wrong, for the queue to try again; the event stays stored
 */
export async function handleIncoming(ctx: BotContext, id: IncomingId): Promise<readonly MessageId[]> {
  try {
    return await ctx.db.transaction().execute((db) => handleOnce({ ...ctx, db }, id, respond));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return await ctx.db
      .transaction()
      .execute((db) => handleOnce({ ...ctx, db }, id, async (body) => refusal(error, body)));
  }
}

/** The sentence, and a button for each thing that they may have meant, which says their line with it. */
function refusal({ message, instead }: UserError, body: IncomingBody): Answer {
  const sentence = line(message, { became: [{ as: "ignored", why: message }], keepsButtons: true });
  if (body.kind !== "text" || !instead || body.text.length > LONGEST_PRESSED) return sentence;
  const [before, after, ...others] = body.text.split(wholeWords(instead.said));
  if (before === undefined || after === undefined || others.length > 0) return sentence;
  const choices = instead.meant.map((meant) => choice(meant, "say", { words: before + meant + after }));
  return { ...sentence, view: [...sentence.view, { kind: "choices", choices }] };
}

/** "Sam", but not the beginning of "Sampling". */
function wholeWords(said: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${said.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "u");
}

/** What a button carries fits every service. */
const LONGEST_PRESSED = 300;

/** Where nothing need be said, only why nothing came of it is kept. */
type Respond = (body: IncomingBody, turn: Turn) => Promise<Answer | Unsaid>;

async function respond(body: IncomingBody, turn: Turn): Promise<Answer | Unsaid> {
  switch (body.kind) {
    case "text":
      return understand(body.text, turn);
    case "press":
      return body.verb === "say" ? understand(body.args.words ?? "", turn) : pressed(body, turn);
    case "edit":
      return edited(body.of, body.text, turn);
    case "delete":
      return deleted(body.of, turn);
    case "files":
      return filesDropped(turn);
    case "form":
      return formSent(body, turn);
    case "joined":
    case "home":
      return joined(turn);
    case "left":
      return left(turn);
  }
}

async function handleOnce(ctx: BotContext, id: IncomingId, respond: Respond): Promise<readonly MessageId[]> {
  const incoming = await lockIncoming(ctx.db, id);
  if (!incoming || incoming.state === "handled") return [];
  const person = incoming.personId === null ? null : await personById(ctx.db, incoming.personId);
  if (!person) return ignore(ctx, incoming);
  const body = incomingBodySchema.parse(incoming.body);
  if (isContact(body)) await wroteIn(ctx.db, person.id, incoming.channel);
  const repliesTo = "repliesTo" in body ? body.repliesTo : null;
  const press = body.kind === "press" ? { verb: body.verb, args: body.args, version: body.version } : null;
  const turn = await openTurn(ctx, incoming, person, { repliesTo, press });
  const answered = await respond(body, turn);
  const isFirst = "unsaid" in answered || body.kind === "joined" || body.kind === "home" ? null : answered;
  const said = isFirst ? await withWelcome(isFirst, turn) : answered;
  const messages = "unsaid" in said ? [] : await save(said, turn, await writtenOver(body, said, turn));
  const became = "unsaid" in said ? [{ as: "ignored" as const, why: said.unsaid }] : said.became;
  await markHandled(ctx.db, id, ctx.now, { became, answered: turn.answered?.id ?? null });
  return messages;
}

/** They did something there themselves; being added or taken out is another's doing. */
function isContact({ kind }: IncomingBody): boolean {
  return kind !== "joined" && kind !== "left";
}

/** Nobody to answer: the words stay stored, and the trail says why nothing came of them. */
async function ignore(ctx: BotContext, incoming: StoredIncoming): Promise<readonly MessageId[]> {
  await writeAudit(ctx.db, {
    organisationId: incoming.organisationId,
    at: ctx.now,
    personId: null,
    kind: "incoming.ignored",
    subject: { incoming: incoming.id, reason: "the chat account is not linked to a person" },
  });
  const why = "the chat account is not linked to a person";
  await markHandled(ctx.db, incoming.id, ctx.now, { became: [{ as: "ignored", why }], answered: null });
  return [];
}

/** `over`: the pressed message with the answer in it; null where the answer is a message of its own. */
async function save(said: Answer, turn: Turn, over: WrittenOver | null): Promise<readonly MessageId[]> {
  const { db, organisation, person, incoming, now } = turn;
  const place = incoming.place === null ? null : placeSchema.parse(incoming.place);
  const answers = {
    organisationId: organisation.id,
    to: person,
    channel: incoming.channel,
    purpose: "answer",
    answers: incoming.id,
    at: now,
    notBefore: now,
  };
  const planned = [
    ...(place && !place.alone ? [await saySoThere(db, answers, said, place)] : []),
    await saveMessage(db, {
      ...answers,
      key: `answer-${incoming.id}-0`,
      content: contentOf(said, over),
      remembers: said.remembers,
      actions: over?.actions ?? said.listed,
      place: over ? over.place : place?.alone ? place : null,
      replaces: over?.replaces ?? null,
    }),
  ];
  await saveNews(db, organisation.id, said.news, now);
  for (const handOff of [...deskHandOffs(said.desk, incoming.id, turn.speaker.name), ...said.handOffs]) {
    planned.push(await tellNext(handOff, turn));
  }
  return planned.filter((id) => id !== null);
}

function contentOf({ fallback, view }: Answer, over: WrittenOver | null): Message {
  return over ? { fallback, view: [...over.view], stays: over.stays } : { fallback, view: [...view] };
}

/** Where others read along: how many, and that the answer itself went to the person alone. */
function saySoThere(
  db: Database,
  answers: Pick<NewMessage, "organisationId" | "to" | "channel" | "purpose" | "answers" | "at" | "notBefore">,
  { openly }: Answer,
  place: Place,
): Promise<MessageId | null> {
  const text = openly ? `${openly} I have sent you the rest.` : "I have sent you my answer, between the two of us.";
  const content: Message = { fallback: text, view: [{ kind: "text", text }] };
  return saveMessage(db, {
    ...answers,
    key: `answer-${answers.answers}-there`,
    content,
    remembers: null,
    actions: [],
    place,
  });
}

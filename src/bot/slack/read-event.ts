// From an event of Slack's to what was heard: words, a change of them, files, people who come and go.
import { z } from "zod";
import type { IncomingBody, Place } from "../incoming.ts";
import { messageId } from "./message-id.ts";
import { channelsNamed, type Names, plainWords, storable } from "./plain-words.ts";

/** Something that somebody said. */
export interface Heard {
  readonly user: string;
  readonly body: IncomingBody;
  /** Left out: in the conversation of the two. */
  readonly place?: Place;
  /** The conversation of the two, where it was said there. */
  readonly conversation: string | null;
}

/** `why` is what the log says: a kind of event, never words. */
export type Read = Heard | { readonly ignored: string };

export interface Hearing extends Names {
  readonly tenant: string;
  readonly botId: string;
}

const id = z.string().min(1).max(255);
const fileSchema = z.looseObject({
  id,
  name: z.string().nullish(),
  title: z.string().nullish(),
  size: z.number().int().nonnegative().nullish(),
  mimetype: z.string().nullish(),
  mode: z.string().nullish(),
});
const writtenSchema = z.looseObject({
  user: id.optional(),
  bot_id: z.string().nullish(),
  subtype: z.string().optional(),
  text: z.string().nullish(),
  ts: id,
  thread_ts: id.optional(),
  parent_user_id: z.string().optional(),
  files: z.array(fileSchema).optional(),
});
const messageSchema = writtenSchema.extend({
  ts: id.optional(),
  channel: id,
  channel_type: z.string().optional(),
  message: writtenSchema.optional(),
  previous_message: writtenSchema.optional(),
  deleted_ts: id.optional(),
});
type Written = z.infer<typeof writtenSchema>;

/** What people write comes with these; everything else is Slack's own notes. */
const WRITTEN: ReadonlySet<string | undefined> = new Set([undefined, "file_share", "me_message", "thread_broadcast"]);

/** A `message` event. In channels, being addressed comes as `app_mention`; here only a reply below our own message counts. */
export function readMessage(event: unknown, hearing: Hearing): Read {
  const read = messageSchema.safeParse(event);
  if (!read.success) return { ignored: "a message without what a message has" };
  const { channel, subtype, message, previous_message: before, deleted_ts: deletedTs } = read.data;
  const isAlone = read.data.channel_type === "im" || (read.data.channel_type === undefined && channel.startsWith("D"));
  if (subtype === "message_changed" && message) return changed(message, before, channel, hearing);
  if (subtype === "message_deleted" && before) return deleted(before, deletedTs ?? before.ts, channel, hearing);
  const { ts } = read.data;
  if (!WRITTEN.has(subtype) || ts === undefined) return { ignored: `subtype ${subtype ?? "none"}` };
  const written = { ...read.data, ts };
  if (isAlone) return said(written, channel, hearing);
  if (written.parent_user_id !== hearing.self) return { ignored: "not said to us" };
  if (written.text?.includes(`<@${hearing.self}>`)) return { ignored: "comes as app_mention" };
  return said(written, channel, hearing);
}

/** An `app_mention` event: somebody addressed us where others read along. */
export function readMention(event: unknown, hearing: Hearing): Read {
  const read = messageSchema.safeParse(event);
  if (!read.success || read.data.ts === undefined) return { ignored: "a mention without what a message has" };
  if (read.data.subtype !== undefined) return { ignored: `mention, subtype ${read.data.subtype}` };
  return said({ ...read.data, ts: read.data.ts }, read.data.channel, hearing);
}

function said(written: Written, channel: string, hearing: Hearing): Read {
  const { user, ts, thread_ts: thread, files = [] } = written;
  if (user === undefined || isOurs(written, hearing)) return { ignored: "written by an app" };
  const isAlone = channel.startsWith("D");
  const isReply = thread !== undefined && thread !== ts;
  const repliesTo = isReply ? messageId({ conversation: channel, ts: thread }) : null;
  const text = plainWords(written.text ?? "", hearing);
  const dropped = files.filter(({ mode }) => mode !== "tombstone");
  if (text === "" && dropped.length === 0 && isAlone) return { ignored: "nothing was written" };
  const body: IncomingBody =
    dropped.length > 0
      ? { kind: "files", text, files: dropped.map(fileOf), repliesTo }
      : textBody(written.text ?? "", hearing, { repliesTo, messageId: messageId({ conversation: channel, ts }) });
  const place = placeOf(channel, isAlone, isReply ? thread : ts, isReply, hearing);
  return { user, body, ...(place ? { place } : {}), conversation: isAlone ? channel : null };
}

/** Nothing but our name asks what can be said. */
export function textBody(
  text: string,
  hearing: Hearing,
  about: Pick<Extract<IncomingBody, { kind: "text" }>, "repliesTo" | "messageId">,
): IncomingBody {
  const places = channelsNamed(text).map((one) => ({ ...one, tenant: hearing.tenant }));
  const said = { kind: "text" as const, text: plainWords(text, hearing) || "help", ...about };
  return places.length > 0 ? { ...said, places } : said;
}

/** In a channel the answer hangs below the question; between the two only a thread is a place of its own. */
function placeOf(
  conversation: string,
  isAlone: boolean,
  thread: string,
  isReply: boolean,
  { tenant }: Hearing,
): Place | null {
  if (!isAlone) return { conversation, thread, tenant };
  return isReply ? { conversation, thread, tenant, alone: true } : null;
}

function fileOf({ id: fileId, name, title, size, mimetype }: z.infer<typeof fileSchema>) {
  return {
    id: fileId,
    name: storable(name || title || "file"),
    size: size ?? null,
    mediaType: mimetype ?? null,
  };
}

/** Only other words count: Slack also tells of the pictures that it puts below links. */
function changed(message: Written, before: Written | undefined, channel: string, hearing: Hearing): Read {
  const { user } = message;
  if (user === undefined || isOurs(message, hearing)) return { ignored: "written by an app" };
  if (!channel.startsWith("D")) return { ignored: "a change where others read along" };
  const of = messageId({ conversation: channel, ts: message.ts });
  if (message.subtype === "tombstone") return { user, body: { kind: "delete", of }, conversation: channel };
  if (before?.text === message.text) return { ignored: "the words are the same" };
  const body = { kind: "edit", text: plainWords(message.text ?? "", hearing), of } as const;
  return { user, body, conversation: channel };
}

function deleted(before: Written, ts: string, channel: string, hearing: Hearing): Read {
  const { user } = before;
  if (user === undefined || isOurs(before, hearing)) return { ignored: "written by an app" };
  if (!channel.startsWith("D")) return { ignored: "a change where others read along" };
  const of = messageId({ conversation: channel, ts });
  return { user, body: { kind: "delete", of }, conversation: channel };
}

/** Whatever carries a `bot_id` was written by an app: by us, or by another that must not be answered for ever. */
function isOurs({ user, bot_id: bot }: Written, { self }: Hearing): boolean {
  return user === self || (bot !== undefined && bot !== null);
}

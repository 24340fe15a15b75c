// What comes in from any channel, in one shape. Stored before it is understood.
import { z } from "zod";

/** A file as the chat service describes it; size (in bytes) and media type are its claims, and null where it makes none. */
const fileSchema = z.object({
  id: z.string(),
  name: z.string(),
  size: z.number().int().nonnegative().nullable(),
  mediaType: z.string().nullable(),
});

/**
 * Where something was said, or is to be said, other than between the person and us alone. `conversation` and `thread`
 * are the chat service's own ids. In a place that others read along, only what everybody there may see is said.
 *
 * `alone`: nobody else reads along, as in a thread of the conversation of the two.
 */
export const placeSchema = z.object({
  conversation: z.string(),
  thread: z.string().nullable(),
  tenant: z.string(),
  alone: z.literal(true).optional(),
});
export type Place = z.infer<typeof placeSchema>;

/** A conversation of a chat service's. */
const spotSchema = z.object({ conversation: z.string(), tenant: z.string() });

/**
 * The stored body of an incoming event. The bytes of a dropped file are kept beside it, never in it.
 *
 * `repliesTo` is the external id of our message that it answers (a thread, a pressed card); null in a plain direct
 * message, where the last message with actions that the person was sent is the context.
 *
 * `messageId` is the chat service's id of the message that was written, where that is another than the event's; `of` is
 * the same id in the event of its being edited or deleted.
 */
export const incomingBodySchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("text"),
    text: z.string(),
    repliesTo: z.string().nullable(),
    messageId: z.string().nullable().optional(),
    /** Channels that it names by a link, with the words that stand for each in the text. */
    places: z.array(spotSchema.extend({ words: z.string() })).optional(),
  }),
  z.object({ kind: z.literal("edit"), text: z.string(), of: z.string() }),
  z.object({ kind: z.literal("delete"), of: z.string() }),
  z.object({
    kind: z.literal("press"),
    verb: z.string(),
    args: z.record(z.string(), z.string()),
    version: z.number().int().nullable(),
    repliesTo: z.string().nullable(),
  }),
  /** Files that were dropped, with the words that came along. */
  z.object({
    kind: z.literal("files"),
    text: z.string(),
    files: z.array(fileSchema).min(1),
    repliesTo: z.string().nullable(),
  }),
  /** A form that was filled in and sent: the press that opened it, and what stands in its inputs, by their ids. */
  z.object({
    kind: z.literal("form"),
    verb: z.string(),
    args: z.record(z.string(), z.string()),
    version: z.number().int().nullable(),
    values: z.record(z.string(), z.string()),
    /** The message that the form was opened from; null where there is none, as on a home. */
    repliesTo: z.string().nullable(),
  }),
  /** They can be reached here from now on: the app was installed, or they were added. */
  z.object({ kind: z.literal("joined") }),
  /** They cannot be reached here any more. */
  z.object({ kind: z.literal("left") }),
  /** They opened what is theirs (a home tab); the channel shows `Core.homeFor` by itself. */
  z.object({ kind: z.literal("home") }),
]);
export type IncomingBody = z.infer<typeof incomingBodySchema>;

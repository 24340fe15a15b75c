// What comes in from any channel, in one shape. Stored before it is understood.
import { z } from "zod";

/**
 * The stored body of an incoming event.
 *
 * `repliesTo` is the external id of our message that it answers (a thread, a pressed card); null in a plain direct
 * message, where the last message with actions that the person was sent is the context.
 */
export const incomingBodySchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: z.string(), repliesTo: z.string().nullable() }),
  z.object({
    kind: z.literal("press"),
    verb: z.string(),
    args: z.record(z.string(), z.string()),
    version: z.number().int().nullable(),
    repliesTo: z.string().nullable(),
  }),
]);
export type IncomingBody = z.infer<typeof incomingBodySchema>;

// What was said today and happens on a later day: kept until then, and taken back like anything else.
import { z } from "zod";
import type { DirectorateId, PostId } from "./ids.ts";

const id = <Id extends number>() => z.custom<Id>((value) => Number.isSafeInteger(value));

export const waitingChangeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("transfer"), from: id<PostId>(), to: id<PostId>() }),
  z.object({
    kind: z.literal("rename-directorate"),
    /** The one that is renamed, or goes on where others are merged into it. */
    directorate: id<DirectorateId>(),
    /** Null where it keeps its name. */
    name: z.string().nullable(),
    merged: z.array(id<DirectorateId>()),
  }),
]);

export type WaitingChange = z.infer<typeof waitingChangeSchema>;

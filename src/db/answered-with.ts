// Whether an event was handled yet, and the first thing that its speaker was answered.
import type { MessageId, PersonId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

export interface AnsweredSoFar {
  readonly isHandled: boolean;
  /** `content` is a `Message` of `bot/message.ts`; null where there is no answer (yet). */
  readonly answer: { readonly id: MessageId; readonly content: unknown } | null;
}

export async function answeredWith(
  db: Database,
  event: {
    readonly channel: string;
    readonly externalId: string;
    readonly personId: PersonId;
  },
): Promise<AnsweredSoFar> {
  const row = await db
    .selectFrom("incoming")
    .leftJoin("message", (join) =>
      join.onRef("message.answers", "=", "incoming.id").on("message.person_id", "=", event.personId),
    )
    .select(["incoming.state", "message.id", "message.content"])
    .where("incoming.person_id", "=", event.personId)
    .where("incoming.channel", "=", event.channel)
    .where("incoming.external_id", "=", event.externalId)
    .orderBy("message.id")
    .limit(1)
    .executeTakeFirst();
  const answer = row && row.id !== null ? { id: row.id, content: row.content } : null;
  return { isHandled: row !== undefined && row.state !== "stored", answer };
}

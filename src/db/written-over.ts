// Whether an event was handled yet, and what our message then says that it answered.
import type { OrganisationId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

export interface HandledSoFar {
  readonly isHandled: boolean;
  /** A `Message` of `bot/message.ts` that the older one is written over with; null where it stays as it was. */
  readonly content: unknown;
}

/** @param replaces the external id of our message that the event came from */
export async function writtenOver(
  db: Database,
  event: { readonly organisationId: OrganisationId; readonly channel: string; readonly externalId: string },
  replaces: string,
): Promise<HandledSoFar> {
  const row = await db
    .selectFrom("incoming")
    .leftJoin("message", (join) =>
      join.onRef("message.answers", "=", "incoming.id").on("message.replaces", "=", replaces),
    )
    .select(["incoming.state", "message.content"])
    .where("incoming.organisation_id", "=", event.organisationId)
    .where("incoming.channel", "=", event.channel)
    .where("incoming.external_id", "=", event.externalId)
    .executeTakeFirst();
  return { isHandled: row !== undefined && row.state !== "stored", content: row?.content ?? null };
}

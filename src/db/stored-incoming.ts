// What came in, taken up to be handled: once, whoever tries.
import type { IncomingId, OrganisationId, PersonId } from "../plan/ids.ts";
import type { Database } from "./database.ts";
import type { IncomingState } from "./schema.ts";

export interface StoredIncoming {
  readonly id: IncomingId;
  readonly organisationId: OrganisationId;
  readonly channel: string;
  readonly personId: PersonId | null;
  readonly body: unknown;
  readonly state: IncomingState;
  readonly receivedAt: Date;
}

/** Held until the transaction ends, so that two workers never answer one event; null when there is none. */
export async function lockIncoming(transaction: Database, id: IncomingId): Promise<StoredIncoming | null> {
  const row = await transaction
    .selectFrom("incoming")
    .select(["id", "organisation_id as organisationId", "channel", "person_id as personId", "body", "state"])
    .select("received_at as receivedAt")
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function markHandled(transaction: Database, id: IncomingId, at: Date): Promise<void> {
  await transaction
    .updateTable("incoming")
    .set({ state: "handled", handled_at: at, error: null })
    .where("id", "=", id)
    .execute();
}

/** The messages that answer an event already. */
export async function answersTo(db: Database, id: IncomingId) {
  const rows = await db.selectFrom("message").select("id").where("answers", "=", id).orderBy("id").execute();
  return rows.map((row) => row.id);
}

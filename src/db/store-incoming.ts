// What comes in is stored first, once, before anybody tries to understand it.
import { sql } from "kysely";
import type { IncomingId, OrganisationId, PersonId } from "../plan/ids.ts";
import { type Database, json } from "./database.ts";

export interface NewIncoming {
  readonly organisationId: OrganisationId;
  readonly channel: string;
  /** The chat service's own id of the event: a redelivery carries the same. */
  readonly externalId: string;
  /** Null where the chat identity is not linked to anybody. */
  readonly personId: PersonId | null;
  /** An `IncomingBody` of `bot/incoming.ts`. */
  readonly body: unknown;
  /** A `Place` of `bot/incoming.ts`; left out: between the person and us alone. */
  readonly place?: unknown;
  readonly at: Date;
}

/** Stores an event. `seen`: this very event was stored before, and nothing more is to be done. */
export async function storeIncoming(
  db: Database,
  event: NewIncoming,
): Promise<{ readonly id: IncomingId; readonly kind: "new" | "seen" }> {
  const row = await db
    .insertInto("incoming")
    .values({
      organisation_id: event.organisationId,
      channel: event.channel,
      external_id: event.externalId,
      person_id: event.personId,
      body: json(event.body),
      place: event.place === undefined ? null : json(event.place),
      received_at: event.at,
    })
    .onConflict((conflict) => conflict.columns(["organisation_id", "channel", "external_id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (row) return { id: row.id, kind: "new" };
  const seen = await db
    .selectFrom("incoming")
    .select("id")
    .where("organisation_id", "=", event.organisationId)
    .where("channel", "=", event.channel)
    .where("external_id", "=", event.externalId)
    .executeTakeFirstOrThrow();
  return { id: seen.id, kind: "seen" };
}

/** An event that is still to be handled, and how often that was begun. */
export interface OpenIncoming {
  readonly id: IncomingId;
  readonly organisationId: OrganisationId;
  readonly personId: PersonId | null;
  readonly channel: string;
  readonly attempts: number;
}

/**
 * The earliest open event of the same person up to this one, which may be it; null when none is left. What somebody
 * writes is handled in the order in which they wrote it.
 */
export async function nextOpenIncoming(db: Database, upTo: IncomingId): Promise<OpenIncoming | null> {
  const row = await db
    .selectFrom("incoming as event")
    .innerJoin("incoming as asked", "asked.organisation_id", "event.organisation_id")
    .select(["event.id", "event.organisation_id as organisationId", "event.person_id as personId"])
    .select(["event.channel", "event.attempts"])
    .where("asked.id", "=", upTo)
    .where("event.state", "=", "stored")
    .where("event.id", "<=", upTo)
    .where((eb) => eb.or([eb("event.id", "=", upTo), eb("event.person_id", "=", eb.ref("asked.person_id"))]))
    .orderBy("event.id")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Counted before the work and committed: work that kills its process is counted too. Returns the new count. */
export async function countAttempt(db: Database, id: IncomingId): Promise<number> {
  const row = await db
    .updateTable("incoming")
    .set((eb) => ({ attempts: eb("attempts", "+", 1) }))
    .where("id", "=", id)
    .where("state", "=", "stored")
    .returning("attempts")
    .executeTakeFirst();
  return row?.attempts ?? 0;
}

export async function noteError(db: Database, id: IncomingId, error: string): Promise<void> {
  await db.updateTable("incoming").set({ error }).where("id", "=", id).where("state", "=", "stored").execute();
}

/** For the officer's list: it was kept and could not be handled. Returns whether it was still open. */
export async function markIncomingFailed(transaction: Database, id: IncomingId): Promise<boolean> {
  const row = await transaction
    .updateTable("incoming")
    .set({ state: "failed", error: sql<string>`coalesce(error, 'its process ended each time')` })
    .where("id", "=", id)
    .where("state", "=", "stored")
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

// What comes in is stored first, once, before anybody tries to understand it.
import { sql } from "kysely";
import type { IncomingId, OrganisationId, PersonId } from "../plan/ids.ts";
import { type Database, json, kept as textKept } from "./database.ts";

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

export interface Kept {
  readonly id: IncomingId;
  /** `seen`: this very event was stored before, and nothing more is to be done. */
  readonly kind: "new" | "seen";
}

/** Stores an event. */
export async function storeIncoming(db: Database, event: NewIncoming): Promise<Kept> {
  const [kept] = await storeAllIncoming(db, [event]);
  if (!kept) throw new Error("the event was not stored");
  return kept;
}

/**
 * Stores events in one statement, all or none, and says what became of each. People's own events keep their order. Two
 * processes that are handed the same events take people in the same order, so that they do not wait for each other.
 */
export async function storeAllIncoming(db: Database, events: readonly NewIncoming[]): Promise<readonly Kept[]> {
  const rows = events.map((event, nth) => ({
    nth,
    organisation: event.organisationId,
    channel: event.channel,
    external: event.externalId,
    person: event.personId,
    body: event.body,
    place: event.place,
    at: event.at,
  }));
  const { rows: made } = await sql<Key & { id: IncomingId }>`
    insert into due_regard.incoming (organisation_id, channel, external_id, person_id, body, place, received_at)
    select organisation, channel, external, person, body, place, at
    from jsonb_to_recordset(${json(rows)}::jsonb) as event (nth integer, organisation bigint, channel text,
      external text, person bigint, body jsonb, place jsonb, at timestamptz)
    order by person, nth
    on conflict (organisation_id, channel, external_id) do nothing
    returning id, organisation_id as "organisationId", channel, external_id as "externalId"`.execute(db);
  const fresh = new Map(made.map((row) => [keyOf(row), row.id]));
  const kept: Kept[] = [];
  for (const event of events) {
    const key = keyOf({ ...event, externalId: textKept(event.externalId) });
    const id = fresh.get(key);
    // Only the first of two that came together is new.
    fresh.delete(key);
    kept.push(id === undefined ? { id: await idOf(db, event), kind: "seen" } : { id, kind: "new" });
  }
  return kept;
}

type Key = Pick<NewIncoming, "organisationId" | "channel" | "externalId">;

function keyOf({ organisationId, channel, externalId }: Key): string {
  return JSON.stringify([organisationId, channel, externalId]);
}

/** Of an event that is stored already. */
async function idOf(db: Database, { organisationId, channel, externalId }: Key): Promise<IncomingId> {
  const { id } = await db
    .selectFrom("incoming")
    .select("id")
    .where("organisation_id", "=", organisationId)
    .where("channel", "=", channel)
    .where("external_id", "=", textKept(externalId))
    .executeTakeFirstOrThrow();
  return id;
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

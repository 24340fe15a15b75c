// The ledger of what is sent: a message is taken by one holder at a time, and ends in exactly one way.
import { sql } from "kysely";
import type { MessageId, OrganisationId, PersonId } from "../plan/ids.ts";
import { type Database, json } from "./database.ts";
import type { MessageState } from "./schema/message-tables.ts";

/** A message in hand. Only its holder may settle it, until the lease ends. */
export interface Claimed {
  readonly id: MessageId;
  readonly organisationId: OrganisationId;
  readonly personId: PersonId;
  readonly channel: string;
  readonly purpose: string;
  readonly key: string;
  readonly content: unknown;
  /** A `Place` of `bot/incoming.ts`; null: to the person alone. */
  readonly place: unknown;
  /** The external id of the message that it is written over; null: a message of its own. */
  readonly replaces: string | null;
  readonly holder: string;
  /** Somebody took it before and may have sent it: look for it before sending. */
  readonly mayHaveArrived: boolean;
  readonly firstTryAt: Date;
  /** This one included. */
  readonly attempts: number;
}

export type Claim =
  | { readonly kind: "claimed"; readonly message: Claimed }
  /** In another's hand until then, or not due before then. */
  | { readonly kind: "wait"; readonly ms: number; readonly for: "lease" | "due" }
  | { readonly kind: "settled"; readonly state: MessageState }
  | { readonly kind: "missing" };

/** Who wants to take which message, and what time it is there. */
export interface Taking {
  readonly id: MessageId;
  readonly holder: string;
  readonly now: Date;
}

/**
 * Takes messages that are `planned` and due by `now`, or `sending` with a lease that has ended by the database's clock.
 * One statement and committed, before anything is written to the chat service. Each is taken by one holder, also where
 * two ask for it at once, here or in another process, which takes them in the same order.
 */
export async function claimMessages(
  db: Database,
  takings: readonly Taking[],
  leaseMs: number,
): Promise<readonly Claim[]> {
  const { rows } = await sql<Claimed>`
    with taking as (
      select id, holder, now from jsonb_to_recordset(${json(takings)}::jsonb)
        as taking (id bigint, holder text, now timestamptz)
    ), held as (
      select id, state, not_before, lease_until from due_regard.message
      where id in (select taking.id from taking) order by id for update
    )
    update due_regard.message set state = 'sending', holder = taking.holder,
      lease_until = clock_timestamp() + ${leaseMs} * interval '1 millisecond',
      first_try_at = coalesce(message.first_try_at, clock_timestamp()), attempts = message.attempts + 1
    from held join taking on taking.id = held.id
    where message.id = held.id and (
      (held.state = 'planned' and held.not_before <= taking.now)
      or (held.state = 'sending' and held.lease_until < clock_timestamp()))
    returning message.id, message.holder, message.organisation_id as "organisationId",
      message.person_id as "personId", message.channel,
      message.purpose, message.key, message.content, message.place, message.replaces,
      message.first_try_at as "firstTryAt", message.attempts,
      held.state = 'sending' as "mayHaveArrived"`.execute(db);
  const taken = new Map(rows.map((message) => [message.holder, message]));
  const claims: Claim[] = [];
  for (const { id, holder, now } of takings) {
    const message = taken.get(holder);
    claims.push(message ? { kind: "claimed", message } : await whyNot(db, id, now));
  }
  return claims;
}

async function whyNot(db: Database, id: MessageId, now: Date): Promise<Claim> {
  const { rows } = await sql<{ state: MessageState; dueInMs: number; leaseEndsInMs: number | null }>`
    select state, (extract(epoch from not_before - ${now}::timestamptz) * 1000)::float8 as "dueInMs",
      (extract(epoch from lease_until - clock_timestamp()) * 1000)::float8 as "leaseEndsInMs"
    from due_regard.message where id = ${id}`.execute(db);
  const [row] = rows;
  if (!row) return { kind: "missing" };
  if (row.state === "planned") return { kind: "wait", ms: Math.max(0, row.dueInMs), for: "due" };
  if (row.state === "sending") return { kind: "wait", ms: Math.max(0, row.leaseEndsInMs ?? 0), for: "lease" };
  return { kind: "settled", state: row.state };
}

/** A message that the service accepted, its own id of it, and when. */
export interface Accepted {
  readonly id: MessageId;
  readonly externalId: string;
  readonly at: Date;
}

/**
 * The service accepted them. Also when the lease is another's by now: that it arrived is the truth, whoever sent it.
 *
 * @returns whether each was still open
 */
export async function markSent(db: Database, accepted: readonly Accepted[]): Promise<readonly boolean[]> {
  const { rows } = await sql<{ id: MessageId }>`
    with accepted as (
      select id, "externalId", at from jsonb_to_recordset(${json(accepted)}::jsonb)
        as accepted (id bigint, "externalId" text, at timestamptz)
    ), held as (
      select id from due_regard.message where id in (select accepted.id from accepted) and state = 'sending'
      order by id for update
    )
    update due_regard.message set state = 'sent', sent_at = accepted.at, external_id = accepted."externalId",
      reason = null, holder = null, lease_until = null
    from held join accepted on accepted.id = held.id
    where message.id = held.id
    returning message.id`.execute(db);
  const settled = new Set(rows.map(({ id }) => id));
  return accepted.map(({ id }) => settled.has(id));
}

/** It certainly did not arrive: planned again for later. */
export function putBack(
  db: Database,
  message: Claimed,
  notBefore: Date,
  reason: string,
  attempt: "counted" | "not-counted" = "not-counted",
): Promise<boolean> {
  return settle(
    held(db, message).set((eb) => ({
      state: "planned" as const,
      not_before: notBefore,
      reason,
      attempts: attempt === "counted" ? eb.ref("attempts") : eb("attempts", "-", 1),
      first_try_at: null,
      ...NOT_HELD,
    })),
  );
}

/** It certainly did not arrive where it was meant for, and goes out in another chat. */
export function moveTo(db: Database, message: Claimed, channel: string, notBefore: Date): Promise<boolean> {
  return settle(
    held(db, message).set((eb) => ({
      state: "planned" as const,
      channel,
      not_before: notBefore,
      attempts: eb("attempts", "-", 1),
      first_try_at: null,
      ...NOT_HELD,
    })),
  );
}

/** This try did not arrive, but an earlier one may have: it stays to be looked for, after a while. Not counted. */
export function lookAgain(db: Database, message: Claimed, afterMs: number, reason: string): Promise<boolean> {
  return settle(
    held(db, message).set((eb) => ({
      lease_until: sql<Date>`clock_timestamp() + ${afterMs} * interval '1 millisecond'`,
      reason,
      attempts: eb("attempts", "-", 1),
    })),
  );
}

/** It will not be sent, and why: no longer true, not to be delivered, or nobody can tell whether it arrived. */
export function giveUp(
  db: Database,
  message: Claimed,
  state: "suppressed" | "failed" | "unconfirmed",
  reason: string,
): Promise<boolean> {
  return settle(held(db, message).set({ state, reason, ...NOT_HELD }));
}

const NOT_HELD = { holder: null, lease_until: null };

function held(db: Database, message: Claimed) {
  return db
    .updateTable("message")
    .where("id", "=", message.id)
    .where("state", "=", "sending")
    .where("holder", "=", message.holder);
}

async function settle(query: { executeTakeFirst(): Promise<{ numUpdatedRows: bigint }> }): Promise<boolean> {
  return (await query.executeTakeFirst()).numUpdatedRows > 0n;
}

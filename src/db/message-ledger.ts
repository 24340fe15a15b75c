// The ledger of what is sent: a message is taken by one holder at a time, and ends in exactly one way.
import { sql } from "kysely";
import type { MessageId, OrganisationId, PersonId } from "../plan/ids.ts";
import type { Database } from "./database.ts";
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

/**
 * Takes a message: `planned` and due by `now`, or `sending` with a lease that has ended by the database's clock.
 * One statement and committed, before anything is written to the chat service.
 */
export async function claimMessage(
  db: Database,
  id: MessageId,
  holder: string,
  leaseMs: number,
  now: Date,
): Promise<Claim> {
  const { rows } = await sql<Omit<Claimed, "id" | "holder">>`
    with held as (
      select id, state, not_before, lease_until from due_regard.message where id = ${id} for update
    )
    update due_regard.message set state = 'sending', holder = ${holder},
      lease_until = clock_timestamp() + ${leaseMs} * interval '1 millisecond',
      first_try_at = coalesce(message.first_try_at, clock_timestamp()), attempts = message.attempts + 1
    from held
    where message.id = held.id and (
      (held.state = 'planned' and held.not_before <= ${now})
      or (held.state = 'sending' and held.lease_until < clock_timestamp()))
    returning message.organisation_id as "organisationId", message.person_id as "personId", message.channel,
      message.purpose, message.key, message.content, message.place, message.replaces,
      message.first_try_at as "firstTryAt", message.attempts,
      held.state = 'sending' as "mayHaveArrived"`.execute(db);
  const [row] = rows;
  return row ? { kind: "claimed", message: { id, holder, ...row } } : await whyNot(db, id, now);
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

/**
 * The service accepted it. Also when the lease is another's by now: that it arrived is the truth, whoever sent it.
 *
 * @returns whether it was still open
 */
export function markSent(db: Database, message: Claimed, externalId: string, now: Date): Promise<boolean> {
  return settle(
    db
      .updateTable("message")
      .set({ state: "sent", sent_at: now, external_id: externalId, reason: null, ...NOT_HELD })
      .where("id", "=", message.id)
      .where("state", "=", "sending"),
  );
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

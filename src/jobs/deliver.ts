// Delivers one message over the ledger: nothing lost, nothing sent twice.
import { randomUUID } from "node:crypto";
import type { Channel, FindResult, SendResult, Sought } from "../bot/channel.ts";
import { placeSchema } from "../bot/incoming.ts";
import { messageSchema } from "../bot/message.ts";
import type { Database } from "../db/database.ts";
import {
  type Accepted,
  type Claim,
  type Claimed,
  claimMessages,
  giveUp,
  lookAgain,
  markSent,
  moveTo,
  putBack,
  type Taking,
} from "../db/message-ledger.ts";
import { personUnreachable } from "../db/unreachable.ts";
import type { MessageId } from "../plan/ids.ts";
import type { Clock } from "./clock.ts";
import { allStillTrue, type Verdict } from "./still-true.ts";
import { together } from "./together.ts";
import { tellOfUnconfirmed } from "./unconfirmed.ts";

/** How long a holder may be silent, and how soon after taking a message the last byte of it must be written. */
export interface Lease {
  readonly leaseMs: number;
  readonly sendWithinMs: number;
}

/** The last byte goes out 15 s before the lease ends; the channels' HTTP time-out of 10 s fits in between. */
export const DEFAULT_LEASE: Lease = { leaseMs: 60_000, sendWithinMs: 45_000 };

export interface Delivery {
  readonly db: Database;
  readonly channels: readonly Channel[];
  readonly clock: Clock;
  readonly lease: Lease;
  /** True once the service is to stop: what was not sent yet is put back. */
  readonly stopping: () => boolean;
}

export type Delivered =
  | { readonly kind: "sent" | "suppressed" | "failed" | "unconfirmed" | "nothing-to-do" }
  /** To be looked at again, so many milliseconds from now. */
  | { readonly kind: "later"; readonly ms: number };

/** After so many tries that may have arrived and did not, somebody must look at it. */
const TRIES = 5;

/** A service that was started without one of its channels loses nothing: what is for it waits and is tried again. */
const NO_CHANNEL_WAIT_MS = 3_600_000;

/** A look-up sees what was posted a little before our own note of it, should the two clocks differ. */
const CLOCK_TOLERANCE_MS = 5_000;

/** What the messages that are in hand at the same time ask the store for, they ask together. */
interface Together extends Delivery {
  readonly claim: (taking: Taking) => Promise<Claim>;
  readonly lookAt: (message: Claimed) => Promise<Verdict>;
  readonly sent: (accepted: Accepted) => Promise<boolean>;
}

/**
 * A function that takes a message, looks for it if it may have arrived, checks that it is still true, and sends it. What
 * is not known to have failed keeps its lease, and is looked for when that ends; where the service cannot be read back it
 * becomes unconfirmed and is never sent again by itself.
 *
 * A message by itself was some twenty-five statements. Those that are in hand at the same time share them; each is sent
 * by itself.
 */
export function deliveryOf(delivery: Delivery): (id: MessageId) => Promise<Delivered> {
  const { db, clock, lease } = delivery;
  const all: Together = {
    ...delivery,
    claim: together((takings: readonly Taking[]) => claimMessages(db, takings, lease.leaseMs)),
    lookAt: together(async (messages: readonly Claimed[]) => await allStillTrue(db, messages, await clock.now())),
    sent: together((accepted: readonly Accepted[]) => markSent(db, accepted)),
  };
  return (id) => deliver(id, all);
}

async function deliver(id: MessageId, delivery: Together): Promise<Delivered> {
  const { clock, lease } = delivery;
  // From before the claim, so that a pause in between cannot stretch it.
  const deadline = new Date(Date.now() + lease.sendWithinMs);
  const claim = await delivery.claim({ id, holder: randomUUID(), now: await clock.now() });
  if (claim.kind === "wait") return { kind: "later", ms: claim.ms };
  if (claim.kind !== "claimed") return { kind: "nothing-to-do" };
  const { message } = claim;

  const channel = delivery.channels.find(({ name }) => name === message.channel);
  if (!channel)
    return await later(delivery, message, NO_CHANNEL_WAIT_MS, `no channel ${message.channel} is configured`);

  if (!message.mayHaveArrived && message.attempts > TRIES) {
    return await end(delivery, message, "failed", `could not be made ready in ${TRIES} tries`);
  }

  const before = message.mayHaveArrived ? await lookFor(message, channel, delivery) : null;
  if (before) return before;

  const verdict = message.mayHaveArrived ? asItWas(message) : await lookOver(message, delivery);
  if (verdict.kind === "suppress") return await end(delivery, message, "suppressed", verdict.reason);
  if (verdict.kind === "later") {
    const ms = verdict.until.getTime() - (await clock.now()).getTime();
    return await later(delivery, message, Math.max(0, ms), verdict.reason);
  }
  if (delivery.stopping()) return await later(delivery, message, 0, "the service stopped");

  const result = await trySending(channel, message, verdict.message, deadline);
  return await settle(result, message, channel, delivery);
}

/** @throws what went wrong, after the message was put back: nothing of it was sent, but the attempt is counted */
async function lookOver(message: Claimed, { db, clock, lease, lookAt }: Together): Promise<Verdict> {
  try {
    return await lookAt(message);
  } catch (error) {
    const again = new Date((await clock.now()).getTime() + lease.leaseMs);
    await putBack(db, message, again, String(error), "counted");
    throw error;
  }
}

/** The text that may have arrived already is the one that is sent again. */
function asItWas(message: Claimed): Extract<Verdict, { kind: "send" }> {
  return { kind: "send", message: messageSchema.parse(message.content) };
}

/** Null when it certainly did not arrive and may be sent. */
async function lookFor(message: Claimed, channel: Channel, delivery: Together): Promise<Delivered | null> {
  if (!channel.find) return await end(delivery, message, "unconfirmed", "it may have arrived; nobody can look there");
  const since = new Date(message.firstTryAt.getTime() - CLOCK_TOLERANCE_MS);
  const place = message.place === null ? null : placeSchema.parse(message.place);
  const { key, organisationId, personId } = message;
  const found = await tryFinding(channel.find, { key, organisationId, personId, place, since });
  const lastTry = message.attempts > TRIES;
  switch (found.kind) {
    case "found":
      await delivery.sent({ id: message.id, externalId: found.externalId, at: await delivery.clock.now() });
      return { kind: "sent" };
    case "absent":
      return lastTry ? await end(delivery, message, "failed", `not taken in ${TRIES} tries`) : null;
    case "cannot-tell":
      if (lastTry) return await end(delivery, message, "unconfirmed", found.reason);
      return { kind: "later", ms: delivery.lease.leaseMs };
  }
}

async function settle(result: SendResult, message: Claimed, channel: Channel, delivery: Together): Promise<Delivered> {
  switch (result.kind) {
    case "sent":
      await delivery.sent({ id: message.id, externalId: result.externalId, at: await delivery.clock.now() });
      return { kind: "sent" };
    case "not-sent":
      return await later(delivery, message, result.retryAfterMs, result.reason);
    case "unknown":
      if (!channel.find) return await end(delivery, message, "unconfirmed", result.reason);
      return { kind: "later", ms: delivery.lease.leaseMs };
    case "unreachable":
      return await cannotReach(delivery, message, result.reason);
    case "rejected":
      return await end(delivery, message, "failed", result.reason);
  }
}

/** Where another chat reaches them it goes out there; the officers hear of it once. */
async function cannotReach({ db, clock }: Delivery, message: Claimed, reason: string): Promise<Delivered> {
  const now = await clock.now();
  return await db.transaction().execute(async (transaction): Promise<Delivered> => {
    const { organisationId, personId, channel } = message;
    const because = { at: now, because: reason };
    const elsewhere = await personUnreachable(transaction, organisationId, personId, channel, because);
    const mayMove =
      elsewhere !== null && message.place === null && message.replaces === null && !message.mayHaveArrived;
    if (mayMove && (await moveTo(transaction, message, elsewhere, now))) return { kind: "later", ms: 0 };
    await giveUp(transaction, message, "failed", reason);
    return { kind: "failed" };
  });
}

async function end(
  delivery: Delivery,
  message: Claimed,
  state: "suppressed" | "failed" | "unconfirmed",
  reason: string,
): Promise<Delivered> {
  const now = await delivery.clock.now();
  await delivery.db.transaction().execute(async (transaction) => {
    const settled = await giveUp(transaction, message, state, reason);
    if (settled && state === "unconfirmed") await tellOfUnconfirmed(transaction, message, now);
  });
  return { kind: state };
}

/** This try certainly did not arrive. Whether an earlier one did is still to be looked for. */
async function later(delivery: Delivery, message: Claimed, ms: number, reason: string): Promise<Delivered> {
  const { db, clock } = delivery;
  if (message.mayHaveArrived) await lookAgain(db, message, ms, reason);
  else await putBack(db, message, new Date((await clock.now()).getTime() + ms), reason);
  return { kind: "later", ms };
}

async function trySending(
  channel: Channel,
  { id, key, organisationId, personId, place, replaces, purpose }: Claimed,
  message: Extract<Verdict, { kind: "send" }>["message"],
  deadline: Date,
): Promise<SendResult> {
  try {
    const where = place === null ? null : placeSchema.parse(place);
    const to = { messageId: id, key, organisationId, personId, place: where, replaces };
    return await channel.send({ ...to, message, deadline, isWaitedFor: purpose === "answer" });
  } catch (error) {
    return { kind: "unknown", reason: String(error) };
  }
}

async function tryFinding(find: NonNullable<Channel["find"]>, sought: Sought): Promise<FindResult> {
  try {
    return await find(sought);
  } catch (error) {
    return { kind: "cannot-tell", reason: String(error) };
  }
}

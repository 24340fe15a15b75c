// Planning a message: a row that a delivery job takes out later.
import type { ActionId, IncomingId, MessageId, OrganisationId } from "../plan/ids.ts";
import type { MessageKind } from "../plan/why-sent.ts";
import { type Database, json } from "./database.ts";
import type { Person } from "./people.ts";

export interface NewMessage {
  readonly organisationId: OrganisationId;
  readonly to: Person;
  /** The chat that it goes out in: an answer goes back where the question came from. */
  readonly channel: string;
  readonly purpose: string;
  /** What makes it this message and no other: "answer-41-0". */
  readonly key: string;
  readonly content: unknown;
  readonly answers: IncomingId | null;
  readonly remembers: unknown;
  /** A `Place` of `bot/incoming.ts` that it goes to; left out: to the person alone. */
  readonly place?: unknown;
  /** The chat service's id of the message of ours that it is written over. */
  readonly replaces?: string | null;
  /** Why it goes out by itself, in one word and in a sentence; left out in answers. */
  readonly kind?: MessageKind;
  readonly why?: string;
  /** Numbered in the message, from 1. */
  readonly actions: readonly ActionId[];
  readonly at: Date;
  /** Later than `at` where the person is not to be disturbed. */
  readonly notBefore: Date;
}

/** Plans a message. One with the same key is there already: then nothing is written and null comes back. */
export async function saveMessage(transaction: Database, message: NewMessage): Promise<MessageId | null> {
  const row = await transaction
    .insertInto("message")
    .values({
      organisation_id: message.organisationId,
      person_id: message.to.id,
      channel: message.channel,
      purpose: message.purpose,
      key: message.key,
      content: json(message.content),
      answers: message.answers,
      remembers: message.remembers === null ? null : json(message.remembers),
      place: message.place ? json(message.place) : null,
      replaces: message.replaces ?? null,
      kind: message.kind ?? null,
      why: message.why ?? null,
      planned_at: message.at,
      not_before: message.notBefore,
    })
    .onConflict((conflict) => conflict.columns(["organisation_id", "key"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) return null;
  if (message.actions.length > 0) {
    await transaction
      .insertInto("message_action")
      .values(message.actions.map((action, index) => ({ message_id: row.id, position: index + 1, action_id: action })))
      .execute();
  }
  return row.id;
}

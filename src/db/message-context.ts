// What a line of chat may refer to: the message that it answers, what was listed last, what was left open.
import { sql } from "kysely";
import type { LocalDate } from "../plan/calendar.ts";
import type { ActionId, IncomingId, MessageId, OrganisationId, PersonId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

export interface ContextMessage {
  readonly id: MessageId;
  readonly purpose: string;
  readonly plannedAt: Date;
  /** In the order of their numbers. */
  readonly actions: readonly ActionId[];
  readonly remembers: unknown;
}

/** Our message with this id of the chat service, said to this person; null when there is none. */
export async function messageByExternalId(
  db: Database,
  personId: PersonId,
  channel: string,
  externalId: string,
): Promise<ContextMessage | null> {
  const row = await seenMessages(db, personId)
    .where("channel", "=", channel)
    .where("external_id", "=", externalId)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? withActions(db, row) : null;
}

/** Our message with this id, said where a team is reached, and so to each of them; null when there is none. */
export async function messageInPlace(
  db: Database,
  organisation: OrganisationId,
  channel: string,
  externalId: string,
): Promise<ContextMessage | null> {
  const row = await db
    .selectFrom("message")
    .innerJoin("person", "person.id", "message.person_id")
    .select(["message.id", "message.purpose", "message.planned_at as plannedAt", "message.remembers"])
    .where("message.organisation_id", "=", organisation)
    .where("message.channel", "=", channel)
    .where("message.external_id", "=", externalId)
    .where("message.state", "in", ["sending", "sent", "unconfirmed"])
    .where("person.kind", "=", "place")
    .orderBy("message.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? withActions(db, row) : null;
}

/** All that stood in a message with this id, which may have been written over: newest first, with what each said. */
export async function messagesByExternalId(
  db: Database,
  personId: PersonId,
  channel: string,
  externalId: string,
): Promise<readonly { readonly id: MessageId; readonly content: unknown }[]> {
  return await db
    .selectFrom("message")
    .select(["id", "content"])
    .where("person_id", "=", personId)
    .where("channel", "=", channel)
    .where("external_id", "=", externalId)
    .where("state", "in", ["sending", "sent", "unconfirmed"])
    .orderBy("id", "desc")
    .execute();
}

/** The same with what it says and where it stands: a message that was written over is as it was written last. */
export async function externalMessage(
  db: Database,
  personId: PersonId,
  channel: string,
  externalId: string,
): Promise<(ContextMessage & { readonly content: unknown; readonly place: unknown }) | null> {
  const row = await seenMessages(db, personId)
    .select(["content", "place"])
    .where("channel", "=", channel)
    .where("external_id", "=", externalId)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, ...(await withActions(db, row)) } : null;
}

/** What a message says, as a `Message` of `bot/message.ts`. */
export async function contentOf(db: Database, id: MessageId): Promise<unknown> {
  const row = await db.selectFrom("message").select("content").where("id", "=", id).executeTakeFirst();
  return row?.content ?? null;
}

/** The references of the actions that a message numbers, in its order. */
export async function referencesIn(db: Database, id: MessageId): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("message_action")
    .innerJoin("action", "action.id", "message_action.action_id")
    .select("action.reference")
    .where("message_action.message_id", "=", id)
    .orderBy("message_action.position")
    .execute();
  return rows.map(({ reference }) => reference);
}

/** Our message with this id; null when there is none. */
export async function messageById(db: Database, personId: PersonId, id: MessageId): Promise<ContextMessage | null> {
  const row = await seenMessages(db, personId).where("id", "=", id).executeTakeFirst();
  return row ? withActions(db, row) : null;
}

/** The last message with numbered actions that the person can have seen: "1" means the first of these. */
export async function lastListing(db: Database, personId: PersonId): Promise<ContextMessage | null> {
  const row = await seenMessages(db, personId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("message_action")
          .select("message_action.position")
          .whereRef("message_action.message_id", "=", "message.id"),
      ),
    )
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? withActions(db, row) : null;
}

/** The last message that the person can have seen; what it asks is what a bare line answers. */
export async function lastMessage(db: Database, personId: PersonId): Promise<ContextMessage | null> {
  const row = await seenMessages(db, personId).orderBy("id", "desc").limit(1).executeTakeFirst();
  return row ? withActions(db, row) : null;
}

/** What the last message remembers that answered a question; null when none did. */
export async function lastQuestion(db: Database, personId: PersonId): Promise<unknown> {
  const row = await seenMessages(db, personId)
    .where(sql<boolean>`jsonb_typeof(message.remembers -> 'question') = 'object'`)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.remembers ?? null;
}

/** What the answer to an incoming event remembers: for a button of that answer. */
export async function rememberedBy(db: Database, personId: PersonId, answers: IncomingId): Promise<unknown> {
  const row = await db
    .selectFrom("message")
    .select("remembers")
    .where("person_id", "=", personId)
    .where("answers", "=", answers)
    .where("remembers", "is not", null)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.remembers ?? null;
}

/** The last reminders that a person was sent, with the post through which they own the action today. */
export function lastReminders(db: Database, messageId: MessageId) {
  return db
    .selectFrom("reminder")
    .innerJoin("action", "action.id", "reminder.action_id")
    .select(["reminder.kind", "reminder.check_on as checkOn", "reminder.action_id as actionId"])
    .select(["reminder.claimed_on as claimedOn", "action.reference"])
    .where("reminder.message_id", "=", messageId)
    .orderBy("reminder.check_on")
    .execute() as Promise<readonly ToldReminder[]>;
}

export interface ToldReminder {
  readonly kind: string;
  readonly checkOn: LocalDate;
  readonly claimedOn: LocalDate;
  readonly actionId: ActionId;
  readonly reference: string;
}

/** The last message of this person that carried reminders; null when there is none. */
export async function lastReminderMessage(db: Database, personId: PersonId): Promise<ContextMessage | null> {
  const row = await seenMessages(db, personId)
    .where((eb) =>
      eb.exists(eb.selectFrom("reminder").select("reminder.id").whereRef("reminder.message_id", "=", "message.id")),
    )
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? withActions(db, row) : null;
}

/** Sent, or on its way: a message that is only planned cannot be what somebody answers. */
function seenMessages(db: Database, personId: PersonId) {
  return db
    .selectFrom("message")
    .select(["id", "purpose", "planned_at as plannedAt", "remembers"])
    .where("person_id", "=", personId)
    .where("state", "in", ["sending", "sent", "unconfirmed"]);
}

async function withActions(
  db: Database,
  row: { id: MessageId; purpose: string; plannedAt: Date; remembers: unknown },
): Promise<ContextMessage> {
  const rows = await db
    .selectFrom("message_action")
    .select("action_id")
    .where("message_id", "=", row.id)
    .orderBy("position")
    .execute();
  return { ...row, actions: rows.map((action) => action.action_id) };
}

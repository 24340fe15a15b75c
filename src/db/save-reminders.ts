// What the rules decided about reminders, written down.

import { sql } from "kysely";
import type { LocalDate } from "../plan/calendar.ts";
import type { ReminderMessage } from "../plan/day-message.ts";
import type { ActionId, MessageId, OrganisationId, PersonId, ReminderId } from "../plan/ids.ts";
import { type Database, json } from "./database.ts";
import { takeAlong } from "./hand-offs.ts";
import { markTold } from "./news.ts";

/** Batched reminders; one a day for each person. */
export const REMINDERS = "reminders";

/** One person's message of a day, written, and the news that it takes along. */
export interface ReadyMessage {
  readonly decided: ReminderMessage;
  readonly content: unknown;
  readonly news: readonly number[];
  /** What waits on their desk and is said in it. */
  readonly handOffs: readonly MessageId[];
}

/**
 * Plans the messages of several people, with the reminders that they tell of, in one transaction. Where one of them
 * cannot be kept (it is of that day already, or another sweep has taken one of its reminders), none is: then each is
 * to be tried by itself.
 *
 * @returns whether they were planned
 */
export async function saveReminderMessages(
  db: Database,
  organisationId: OrganisationId,
  ready: readonly ReadyMessage[],
  now: Date,
): Promise<boolean> {
  try {
    await db.transaction().execute(async (transaction) => {
      const ids = await planned(transaction, organisationId, ready, now);
      await about(transaction, ready, ids);
      await tells(transaction, ready, ids);
      for (const { decided, news, handOffs } of ready) {
        await markTold(transaction, news, idOf(ids, decided));
        if (!(await takeAlong(transaction, handOffs, idOf(ids, decided)))) throw new AlreadyTold();
      }
    });
    return true;
  } catch (error) {
    if (error instanceof AlreadyTold) return false;
    throw error;
  }
}

class AlreadyTold extends Error {}

type PlannedIds = ReadonlyMap<PersonId, MessageId>;

function idOf(ids: PlannedIds, { personId }: ReminderMessage): MessageId {
  const id = ids.get(personId);
  if (id === undefined) throw new AlreadyTold();
  return id;
}

async function planned(
  transaction: Database,
  organisationId: OrganisationId,
  ready: readonly ReadyMessage[],
  now: Date,
): Promise<PlannedIds> {
  const messages = ready.map(({ decided, content }) => ({
    person: decided.personId,
    key: dailyKey(decided.personId, decided.on),
    content,
    kind: decided.kind,
    why: decided.why,
  }));
  const { rows } = await sql<{ id: MessageId; person: PersonId }>`
    insert into due_regard.message
      (organisation_id, person_id, channel, purpose, key, content, kind, why, planned_at, not_before)
    select ${organisationId}, person.id, person.channel, ${REMINDERS}, ready.key, ready.content, ready.kind, ready.why,
      ${now}, ${now}
    from jsonb_to_recordset(${json(messages)}::jsonb)
      as ready (person bigint, key text, content jsonb, kind text, why text)
    join due_regard.person on person.id = ready.person
    order by person.id
    on conflict (organisation_id, key) do nothing
    returning id, person_id as person`.execute(transaction);
  return new Map(rows.map(({ id, person }) => [person, id]));
}

/** The actions of each message, numbered in it. */
async function about(transaction: Database, ready: readonly ReadyMessage[], ids: PlannedIds): Promise<void> {
  const numbered = ready.flatMap(({ decided }) =>
    decided.items.map(({ actionId }, index) => ({
      message: idOf(ids, decided),
      position: index + 1,
      action: actionId,
    })),
  );
  await sql`
    insert into due_regard.message_action (message_id, position, action_id)
    select message, position, action
    from jsonb_to_recordset(${json(numbered)}::jsonb) as numbered (message bigint, position integer, action bigint)
    `.execute(transaction);
}

/** @throws AlreadyTold where another sweep told of one of the reminders, or dropped it */
async function tells(transaction: Database, ready: readonly ReadyMessage[], ids: PlannedIds): Promise<void> {
  const told = ready.flatMap(({ decided }) =>
    decided.reminderIds.map((reminder) => ({ reminder, message: idOf(ids, decided) })),
  );
  const { numAffectedRows } = await sql`
    update due_regard.reminder set message_id = told.message
    from jsonb_to_recordset(${json(told)}::jsonb) as told (reminder bigint, message bigint)
    where id = told.reminder and message_id is null and outcome is null`.execute(transaction);
  if (numAffectedRows !== BigInt(told.length)) throw new AlreadyTold();
}

/** How a message was planned, but for its words. */
export interface PlannedAs {
  readonly kind: string | null;
  readonly why: string | null;
  readonly actions: readonly ActionId[];
}

export async function plannedAs(
  db: Database,
  messages: readonly MessageId[],
): Promise<ReadonlyMap<MessageId, PlannedAs>> {
  const rows = await db
    .selectFrom("message")
    .select(["id", "kind", "why"])
    .select(
      sql<readonly ActionId[]>`array(select action_id from due_regard.message_action about
        where about.message_id = message.id order by about.position)`.as("actions"),
    )
    .where("id", "in", messages)
    .execute();
  return new Map(rows.map(({ id, ...as }) => [id, as]));
}

/** A planned message says something else by now: fewer actions, other days left. */
export async function rewriteReminderMessage(
  db: Database,
  id: MessageId,
  decided: ReminderMessage,
  content: unknown,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable("message")
      .set({ content: json(content), kind: decided.kind, why: decided.why })
      .where("id", "=", id)
      .execute();
    await transaction.deleteFrom("message_action").where("message_id", "=", id).execute();
    if (decided.items.length === 0) return;
    await transaction
      .insertInto("message_action")
      .values(decided.items.map((item, index) => ({ message_id: id, position: index + 1, action_id: item.actionId })))
      .execute();
  });
}

/** Reminders that leave their message, to be decided again by a later sweep. */
export async function releaseReminders(db: Database, reminders: readonly ReminderId[]): Promise<void> {
  if (reminders.length === 0) return;
  await db.updateTable("reminder").set({ message_id: null }).where("id", "in", reminders).execute();
}

/** Reminders that are not wanted any more, each with its reason. */
export async function suppressReminders(
  db: Database,
  suppressed: readonly { readonly reminderId: ReminderId; readonly reason: string }[],
): Promise<void> {
  for (const [reason, reminders] of Map.groupBy(suppressed, (reminder) => reminder.reason)) {
    await db
      .updateTable("reminder")
      .set({ outcome: "suppressed", reason })
      .where(
        "id",
        "in",
        reminders.map((reminder) => reminder.reminderId),
      )
      .where("outcome", "is", null)
      .execute();
  }
}

function dailyKey(person: number, on: LocalDate): string {
  return `daily-${person}-${on}`;
}

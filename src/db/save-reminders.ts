// What the rules decided about reminders, written down.
import type { LocalDate } from "../plan/calendar.ts";
import type { MessageId, OrganisationId, ReminderId } from "../plan/ids.ts";
import type { ReminderMessage } from "../plan/reminders.ts";
import { type Database, json } from "./database.ts";
import { personById } from "./people.ts";
import { saveMessage } from "./save-message.ts";

/** Batched reminders; one a day for each person. */
export const REMINDERS = "reminders";

/**
 * Plans one person's message of a day, with the reminders that it tells of, in one transaction. Null when there is one
 * of that day already, or another sweep has taken one of the reminders: then nothing is written.
 */
export async function saveReminderMessage(
  db: Database,
  organisationId: OrganisationId,
  decided: ReminderMessage,
  content: unknown,
  now: Date,
): Promise<MessageId | null> {
  try {
    return await db.transaction().execute(async (transaction) => {
      const to = await personById(transaction, decided.personId);
      if (!to) throw new Error(`no person ${decided.personId}`);
      const id = await saveMessage(transaction, {
        organisationId,
        to,
        channel: to.channel,
        purpose: REMINDERS,
        key: dailyKey(decided.personId, decided.on),
        content,
        answers: null,
        remembers: null,
        kind: decided.kind,
        why: decided.why,
        actions: decided.items.map((item) => item.actionId),
        at: now,
        notBefore: now,
      });
      if (id === null) throw new AlreadyTold();
      const told = await transaction
        .updateTable("reminder")
        .set({ message_id: id })
        .where("id", "in", decided.reminderIds)
        .where("message_id", "is", null)
        .where("outcome", "is", null)
        .executeTakeFirst();
      if (told.numUpdatedRows !== BigInt(decided.reminderIds.length)) throw new AlreadyTold();
      return id;
    });
  } catch (error) {
    if (error instanceof AlreadyTold) return null;
    throw error;
  }
}

class AlreadyTold extends Error {}

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

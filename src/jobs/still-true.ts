// A message is looked at once more just before it goes out: an answer, a new owner or an evening may have come between.

import type { Message } from "../bot/message.ts";
import { messageSchema } from "../bot/message.ts";
import { reminderMessage } from "../bot/messages/reminder-message.ts";
import type { Database } from "../db/database.ts";
import type { Claimed } from "../db/message-ledger.ts";
import { organisationById } from "../db/people.ts";
import { remindersOfMessage } from "../db/reminder-facts.ts";
import { REMINDERS, releaseReminders, rewriteReminderMessage, suppressReminders } from "../db/save-reminders.ts";
import { dayIn } from "../plan/calendar.ts";
import { decideMessages } from "../plan/reminders.ts";

export type Verdict =
  | { readonly kind: "send"; readonly message: Message }
  /** Quiet time has come between. */
  | { readonly kind: "later"; readonly until: Date; readonly reason: string }
  /** Nothing in it is true any more. */
  | { readonly kind: "suppress"; readonly reason: string };

/**
 * Decides again about a message that was certainly never sent. Reminders go through the same rules as in the sweep:
 * what is not wanted any more leaves the message, and what is left is written anew. Everything else is still true.
 */
export async function stillTrue(db: Database, claimed: Claimed, now: Date): Promise<Verdict> {
  if (claimed.purpose !== REMINDERS) return { kind: "send", message: messageSchema.parse(claimed.content) };

  const { timeZone } = await organisationById(db, claimed.organisationId);
  const facts = await remindersOfMessage(db, claimed.organisationId, claimed.id, dayIn(timeZone, now));
  const decision = decideMessages(facts, now);
  await suppressReminders(db, decision.suppressed);

  const [decided] = decision.messages;
  if (decided) {
    await releaseReminders(
      db,
      decision.deferred.map((reminder) => reminder.reminderId),
    );
    const message = reminderMessage(decided);
    await rewriteReminderMessage(db, claimed.id, decided, message);
    return { kind: "send", message };
  }
  const [next] = decision.deferred.toSorted((left, right) => left.until.getTime() - right.until.getTime());
  if (next) return { kind: "later", until: next.until, reason: next.reason };
  return { kind: "suppress", reason: decision.suppressed[0]?.reason ?? "its reminders are gone" };
}

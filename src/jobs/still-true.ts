// A message is looked at once more just before it goes out: an answer, a new owner or an evening may have come between.

import type { Message } from "../bot/message.ts";
import { messageSchema } from "../bot/message.ts";
import { withNews } from "../bot/messages/news-message.ts";
import { reminderMessage } from "../bot/messages/reminder-message.ts";
import type { Database } from "../db/database.ts";
import type { Claimed } from "../db/message-ledger.ts";
import { newsIn } from "../db/news.ts";
import { organisationById, personById } from "../db/people.ts";
import { remindersOfMessage } from "../db/reminder-facts.ts";
import { REMINDERS, releaseReminders, rewriteReminderMessage, suppressReminders } from "../db/save-reminders.ts";
import { dayIn } from "../plan/calendar.ts";
import { decideMessages } from "../plan/reminders.ts";

/** Whoever writes is answered, whatever the list says of them. */
const ANSWER = "answer";

export type Verdict =
  | { readonly kind: "send"; readonly message: Message }
  /** Quiet time has come between. */
  | { readonly kind: "later"; readonly until: Date; readonly reason: string }
  /** Nothing in it is true any more. */
  | { readonly kind: "suppress"; readonly reason: string };

/**
 * Decides again about a message that was certainly never sent. Reminders go through the same rules as in the sweep:
 * what is not wanted any more leaves the message, and what is left is written anew. Everything else is still true, unless whom it is for has left.
 */
export async function stillTrue(
  db: Database,
  claimed: Pick<Claimed, "id" | "organisationId" | "personId" | "purpose" | "content">,
  now: Date,
): Promise<Verdict> {
  const { timeZone } = await organisationById(db, claimed.organisationId);
  if (claimed.purpose !== REMINDERS) {
    const to = claimed.purpose === ANSWER ? null : await personById(db, claimed.personId);
    if (to?.leftOn && to.leftOn <= dayIn(timeZone, now)) return { kind: "suppress", reason: "they have left" };
    return { kind: "send", message: messageSchema.parse(claimed.content) };
  }

  const facts = await remindersOfMessage(db, claimed.organisationId, claimed.id, dayIn(timeZone, now));
  const decision = decideMessages(facts, now);
  await suppressReminders(db, decision.suppressed);

  const [decided] = decision.messages;
  if (decided) {
    await releaseReminders(
      db,
      decision.deferred.map((reminder) => reminder.reminderId),
    );
    const message = withNews(reminderMessage(decided), await newsIn(db, claimed.id));
    await rewriteReminderMessage(db, claimed.id, decided, message);
    return { kind: "send", message };
  }
  const [next] = decision.deferred.toSorted((left, right) => left.until.getTime() - right.until.getTime());
  if (next) return { kind: "later", until: next.until, reason: next.reason };
  return { kind: "suppress", reason: decision.suppressed[0]?.reason ?? "its reminders are gone" };
}

// A message is looked at once more just before it goes out: an answer, a new owner or an evening may have come between.

import type { Message } from "../bot/message.ts";
import { messageSchema } from "../bot/message.ts";
import { bundled, withHandOffs } from "../bot/messages/bundled.ts";
import { withNews } from "../bot/messages/news-message.ts";
import { reminderMessage } from "../bot/messages/reminder-message.ts";
import type { Database } from "../db/database.ts";
import { HAND_OFF, handOffById, letGo, rewriteHandOff, takenAlong } from "../db/hand-offs.ts";
import type { Claimed } from "../db/message-ledger.ts";
import { newsIn, tellAgain } from "../db/news.ts";
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
  const organisation = await organisationById(db, claimed.organisationId);
  const { timeZone } = organisation;
  if (claimed.purpose !== REMINDERS) {
    const to = claimed.purpose === ANSWER ? null : await personById(db, claimed.personId);
    if (to?.leftOn && to.leftOn <= dayIn(timeZone, now)) return { kind: "suppress", reason: "they have left" };
    if (claimed.purpose === HAND_OFF) return await deskNow(db, claimed);
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
    const told = withNews(reminderMessage(decided), await newsIn(db, claimed.id));
    const message = withHandOffs(told, await takenAlong(db, claimed.id));
    await rewriteReminderMessage(db, claimed.id, decided, message);
    return { kind: "send", message };
  }
  // What others had to tell them does not wait for reminders that are not wanted now.
  await letGo(db, organisation, claimed.id, now);
  await tellAgain(db, claimed.id);
  const [next] = decision.deferred.toSorted((left, right) => left.until.getTime() - right.until.getTime());
  if (next) return { kind: "later", until: next.until, reason: next.reason };
  return { kind: "suppress", reason: decision.suppressed[0]?.reason ?? "its reminders are gone" };
}

/** What came onto the same desk since goes along; what was decided meanwhile is not asked any more. */
async function deskNow(db: Database, { id }: Pick<Claimed, "id">): Promise<Verdict> {
  const own = await handOffById(db, id);
  const others = await takenAlong(db, id);
  if (own && others.length === 0 && !own.nothingWaits)
    return { kind: "send", message: messageSchema.parse(own.content) };
  const together = bundled([...(own ? [own] : []), ...others]);
  if (!together) return { kind: "suppress", reason: "what it asked was decided meanwhile" };
  if (others.length > 0) await rewriteHandOff(db, id, together);
  return { kind: "send", message: together.message };
}

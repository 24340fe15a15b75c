// A message is looked at once more just before it goes out: an answer, a new owner or an evening may have come between.

import { isDeepStrictEqual } from "node:util";
import type { Message } from "../bot/message.ts";
import { messageSchema } from "../bot/message.ts";
import { bundled, withHandOffs } from "../bot/messages/bundled.ts";
import { withNews } from "../bot/messages/news-message.ts";
import { reminderMessage } from "../bot/messages/reminder-message.ts";
import type { Database } from "../db/database.ts";
import { HAND_OFF, handOffById, letGo, rewriteHandOff, takenAlong, takenAlongBy } from "../db/hand-offs.ts";
import type { Claimed } from "../db/message-ledger.ts";
import { newsIn, tellAgain } from "../db/news.ts";
import { organisationById, personById } from "../db/people.ts";
import { remindersOfMessages } from "../db/reminder-facts.ts";
import {
  type PlannedAs,
  plannedAs,
  REMINDERS,
  releaseReminders,
  rewriteReminderMessage,
  suppressReminders,
} from "../db/save-reminders.ts";
import { dayIn } from "../plan/calendar.ts";
import type { ReminderMessage } from "../plan/day-message.ts";
import type { MessageId, ReminderId } from "../plan/ids.ts";
import { decideMessages } from "../plan/reminders.ts";

/** Whoever writes is answered, whatever the list says of them. */
const ANSWER = "answer";

export type Verdict =
  | { readonly kind: "send"; readonly message: Message }
  /** Quiet time has come between. */
  | { readonly kind: "later"; readonly until: Date; readonly reason: string }
  /** Nothing in it is true any more. */
  | { readonly kind: "suppress"; readonly reason: string };

/** A message in hand, as far as it matters whether it is still true. */
type InHand = Pick<Claimed, "id" | "organisationId" | "personId" | "purpose" | "content">;

/**
 * Decides again about a message that was certainly never sent. Reminders go through the same rules as in the sweep:
 * what is not wanted any more leaves the message, and what is left is written anew. Everything else is still true, unless whom it is for has left.
 */
export async function stillTrue(db: Database, claimed: InHand, now: Date): Promise<Verdict> {
  const [verdict] = await allStillTrue(db, [claimed], now);
  if (!verdict) throw new Error("nothing was decided");
  return verdict;
}

/** The same for several, with as few statements as for one. */
export async function allStillTrue(db: Database, claimed: readonly InHand[], now: Date): Promise<readonly Verdict[]> {
  const verdicts = new Map<MessageId, Verdict>();
  for (const lot of lotsOf(claimed.filter(({ purpose }) => purpose === REMINDERS))) {
    for (const [id, verdict] of await remindersStillTrue(db, lot, now)) verdicts.set(id, verdict);
  }
  const decided: Verdict[] = [];
  for (const one of claimed) decided.push(verdicts.get(one.id) ?? (await otherStillTrue(db, one, now)));
  return decided;
}

/** Of one organisation each, and of nobody two: what somebody was told elsewhere counts for each of their messages. */
function lotsOf(claimed: readonly InHand[]): readonly (readonly [InHand, ...InHand[]])[] {
  const lots: [InHand, ...InHand[]][] = [];
  for (const one of claimed) {
    const fits = lots.find(
      ([first, ...others]) =>
        first.organisationId === one.organisationId &&
        [first, ...others].every(({ personId }) => personId !== one.personId),
    );
    if (fits) fits.push(one);
    else lots.push([one]);
  }
  return lots;
}

async function otherStillTrue(db: Database, claimed: InHand, now: Date): Promise<Verdict> {
  if (claimed.purpose !== ANSWER) {
    const { timeZone } = await organisationById(db, claimed.organisationId);
    const to = await personById(db, claimed.personId);
    if (to?.leftOn && to.leftOn <= dayIn(timeZone, now)) return { kind: "suppress", reason: "they have left" };
    if (claimed.purpose === HAND_OFF) return await deskNow(db, claimed);
  }
  return { kind: "send", message: messageSchema.parse(claimed.content) };
}

async function remindersStillTrue(
  db: Database,
  lot: readonly [InHand, ...InHand[]],
  now: Date,
): Promise<ReadonlyMap<MessageId, Verdict>> {
  const organisation = await organisationById(db, lot[0].organisationId);
  const ids = lot.map(({ id }) => id);
  const facts = await remindersOfMessages(db, organisation, ids, dayIn(organisation.timeZone, now));
  const { messages, suppressed, deferred } = decideMessages(facts, now);
  await suppressReminders(db, suppressed);

  const messageOf = new Map(facts.within.map(({ reminderId, messageId }) => [reminderId, messageId]));
  const of = ({ id }: InHand) => {
    const isIts = ({ reminderId }: { readonly reminderId: ReminderId }) => messageOf.get(reminderId) === id;
    return {
      decided: messages.find(({ reminderIds }) => reminderIds.some((one) => messageOf.get(one) === id)),
      suppressed: suppressed.filter(isIts),
      deferred: deferred.filter(isIts),
    };
  };
  const news = await newsIn(db, ids);
  const desks = await takenAlongBy(db, ids);
  const before = await plannedAs(db, ids);
  const verdicts = new Map<MessageId, Verdict>();
  for (const one of lot) {
    const its = of(one);
    if (its.decided) {
      const told = withNews(reminderMessage(its.decided), news.get(one.id) ?? []);
      const message = withHandOffs(told, desks.get(one.id) ?? []);
      await releaseReminders(
        db,
        its.deferred.map(({ reminderId }) => reminderId),
      );
      if (!isAsItWas(one, before.get(one.id), its.decided, message)) {
        await rewriteReminderMessage(db, one.id, its.decided, message);
      }
      verdicts.set(one.id, { kind: "send", message });
    } else {
      // What others had to tell them does not wait for reminders that are not wanted now.
      await letGo(db, organisation, one.id, now);
      await tellAgain(db, one.id);
      const [next] = its.deferred.toSorted((left, right) => left.until.getTime() - right.until.getTime());
      const reason = its.suppressed[0]?.reason ?? "its reminders are gone";
      verdicts.set(
        one.id,
        next ? { kind: "later", until: next.until, reason: next.reason } : { kind: "suppress", reason },
      );
    }
  }
  return verdicts;
}

/** Most messages say what they said when they were planned; then nothing need be written. */
function isAsItWas(
  { content }: InHand,
  before: PlannedAs | undefined,
  { kind, why, items }: ReminderMessage,
  message: Message,
): boolean {
  const after = { kind, why, actions: items.map(({ actionId }) => actionId) };
  return isDeepStrictEqual(before, after) && isDeepStrictEqual(content, JSON.parse(JSON.stringify(message)));
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

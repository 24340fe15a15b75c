// Digests that go out by themselves: at the time that was set after the lock, once, to those whom they are for.
import { digestMessage } from "../bot/messages/digest-message.ts";
import { NOTHING_OPEN } from "../bot/remembered.ts";
import { writeAudit } from "../db/audit.ts";
import type { Database } from "../db/database.ts";
import { digestReaders, digestsDue } from "../db/digest-readers.ts";
import { nextFreeFor } from "../db/hand-offs.ts";
import { organisationById, personById } from "../db/people.ts";
import { markPublished, reviewsOf, snapshotsOf } from "../db/reviews.ts";
import { saveMessage } from "../db/save-message.ts";
import { dayIn } from "../plan/calendar.ts";
import { digestOf } from "../plan/digest.ts";
import type { OrganisationId, ReviewId } from "../plan/ids.ts";
import { faultOf, type Log } from "./log-port.ts";

/** One that fails does not keep the others; the next sweep tries it again. A digest that nobody would get waits. */
export async function publishDueDigests(
  db: Database,
  organisationId: OrganisationId,
  now: Date,
  log: Log,
): Promise<void> {
  for (const review of await digestsDue(db, organisationId, now)) {
    try {
      const readers = await publish(db, organisationId, review, now);
      if (readers > 0) log.info({ event: "digest.published", outcome: "done", review, readers });
    } catch (error) {
      log.error({ event: "digest.published", outcome: "failed", review, err: faultOf(error) });
    }
  }
}

async function publish(db: Database, organisationId: OrganisationId, id: ReviewId, now: Date): Promise<number> {
  const organisation = await organisationById(db, organisationId);
  const today = dayIn(organisation.timeZone, now);
  const review = (await reviewsOf(db, organisationId)).find(({ reviewId }) => reviewId === id);
  const readers = review ? await digestReaders(db, organisationId, review.planId, today) : [];
  if (!review || readers.length === 0) return 0;
  const { snapshot, previous } = await snapshotsOf(db, review);
  if (!snapshot) return 0;
  return await db.transaction().execute(async (transaction) => {
    if (!(await markPublished(transaction, id, now))) return 0;
    await writeAudit(transaction, {
      organisationId,
      at: now,
      personId: null,
      kind: "digest.published",
      subject: { review: id },
    });
    for (const reader of readers) {
      const to = await personById(transaction, reader);
      if (!to) continue;
      await saveMessage(transaction, {
        organisationId,
        to,
        channel: to.channel,
        purpose: "digest",
        key: `digest-${id}-${reader}`,
        content: digestMessage(digestOf(snapshot, previous)),
        answers: null,
        remembers: { ...NOTHING_OPEN, digest: id },
        kind: "digest",
        why: `the digest of ${review.label}, which goes to them after each review`,
        actions: [],
        at: now,
        notBefore: await nextFreeFor(transaction, organisation, reader, now),
      });
    }
    return readers.length;
  });
}

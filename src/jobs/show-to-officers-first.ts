// The digest of a review that the calendar locked: whoever runs the plan reads it before anybody else does.
import { digestForOfficers } from "../bot/messages/digest-message.ts";
import { NOTHING_OPEN } from "../bot/remembered.ts";
import type { Database } from "../db/database.ts";
import { digestReaders } from "../db/digest-readers.ts";
import { nextFreeFor } from "../db/hand-offs.ts";
import { namesOf, type Organisation, personById } from "../db/people.ts";
import { type HeldReview, snapshotsOf } from "../db/reviews.ts";
import { answeringPeople } from "../db/roles.ts";
import { saveMessage } from "../db/save-message.ts";
import { dayIn, type LocalDate, minutesIn, writeDay, writeTime } from "../plan/calendar.ts";
import { digestOf } from "../plan/digest.ts";
import { isOfficer } from "../plan/rights.ts";

/** Each in one message, on a day on which nothing else goes to them unasked. */
export async function showToOfficersFirst(
  transaction: Database,
  organisation: Organisation,
  review: HeldReview,
  { today, now, digestDueAt }: { readonly today: LocalDate; readonly now: Date; readonly digestDueAt: Date | null },
): Promise<void> {
  const { snapshot, previous } = await snapshotsOf(transaction, review);
  if (!snapshot) throw new Error(`review ${review.reviewId} is locked without a snapshot`);
  const readers = await digestReaders(transaction, organisation.id, review.planId, today);
  const names = [...(await namesOf(transaction, readers)).values()];
  const message = digestForOfficers(digestOf(snapshot, previous), review.reviewId, {
    readers: names,
    publishedBySelf: digestDueAt && whenIn(organisation, digestDueAt),
  });
  const officers = (await answeringPeople(transaction, organisation.id, today)).filter(isOfficer);
  for (const { personId } of officers) {
    const to = await personById(transaction, personId);
    if (!to) continue;
    await saveMessage(transaction, {
      organisationId: organisation.id,
      to,
      channel: to.channel,
      purpose: "digest",
      key: `first-sight-${review.reviewId}-${personId}`,
      content: message,
      answers: null,
      remembers: { ...NOTHING_OPEN, digest: review.reviewId },
      kind: "digest",
      why: `the digest of ${review.label}, which whoever runs the plan sees first`,
      actions: [],
      at: now,
      notBefore: await nextFreeFor(transaction, organisation, personId, now),
    });
  }
}

/** "27 July 2026 at 9:30" */
function whenIn({ timeZone }: Organisation, at: Date): string {
  return `${writeDay(dayIn(timeZone, at))} at ${writeTime(minutesIn(timeZone, at))}`;
}

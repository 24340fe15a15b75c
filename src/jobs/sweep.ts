// The sweep: what is due becomes messages. It may run twice, late, or in two processes at once.

import { withNews } from "../bot/messages/news-message.ts";
import { reminderMessage } from "../bot/messages/reminder-message.ts";
import { claimEscalations } from "../db/claim-escalations.ts";
import { claimReminders } from "../db/claim-reminders.ts";
import type { Database } from "../db/database.ts";
import { expireDocuments } from "../db/documents.ts";
import { extendCheckDates } from "../db/extend-check-dates.ts";
import { markTold, untoldNews } from "../db/news.ts";
import { organisationById } from "../db/people.ts";
import { untoldReminders } from "../db/reminder-facts.ts";
import { saveReminderMessage, suppressReminders } from "../db/save-reminders.ts";
import { markSwept, organisationIds } from "../db/sweeps.ts";
import { expireUploads } from "../db/uploads.ts";
import { applyWaitingChanges } from "../db/waiting-changes.ts";
import { dayIn } from "../plan/calendar.ts";
import type { OrganisationId } from "../plan/ids.ts";
import { decideMessages } from "../plan/reminders.ts";
import { faultOf, type Log } from "./log-port.ts";
import { publishDueDigests } from "./publish-due-digests.ts";
import { runReviews } from "./run-reviews.ts";
import { tellNews } from "./tell-news.ts";

/** What one sweep of an organisation did. */
export interface Swept {
  readonly claimed: number;
  readonly planned: number;
  readonly deferred: number;
  readonly suppressed: number;
}

/** Sweeps every organisation; one that fails does not keep the others from theirs. */
export async function sweep(db: Database, now: Date, log: Log): Promise<void> {
  const failures: unknown[] = [];
  for (const organisation of await organisationIds(db)) {
    const started = performance.now();
    try {
      const swept = await sweepOrganisation(db, organisation, now, log);
      await markSwept(db, organisation);
      const ms = Math.round(performance.now() - started);
      log.info({ event: "sweep.done", outcome: "done", organisation, ms, ...swept });
    } catch (error) {
      log.error({ event: "sweep.done", outcome: "failed", organisation, err: faultOf(error) });
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, "the sweep failed for some organisations");
}

/** Claims the reminders that are due, decides about all that nobody was told of, and plans the messages. */
export async function sweepOrganisation(
  db: Database,
  organisationId: OrganisationId,
  now: Date,
  log: Log,
): Promise<Swept> {
  const { timeZone } = await organisationById(db, organisationId);
  const today = dayIn(timeZone, now);
  await applyWaitingChanges(db, organisationId, today, now);
  await extendCheckDates(db, organisationId, today);
  await expireUploads(db, organisationId, today, now);
  await expireDocuments(db, organisationId, now);
  await publishDueDigests(db, organisationId, now, log);
  await runReviews(db, organisationId, now);
  const claimed =
    (await claimReminders(db, organisationId, today)) + (await claimEscalations(db, organisationId, today));
  const facts = await untoldReminders(db, organisationId, today);
  const decision = decideMessages(facts, now);
  const news = Map.groupBy(await untoldNews(db, organisationId), ({ personId }) => personId);
  let planned = 0;
  for (const decided of decision.messages) {
    try {
      const also = news.get(decided.personId) ?? [];
      const id = await saveReminderMessage(db, organisationId, decided, withNews(reminderMessage(decided), also), now);
      if (id === null) continue;
      planned += 1;
      await markTold(
        db,
        also.map((one) => one.id),
        id,
      );
      news.delete(decided.personId);
    } catch (error) {
      // The others are told all the same; the next sweep tries this one again.
      log.error({ event: "reminder.planned", outcome: "failed", person: decided.personId, err: faultOf(error) });
    }
  }
  await suppressReminders(db, decision.suppressed);
  planned += await tellNews(db, organisationId, news, now, log);
  return { claimed, planned, deferred: decision.deferred.length, suppressed: decision.suppressed.length };
}

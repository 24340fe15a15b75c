// The sweep: what is due becomes messages. It may run twice, late, or in two processes at once.

import { withHandOffs } from "../bot/messages/bundled.ts";
import { withNews } from "../bot/messages/news-message.ts";
import { reminderMessage } from "../bot/messages/reminder-message.ts";
import { claimEscalations } from "../db/claim-escalations.ts";
import { claimReminders } from "../db/claim-reminders.ts";
import type { Database } from "../db/database.ts";
import { expireDocuments } from "../db/documents.ts";
import { extendCheckDates } from "../db/extend-check-dates.ts";
import { waitingHandOffs } from "../db/hand-offs.ts";
import { untoldNews } from "../db/news.ts";
import { organisationById } from "../db/people.ts";
import { untoldReminders } from "../db/reminder-facts.ts";
import { type ReadyMessage, saveReminderMessages, suppressReminders } from "../db/save-reminders.ts";
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
  const people = decision.messages.map(({ personId }) => personId);
  const desks = Map.groupBy(await waitingHandOffs(db, people), ({ personId }) => personId);
  const ready = decision.messages.map((decided) => {
    const also = news.get(decided.personId) ?? [];
    const desk = desks.get(decided.personId) ?? [];
    const told = withNews(reminderMessage(decided), also);
    const content = withHandOffs(told, desk);
    return { decided, content, news: also.map(({ id }) => id), handOffs: desk.map(({ id }) => id) };
  });
  const told = await plan(db, organisationId, ready, now, log);
  for (const { decided } of told) news.delete(decided.personId);
  await suppressReminders(db, decision.suppressed);
  const planned = told.length + (await tellNews(db, organisationId, news, now, log));
  return { claimed, planned, deferred: decision.deferred.length, suppressed: decision.suppressed.length };
}

/** So many are written in one transaction: enough that the database is asked seldom, and little to do again. */
const AT_ONCE = 100;

/**
 * Plans the messages a hundred at a time; where that fails, each by itself, so that one person's failure never stops
 * another's message.
 *
 * @returns those that were planned
 */
async function plan(
  db: Database,
  organisationId: OrganisationId,
  ready: readonly ReadyMessage[],
  now: Date,
  log: Log,
): Promise<readonly ReadyMessage[]> {
  const planned: ReadyMessage[] = [];
  for (let from = 0; from < ready.length; from += AT_ONCE) {
    const some = ready.slice(from, from + AT_ONCE);
    const all = await saveReminderMessages(db, organisationId, some, now).catch(() => false);
    if (all) planned.push(...some);
    else planned.push(...(await oneByOne(some)));
  }
  return planned;

  async function oneByOne(some: readonly ReadyMessage[]): Promise<readonly ReadyMessage[]> {
    const kept: ReadyMessage[] = [];
    for (const one of some) {
      try {
        if (await saveReminderMessages(db, organisationId, [one], now)) kept.push(one);
      } catch (error) {
        // The others are told all the same; the next sweep tries this one again.
        const { personId: person } = one.decided;
        log.error({ event: "reminder.planned", outcome: "failed", person, err: faultOf(error) });
      }
    }
    return kept;
  }
}

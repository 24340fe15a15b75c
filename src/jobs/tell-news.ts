// News that no reminder took along: a message by itself, on a working day after it became known.
import { withHandOffs } from "../bot/messages/bundled.ts";
import { newsMessage } from "../bot/messages/news-message.ts";
import { workingTimeOf } from "../db/absences.ts";
import type { Database } from "../db/database.ts";
import { takeAlong, waitingHandOffs } from "../db/hand-offs.ts";
import { type HeldNews, isToldOn, markTold, newsKey } from "../db/news.ts";
import { organisationById, personById } from "../db/people.ts";
import { saveMessage } from "../db/save-message.ts";
import { dayIn } from "../plan/calendar.ts";
import type { OrganisationId, PersonId } from "../plan/ids.ts";
import { nextWorkingMoment } from "../plan/working-time.ts";
import { faultOf, type Log } from "./log-port.ts";

/**
 * Whoever is asked something that day hears the news with it; nobody gets a second message of the day for news alone.
 *
 * @returns how many messages were planned
 */
export async function tellNews(
  db: Database,
  organisationId: OrganisationId,
  untold: ReadonlyMap<PersonId, readonly HeldNews[]>,
  now: Date,
  log: Log,
): Promise<number> {
  let planned = 0;
  for (const [personId, news] of untold) {
    try {
      if (await tell(db, organisationId, personId, news, now)) planned += 1;
    } catch (error) {
      log.error({ event: "news.planned", outcome: "failed", person: personId, err: faultOf(error) });
    }
  }
  return planned;
}

async function tell(
  db: Database,
  organisationId: OrganisationId,
  personId: PersonId,
  news: readonly HeldNews[],
  now: Date,
): Promise<boolean> {
  const organisation = await organisationById(db, organisationId);
  const today = dayIn(organisation.timeZone, now);
  const to = await personById(db, personId);
  const isRipe = news.some(({ on }) => on < today);
  if (!to || !isRipe || (await isToldOn(db, organisation, personId, today))) return false;
  const moment = nextWorkingMoment(await workingTimeOf(db, organisation, personId, today), now);
  if (moment === null || moment > now) return false;
  return await db.transaction().execute(async (transaction) => {
    const waiting = await waitingHandOffs(transaction, [personId]);
    const id = await saveMessage(transaction, {
      organisationId,
      to,
      channel: to.channel,
      purpose: "news",
      key: newsKey(personId, today),
      content: withHandOffs(newsMessage(news), waiting),
      answers: null,
      remembers: null,
      kind: "news",
      why: news.map(({ title }) => title).join("; "),
      actions: [],
      at: now,
      notBefore: now,
    });
    if (id === null) return false;
    const taken = await takeAlong(
      transaction,
      waiting.map((one) => one.id),
      id,
    );
    if (!taken) throw new Error("what waited was sent meanwhile; the next sweep tells the news");
    await markTold(
      transaction,
      news.map((one) => one.id),
      id,
    );
    return true;
  });
}

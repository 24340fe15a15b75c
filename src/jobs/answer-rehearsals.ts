// Rehearsals that were asked for in chat: gone through apart, and answered where they were asked.

import type { Message } from "../bot/message.ts";
import { rehearsalCalendar } from "../bot/messages/rehearsal-calendar.ts";
import type { Database } from "../db/database.ts";
import { organisationById, personById } from "../db/people.ts";
import { plansOf } from "../db/plans.ts";
import { beginRehearsal, endRehearsal, type OpenRehearsal } from "../db/rehearsals.ts";
import { saveMessage } from "../db/save-message.ts";
import type { RehearsedMessage } from "../plan/rehearsed.ts";
import { UserError } from "../plan/user-error.ts";
import { faultOf, type Log } from "./log-port.ts";
import { spanOf } from "./rehearse.ts";
import { rehearseApart } from "./rehearse-apart.ts";

/** After so many tries it is said that it did not work. */
const TRIES = 3;

/** One at a time: each takes a store in memory. Never throws; what failed is tried again by the next sweep. */
export async function answerRehearsals(db: Database, now: Date, log: Log): Promise<void> {
  for (let wanted = await beginRehearsal(db); wanted; wanted = await beginRehearsal(db)) {
    const started = performance.now();
    try {
      await answer(db, wanted, await contentOf(db, wanted, now), now);
      const ms = Math.round(performance.now() - started);
      log.info({ event: "rehearsal.answered", outcome: "done", rehearsal: wanted.id, ms });
    } catch (error) {
      log.error({ event: "rehearsal.answered", outcome: "failed", rehearsal: wanted.id, err: faultOf(error) });
      if (wanted.attempts < TRIES) return;
      await answer(
        db,
        wanted,
        sentence(`I could not finish the rehearsal. Say a shorter time. (Reference RE-${wanted.id})`),
        now,
      );
    }
  }
}

async function contentOf(db: Database, wanted: OpenRehearsal, now: Date): Promise<Message> {
  const { timeZone } = await organisationById(db, wanted.organisationId);
  try {
    const span = spanOf(timeZone, wanted.from, wanted.to, now);
    const messages = (await rehearseApart(db, wanted.organisationId, span)).filter((one) => isMeant(one, wanted));
    return rehearsalCalendar(messages, { ...span, timeZone, of: await nameOf(db, wanted) });
  } catch (error) {
    if (error instanceof UserError) return sentence(error.message);
    throw error;
  }
}

function isMeant({ personId, plans }: RehearsedMessage, { ofPerson, ofPlan }: OpenRehearsal): boolean {
  return (ofPerson === null || personId === ofPerson) && (ofPlan === null || plans.includes(ofPlan));
}

async function nameOf(db: Database, { organisationId, ofPerson, ofPlan }: OpenRehearsal): Promise<string> {
  if (ofPerson !== null) return (await personById(db, ofPerson))?.name ?? "somebody who is not here";
  if (ofPlan === null) return "everyone";
  return (await plansOf(db, organisationId)).find(({ id }) => id === ofPlan)?.title ?? "a plan that is not here";
}

async function answer(db: Database, wanted: OpenRehearsal, content: Message, now: Date): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const to = await personById(transaction, wanted.personId);
    if (!(await endRehearsal(transaction, wanted.id, now)) || !to) return;
    await saveMessage(transaction, {
      organisationId: wanted.organisationId,
      to,
      channel: wanted.channel,
      purpose: "answer",
      key: `rehearsal-${wanted.id}`,
      content,
      answers: wanted.incomingId,
      remembers: null,
      actions: [],
      at: now,
      notBefore: now,
    });
  });
}

function sentence(text: string): Message {
  return { fallback: text, view: [{ kind: "text", text }] };
}

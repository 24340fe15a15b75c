// Handles what came in: in each person's order, and not for ever.
import type { Message } from "../bot/message.ts";
import type { Database } from "../db/database.ts";
import { personById } from "../db/people.ts";
import { saveMessage } from "../db/save-message.ts";
import {
  countAttempt,
  markIncomingFailed,
  nextOpenIncoming,
  noteError,
  type OpenIncoming,
} from "../db/store-incoming.ts";
import { workAfter } from "../db/stored-incoming.ts";
import type { DocumentId, IncomingId, MessageId, OrganisationId, UploadId } from "../plan/ids.ts";
import type { Clock } from "./clock.ts";
import type { Log } from "./log-port.ts";
import type { oneAtATime } from "./one-at-a-time.ts";

/**
 * The conversation's core: handles one stored event in a transaction of its own and marks it handled.
 *
 * @returns what it planned to say, to the person and to others
 */
export type HandleIncoming = (id: IncomingId, organisation: OrganisationId) => Promise<readonly MessageId[]>;

export interface IncomingWork {
  readonly db: Database;
  readonly handle: HandleIncoming;
  readonly clock: Clock;
  readonly log: Log;
  /** Takes out what was planned meanwhile. */
  readonly enqueueDelivery: (ids: readonly MessageId[]) => Promise<void>;
  /** Makes the papers that were asked for. */
  readonly enqueueMaking: (ids: readonly DocumentId[]) => Promise<void>;
  /** Starts reading the files that came along. */
  readonly enqueueReading: (ids: readonly UploadId[]) => Promise<void>;
  /** Runs work beside no other that was begun before. */
  readonly alone: ReturnType<typeof oneAtATime>;
}

/** So many times is an event begun before it is left to a person. */
const TRIES = 5;

/**
 * Handles an event, and before it whatever the same person wrote earlier and is still open.
 *
 * @throws what the handler threw: the queue tries again, and the attempt is counted in the database
 */
export async function handleIncoming(id: IncomingId, work: IncomingWork): Promise<void> {
  for (;;) {
    const event = await nextOpenIncoming(work.db, id);
    if (!event) return;
    // It may have been what ended its process, or only stood beside it. Begun one at a time, each answers for itself: an
    // event that kills its process takes none with it that was in hand before.
    const planned = await (event.attempts > 0 ? work.alone(() => handleOne(event, work)) : handleOne(event, work));
    const after = await workAfter(work.db, event.id);
    await work.enqueueDelivery([...new Set([...planned, ...after.messages])]);
    await work.enqueueReading(after.uploads);
    await work.enqueueMaking(after.documents);
    // What the person wrote before it was handled before it.
    if (event.id === id) return;
  }
}

async function handleOne(event: OpenIncoming, { db, handle, clock, log }: IncomingWork): Promise<readonly MessageId[]> {
  if ((await countAttempt(db, event.id)) > TRIES) {
    await failCalmly(db, event, await clock.now());
    log.error({ event: "incoming.handled", outcome: "failed", incoming: event.id });
    return [];
  }
  const started = performance.now();
  try {
    const planned = await handle(event.id, event.organisationId);
    const ms = Math.round(performance.now() - started);
    log.info({ event: "incoming.handled", outcome: "done", incoming: event.id, ms });
    return planned;
  } catch (error) {
    await noteError(db, event.id, String(error));
    throw error;
  }
}

/** What was written is kept and on the officer's list; the person gets a calm line with its reference. */
async function failCalmly(db: Database, event: OpenIncoming, now: Date): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (!(await markIncomingFailed(transaction, event.id))) return;
    const to = event.personId === null ? null : await personById(transaction, event.personId);
    if (!to) return;
    await saveMessage(transaction, {
      organisationId: event.organisationId,
      to,
      channel: event.channel,
      purpose: "answer",
      key: `answer-${event.id}-failed`,
      content: apology(event.id),
      answers: event.id,
      remembers: null,
      actions: [],
      at: now,
      notBefore: now,
    });
  });
}

function apology(id: IncomingId): Message {
  const text = `I kept what you wrote, but something on my side kept me from handling it. An officer can see it under the reference IN-${id}; nothing of yours is lost.`;
  return { fallback: text, view: [{ kind: "text", text }] };
}

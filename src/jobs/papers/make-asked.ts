// Makes a file that was asked for in a conversation, and hands it over there: as a link that opens it for some days.
import type { Channel } from "../../bot/channel.ts";
import type { Message } from "../../bot/message.ts";
import type { Database } from "../../db/database.ts";
import {
  type AskedDocument,
  askedDocument,
  countMaking,
  DOCUMENT_KEPT_HOURS,
  failDocument,
  keepDocument,
} from "../../db/documents.ts";
import { organisationById, type Person, personById } from "../../db/people.ts";
import { saveMessage } from "../../db/save-message.ts";
import { dayIn, writeDay } from "../../plan/calendar.ts";
import { sayWish } from "../../plan/document.ts";
import type { DocumentId, MessageId } from "../../plan/ids.ts";
import { UserError } from "../../plan/user-error.ts";
import type { Clock } from "../clock.ts";
import { faultOf, type Log } from "../log-port.ts";
import type { MadeDocument } from "./make-document.ts";
import type { Office } from "./office-pdf.ts";

/** Where papers are made and opened. */
export interface PaperOffice {
  /** Where people reach this service, without a slash at its end. */
  readonly address: string;
  readonly office: Office;
}

export interface MakingWork {
  readonly db: Database;
  readonly clock: Clock;
  readonly channels: readonly Channel[];
  readonly papers: PaperOffice;
  readonly log: Log;
}

/** What ended its maker so often is left to a person. */
const TRIES = 3;

/**
 * @returns what it planned to say
 * @throws what went wrong on our side: the queue tries again, and the attempt is counted in the database
 */
export async function makeAsked(id: DocumentId, work: MakingWork): Promise<readonly MessageId[]> {
  const attempt = await countMaking(work.db, id);
  const asked = attempt === 0 ? null : await askedDocument(work.db, id);
  const to = asked && (await personById(work.db, asked.personId));
  if (!asked || !to) return [];
  if (attempt > TRIES) return await refuse(asked, to, "I could not make it: something went wrong on my side.", work);
  const started = performance.now();
  try {
    const planned = await make(asked, to, work);
    const ms = Math.round(performance.now() - started);
    work.log.info({ event: "document.made", outcome: "done", document: id, attempt, ms });
    return planned;
  } catch (error) {
    if (error instanceof UserError) return await refuse(asked, to, error.message, work);
    work.log.warn({ event: "document.made", outcome: "failed", document: id, attempt, err: faultOf(error) });
    throw error;
  }
}

async function make(asked: AskedDocument, to: Person, work: MakingWork): Promise<readonly MessageId[]> {
  const { db, clock, papers, channels } = work;
  const organisation = await organisationById(db, asked.organisationId);
  const at = await clock.now();
  const plan = { id: asked.planId, title: asked.plan };
  // What writes Word, Excel and charts takes a third of the time to load and 100 MB; most starts see no paper made.
  const { makeDocument } = await import("./make-document.ts");
  const made = await makeDocument(asked.wish, plan, { db, organisation, at, office: papers.office, template: null });
  const keepFile = channels.find(({ name }) => name === asked.channel)?.keepFile;
  const path = keepFile ? await keepFile(made.name, made.bytes) : null;
  return await db.transaction().execute(async (transaction) => {
    const kept = await keepDocument(transaction, asked.id, { ...made, at });
    if (!kept) return [];
    const until = writeDay(dayIn(organisation.timeZone, kept.expiresAt));
    const address = path ?? `${papers.address}/documents/${kept.token}`;
    return await tell(transaction, asked, to, handedOver(asked, made, { address, until, isHere: path !== null }), at);
  });
}

async function refuse(asked: AskedDocument, to: Person, why: string, { db, clock }: MakingWork) {
  const at = await clock.now();
  const text = `There is no ${sayWish(asked.wish)} of ${asked.plan} for you yet. ${why}`;
  return await db.transaction().execute(async (transaction) => {
    if (!(await failDocument(transaction, asked.id, why))) return [];
    return await tell(transaction, asked, to, { fallback: text, view: [{ kind: "text", text }] }, at);
  });
}

async function tell(
  transaction: Database,
  asked: AskedDocument,
  to: Person,
  content: Message,
  at: Date,
): Promise<readonly MessageId[]> {
  const id = await saveMessage(transaction, {
    organisationId: asked.organisationId,
    to,
    channel: asked.channel,
    purpose: "answer",
    key: `document-${asked.id}`,
    content,
    answers: asked.incomingId,
    remembers: null,
    actions: [],
    at,
    notBefore: at,
  });
  return id === null ? [] : [id];
}

function handedOver(
  { id, wish, plan }: AskedDocument,
  { name, said, notices }: MadeDocument,
  { address, until, isHere }: { readonly address: string; readonly until: string; readonly isHere: boolean },
): Message {
  const what = `The ${sayWish(wish)} of ${plan} is ready: ${said}.`;
  const more = [
    ...notices,
    ...(wish.isPublic ? ["Read it before it is published: names are found by rule."] : []),
    ...(isHere ? [] : [`The link opens it for whoever has it, until ${until}. Say “export” again after that.`]),
  ];
  return {
    fallback: what,
    view: [
      { kind: "text", text: what },
      { kind: "facts", facts: [{ label: isHere ? "Written to" : name, value: address }] },
      ...(more.length > 0 ? [{ kind: "note" as const, text: more.join(" ") }] : []),
    ],
    files: [{ document: id, name, summary: what, address, keptHours: DOCUMENT_KEPT_HOURS }],
  };
}

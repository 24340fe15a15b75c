// The job behind a dropped file: its bytes are brought in, read apart, and their sender is shown what they hold.

import type { Database } from "../../db/database.ts";
import { importOfDocument } from "../../db/imports.ts";
import { keepDroppedTemplate } from "../../db/paper-templates.ts";
import { personById } from "../../db/people.ts";
import { saveMessage } from "../../db/save-message.ts";
import {
  bytesOf,
  endUpload,
  keepDocument,
  lockUpload,
  noteHash,
  sameOpenUpload,
  type Upload,
  uploadById,
} from "../../db/uploads.ts";
import type { Document } from "../../parsers/document/document.ts";
import { readPlanApart } from "../../parsers/read-plan-apart.ts";
import { dayIn, writeDay } from "../../plan/calendar.ts";
import type { MessageId, UploadId } from "../../plan/ids.ts";
import type { Register } from "../../plan/register.ts";
import { UserError } from "../../plan/user-error.ts";
import { type Answer, line } from "../answer.ts";
import type { Channel } from "../channel.ts";
import type { BotContext } from "../context.ts";
import { openUpload } from "./open-upload.ts";
import { peopleAnswer, peopleIn } from "./people-upload.ts";
import { refuseUnknownPlaces, templateAnswer } from "./template-upload.ts";
import { previewAnswer } from "./upload-answer.ts";

/** Larger than any plan that a council published. */
const MOST_BYTES = 50 * 1024 * 1024;

/**
 * Reads a file outside any transaction, then stores what came of it together with the message that tells it.
 *
 * @param attempt "last" tells that the file ended its reader too often, and does not look into it again
 * @returns the messages that were planned; none where it was read or ended before
 * @throws whatever went wrong that is not the file's fault, for the queue to try again
 */
export async function readUpload(
  ctx: BotContext,
  id: UploadId,
  attempt: number | "last",
  channels: readonly Channel[],
): Promise<readonly MessageId[]> {
  const upload = await uploadById(ctx.db, id);
  if (upload?.state !== "accepted") return [];
  const read = attempt === "last" ? stoppedTooOften(upload) : await tryReading(ctx, upload, channels);
  return ctx.db.transaction().execute((db) => tell({ ...ctx, db }, id, read));
}

type Read =
  | {
      readonly document: Document;
      readonly register: Register;
      /** The file itself where papers are to be written in it; null for a plan. */
      readonly template: Uint8Array | null;
    }
  | { readonly sentence: string };

function stoppedTooOften({ name, id }: Upload): Read {
  return {
    sentence: `I could not get through “${name}”: reading it stopped several times, so I have given up on it. Save it anew or copy the pages with the plan into a new Word file, and send that. (Reference UP-${id})`,
  };
}

async function tryReading(ctx: BotContext, upload: Upload, channels: readonly Channel[]): Promise<Read> {
  const bytes = (await bytesOf(ctx.db, upload.id)) ?? (await fetched(ctx.db, upload, channels));
  if (!(bytes instanceof Uint8Array)) return bytes;
  if (bytes.length > MOST_BYTES) return tooLarge(upload);
  try {
    const { document, register, placeholders } = await readPlanApart(bytes, upload.name, ctx.today);
    if (placeholders) refuseUnknownPlaces(placeholders, upload.name);
    return { document, register, template: placeholders && bytes };
  } catch (error) {
    if (error instanceof UserError) return { sentence: error.message };
    throw error;
  }
}

async function fetched(db: Database, upload: Upload, channels: readonly Channel[]): Promise<Uint8Array | Read> {
  if (upload.size !== null && upload.size > MOST_BYTES) return tooLarge(upload);
  const fetchFile = channels.find(({ name }) => name === upload.channel)?.fetchFile;
  if (!fetchFile) throw new Error(`the channel ${upload.channel} fetches no files`);
  const file = await fetchFile(upload.fileId, MOST_BYTES, upload.organisationId);
  switch (file.kind) {
    case "fetched":
      await noteHash(db, upload.id, file.bytes);
      return file.bytes;
    case "too-large":
      return tooLarge(upload);
    case "gone":
      return { sentence: `I could not fetch “${upload.name}”: ${file.reason}. Drop it here again.` };
  }
}

function tooLarge({ name }: Upload): Read {
  return { sentence: `“${name}” is larger than 50 MB. Save the plan without its pictures and drop that file.` };
}

async function tell(ctx: BotContext, id: UploadId, read: Read): Promise<readonly MessageId[]> {
  const upload = await lockUpload(ctx.db, id);
  if (upload?.state !== "accepted") return [];
  const said = await outcome(ctx, upload, read);
  const to = upload.personId === null ? null : await personById(ctx.db, upload.personId);
  if (!to) return [];
  const message = await saveMessage(ctx.db, {
    organisationId: upload.organisationId,
    to,
    channel: upload.channel,
    purpose: "answer",
    key: `upload-${upload.id}`,
    content: { fallback: said.fallback, view: said.view },
    answers: upload.incomingId,
    remembers: said.remembers,
    actions: [],
    at: ctx.now,
    notBefore: ctx.now,
  });
  return message === null ? [] : [message];
}

async function outcome(ctx: BotContext, upload: Upload, read: Read): Promise<Answer> {
  const { db, now, today, organisation } = ctx;
  if ("sentence" in read) {
    await endUpload(db, upload.id, "refused", { at: now, reason: read.sentence });
    return line(read.sentence);
  }
  if (read.template) {
    await keepDroppedTemplate(db, upload.id, { document: read.document, bytes: read.template, readOn: today });
    return templateAnswer({ ...upload, document: read.document });
  }
  const imported = upload.sha256 === null ? null : await importOfDocument(db, organisation.id, upload.sha256);
  if (imported) {
    await endUpload(db, upload.id, "cancelled", { at: now, reason: "this very document is imported already" });
    const by = imported.by === null ? "" : ` by ${imported.by}`;
    const on = writeDay(dayIn(organisation.timeZone, imported.at));
    return line(`“${upload.name}” is imported already, as “${imported.plan}”${by} on ${on}. Nothing was changed.`);
  }
  const waiting = await sameOpenUpload(db, upload);
  if (waiting) {
    await endUpload(db, upload.id, "cancelled", { at: now, reason: "the same file waits already" });
    return previewAnswer(
      await openUpload(ctx, waiting),
      "You dropped this very file before, and it waits for you; your answers are kept.",
    );
  }
  await keepDocument(db, upload.id, read.document, today);
  const kept = { ...upload, document: read.document, readOn: today, state: "read" as const };
  const open = await openUpload(ctx, kept, read.register);
  const people = open.register.actions.length > 0 ? null : await peopleIn(ctx, kept);
  if (people) {
    if (people.list.problems.length > 0)
      await endUpload(db, upload.id, "refused", { at: now, reason: "lines of the list have a problem" });
    return peopleAnswer(people);
  }
  if (open.register.actions.length > 0 || open.questions.length > 0) return previewAnswer(open);
  await endUpload(db, upload.id, "refused", { at: now, reason: open.register.seenInstead ?? "no action in it" });
  return previewAnswer(open);
}

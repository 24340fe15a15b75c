// What waits for a job: the database knows, whatever became of the queue.
import { sql } from "kysely";
import type { DocumentId, IncomingId, MessageId, UploadId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

export interface UnfinishedWork {
  /** Due and not sent; or taken by somebody who has been silent for longer than the lease. */
  readonly messages: readonly MessageId[];
  /** Stored and not handled, in the order in which they came. */
  readonly incoming: readonly IncomingId[];
  /** Dropped files that are still to be read. */
  readonly uploads: readonly UploadId[];
  /** Papers that were asked for and are still to be made. */
  readonly documents: readonly DocumentId[];
}

export async function unfinishedWork(db: Database, now: Date): Promise<UnfinishedWork> {
  const messages = await db
    .selectFrom("message")
    .select("id")
    .where((eb) =>
      eb.or([
        eb.and([eb("state", "=", "planned"), eb("not_before", "<=", now)]),
        eb.and([eb("state", "=", "sending"), eb("lease_until", "<", sql<Date>`clock_timestamp()`)]),
      ]),
    )
    .orderBy("not_before")
    .orderBy("id")
    .execute();
  const incoming = await db.selectFrom("incoming").select("id").where("state", "=", "stored").orderBy("id").execute();
  const uploads = await db.selectFrom("upload").select("id").where("state", "=", "accepted").orderBy("id").execute();
  const documents = await db.selectFrom("document").select("id").where("state", "=", "asked").orderBy("id").execute();
  return {
    messages: messages.map((row) => row.id),
    incoming: incoming.map((row) => row.id),
    uploads: uploads.map((row) => row.id),
    documents: documents.map((row) => row.id),
  };
}

/** Whether anything is due, in hand or waiting to be handled. */
export async function isWorkLeft(db: Database, now: Date): Promise<boolean> {
  const { rows } = await sql<{ left: boolean }>`
    select exists (select from due_regard.message
        where state = 'sending' or (state = 'planned' and not_before <= ${now}))
      or exists (select from due_regard.incoming where state = 'stored')
      or exists (select from due_regard.upload where state = 'accepted')
      or exists (select from due_regard.document where state = 'asked') as left`.execute(db);
  return rows[0]?.left ?? false;
}

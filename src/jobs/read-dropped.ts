// Reads a dropped file: apart from everything else, and not for ever.
import type { Database } from "../db/database.ts";
import { countReading } from "../db/uploads.ts";
import type { MessageId, UploadId } from "../plan/ids.ts";
import { faultOf, type Log } from "./log-port.ts";

/**
 * Reads one stored file and tells its sender what became of it. On the attempt after the last it is not read any more,
 * and its sender is told that.
 *
 * @param attempt from 1; "last" ends it without another look
 * @returns what it planned to say
 */
export type ReadUpload = (id: UploadId, attempt: number | "last") => Promise<readonly MessageId[]>;

/** A document that ended its reader so often is left to a person. */
const TRIES = 3;

/** @throws what the reader threw: the queue tries again, and the attempt is counted in the database */
export async function readDropped(
  id: UploadId,
  { db, read, log }: { readonly db: Database; readonly read: ReadUpload; readonly log: Log },
): Promise<readonly MessageId[]> {
  const attempt = await countReading(db, id);
  if (attempt === 0) return [];
  const started = performance.now();
  try {
    const planned = await read(id, attempt > TRIES ? "last" : attempt);
    const ms = Math.round(performance.now() - started);
    log.info({ event: "upload.read", outcome: "done", upload: id, attempt, ms });
    return planned;
  } catch (error) {
    log.warn({ event: "upload.read", outcome: "failed", upload: id, attempt, err: faultOf(error) });
    throw error;
  }
}

// Whether kept words were recorded since, so that a button pressed twice records once.
import type { IncomingId, PersonId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

/** Whether a report of the person with these words, made by a later event than the one that held them, still stands. */
export async function areRecorded(
  db: Database,
  personId: PersonId,
  words: string,
  since: IncomingId,
): Promise<boolean> {
  const row = await db
    .selectFrom("report")
    .select("id")
    .where("person_id", "=", personId)
    .where("words", "=", words)
    .where("incoming_id", ">", since)
    .where("id", "not in", db.selectFrom("report_undo").select("report_id"))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

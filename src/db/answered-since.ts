// Which actions somebody has answered already since they were shown them.
import type { ActionId, IncomingId, PersonId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

/**
 * Those of `actions` on which the person's own report of this moment or later stands, leaving out what `except` (the
 * event that is being read, perhaps again after an edit) said itself.
 */
export async function answeredSince(
  db: Database,
  personId: PersonId,
  actions: readonly ActionId[],
  since: Date,
  except: IncomingId,
): Promise<readonly ActionId[]> {
  if (actions.length === 0) return [];
  const rows = await db
    .selectFrom("report")
    .select("action_id")
    .distinct()
    .where("person_id", "=", personId)
    .where("action_id", "in", actions)
    .where("reported_at", ">=", since)
    .where("incoming_id", "is distinct from", except)
    .where("report.id", "not in", db.selectFrom("report_undo").select("report_id"))
    .execute();
  return rows.map((row) => row.action_id);
}

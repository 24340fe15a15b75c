// New dates that were agreed to in a stretch of time.
import { sql } from "kysely";
import type { LocalDate, TimeZone } from "../plan/calendar.ts";
import type { OrganisationId } from "../plan/ids.ts";
import type { Database } from "./database.ts";
import { type Request, requestOf, requests } from "./requests.ts";

/** Oldest decision first. */
export async function agreedDates(
  db: Database,
  organisation: OrganisationId,
  from: LocalDate,
  timeZone: TimeZone,
): Promise<readonly Request[]> {
  const rows = await requests(db)
    .where("kind", "=", "date")
    .where("decision", "=", "accepted")
    .where(sql<boolean>`(decided_at at time zone ${timeZone})::date >= ${from}::date`)
    .where("action_id", "in", db.selectFrom("action").select("id").where("organisation_id", "=", organisation))
    .orderBy("decided_at")
    .orderBy("id")
    .execute();
  return rows.map(requestOf);
}

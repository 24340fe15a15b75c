// New dates that were agreed to in a stretch of time.
import { sql } from "kysely";
import type { LocalDate, TimeZone } from "../plan/calendar.ts";
import type { OrganisationId, PlanId } from "../plan/ids.ts";
import type { Snapshot } from "../plan/snapshot.ts";
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

/** Those of one plan, both days included; oldest decision first. */
export async function agreedInPlan(
  db: Database,
  planId: PlanId,
  days: { readonly from: LocalDate; readonly to: LocalDate },
  timeZone: TimeZone,
): Promise<Snapshot["datesAgreed"]> {
  const rows = await db
    .selectFrom("request")
    .innerJoin("action", "action.id", "request.action_id")
    .where("action.plan_id", "=", planId)
    .where("request.kind", "=", "date")
    .where("decision", "=", "accepted")
    .where(sql<boolean>`(decided_at at time zone ${timeZone})::date between ${days.from}::date and ${days.to}::date`)
    .select(["reference", "from_on", "to_on", "reason"])
    .orderBy("decided_at")
    .orderBy("request.id")
    .execute();
  return rows.flatMap(({ reference, from_on: from, to_on: to, reason }) =>
    to ? [{ reference, from, to, reason }] : [],
  );
}

// What a paper is made from: a plan's locked snapshots, the plan as it stands, and whose names a public version leaves out.
import type { LocalDate } from "../plan/calendar.ts";
import type { OrganisationId, PlanId } from "../plan/ids.ts";
import { quarterOf } from "../plan/quarter.ts";
import { type Snapshot, snapshotSchema } from "../plan/snapshot.ts";
import type { Database } from "./database.ts";
import type { Organisation } from "./people.ts";
import type { HeldPlan } from "./plans.ts";
import { snapshotNow } from "./reviews.ts";

/** Oldest quarter first. */
export async function lockedSnapshots(db: Database, planId: PlanId): Promise<readonly Snapshot[]> {
  const rows = await db
    .selectFrom("review")
    .where("plan_id", "=", planId)
    .where("locked_at", "is not", null)
    .select("snapshot")
    .orderBy("from_on")
    .execute();
  return rows.map((row) => snapshotSchema.parse(row.snapshot));
}

/** The plan as it would be locked at this moment, in the quarter of today; nothing is written. */
export function snapshotOfToday(
  db: Database,
  { timeZone }: Organisation,
  plan: HeldPlan,
  { at, today }: { readonly at: Date; readonly today: LocalDate },
): Promise<Snapshot> {
  const { label, from, to } = quarterOf(today);
  return snapshotNow(db, { planId: plan.id, plan: plan.title, label, from, to }, { at, timeZone });
}

/** Everybody of the organisation, those who have left too. */
export async function staffNames(db: Database, organisationId: OrganisationId): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("person")
    .select("name")
    .where("organisation_id", "=", organisationId)
    .where("kind", "=", "person")
    .execute();
  return rows.map(({ name }) => name);
}

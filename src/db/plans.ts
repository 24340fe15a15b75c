// The plans of an organisation.
import type { LocalDate } from "../plan/calendar.ts";
import type { EditionId, OrganisationId, PlanId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

export interface HeldPlan {
  readonly id: PlanId;
  readonly title: string;
}

/** By title. */
export function plansOf(db: Database, organisation: OrganisationId): Promise<readonly HeldPlan[]> {
  return db
    .selectFrom("plan")
    .where("organisation_id", "=", organisation)
    .select(["id", "title"])
    .orderBy("title")
    .execute();
}

/** The plans in which nobody is reminded on a day. */
export async function pausedPlans(
  db: Database,
  organisation: OrganisationId,
  today: LocalDate,
): Promise<ReadonlySet<PlanId>> {
  const rows = await db
    .selectFrom("plan")
    .select("id")
    .where("organisation_id", "=", organisation)
    .where("paused_until", ">", today)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Holds back the reminders of these plans until a day; null lets them go again. */
export async function pausePlans(
  transaction: Database,
  organisation: OrganisationId,
  plans: readonly PlanId[],
  until: LocalDate | null,
): Promise<readonly PlanId[]> {
  const rows = await transaction
    .updateTable("plan")
    .set({ paused_until: until })
    .where("organisation_id", "=", organisation)
    .where("id", "in", plans)
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}

/** The edition that a plan has now. */
export async function latestEdition(db: Database, plan: PlanId): Promise<EditionId> {
  const { id } = await db
    .selectFrom("edition")
    .select("id")
    .where("plan_id", "=", plan)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return id;
}

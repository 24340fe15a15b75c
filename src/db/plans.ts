// The plans of an organisation.
import type { OrganisationId, PlanId } from "../plan/ids.ts";
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

// Policies as they are stored: one for the organisation, departures for a plan.
import { sql } from "kysely";
import type { OrganisationId, PlanId } from "../plan/ids.ts";
import { type Policy, planPolicyOf } from "../plan/policy.ts";
import { type Database, json } from "./database.ts";

/** The policy in force for a plan; for none, the organisation's. */
export async function policyFor(db: Database, organisation: OrganisationId, plan: PlanId | null): Promise<Policy> {
  const own = await db
    .selectFrom("organisation")
    .select("policy")
    .where("id", "=", organisation)
    .executeTakeFirstOrThrow();
  if (plan === null) return planPolicyOf(own.policy, {});
  const departs = await db.selectFrom("plan").select("policy").where("id", "=", plan).executeTakeFirstOrThrow();
  return planPolicyOf(own.policy, departs.policy);
}

/** Sets some of it and leaves the rest: for every plan, or for one that then departs from the organisation. */
export async function setPolicy(
  transaction: Database,
  organisation: OrganisationId,
  plan: PlanId | null,
  changes: Partial<Policy>,
): Promise<void> {
  const changed = sql<string>`policy || ${json(changes)}::jsonb`;
  await (plan === null
    ? transaction.updateTable("organisation").set({ policy: changed }).where("id", "=", organisation).execute()
    : transaction.updateTable("plan").set({ policy: changed }).where("id", "=", plan).execute());
}

// Who decides what: one setting for the organisation, with departures for a plan.
import { sql } from "kysely";
import type { OrganisationId, PlanId } from "../plan/ids.ts";
import { type DecisionRules, decisionRulesOf } from "../plan/request.ts";
import { type Database, json } from "./database.ts";

/** The rules of the organisation, or of one plan of it. */
export async function rulesOf(db: Database, organisation: OrganisationId, plan: PlanId | null): Promise<DecisionRules> {
  const own = await db
    .selectFrom("organisation")
    .select("policy")
    .where("id", "=", organisation)
    .executeTakeFirstOrThrow();
  if (plan === null) return decisionRulesOf(own.policy, {});
  const departs = await db.selectFrom("plan").select("policy").where("id", "=", plan).executeTakeFirstOrThrow();
  return decisionRulesOf(own.policy, departs.policy);
}

/** Sets some of the rules and leaves the others: for every plan, or for one that then departs from the organisation. */
export async function setRules(
  transaction: Database,
  organisation: OrganisationId,
  plan: PlanId | null,
  rules: Partial<DecisionRules>,
): Promise<void> {
  const changed = sql<string>`policy || ${json(rules)}::jsonb`;
  await (plan === null
    ? transaction.updateTable("organisation").set({ policy: changed }).where("id", "=", organisation).execute()
    : transaction.updateTable("plan").set({ policy: changed }).where("id", "=", plan).execute());
}

// A plan as it stands before an edition changes it, whole rows, so that the edition can be taken back exactly.
import { sql } from "kysely";
import type { EditionId, PlanId } from "../plan/ids.ts";
import { type Database, json } from "./database.ts";

/** Rows as PostgreSQL writes them: only PostgreSQL reads them again. */
export interface PlanBefore {
  readonly title: string;
  readonly sections: readonly unknown[];
  readonly actions: readonly unknown[];
  readonly owners: readonly unknown[];
  readonly checks: readonly unknown[];
  readonly requests: readonly unknown[];
}

export async function planAsItStands(transaction: Database, planId: PlanId): Promise<PlanBefore> {
  const { rows } = await sql<PlanBefore>`
    select plan.title,
      (select coalesce(jsonb_agg(to_jsonb(section)), '[]') from due_regard.section where plan_id = plan.id) as sections,
      (select coalesce(jsonb_agg(to_jsonb(action)), '[]') from due_regard.action where plan_id = plan.id) as actions,
      (select coalesce(jsonb_agg(to_jsonb(owner)), '[]') from due_regard.action_owner owner
        join due_regard.action on action.id = owner.action_id where action.plan_id = plan.id) as owners,
      (select coalesce(jsonb_agg(to_jsonb(due)), '[]') from due_regard.check_date due
        join due_regard.action on action.id = due.action_id where action.plan_id = plan.id) as checks,
      (select coalesce(jsonb_agg(to_jsonb(request)), '[]') from due_regard.request request
        join due_regard.action on action.id = request.action_id
        where action.plan_id = plan.id and request.decision is null) as requests
    from due_regard.plan where plan.id = ${planId}`.execute(transaction);
  const [before] = rows;
  if (!before) throw new Error(`there is no plan ${planId}`);
  return before;
}

export async function keepBefore(transaction: Database, edition: EditionId, before: PlanBefore): Promise<void> {
  await transaction
    .updateTable("edition")
    .set({ before: json(before) })
    .where("id", "=", edition)
    .execute();
}

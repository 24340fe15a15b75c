// Owners are asked about an action soon, whatever its dates say.
import { sql } from "kysely";
import { addDays, type LocalDate } from "../plan/calendar.ts";
import type { ActionId, PlanId } from "../plan/ids.ts";
import type { RowAt } from "../plan/settlement.ts";
import { type Database, json } from "./database.ts";

/** They have a week to answer; the step before a review tells them in the next working hours. */
const ANSWER_WITHIN_DAYS = 7;

/** Gives the actions a review in a week. Who comes to own one in the meantime is asked too. */
export async function askOwnersAbout(
  transaction: Database,
  actions: readonly ActionId[],
  today: LocalDate,
): Promise<LocalDate> {
  const by = addDays(today, ANSWER_WITHIN_DAYS);
  for (const action of actions) {
    await transaction
      .insertInto("check_date")
      .values({ action_id: action, check_on: by, kind: "review" })
      .onConflict((conflict) => conflict.columns(["action_id", "check_on", "kind"]).doUpdateSet({ state: "open" }))
      .execute();
  }
  return by;
}

/** The same for the rows of a document that was just imported. */
export async function askOwners(
  transaction: Database,
  { planId, sources }: { readonly planId: PlanId; readonly sources: readonly RowAt[] },
  today: LocalDate,
): Promise<void> {
  if (sources.length === 0) return;
  const { rows } = await sql<{ id: ActionId }>`
    select action.id from due_regard.action
    join jsonb_to_recordset(${json(sources)}::jsonb) as row ("table" integer, "from" integer, nth integer)
      on (action.source ->> 'table')::integer = row."table" and (action.source ->> 'from')::integer = row."from"
      and (action.source ->> 'nth')::integer is not distinct from row.nth
    where action.plan_id = ${planId} and action.state = 'open'
    order by action.id`.execute(transaction);
  await askOwnersAbout(
    transaction,
    rows.map(({ id }) => id),
    today,
  );
}

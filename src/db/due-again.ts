// The date that an action is due on, after its deadlines have changed.
import { earliest } from "../plan/calendar.ts";
import type { ActionId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

/** Its earliest deadline that is not met, or none; the version goes up, so that buttons made before are stale. */
export async function dueAgain(transaction: Database, actionId: ActionId): Promise<void> {
  const unmet = await transaction
    .selectFrom("check_date")
    .select("check_on")
    .where("action_id", "=", actionId)
    .where("kind", "=", "deadline")
    .where("state", "in", ["open", "past-at-import"])
    .execute();
  await transaction
    .updateTable("action")
    .set((eb) => ({ due_on: earliest(unmet.map((row) => row.check_on)), version: eb("version", "+", 1) }))
    .where("id", "=", actionId)
    .execute();
}

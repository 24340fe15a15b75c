// A new date takes effect: the check date moves, and with it the day on which the action is due.
import type { LocalDate } from "../plan/calendar.ts";
import type { ActionId } from "../plan/ids.ts";
import type { Database } from "./database.ts";
import { dueAgain } from "./due-again.ts";

/** `from` null: the action had no date. */
export async function moveDate(
  transaction: Database,
  actionId: ActionId,
  { from, to }: { readonly from: LocalDate | null; readonly to: LocalDate },
): Promise<void> {
  if (from !== null) {
    await transaction
      .updateTable("check_date")
      .set({ state: "moved" })
      .where("action_id", "=", actionId)
      .where("check_on", "=", from)
      .where("kind", "=", "deadline")
      .execute();
  }
  await transaction
    .insertInto("check_date")
    .values({ action_id: actionId, check_on: to, kind: "deadline" })
    .onConflict((conflict) => conflict.columns(["action_id", "check_on", "kind"]).doUpdateSet({ state: "open" }))
    .execute();
  await dueAgain(transaction, actionId);
}

/** A move taken back: the old date counts again, and the new one is gone unless the plan names it too. */
export async function moveDateBack(
  transaction: Database,
  actionId: ActionId,
  { from, to }: { readonly from: LocalDate | null; readonly to: LocalDate },
): Promise<void> {
  const { reading } = await transaction
    .selectFrom("action")
    .select("reading")
    .where("id", "=", actionId)
    .executeTakeFirstOrThrow();
  const check = transaction.deleteFrom("check_date").where("action_id", "=", actionId).where("kind", "=", "deadline");
  if (reading.deadlines.every(({ date }) => date !== to)) await check.where("check_on", "=", to).execute();
  if (from !== null) {
    await transaction
      .updateTable("check_date")
      .set({ state: "open" })
      .where("action_id", "=", actionId)
      .where("check_on", "=", from)
      .where("kind", "=", "deadline")
      .where("state", "=", "moved")
      .execute();
  }
  await dueAgain(transaction, actionId);
}

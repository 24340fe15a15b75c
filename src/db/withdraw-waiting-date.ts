// A date that an owner asked for and that nobody needs to decide about any more.
import type { ActionId, PersonId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

/** The request stays, as withdrawn, with the reason; nothing happens where none waits. */
export async function withdrawWaitingDate(
  transaction: Database,
  action: ActionId,
  by: { readonly at: Date; readonly by: PersonId | null },
  reason: string,
): Promise<void> {
  await transaction
    .updateTable("date_request")
    .set({ decision: "withdrawn", decided_at: by.at, decided_by: by.by, decision_reason: reason })
    .where("action_id", "=", action)
    .where("decision", "is", null)
    .execute();
}

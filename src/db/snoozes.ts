// Snoozes belong to the person, not to the action: another owner of it is still told.
import type { LocalDate } from "../plan/calendar.ts";
import type { ActionId, PersonId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

/** Reminders about the action, or about everything where it is null, start again on the day. */
export async function snooze(
  transaction: Database,
  personId: PersonId,
  actionId: ActionId | null,
  until: LocalDate,
  at: Date,
): Promise<void> {
  await transaction
    .insertInto("snooze")
    .values({ person_id: personId, action_id: actionId, until_on: until, set_at: at })
    .execute();
}

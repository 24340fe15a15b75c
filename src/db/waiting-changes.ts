// Changes that were said for a later day: done by the sweep of that day.
import type { LocalDate } from "../plan/calendar.ts";
import type { OrganisationId } from "../plan/ids.ts";
import { type WaitingChange, waitingChangeSchema } from "../plan/waiting-change.ts";
import { applyPlanned } from "./changes.ts";
import type { Database } from "./database.ts";
import { mergeDirectorates, renameDirectorate } from "./directorates.ts";
import { transferActions } from "./transfers.ts";

/** Does one waiting change, or one whose day is today. */
export async function doChange(transaction: Database, change: WaitingChange, on: LocalDate): Promise<void> {
  switch (change.kind) {
    case "transfer":
      return transferActions(transaction, change.from, change.to);
    case "rename-directorate":
      if (change.merged.length > 0) await mergeDirectorates(transaction, change.merged, change.directorate);
      if (change.name !== null) await renameDirectorate(transaction, change.directorate, change.name, on);
  }
}

/**
 * Does everything whose day has come, in the order in which it was said. It may run twice: what is done is marked in
 * the same transaction.
 *
 * @returns how many were done
 */
export async function applyWaitingChanges(
  db: Database,
  organisationId: OrganisationId,
  today: LocalDate,
  at: Date,
): Promise<number> {
  const due = await db
    .selectFrom("change")
    .select("id")
    .where("organisation_id", "=", organisationId)
    .where("applied_at", "is", null)
    .where("undone_at", "is", null)
    .where("starts_on", "<=", today)
    .orderBy("id")
    .execute();
  for (const { id } of due) {
    await db.transaction().execute(async (transaction) => {
      const row = await transaction
        .selectFrom("change")
        .select(["kind", "waits", "starts_on", "person_id"])
        .where("id", "=", id)
        .where("applied_at", "is", null)
        .where("undone_at", "is", null)
        .forUpdate()
        .executeTakeFirst();
      if (!row) return;
      const change = waitingChangeSchema.parse(row.waits);
      const changing = { organisationId, by: row.person_id, incomingId: null, at, today };
      await applyPlanned(transaction, changing, id, row.kind, () => doChange(transaction, change, row.starts_on));
    });
  }
  return due.length;
}

// The present state of an action as reports change it: read, and written with a new version.
import type { ActionId, PersonId } from "../plan/ids.ts";
import type { ActionProgress, Check } from "../plan/progress.ts";
import type { Database } from "./database.ts";
import type { HeldAction } from "./held-actions.ts";

/** The state with all its check dates, in order. */
export async function progressOf(db: Database, action: HeldAction): Promise<ActionProgress> {
  const rows = await db
    .selectFrom("check_date")
    .select(["check_on as on", "kind", "state"])
    .where("action_id", "=", action.id)
    .orderBy("check_on")
    .orderBy("kind")
    .execute();
  const { state, status, rag, choice, saidIn, note, dueOn } = action;
  return { state, status, rag, choice, schemeId: saidIn.id, note, dueOn, checks: rows };
}

/**
 * Writes a new state, the check dates that it changed, and who said so; the version goes up by one.
 *
 * @returns the new version
 */
export async function writeProgress(
  transaction: Database,
  action: ActionId,
  after: ActionProgress,
  changed: readonly Check[],
  reported: { readonly at: Date | null; readonly by: PersonId | null },
): Promise<number> {
  for (const check of changed) {
    const now = after.checks.find((other) => other.on === check.on && other.kind === check.kind);
    if (!now) continue;
    await transaction
      .updateTable("check_date")
      .set({ state: now.state })
      .where("action_id", "=", action)
      .where("check_on", "=", check.on)
      .where("kind", "=", check.kind)
      .execute();
  }
  const { version } = await transaction
    .updateTable("action")
    .set((eb) => ({
      state: after.state,
      status: after.status,
      rag: after.rag,
      choice: after.choice,
      status_scheme_id: after.schemeId,
      note: after.note,
      due_on: after.dueOn,
      reported_at: reported.at,
      reported_by: reported.by,
      version: eb("version", "+", 1),
    }))
    .where("id", "=", action)
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

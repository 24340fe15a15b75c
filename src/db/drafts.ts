// Forms that people have begun and not sent: one for each person and action, whatever restarts in between.

import { type DraftFields, draftFieldsSchema } from "../plan/draft.ts";
import type { ActionId, PersonId } from "../plan/ids.ts";
import { type Database, json } from "./database.ts";

export interface Draft {
  readonly actionId: ActionId;
  readonly fields: DraftFields;
  readonly begunAt: Date;
}

export async function draftOf(db: Database, personId: PersonId, actionId: ActionId): Promise<Draft | null> {
  const drafts = await draftsOf(db, personId);
  return drafts.find((draft) => draft.actionId === actionId) ?? null;
}

/** The one that was changed last comes first. What another version wrote and this one cannot read counts as empty. */
export async function draftsOf(db: Database, personId: PersonId): Promise<readonly Draft[]> {
  const rows = await db
    .selectFrom("draft")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("changed_at", "desc")
    .orderBy("action_id")
    .execute();
  return rows.map((row) => {
    const read = draftFieldsSchema.safeParse(row.fields);
    return { actionId: row.action_id, fields: read.success ? read.data : {}, begunAt: row.begun_at };
  });
}

export async function saveDraft(
  transaction: Database,
  personId: PersonId,
  actionId: ActionId,
  fields: DraftFields,
  at: Date,
): Promise<void> {
  await transaction
    .insertInto("draft")
    .values({ person_id: personId, action_id: actionId, fields: json(fields), begun_at: at, changed_at: at })
    .onConflict((conflict) =>
      conflict.columns(["person_id", "action_id"]).doUpdateSet({ fields: json(fields), changed_at: at }),
    )
    .execute();
}

export async function dropDraft(transaction: Database, personId: PersonId, actionId: ActionId): Promise<void> {
  await transaction.deleteFrom("draft").where("person_id", "=", personId).where("action_id", "=", actionId).execute();
}

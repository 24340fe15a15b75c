// "Not mine": kept as an item on the officer's list, with who said it and whose it may be.
import type { PersonId } from "../plan/ids.ts";
import { type Database, json } from "./database.ts";
import type { HeldAction } from "./held-actions.ts";

/** Adds the item. Nobody stops being an owner by it: an officer decides. */
export async function askWhoOwns(
  transaction: Database,
  action: HeldAction,
  said: { readonly by: string; readonly personId: PersonId; readonly instead: string | null },
): Promise<void> {
  const { edition_id } = await transaction
    .selectFrom("action")
    .select("edition_id")
    .where("id", "=", action.id)
    .executeTakeFirstOrThrow();
  const instead = said.instead ? ` and names ${said.instead}` : "";
  await transaction
    .insertInto("query")
    .values({
      edition_id,
      action_id: action.id,
      question: `${said.by} says that ${action.reference} is not theirs${instead}. Who owns it?`,
      choices: json(said.instead ? [said.instead, said.by] : []),
    })
    .execute();
}

// The actions that somebody may mean when they write: their own, those listed to them, those that they name.
import type { OrganisationId } from "../plan/ids.ts";
import type { Standing } from "../plan/rights.ts";
import type { Database } from "./database.ts";
import { actionsById, type HeldAction, LIST_ORDER } from "./held-actions.ts";
import { ownedBy, seenBy } from "./seen-by.ts";

/** What a person owns and is still open, oldest and reddest first. */
export async function openActionsOf(db: Database, standing: Standing): Promise<readonly HeldAction[]> {
  const rows = await db
    .selectFrom("action")
    .select("action.id")
    .where("action.state", "=", "open")
    .where((eb) => ownedBy(eb, standing))
    .orderBy(LIST_ORDER)
    .execute();
  return actionsById(
    db,
    rows.map((row) => row.id),
  );
}

/** Open or closed actions with one of these references that the person may see, in any plan of the organisation. */
export async function actionsNamed(
  db: Database,
  organisation: OrganisationId,
  standing: Standing,
  references: readonly string[],
): Promise<readonly HeldAction[]> {
  if (references.length === 0) return [];
  const rows = await db
    .selectFrom("action")
    .select("action.id")
    .where("action.organisation_id", "=", organisation)
    .where((eb) =>
      eb(
        eb.fn<string>("lower", ["action.reference"]),
        "in",
        references.map((name) => name.toLowerCase()),
      ),
    )
    .where((eb) => seenBy(eb, standing))
    .orderBy("action.id")
    .execute();
  return actionsById(
    db,
    rows.map((row) => row.id),
  );
}

// The organisation that a store is kept for.
import type { Database } from "./database.ts";
import { type Organisation, organisationById } from "./people.ts";
import type { Nation } from "./schema.ts";

/** The organisation of that name, made at the first start. What was stored of it before is left as it is. */
export async function ensureOrganisation(
  db: Database,
  organisation: { readonly name: string; readonly timeZone: string; readonly nation: Nation },
): Promise<Organisation> {
  await db
    .insertInto("organisation")
    .values({ name: organisation.name, time_zone: organisation.timeZone, nation: organisation.nation })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
  const { id } = await db
    .selectFrom("organisation")
    .where("name", "=", organisation.name)
    .select("id")
    .executeTakeFirstOrThrow();
  return organisationById(db, id);
}

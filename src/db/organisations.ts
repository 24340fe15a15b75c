// The organisation that a store is kept for.
import type { OrganisationId } from "../plan/ids.ts";
import type { Database } from "./database.ts";
import { type Organisation, organisationById } from "./people.ts";
import type { Nation } from "./schema/people-tables.ts";

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

/** A new organisation. Where its name is taken, by whomever, `otherName` is, so that two never become one. */
export async function addOrganisation(
  db: Database,
  { name, otherName, ...rest }: { name: string; otherName: string; timeZone: string; nation: Nation },
): Promise<OrganisationId> {
  for (const one of [name, otherName]) {
    const row = await db
      .insertInto("organisation")
      .values({ name: one, time_zone: rest.timeZone, nation: rest.nation })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (row) return row.id;
  }
  throw new Error("an organisation of both names is there already");
}

/** Whose bank holidays it keeps. */
export async function setNation(transaction: Database, id: OrganisationId, nation: Nation): Promise<void> {
  await transaction.updateTable("organisation").set({ nation }).where("id", "=", id).execute();
}

// When each organisation was last swept.
import { sql } from "kysely";
import type { OrganisationId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

export async function organisationIds(db: Database): Promise<readonly OrganisationId[]> {
  const rows = await db.selectFrom("organisation").select("id").orderBy("id").execute();
  return rows.map((row) => row.id);
}

export async function markSwept(db: Database, organisation: OrganisationId): Promise<void> {
  await db
    .updateTable("organisation")
    .set({ swept_at: sql<Date>`clock_timestamp()` })
    .where("id", "=", organisation)
    .execute();
}

/** How long ago the sweep that is longest ago was, by the database's clock; 0 where there is nothing to sweep. */
export async function sweepAgeMs(db: Database): Promise<number> {
  const { rows } = await sql<{ age: number | null }>`
    select (extract(epoch from max(clock_timestamp() - coalesce(swept_at, created_at))) * 1000)::float8 as age
    from due_regard.organisation`.execute(db);
  return rows[0]?.age ?? 0;
}

// The database's own clock.
import { sql } from "kysely";
import type { Database } from "./database.ts";

export async function databaseTime(db: Database): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db);
  const [row] = rows;
  if (!row) throw new Error("the database told no time");
  return row.at;
}

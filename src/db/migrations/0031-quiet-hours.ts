// The hours in which one person wants to be written to, where they are others than the organisation's.
import { type Kysely, sql } from "kysely";

/** Minutes since midnight, {"from": 600, "to": 960}; null: the organisation's. */
const STATEMENTS = ["alter table due_regard.person add column hours jsonb"];

export async function up(kysely: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(kysely);
}

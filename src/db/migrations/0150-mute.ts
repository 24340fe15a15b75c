// Reminders that somebody wants none of, until they say otherwise.
import { type Kysely, sql } from "kysely";

export async function up(kysely: Kysely<unknown>): Promise<void> {
  await sql`alter table due_regard.person add column muted_on date`.execute(kysely);
}

// What a question about many actions reads stands in indexes: the list in its order, and an action by its reference.
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  "drop index due_regard.action_due_open",
  `create index action_due_open on due_regard.action (organisation_id, due_on)
    include (id, directorate_id, rag, position, reference) where state = 'open'`,
  "create index action_reference on due_regard.action (organisation_id, lower(reference))",
];

export async function up(kysely: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(kysely);
}

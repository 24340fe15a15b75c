// Leave and quiet that people set for themselves are noted as changes too, so that "undo" takes back what was said last.
import { type Kysely, sql } from "kysely";

const STATEMENTS = ["absence", "snooze"].map(
  (table) => `create trigger ${table}_change after insert or update or delete on due_regard.${table}
    for each row when (current_setting('due_regard.change', true) <> '')
    execute function due_regard.note_change('id')`,
);

export async function up(kysely: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(kysely);
}

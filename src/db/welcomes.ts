// Who was welcomed: once, whatever happens twice.
import { sql } from "kysely";
import type { PersonId } from "../plan/ids.ts";
import type { Database } from "./database.ts";
import type { Person } from "./people.ts";

/** Whether this is the first time: then it counts as done. */
export async function welcomeOnce(transaction: Database, person: Person, at: Date): Promise<boolean> {
  const row = await transaction
    .insertInto("welcome")
    .values({ person_id: person.id, organisation_id: person.organisationId, welcomed_at: at })
    .onConflict((conflict) => conflict.column("person_id").doNothing())
    .returning("person_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Who gave the person their first post, role or cover in chat; null where that was done at the command line. */
export async function whoAdded(db: Database, person: PersonId): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select adder.name from due_regard.row_change one
    join due_regard.change on change.id = one.change_id
    join due_regard.person adder on adder.id = change.person_id
    where one.table_name in ('holding', 'role', 'cover') and change.undone_at is null
      and coalesce(one.after ->> 'cover_id', one.after ->> 'person_id') = ${String(person)} and adder.id <> ${person}
    order by one.id limit 1`.execute(db);
  return rows[0]?.name ?? null;
}

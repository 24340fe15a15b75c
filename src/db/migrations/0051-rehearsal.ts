// Rehearsals that somebody asked for in chat, until they are answered.
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  `create table due_regard.rehearsal (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references due_regard.organisation,
    person_id bigint not null references due_regard.person,
    incoming_id bigint not null references due_regard.incoming,
    channel text not null,
    from_on date not null,
    to_on date not null,
    of_person bigint references due_regard.person,
    of_plan bigint references due_regard.plan,
    attempts integer not null default 0,
    answered_at timestamptz
  )`,
  "create index rehearsal_open on due_regard.rehearsal (id) where answered_at is null",
];

export async function up(kysely: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(kysely);
}

// Who was welcomed, so that it happens once.
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  `create table due_regard.welcome (
    person_id bigint primary key references due_regard.person,
    organisation_id bigint not null references due_regard.organisation,
    welcomed_at timestamptz not null
  )`,
  // Whoever was told or asked something before is no stranger.
  `insert into due_regard.welcome (person_id, organisation_id, welcomed_at)
    select person_id, organisation_id, min(coalesce(sent_at, planned_at)) from due_regard.message
    where state = 'sent' group by person_id, organisation_id`,
];

export async function up(kysely: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(kysely);
}

// A council's own Word template, in which papers are written from the day on which an officer says so.
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  `create table due_regard.paper_template (
    organisation_id bigint primary key references due_regard.organisation,
    name text not null,
    bytes bytea not null,
    placeholders jsonb not null,
    set_at timestamptz not null
  )`,
  // While it waits for an officer to say that papers use it, a dropped template keeps its bytes.
  "alter table due_regard.upload add column is_template boolean not null default false",
];

export async function up(kysely: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(kysely);
}

// The quarter: why each message was sent, a review's days, settings that can be taken back, and calendars to subscribe to.
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  "alter table due_regard.message add column kind text",
  "alter table due_regard.message add column why text",

  "alter table due_regard.review add column answers_by date",
  "alter table due_regard.review add column closes_on date",
  "alter table due_regard.review add column early_sight_on date",
  "alter table due_regard.review add column early_sight_at timestamptz",
  "alter table due_regard.review add column digest_due_at timestamptz",
  "create index review_open on due_regard.review (plan_id) where locked_at is null",
  "create index review_digest_due on due_regard.review (digest_due_at) where published_at is null",

  "create index reminder_warning on due_regard.reminder (organisation_id, claimed_on) where kind = 'warning'",

  `create table due_regard.calendar_feed (
    person_id bigint primary key references due_regard.person,
    organisation_id bigint not null references due_regard.organisation,
    token_hash text not null unique,
    made_at timestamptz not null
  )`,

  ...["organisation", "plan"].map(
    (table) => `create trigger ${table}_change after update on due_regard.${table}
      for each row when (current_setting('due_regard.change', true) <> '')
      execute function due_regard.note_change('id')`,
  ),
];

export async function up(kysely: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(kysely);
}

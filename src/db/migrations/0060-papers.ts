// Papers that people asked for, and to whom and when a digest goes.
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  // A file that is made for somebody: asked for in a conversation, made by a job, gone some days later.
  `create table due_regard.document (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references due_regard.organisation,
    plan_id bigint not null references due_regard.plan on delete cascade,
    person_id bigint not null references due_regard.person,
    incoming_id bigint references due_regard.incoming,
    channel text not null,
    wish jsonb not null,
    state text not null default 'asked' check (state in ('asked', 'made', 'failed', 'expired')),
    attempts int not null default 0,
    name text,
    media_type text,
    bytes bytea,
    token text unique,
    reason text,
    asked_at timestamptz not null,
    made_at timestamptz,
    expires_at timestamptz,
    check ((state = 'made') = (bytes is not null))
  )`,
  "create index document_asked on due_regard.document (id) where state = 'asked'",
  "create index document_kept on due_regard.document (organisation_id, expires_at) where state = 'made'",

  // Who reads a plan's digest besides those with the leadership role: people, and places such as #leadership.
  `create table due_regard.digest_reader (
    organisation_id bigint not null references due_regard.organisation,
    plan_id bigint not null references due_regard.plan on delete cascade,
    person_id bigint not null references due_regard.person on delete cascade,
    chosen_by bigint references due_regard.person,
    chosen_at timestamptz not null,
    primary key (plan_id, person_id)
  )`,

  // So many days after a review is closed its digest goes out by itself; null: an officer publishes it.
  "alter table due_regard.plan add column digest_days int check (digest_days between 0 and 90)",
  "alter table due_regard.review add column publish_at timestamptz",
  "create index review_to_publish on due_regard.review (publish_at) where publish_at is not null and published_at is null",
];

export async function up(kysely: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(kysely);
}

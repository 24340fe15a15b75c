// Running it for years: figures that are cheap to ask for, tokens of the read API, and erasure that the law asks for.
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  // What operations ask every few seconds looks at a day of rows, never at all of them.
  "create index message_planned on due_regard.message (planned_at)",
  "create index incoming_received on due_regard.incoming (received_at)",
  `create index message_troubled on due_regard.message (organisation_id, planned_at)
    where state in ('failed', 'unconfirmed')`,
  "create index incoming_failed on due_regard.incoming (organisation_id, received_at) where state = 'failed'",

  // Whose rights a token has: a person's, or those of a viewer of one scope (the whole organisation where all are null).
  `create table due_regard.api_token (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references due_regard.organisation,
    name text not null,
    token_sha256 text not null unique,
    person_id bigint references due_regard.person,
    plan_id bigint references due_regard.plan,
    directorate_id bigint references due_regard.directorate,
    made_at timestamptz not null default now(),
    expires_at timestamptz not null,
    last_used_on date,
    revoked_at timestamptz,
    unique (organisation_id, name),
    check (person_id is null or (plan_id is null and directorate_id is null))
  )`,

  // A person's data that was taken away: that it was done, when and by which policy, and nothing about whom.
  `create table due_regard.erasure (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references due_regard.organisation,
    person_id bigint not null references due_regard.person,
    words text not null check (words in ('kept', 'removed')),
    erased_at timestamptz not null default now()
  )`,

  // The trail stays append-only. Within an erasure its words may be struck out; who did what, and when, stays.
  "drop trigger audit_event_append_only on due_regard.audit_event",
  `create trigger audit_event_append_only before delete or truncate on due_regard.audit_event
    for each statement execute function due_regard.refuse_change()`,
  `create function due_regard.only_strike_out() returns trigger language plpgsql as $$
  begin
    if (old.id, old.organisation_id, old.at, old.person_id, old.kind, old.subject)
      is distinct from (new.id, new.organisation_id, new.at, new.person_id, new.kind, new.subject)
      or not exists (select from due_regard.erasure
        where id = nullif(current_setting('due_regard.erasure', true), '')::bigint
          and organisation_id = old.organisation_id)
    then
      raise exception 'the table % is append-only', tg_table_name;
    end if;
    return new;
  end $$`,
  `create trigger audit_event_struck_out before update on due_regard.audit_event
    for each row execute function due_regard.only_strike_out()`,
];

export async function up(kysely: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(kysely);
}

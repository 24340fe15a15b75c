// Chat services: whose workspace or tenant is whose, where people are reached there, and in which place something was said.
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  `create table due_regard.connection (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references due_regard.organisation,
    channel text not null,
    tenant text not null,
    name text not null,
    credentials text,
    settings jsonb not null default '{}',
    connected_at timestamptz not null default now(),
    ended_at timestamptz,
    ended_because text,
    unique (channel, tenant)
  )`,
  "create index connection_organisation on due_regard.connection (organisation_id) where ended_at is null",

  "alter table due_regard.chat_identity add column tenant text not null default ''",
  "alter table due_regard.chat_identity add column seen_at timestamptz",
  "alter table due_regard.chat_identity add column unreachable_at timestamptz",
  "alter table due_regard.chat_identity add column unreachable_because text",
  "alter table due_regard.person add column prefers_channel text",

  "alter table due_regard.incoming add column place jsonb",
  "alter table due_regard.message add column place jsonb",
  "alter table due_regard.message add column replaces text",

  // At a terminal one is anybody, as long as no chat service is there to reach people in.
  `create function due_regard.is_reachable(person bigint) returns boolean language sql stable as $$
    select exists (select from due_regard.person one where one.id = person and (
      exists (select from due_regard.chat_identity identity where identity.person_id = one.id
        and identity.channel = one.channel and identity.unreachable_at is null)
      or (one.channel = 'terminal' and not exists (select from due_regard.connection
        where connection.organisation_id = one.organisation_id and connection.ended_at is null))))
  $$`,
];

export async function up(kysely: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(kysely);
  await sql.raw(ASKED_ON).execute(kysely);
}

/** As at the start, with `is_reachable` in place of the account's mere presence. */
const ASKED_ON = `create or replace function due_regard.asked_on(day date)
  returns table (post_id bigint, person_id bigint, holder_id bigint) language sql stable as $$
    select held.post_id, asked.id, held.person_id
    from due_regard.holding held
    join due_regard.person holder on holder.id = held.person_id
    left join due_regard.cover one on one.person_id = held.person_id and day between one.from_on and one.until_on
    left join due_regard.cover two on two.person_id = one.cover_id and day between two.from_on and two.until_on
    left join due_regard.cover three on three.person_id = two.cover_id and day between three.from_on and three.until_on
    join due_regard.person asked on asked.id = coalesce(three.cover_id, two.cover_id, one.cover_id, held.person_id)
    where held.from_on <= day and (held.until_on is null or held.until_on >= day)
      and (asked.left_on is null or asked.left_on > day)
      and (exists (select from due_regard.chat_identity identity where identity.person_id = asked.id
          and identity.channel = asked.channel and identity.unreachable_at is null)
        or (asked.channel = 'terminal' and not exists (select from due_regard.connection
          where connection.organisation_id = asked.organisation_id and connection.ended_at is null)))
      and (holder.kind = 'place' or not exists (select from due_regard.holding other
        join due_regard.person place on place.id = other.person_id and place.kind = 'place'
        where other.post_id = held.post_id and other.from_on <= day
          and (other.until_on is null or other.until_on >= day)))
  $$`;

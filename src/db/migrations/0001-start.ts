// The first schema: plans, people, what was said, and what is to be told to whom.
import { type Kysely, sql } from "kysely";
import { CHANGES_NOTED } from "./changes-noted.ts";

/**
 * The tables live in the schema `due_regard`, because the queue's own schema comes first in the search path of an
 * embedded store and has tables with short names.
 *
 * The promises are constraints: one reminder for each action, person, kind and check date; one message for each key;
 * one incoming event for each id that the chat service gave it; one edition for each document.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  `create table due_regard.organisation (
    id bigint generated always as identity primary key,
    name text not null unique,
    time_zone text not null default 'Europe/London',
    nation text not null default 'england-and-wales'
      check (nation in ('england-and-wales', 'scotland', 'northern-ireland')),
    policy jsonb not null default '{}',
    created_at timestamptz not null default now(),
    swept_at timestamptz,
    checked_ahead_on date
  )`,

  `create table due_regard.person (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references due_regard.organisation,
    name text not null,
    email text not null check (email = lower(email)),
    working_days jsonb not null default '[1,2,3,4,5]',
    channel text not null default 'terminal',
    kind text not null default 'person' check (kind in ('person', 'place')),
    left_on date,
    created_at timestamptz not null default now(),
    unique (organisation_id, email)
  )`,

  `create table due_regard.chat_identity (
    channel text not null,
    external_id text not null,
    organisation_id bigint not null references due_regard.organisation,
    person_id bigint not null references due_regard.person,
    place jsonb not null default '{}',
    primary key (organisation_id, channel, external_id)
  )`,
  "create index chat_identity_person on due_regard.chat_identity (person_id, channel)",

  `create table due_regard.absence (
    id bigint generated always as identity primary key,
    person_id bigint not null references due_regard.person,
    from_on date not null,
    until_on date not null check (until_on >= from_on),
    recorded_at timestamptz not null default now()
  )`,
  "create index absence_person on due_regard.absence (person_id, until_on)",

  `create table due_regard.plan (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references due_regard.organisation,
    title text not null,
    paused_until date,
    policy jsonb not null default '{}',
    created_at timestamptz not null default now(),
    unique (organisation_id, title)
  )`,

  `create table due_regard.status_scheme (
    id bigint generated always as identity primary key,
    plan_id bigint not null references due_regard.plan,
    version integer not null,
    name text not null,
    choices jsonb not null,
    set_at timestamptz not null default now(),
    set_by bigint references due_regard.person,
    unique (plan_id, version)
  )`,

  `create table due_regard.edition (
    id bigint generated always as identity primary key,
    plan_id bigint not null references due_regard.plan,
    number integer not null,
    source_name text not null,
    source_sha256 text not null,
    reconciliation jsonb not null,
    imported_at timestamptz not null default now(),
    imported_by bigint references due_regard.person,
    before jsonb,
    unique (plan_id, number),
    unique (plan_id, source_sha256)
  )`,

  `create table due_regard.directorate (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references due_regard.organisation,
    name text not null,
    name_key text not null,
    merged_into bigint references due_regard.directorate
  )`,
  "create unique index directorate_called on due_regard.directorate (organisation_id, name_key) where merged_into is null",

  `create table due_regard.directorate_name (
    id bigint generated always as identity primary key,
    directorate_id bigint not null references due_regard.directorate,
    name text not null,
    name_key text not null,
    until_on date not null
  )`,
  "create index directorate_name_key on due_regard.directorate_name (name_key)",

  `create table due_regard.section (
    id bigint generated always as identity primary key,
    plan_id bigint not null references due_regard.plan,
    directorate_id bigint references due_regard.directorate,
    title text not null,
    lead text,
    position integer not null,
    unique (plan_id, position)
  )`,

  `create table due_regard.role (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references due_regard.organisation,
    person_id bigint not null references due_regard.person,
    role text not null check (role in ('viewer', 'lead', 'leadership', 'officer', 'administrator')),
    plan_id bigint references due_regard.plan,
    directorate_id bigint references due_regard.directorate,
    section_id bigint references due_regard.section,
    granted_at timestamptz not null default now(),
    unique nulls not distinct (person_id, role, plan_id, directorate_id, section_id)
  )`,

  `create table due_regard.post (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references due_regard.organisation,
    title text not null,
    title_key text not null,
    directorate_id bigint references due_regard.directorate,
    kind text not null default 'post' check (kind in ('post', 'team', 'partner')),
    vacant_from date,
    vacant_until date,
    merged_into bigint references due_regard.post,
    unique nulls not distinct (organisation_id, title_key, directorate_id)
  )`,

  `create table due_regard.holding (
    id bigint generated always as identity primary key,
    post_id bigint not null references due_regard.post,
    person_id bigint not null references due_regard.person,
    from_on date not null,
    until_on date check (until_on >= from_on),
    acting boolean not null default false,
    unique (post_id, person_id, from_on)
  )`,
  "create index holding_person on due_regard.holding (person_id)",

  `create table due_regard.post_distinct (
    post_id bigint not null references due_regard.post,
    other_id bigint not null references due_regard.post check (other_id > post_id),
    primary key (post_id, other_id)
  )`,

  `create table due_regard.cover (
    id bigint generated always as identity primary key,
    person_id bigint not null references due_regard.person,
    cover_id bigint not null references due_regard.person check (cover_id <> person_id),
    from_on date not null,
    until_on date not null check (until_on >= from_on)
  )`,
  "create index cover_person on due_regard.cover (person_id, until_on)",
  "create index cover_cover on due_regard.cover (cover_id, until_on)",

  `create function due_regard.asked_on(day date)
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
      and (asked.channel = 'terminal' or exists (select from due_regard.chat_identity identity
        where identity.person_id = asked.id and identity.channel = asked.channel))
      and (holder.kind = 'place' or not exists (select from due_regard.holding other
        join due_regard.person place on place.id = other.person_id and place.kind = 'place'
        where other.post_id = held.post_id and other.from_on <= day
          and (other.until_on is null or other.until_on >= day)))
  $$`,

  `create table due_regard.action (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references due_regard.organisation,
    plan_id bigint not null references due_regard.plan,
    edition_id bigint not null references due_regard.edition,
    section_id bigint references due_regard.section,
    directorate_id bigint references due_regard.directorate,
    position integer not null,
    reference text not null,
    printed_reference text,
    words text not null,
    outcome text,
    evidence text,
    tags jsonb not null default '{}',
    due_text text not null,
    reading jsonb not null,
    source jsonb not null,
    state text not null default 'open' check (state in ('open', 'closed', 'gone')),
    status text check (status in ('not-started', 'in-progress', 'paused', 'complete', 'business-as-usual', 'stopped')),
    rag text check (rag in ('R', 'A', 'G')),
    choice text,
    status_scheme_id bigint references due_regard.status_scheme,
    note text,
    due_on date,
    reported_at timestamptz,
    reported_by bigint references due_regard.person,
    re_dated_after bigint,
    version integer not null default 1,
    unique (plan_id, reference)
  )`,
  `create index action_due_open on due_regard.action (organisation_id, due_on)
    include (id, directorate_id, rag) where state = 'open'`,
  `create index action_scope on due_regard.action (organisation_id, directorate_id)
    include (id, state, plan_id, section_id)`,
  `create index action_directorate_due_open on due_regard.action (directorate_id, due_on)
    include (id, rag) where state = 'open'`,

  `create table due_regard.action_owner (
    action_id bigint not null references due_regard.action,
    position integer not null,
    post_id bigint not null references due_regard.post,
    capacity text,
    printed_name text not null,
    reassigned_at timestamptz,
    primary key (action_id, position)
  )`,
  "create index action_owner_post on due_regard.action_owner (post_id, action_id)",
  "create index action_owner_name on due_regard.action_owner (lower(printed_name), action_id)",

  `create table due_regard.check_date (
    action_id bigint not null references due_regard.action,
    check_on date not null,
    kind text not null check (kind in ('deadline', 'review')),
    state text not null default 'open' check (state in ('open', 'met', 'moved', 'past-at-import')),
    primary key (action_id, check_on, kind)
  )`,
  "create index check_date_open on due_regard.check_date (check_on) include (action_id, kind) where state = 'open'",

  `create table due_regard.past_decision (
    id bigint generated always as identity primary key,
    action_id bigint not null references due_regard.action,
    check_on date not null,
    decision text not null check (decision in ('asked', 'finished', 'moved', 'left')),
    moved_to date,
    decided_by bigint not null references due_regard.person,
    decided_at timestamptz not null,
    incoming_id bigint,
    check ((decision = 'moved') = (moved_to is not null))
  )`,
  "create index past_decision_action on due_regard.past_decision (action_id, check_on)",

  `create table due_regard.query (
    id bigint generated always as identity primary key,
    edition_id bigint not null references due_regard.edition,
    action_id bigint references due_regard.action,
    question text not null,
    choices jsonb not null default '[]',
    answer text,
    answered_at timestamptz,
    answered_by bigint references due_regard.person
  )`,

  `create table due_regard.review (
    id bigint generated always as identity primary key,
    plan_id bigint not null references due_regard.plan,
    label text not null,
    from_on date not null,
    to_on date not null,
    opened_at timestamptz not null default now(),
    opened_by bigint references due_regard.person,
    locked_at timestamptz,
    locked_by bigint references due_regard.person,
    snapshot jsonb,
    published_at timestamptz,
    unique (plan_id, from_on),
    check ((locked_at is null) = (snapshot is null))
  )`,

  `create table due_regard.incoming (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references due_regard.organisation,
    channel text not null,
    external_id text not null,
    person_id bigint references due_regard.person,
    body jsonb not null,
    received_at timestamptz not null default now(),
    state text not null default 'stored' check (state in ('stored', 'handled', 'failed')),
    attempts integer not null default 0,
    handled_at timestamptz,
    error text,
    answered_message bigint,
    became jsonb not null default '[]',
    unique (organisation_id, channel, external_id)
  )`,
  "create index incoming_stored on due_regard.incoming (received_at) where state = 'stored'",
  "create index incoming_person on due_regard.incoming (person_id, id)",

  `create table due_regard.upload (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references due_regard.organisation,
    person_id bigint references due_regard.person,
    incoming_id bigint not null references due_regard.incoming,
    channel text not null,
    file_id text not null,
    name text not null,
    media_type text,
    said_size bigint,
    bytes bytea,
    sha256 text,
    document jsonb,
    read_on date,
    state text not null default 'stored'
      check (state in ('stored', 'accepted', 'read', 'refused', 'imported', 'cancelled', 'expired')),
    attempts integer not null default 0,
    reason text,
    edition_id bigint,
    received_at timestamptz not null,
    ended_at timestamptz,
    unique (incoming_id, file_id),
    check (state in ('stored', 'accepted', 'read') or (bytes is null and document is null)),
    check ((state = 'read') = (document is not null))
  )`,
  "create index upload_open on due_regard.upload (received_at) where state in ('stored', 'accepted', 'read')",

  `create table due_regard.upload_answer (
    id bigint generated always as identity primary key,
    upload_id bigint not null references due_regard.upload,
    key text not null,
    question text not null,
    about jsonb,
    words text not null,
    settlement jsonb,
    answered_at timestamptz not null,
    answered_by bigint not null references due_regard.person,
    unique (upload_id, key)
  )`,

  `create table due_regard.report (
    id bigint generated always as identity primary key,
    action_id bigint not null references due_regard.action,
    person_id bigint not null references due_regard.person,
    incoming_id bigint references due_regard.incoming,
    review_id bigint references due_regard.review,
    reported_at timestamptz not null,
    reported_on date not null,
    rag text check (rag in ('R', 'A', 'G')),
    status text check (status in ('not-started', 'in-progress', 'paused', 'complete', 'business-as-usual', 'stopped')),
    choice text,
    status_scheme_id bigint references due_regard.status_scheme,
    no_change boolean not null default false,
    percent integer check (percent between 0 and 100),
    note text,
    blocked_by text,
    evidence jsonb not null default '[]',
    words text not null,
    before jsonb not null,
    said_by bigint references due_regard.person,
    help_wanted boolean not null default false,
    whole boolean not null default false,
    renews boolean not null default false,
    late_for text,
    puts_back bigint references due_regard.report
  )`,
  "create index report_action on due_regard.report (action_id, id)",
  "create index report_blocked on due_regard.report (action_id) where blocked_by is not null",

  `create table due_regard.report_undo (
    report_id bigint primary key references due_regard.report,
    person_id bigint not null references due_regard.person,
    incoming_id bigint references due_regard.incoming,
    undone_at timestamptz not null
  )`,

  `create table due_regard.request (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('date', 'closing', 'owner')),
    action_id bigint not null references due_regard.action,
    report_id bigint references due_regard.report,
    incoming_id bigint references due_regard.incoming,
    person_id bigint not null references due_regard.person,
    from_on date,
    to_on date,
    precision text,
    closes_as text check (closes_as in ('complete', 'business-as-usual', 'stopped')),
    instead text,
    reason text,
    requested_at timestamptz not null,
    decision text check (decision in ('accepted', 'returned', 'withdrawn')),
    decided_at timestamptz,
    decided_by bigint references due_regard.person,
    decision_reason text,
    check ((decision is null) = (decided_at is null)),
    check ((kind = 'date') = (to_on is not null)),
    check ((to_on is null) = (precision is null)),
    check ((kind = 'closing') = (closes_as is not null))
  )`,
  "create unique index request_waiting on due_regard.request (action_id, kind) where decision is null",
  "create index request_action on due_regard.request (action_id, id)",

  `create table due_regard.message (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references due_regard.organisation,
    person_id bigint not null references due_regard.person,
    channel text not null,
    purpose text not null,
    key text not null,
    content jsonb not null,
    answers bigint references due_regard.incoming,
    remembers jsonb,
    state text not null default 'planned'
      check (state in ('planned', 'sending', 'sent', 'suppressed', 'failed', 'unconfirmed')),
    reason text,
    planned_at timestamptz not null default now(),
    not_before timestamptz not null default now(),
    holder text,
    lease_until timestamptz,
    first_try_at timestamptz,
    attempts integer not null default 0,
    sent_at timestamptz,
    external_id text,
    unique (organisation_id, key),
    check ((state = 'sending') = (lease_until is not null)),
    check ((state = 'sent') = (sent_at is not null))
  )`,
  "create index message_unsent on due_regard.message (not_before) where state in ('planned', 'sending')",
  "create index message_person on due_regard.message (person_id, id)",
  "create index message_answers on due_regard.message (answers)",

  `create table due_regard.message_action (
    message_id bigint not null references due_regard.message,
    position integer not null,
    action_id bigint not null references due_regard.action,
    primary key (message_id, position)
  )`,

  `create table due_regard.reminder (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references due_regard.organisation,
    action_id bigint not null references due_regard.action,
    person_id bigint not null references due_regard.person,
    kind text not null,
    check_on date not null,
    check_kind text not null default 'deadline' check (check_kind in ('deadline', 'review')),
    claimed_on date not null,
    message_id bigint references due_regard.message,
    outcome text check (outcome in ('suppressed', 'expired')),
    reason text,
    unique (action_id, person_id, kind, check_on)
  )`,
  `create index reminder_untold on due_regard.reminder (organisation_id, person_id)
    where message_id is null and outcome is null`,

  `create table due_regard.snooze (
    id bigint generated always as identity primary key,
    person_id bigint not null references due_regard.person,
    action_id bigint references due_regard.action,
    until_on date not null,
    set_at timestamptz not null default now()
  )`,
  "create index snooze_person on due_regard.snooze (person_id, until_on)",

  `create table due_regard.news (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references due_regard.organisation,
    person_id bigint not null references due_regard.person,
    report_id bigint references due_regard.report,
    title text not null,
    words text not null,
    at timestamptz not null,
    message_id bigint references due_regard.message
  )`,
  "create index news_untold on due_regard.news (organisation_id, person_id) where message_id is null",

  `create table due_regard.draft (
    person_id bigint not null references due_regard.person,
    action_id bigint not null references due_regard.action,
    fields jsonb not null,
    begun_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (person_id, action_id)
  )`,

  `create table due_regard.audit_event (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references due_regard.organisation,
    at timestamptz not null,
    person_id bigint references due_regard.person,
    kind text not null,
    subject jsonb not null,
    before jsonb,
    after jsonb
  )`,
  "create index audit_event_organisation on due_regard.audit_event (organisation_id, id)",
  `create function due_regard.refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'the table % is append-only', tg_table_name;
  end $$`,
  `create trigger audit_event_append_only before update or delete or truncate on due_regard.audit_event
    for each statement execute function due_regard.refuse_change()`,

  `create table due_regard.change (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references due_regard.organisation,
    kind text not null,
    said text not null,
    person_id bigint references due_regard.person,
    incoming_id bigint references due_regard.incoming,
    made_at timestamptz not null,
    made_on date not null,
    starts_on date not null,
    waits jsonb,
    applied_at timestamptz,
    undone_at timestamptz,
    undone_by bigint references due_regard.person
  )`,
  "create index change_person on due_regard.change (person_id, id)",
  "create index change_waiting on due_regard.change (starts_on) where applied_at is null and undone_at is null",

  `create table due_regard.row_change (
    id bigint generated always as identity primary key,
    change_id bigint not null references due_regard.change,
    table_name text not null,
    key jsonb not null,
    before jsonb,
    after jsonb
  )`,
  "create index row_change_change on due_regard.row_change (change_id)",
  "create index row_change_row on due_regard.row_change using gin (key jsonb_path_ops)",
  ...CHANGES_NOTED,
];

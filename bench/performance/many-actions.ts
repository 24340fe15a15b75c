// A council with as many actions as wanted, with years of reminders behind it.
import { sql } from "kysely";
import type { Database } from "../../src/db/database.ts";
import { ensureOrganisation } from "../../src/db/organisations.ts";

export const TODAY = "2026-06-23";
export const MORNING = new Date(`${TODAY}T10:00:00+01:00`);
/** One person for so many actions. */
const ACTIONS_EACH = 20;

/**
 * A third of the actions of each directorate are open; due days lie within two years around today, most of them at the end of a month. Every
 * step that has passed stands in the ledger. `batch` actions at a time, so that no statement is too large for a store in
 * this process.
 */
export async function manyActions(db: Database, actions: number): Promise<void> {
  await ensureOrganisation(db, { name: "Ashcombe Council", timeZone: "Europe/London", nation: "england-and-wales" });
  const people = Math.max(10, Math.round(actions / ACTIONS_EACH));
  await sql`insert into due_regard.person (organisation_id, name, email, channel)
    select 1, 'Person ' || n, 'person' || n || '@ashcombe.example', 'bench' from generate_series(1, ${people}::integer) n`.execute(
    db,
  );
  await sql`insert into due_regard.chat_identity (channel, external_id, organisation_id, person_id)
    select 'bench', email, 1, id from due_regard.person`.execute(db);
  await sql`insert into due_regard.directorate (organisation_id, name, name_key)
    select 1, 'Directorate ' || n, 'directorate ' || n from generate_series(1, 20) n`.execute(db);
  await sql`insert into due_regard.plan (organisation_id, title) values (1, 'Fair for all')`.execute(db);
  await sql`insert into due_regard.edition (plan_id, number, source_name, source_sha256, reconciliation, imported_at)
    values (1, 1, 'fair-for-all.docx', repeat('5f', 32), '{}', '2024-01-01')`.execute(db);
  await sql`insert into due_regard.post (organisation_id, title, title_key)
    select 1, 'Post ' || n, 'post ' || n from generate_series(1, ${people}::integer) n`.execute(db);
  await sql`insert into due_regard.holding (post_id, person_id, from_on) select id, id, '2024-01-01' from due_regard.post`.execute(
    db,
  );
  const batch = 50_000;
  for (let from = 1; from <= actions; from += batch) {
    const to = Math.min(actions, from + batch - 1);
    await sql`with made as (
        select n, n / 20 % 20 < 7 as is_open, 1 + n * 7919 % 20 as directorate,
          case when n % 5 < 3 then (date_trunc('month', day) + interval '1 month - 1 day')::date else day::date end as due
        from (select n, ${TODAY}::date + (n * 104729 % 730 - 365)::integer as day
          from generate_series(${from}::bigint, ${to}::bigint) n) spread)
      insert into due_regard.action (organisation_id, plan_id, edition_id, directorate_id, position, reference, words,
        due_text, reading, source, state, due_on)
      select 1, 1, 1, directorate, n, 'PLA-' || n, 'Do what PLA-' || n || ' promises', due::text,
        jsonb_build_object('text', due::text, 'deadlines', jsonb_build_array(jsonb_build_object('date', due, 'precision', 'day')),
          'recurrence', null, 'rrule', null, 'from', null, 'until', null, 'ongoing', false, 'done', false, 'said', due::text,
          'assumptions', '[]'::jsonb, 'alternatives', '[]'::jsonb, 'leftOver', ''),
        '{"from":1,"to":1,"unit":"table row","table":1}', case when is_open then 'open' else 'closed' end, due
      from made order by n`.execute(db);
  }
  await sql`insert into due_regard.action_owner (action_id, position, post_id, printed_name)
    select id, 1, 1 + id % ${people}::integer, 'Post' from due_regard.action`.execute(db);
  await sql`insert into due_regard.check_date (action_id, check_on, kind, state)
    select id, due_on, 'deadline', case when state = 'open' then 'open' else 'met' end from due_regard.action`.execute(
    db,
  );
  // What was told in two years, so that the ledger is as full as it would be.
  await sql`insert into due_regard.reminder (organisation_id, action_id, person_id, kind, check_on, claimed_on, outcome)
    select 1, action.id, 1 + action.id % ${people}::integer, step.kind, action.due_on, action.due_on + step.after, 'suppressed'
    from due_regard.action, (values ('before-28', -28), ('before-7', -7), ('on-the-day', 0), ('overdue-7', 7),
      ('overdue-21', 21), ('overdue-49', 49)) as step (kind, after)
    where action.due_on + step.after < ${TODAY}::date`.execute(db);
  // The check dates of the day are written ahead once a day, whatever the sweep is about.
  await sql`update due_regard.organisation set checked_ahead_on = ${TODAY}::date`.execute(db);
  await sql`vacuum analyze`.execute(db);
}

// Everything that is held about one person, for their right of access.
import { sql } from "kysely";
import type { OrganisationId, PersonId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

/** By class of record, oldest first. Ids stay, so that an entry can be found again. */
export type AboutPerson = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

export async function aboutPerson(
  db: Database,
  organisation: OrganisationId,
  personId: PersonId,
): Promise<AboutPerson> {
  const action = sql`(select reference from due_regard.action where action.id = held.action_id) as action`;
  const classes: Readonly<Record<string, ReturnType<typeof sql>>> = {
    person: sql`select id, name, email, working_days, hours, time_zone, muted_on, channel, prefers_channel, left_on, created_at
      from due_regard.person where id = ${personId} and organisation_id = ${organisation}`,
    accounts: sql`select channel, external_id, tenant, seen_at, unreachable_at from due_regard.chat_identity
      where person_id = ${personId} order by channel, external_id`,
    roles: sql`select role, granted_at, plan_id, directorate_id, section_id from due_regard.role
      where person_id = ${personId} order by id`,
    posts: sql`select post.title, held.from_on, held.until_on, held.acting from due_regard.holding held
      join due_regard.post on post.id = held.post_id where held.person_id = ${personId} order by held.id`,
    covers: sql`select from_on, until_on, person_id = ${personId} as "isCovered" from due_regard.cover
      where person_id = ${personId} or cover_id = ${personId} order by id`,
    leave: sql`select from_on, until_on, recorded_at from due_regard.absence where person_id = ${personId} order by id`,
    snoozes: sql`select until_on, set_at, ${action} from due_regard.snooze held where person_id = ${personId} order by id`,
    forms: sql`select fields, begun_at, changed_at, ${action} from due_regard.draft held where person_id = ${personId}`,
    wrote: sql`select id, channel, body, received_at, state, became from due_regard.incoming
      where person_id = ${personId} order by id`,
    files: sql`select id, name, state, reason, received_at from due_regard.upload where person_id = ${personId} order by id`,
    wasSent: sql`select id, channel, purpose, content, state, planned_at, sent_at from due_regard.message
      where person_id = ${personId} order by id`,
    wasTold: sql`select title, words, at from due_regard.news where person_id = ${personId} order by id`,
    reported: sql`select held.id, ${action}, rag, status, percent, note, blocked_by, evidence, words, reported_at,
        person_id = ${personId} as "wroteIt"
      from due_regard.report held where person_id = ${personId} or said_by = ${personId} order by id`,
    askedFor: sql`select held.id, ${action}, kind, from_on, to_on, closes_as, instead, reason, requested_at, decision
      from due_regard.request held where person_id = ${personId} order by id`,
    decided: sql`select held.id, ${action}, kind, decision, decided_at, decision_reason
      from due_regard.request held where decided_by = ${personId} order by id`,
    changed: sql`select id, kind, said, made_at from due_regard.change where person_id = ${personId} order by id`,
    changedAbout: sql`select change.id, change.kind, change.said, change.made_at from due_regard.change
      where organisation_id = ${organisation} and person_id is distinct from ${personId}
        and exists (select from due_regard.row_change part
        where part.change_id = change.id and (
          (part.table_name = 'person' and part.key @> jsonb_build_object('id', ${personId}::bigint))
          or coalesce(part.after, part.before) @> jsonb_build_object('person_id', ${personId}::bigint)))
      order by id`,
    trail: sql`select id, at, kind, subject, before, after from due_regard.audit_event
      where organisation_id = ${organisation} and person_id = ${personId} order by id`,
    calendars: sql`select made_at from due_regard.calendar_feed where person_id = ${personId}`,
    rehearsals: sql`select from_on, to_on, answered_at from due_regard.rehearsal
      where ${personId} in (person_id, of_person) order by id`,
    papers: sql`select wish, state, name, asked_at, made_at, expires_at from due_regard.document
      where person_id = ${personId} order by id`,
    readsDigestsOf: sql`select plan_id, chosen_at from due_regard.digest_reader where person_id = ${personId}`,
    tokens: sql`select name, made_at, expires_at, last_used_on, revoked_at from due_regard.api_token
      where person_id = ${personId} order by id`,
  };
  const about: Record<string, readonly Readonly<Record<string, unknown>>[]> = {};
  for (const [name, statement] of Object.entries(classes)) {
    about[name] = (await statement.execute(db)).rows as readonly Readonly<Record<string, unknown>>[];
  }
  return about;
}

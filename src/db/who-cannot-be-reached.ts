// People whom no chat reaches, with the reason, and messages of which nobody knows whether they arrived.
import { sql } from "kysely";
import type { LocalDate } from "../plan/calendar.ts";
import type { OrganisationId, PersonId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

export interface UnreachedPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  /** Open actions of the posts that they hold. */
  readonly actions: number;
  /** The chat that reached them last, and why it does not any more; null where none ever did. */
  readonly lost: { readonly channel: string; readonly at: Date; readonly because: string } | null;
}

export interface UnconfirmedMessage {
  readonly name: string;
  readonly channel: string;
  readonly at: Date;
  readonly references: readonly string[];
}

export interface Unreached {
  /** The chats that the organisation has connected. */
  readonly channels: readonly string[];
  /** Whoever has most to answer for first. */
  readonly people: readonly UnreachedPerson[];
  /** Of the last four weeks, newest first. */
  readonly unconfirmed: readonly UnconfirmedMessage[];
}

/** Only who holds a post or has a role: nobody else is told anything. */
export async function whoCannotBeReached(
  db: Database,
  organisation: OrganisationId,
  today: LocalDate,
  now: Date,
): Promise<Unreached> {
  const channels = await db
    .selectFrom("connection")
    .select("channel")
    .distinct()
    .where("organisation_id", "=", organisation)
    .where("ended_at", "is", null)
    .orderBy("channel")
    .execute();
  const { rows: people } = await sql<Omit<UnreachedPerson, "lost"> & LostColumns>`
    select person.id, person.name, person.email, lost.channel, lost.unreachable_at as "lostAt",
      lost.unreachable_because as because,
      (select count(distinct action.id)::int from due_regard.holding
        join due_regard.action_owner on action_owner.post_id = holding.post_id
        join due_regard.action on action.id = action_owner.action_id and action.state = 'open'
        where holding.person_id = person.id and holding.from_on <= ${today}::date
          and (holding.until_on is null or holding.until_on >= ${today}::date)) as actions
    from due_regard.person
    left join lateral (
      select identity.channel, identity.unreachable_at, identity.unreachable_because
      from due_regard.chat_identity identity
      where identity.person_id = person.id and identity.unreachable_at is not null
      order by identity.unreachable_at desc limit 1
    ) lost on true
    where person.organisation_id = ${organisation} and person.kind = 'person'
      and (person.left_on is null or person.left_on > ${today}::date)
      and not due_regard.is_reachable(person.id)
      and (exists (select from due_regard.role where role.person_id = person.id)
        or exists (select from due_regard.holding where holding.person_id = person.id
          and holding.from_on <= ${today}::date and (holding.until_on is null or holding.until_on >= ${today}::date)))
    order by actions desc, person.name`.execute(db);
  const { rows: unconfirmed } = await sql<UnconfirmedMessage>`
    select person.name, message.channel, message.first_try_at as at,
      array(select action.reference from due_regard.message_action
        join due_regard.action on action.id = message_action.action_id
        where message_action.message_id = message.id order by message_action.position) as references
    from due_regard.message join due_regard.person on person.id = message.person_id
    where message.organisation_id = ${organisation} and message.state = 'unconfirmed'
      and message.first_try_at > ${now}::timestamptz - interval '28 days'
    order by message.id desc`.execute(db);
  return {
    channels: channels.map(({ channel }) => channel),
    people: people.map(({ channel, lostAt, because, ...person }) => ({
      ...person,
      lost: channel !== null && lostAt !== null ? { channel, at: lostAt, because: because ?? "" } : null,
    })),
    unconfirmed,
  };
}

interface LostColumns {
  readonly channel: string | null;
  readonly lostAt: Date | null;
  readonly because: string | null;
}

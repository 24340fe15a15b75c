// In which chat a person is told things: the one that they prefer, or else where they last wrote, as far as it reaches them.
import { sql } from "kysely";
import type { PersonId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

/** They wrote or pressed there: from now on they are told things there, unless they prefer another chat. */
export async function wroteIn(db: Database, person: PersonId, channel: string): Promise<void> {
  await db
    .updateTable("person")
    .set({ channel })
    .where("id", "=", person)
    .where("channel", "!=", channel)
    .where("prefers_channel", "is", null)
    .where(sql<boolean>`exists (select from due_regard.chat_identity identity where identity.person_id = person.id
      and identity.channel = ${channel} and identity.unreachable_at is null)`)
    .execute();
}

/** What they said about it; null: wherever they write. */
export async function preferChannel(db: Database, person: PersonId, channel: string | null): Promise<void> {
  await db.updateTable("person").set({ prefers_channel: channel }).where("id", "=", person).execute();
  await tellWhereReached(db, person);
}

/**
 * After an account came or went: the preferred chat where it reaches them, or the present one, or else the one in which
 * they were seen last. Where nothing reaches them, all stays as it is.
 *
 * @returns the chat that they are told things in now; null where none reaches them
 */
export async function tellWhereReached(db: Database, person: PersonId): Promise<string | null> {
  const { rows } = await sql<{ channel: string }>`
    update due_regard.person set channel = best.channel
    from (
      select identity.channel from due_regard.chat_identity identity
      join due_regard.person one on one.id = identity.person_id
      where identity.person_id = ${person} and identity.unreachable_at is null
      order by identity.channel = one.prefers_channel desc nulls last, identity.channel = one.channel desc,
        identity.seen_at desc nulls last
      limit 1
    ) best
    where person.id = ${person}
    returning person.channel`.execute(db);
  return rows[0]?.channel ?? null;
}

/** The chats that reach a person, by name. */
export async function channelsOf(db: Database, person: PersonId): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("chat_identity")
    .select("channel")
    .distinct()
    .where("person_id", "=", person)
    .where("unreachable_at", "is", null)
    .orderBy("channel")
    .execute();
  return rows.map(({ channel }) => channel);
}

// Teams that are reached in a place, and partners outside the organisation.
import { sql } from "kysely";
import type { LocalDate } from "../plan/calendar.ts";
import type { OrganisationId, PersonId, PostId } from "../plan/ids.ts";
import { accountOf, markReachable } from "./chat-accounts.ts";
import { type Database, json } from "./database.ts";
import { endHoldings } from "./holdings.ts";
import { tellWhereReached } from "./where-told.ts";

/** A conversation of a chat service's in which a place is. */
export interface Spot {
  readonly channel: string;
  readonly tenant: string;
  readonly conversation: string;
}

interface TeamsPlace {
  readonly organisationId: OrganisationId;
  readonly post: PostId;
  /** Its name. */
  readonly place: string;
  /** Null where nobody pointed at it: then only its name is known. */
  readonly spot: Spot | null;
}

/**
 * From a day on the team is asked in a mailbox or a channel, and not its members; a place of before is left.
 *
 * @returns the place, where anything that is said to it arrives; null where nobody knows yet how to write there
 */
export async function reachTeam(transaction: Database, team: TeamsPlace, from: LocalDate): Promise<PersonId | null> {
  const place = await placeMeant(transaction, team);
  await moveIn(transaction, team.post, place, from);
  const { rows } = await sql<{ here: boolean }>`select due_regard.is_reachable(${place}) as here`.execute(transaction);
  return rows[0]?.here ? place : null;
}

async function moveIn(transaction: Database, team: PostId, place: PersonId, from: LocalDate): Promise<void> {
  await transaction
    .updateTable("post")
    .set({ kind: "team" })
    .where("id", "=", team)
    .where("kind", "!=", "team")
    .execute();
  const before = await transaction
    .selectFrom("holding")
    .innerJoin("person", "person.id", "holding.person_id")
    .select("person.id")
    .distinct()
    .where("holding.post_id", "=", team)
    .where("person.kind", "=", "place")
    .where((eb) => eb.or([eb("until_on", "is", null), eb("until_on", ">=", from)]))
    .execute();
  if (before.some(({ id }) => id === place)) return;
  for (const { id } of before) await endHoldings(transaction, { post: team, person: id }, from);
  await transaction.insertInto("holding").values({ post_id: team, person_id: place, from_on: from }).execute();
}

/** Somebody outside: nobody here holds it, and whoever asks them is their contact. */
export async function makePartner(transaction: Database, post: PostId, from: LocalDate): Promise<void> {
  await transaction
    .updateTable("post")
    .set({ kind: "partner" })
    .where("id", "=", post)
    .where("kind", "!=", "partner")
    .execute();
  await endHoldings(transaction, { post }, from);
}

/** One that is linked to that conversation already keeps its name. */
async function placeMeant(transaction: Database, { organisationId, place, spot }: TeamsPlace): Promise<PersonId> {
  if (!spot) return await placeCalled(transaction, organisationId, place);
  const account = { channel: spot.channel, externalId: spot.conversation, tenant: spot.tenant };
  const held = await accountOf(transaction, organisationId, account.channel, account.externalId);
  if (held) {
    await markReachable(transaction, organisationId, { channel: spot.channel, externalIds: [spot.conversation] });
    await tellWhereReached(transaction, held.personId);
    return held.personId;
  }
  const id = await placeCalled(transaction, organisationId, place);
  await transaction
    .deleteFrom("chat_identity")
    .where("person_id", "=", id)
    .where("channel", "=", spot.channel)
    .execute();
  const at = { place: json({ conversation: spot.conversation }), external_id: spot.conversation };
  await transaction
    .insertInto("chat_identity")
    .values({ ...at, organisation_id: organisationId, person_id: id, channel: spot.channel, tenant: spot.tenant })
    .execute();
  await tellWhereReached(transaction, id);
  return id;
}

async function placeCalled(transaction: Database, organisation: OrganisationId, place: string): Promise<PersonId> {
  const made = await transaction
    .insertInto("person")
    .values({ organisation_id: organisation, name: place, email: place, kind: "place" })
    .onConflict((conflict) => conflict.columns(["organisation_id", "email"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made) return made.id;
  const held = await transaction
    .selectFrom("person")
    .select("id")
    .where("organisation_id", "=", organisation)
    .where("email", "=", place)
    .executeTakeFirstOrThrow();
  return held.id;
}

// People: found by id or e-mail, and where they are told things.
import type { LocalDate, TimeZone } from "../plan/calendar.ts";
import type { OrganisationId, PersonId } from "../plan/ids.ts";
import type { Policy } from "../plan/policy.ts";
import { policyOf } from "../plan/policy.ts";
import type { Database } from "./database.ts";
import type { Nation } from "./schema/people-tables.ts";

export interface Person {
  readonly id: PersonId;
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly email: string;
  readonly channel: string;
  /** A place is where a team is reached: a mailbox or a channel. */
  readonly kind: "person" | "place";
  /** The first day without them; null while they are here. */
  readonly leftOn: LocalDate | null;
}

/** What the conversation needs to know of an organisation. */
export interface Organisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly timeZone: TimeZone;
  readonly nation: Nation;
  readonly policy: Policy;
}

export async function organisationById(db: Database, id: OrganisationId): Promise<Organisation> {
  const row = await db.selectFrom("organisation").where("id", "=", id).selectAll().executeTakeFirstOrThrow();
  return { id: row.id, name: row.name, timeZone: row.time_zone, nation: row.nation, policy: policyOf(row.policy) };
}

export async function organisationOfPerson(db: Database, id: PersonId): Promise<OrganisationId> {
  const row = await db
    .selectFrom("person")
    .select("organisation_id as organisation")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return row.organisation;
}

export async function personById(db: Database, id: PersonId): Promise<Person | null> {
  const row = await people(db).where("id", "=", id).executeTakeFirst();
  return row ?? null;
}

/** E-mail addresses are compared in lower case. */
export async function personByEmail(db: Database, organisation: OrganisationId, email: string): Promise<Person | null> {
  const row = await people(db)
    .where("organisation_id", "=", organisation)
    .where("email", "=", email.toLowerCase())
    .executeTakeFirst();
  return row ?? null;
}

/** Everybody of an organisation, by name. */
export function peopleOf(db: Database, organisation: OrganisationId): Promise<readonly Person[]> {
  return people(db).where("organisation_id", "=", organisation).orderBy("name").execute();
}

/** Names for ids; an id that is not found is left out. */
export async function namesOf(db: Database, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await people(db).where("id", "in", ids).execute();
  return new Map(rows.map((person) => [person.id, person.name]));
}

function people(db: Database) {
  return db
    .selectFrom("person")
    .select(["id", "organisation_id as organisationId", "name", "email", "channel", "kind", "left_on as leftOn"]);
}

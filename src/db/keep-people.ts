// People and their roles, kept.
import type { OrganisationId } from "../plan/ids.ts";
import type { RoleName, RoleScope } from "../plan/rights.ts";
import { UserError } from "../plan/user-error.ts";
import type { Database } from "./database.ts";
import { type Person, personByEmail } from "./people.ts";

/**
 * The person with that e-mail address, taken in under the name given when they are new.
 *
 * @throws UserError when they are new and no name was given
 */
export async function ensurePerson(
  db: Database,
  organisation: OrganisationId,
  person: { readonly email: string; readonly name: string | null },
): Promise<Person> {
  const email = person.email.trim().toLowerCase();
  const held = await personByEmail(db, organisation, email);
  if (held) return held;
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new UserError(`“${person.email}” is not an e-mail address.`);
  if (!person.name) throw new UserError(`${email} is new here. Say their name too: --name "Priya Shah".`);
  await db
    .insertInto("person")
    .values({ organisation_id: organisation, name: person.name.trim(), email })
    .onConflict((conflict) => conflict.columns(["organisation_id", "email"]).doNothing())
    .execute();
  const kept = await personByEmail(db, organisation, email);
  if (!kept) throw new Error("a person that was just kept is not there");
  return kept;
}

/** Links a person to their account in a chat, in which they are then told things. */
export async function linkChat(
  transaction: Database,
  person: Person,
  account: { readonly channel: string; readonly externalId: string; readonly tenant?: string },
): Promise<void> {
  const { channel, externalId, tenant = "" } = account;
  await transaction
    .insertInto("chat_identity")
    .values({ channel, external_id: externalId, tenant, organisation_id: person.organisationId, person_id: person.id })
    .onConflict((conflict) => conflict.columns(["organisation_id", "channel", "external_id"]).doNothing())
    .execute();
  await transaction.updateTable("person").set({ channel }).where("id", "=", person.id).execute();
}

interface HeldRole {
  readonly person: Person;
  readonly role: RoleName;
  /** The whole organisation where all three are null. */
  readonly scope: RoleScope;
}

/** False when they had it. */
export async function giveRole(db: Database, { person, role, scope }: HeldRole): Promise<boolean> {
  const given = await db
    .insertInto("role")
    .values({
      organisation_id: person.organisationId,
      person_id: person.id,
      role,
      plan_id: scope.planId,
      directorate_id: scope.directorateId,
      section_id: scope.sectionId,
    })
    .onConflict((conflict) =>
      conflict.columns(["person_id", "role", "plan_id", "directorate_id", "section_id"]).doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return given !== undefined;
}

/** False when they did not have it just there: a role of the whole organisation is not taken for one directorate. */
export async function takeRole(db: Database, { person, role, scope }: HeldRole): Promise<boolean> {
  const taken = await db
    .deleteFrom("role")
    .where("person_id", "=", person.id)
    .where("role", "=", role)
    .where("plan_id", "is not distinct from", scope.planId)
    .where("directorate_id", "is not distinct from", scope.directorateId)
    .where("section_id", "is not distinct from", scope.sectionId)
    .returning("id")
    .executeTakeFirst();
  return taken !== undefined;
}

// People and their roles, kept.
import type { DirectorateId, OrganisationId } from "../plan/ids.ts";
import type { RoleName } from "../plan/rights.ts";
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

/** Gives a role for the whole organisation, or for one directorate; false when they had it. */
export async function giveRole(
  db: Database,
  role: { readonly person: Person; readonly role: RoleName; readonly directorateId: DirectorateId | null },
): Promise<boolean> {
  const given = await db
    .insertInto("role")
    .values({
      organisation_id: role.person.organisationId,
      person_id: role.person.id,
      role: role.role,
      plan_id: null,
      directorate_id: role.directorateId,
      section_id: null,
    })
    .onConflict((conflict) =>
      conflict.columns(["person_id", "role", "plan_id", "directorate_id", "section_id"]).doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return given !== undefined;
}

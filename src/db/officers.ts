// Those who run an organisation's plans.
import type { OrganisationId, PersonId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

/** Everybody with the role of an officer anywhere in it, and who has not left, by name. */
export function officersOf(
  db: Database,
  organisation: OrganisationId,
): Promise<readonly { readonly id: PersonId; readonly name: string }[]> {
  return db
    .selectFrom("role")
    .innerJoin("person", "person.id", "role.person_id")
    .select(["person.id", "person.name"])
    .distinct()
    .where("role.organisation_id", "=", organisation)
    .where("role.role", "=", "officer")
    .where("person.left_on", "is", null)
    .orderBy("person.name")
    .execute();
}

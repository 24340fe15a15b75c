// Who holds what today: roles and posts, from which every right follows.
import type { LocalDate } from "../plan/calendar.ts";
import type { DirectorateId, OrganisationId, PersonId } from "../plan/ids.ts";
import { type Role, type RoleName, type Standing, seesEverything } from "../plan/rights.ts";
import type { Database } from "./database.ts";
import { postsHeld } from "./posts-held.ts";

export async function standingOf(db: Database, personId: PersonId, today: LocalDate): Promise<Standing> {
  const roles = await roleRows(db, today).where("person_id", "=", personId).execute();
  const posts = await postsHeld(db, personId, today);
  return { personId, roles: roles.map(roleOf), posts: [...posts.keys()] };
}

/** Everybody who may decide or is told in the name of a role: leads, officers and administrators. */
export async function answeringPeople(
  db: Database,
  organisation: OrganisationId,
  today: LocalDate,
): Promise<readonly Standing[]> {
  const rows = await roleRows(db, today)
    .where("role.organisation_id", "=", organisation)
    .where("role", "in", ["lead", "officer", "administrator"])
    .orderBy("person_id")
    .execute();
  const byPerson = Map.groupBy(rows, (row) => row.person_id);
  return [...byPerson].map(([personId, held]) => ({ personId, roles: held.map(roleOf), posts: [] }));
}

/** Everybody with the role of an administrator, wherever it counts. */
export async function administratorsOf(
  db: Database,
  organisation: OrganisationId,
  today: LocalDate,
): Promise<readonly Standing[]> {
  const people = await answeringPeople(db, organisation, today);
  return people.filter(({ roles }) => roles.some(({ role }) => role === "administrator"));
}

/** Who leads one of these directorates. */
export async function leadsOf(
  db: Database,
  directorates: readonly DirectorateId[],
  today: LocalDate,
): Promise<readonly PersonId[]> {
  if (directorates.length === 0) return [];
  const rows = await roleRows(db, today)
    .where("role", "=", "lead")
    .where("directorate_id", "in", directorates)
    .orderBy("person_id")
    .execute();
  return [...new Set(rows.map((row) => row.person_id))];
}

export interface NamedRole {
  readonly name: string;
  readonly role: RoleName;
  /** What it counts for; null for the whole organisation. */
  readonly of: string | null;
}

/** Every role of somebody who is here: administrators first, then by name. */
export async function rolesIn(
  db: Database,
  organisation: OrganisationId,
  today: LocalDate,
): Promise<readonly NamedRole[]> {
  return namedRoles(await namedRows(db, organisation, today).execute());
}

/** Those of one person, in the same order. */
export async function rolesOf(
  db: Database,
  organisation: OrganisationId,
  person: PersonId,
  today: LocalDate,
): Promise<readonly NamedRole[]> {
  return namedRoles(await namedRows(db, organisation, today).where("role.person_id", "=", person).execute());
}

function namedRows(db: Database, organisation: OrganisationId, today: LocalDate) {
  return roleRows(db, today)
    .leftJoin("directorate", "directorate.id", "role.directorate_id")
    .leftJoin("section", "section.id", "role.section_id")
    .leftJoin("plan", "plan.id", "role.plan_id")
    .select(["person.name", "directorate.name as directorate", "section.title as section", "plan.title as plan"])
    .where("role.organisation_id", "=", organisation)
    .orderBy("person.name")
    .orderBy("role.id");
}

type NamedRow = Pick<NamedRole, "name" | "role"> & Record<"directorate" | "section" | "plan", string | null>;

function namedRoles(rows: readonly NamedRow[]): readonly NamedRole[] {
  const order: readonly RoleName[] = ["administrator", "officer", "lead", "leadership", "viewer"];
  return rows
    .map((row) => ({ name: row.name, role: row.role, of: row.section ?? row.directorate ?? row.plan }))
    .toSorted((left, right) => order.indexOf(left.role) - order.indexOf(right.role));
}

/** The names of what a person's roles cover; null where one covers the whole organisation. */
export async function scopeNamesOf(db: Database, standing: Standing): Promise<readonly string[] | null> {
  if (seesEverything(standing)) return null;
  const rows = await db
    .selectFrom("role")
    .leftJoin("directorate", "directorate.id", "role.directorate_id")
    .leftJoin("section", "section.id", "role.section_id")
    .leftJoin("plan", "plan.id", "role.plan_id")
    .select(["directorate.name as directorate", "section.title as section", "plan.title as plan"])
    .where("role.person_id", "=", standing.personId)
    .orderBy("role.id")
    .execute();
  const names = rows.map((row) => row.section ?? row.directorate ?? row.plan).filter((name) => name !== null);
  return [...new Set(names)];
}

/** Who has left has no role any more, whatever was given to them. */
function roleRows(db: Database, today: LocalDate) {
  return db
    .selectFrom("role")
    .innerJoin("person", "person.id", "role.person_id")
    .select(["role.person_id", "role.role", "role.plan_id", "role.directorate_id", "role.section_id"])
    .where((eb) => eb.or([eb("person.left_on", "is", null), eb("person.left_on", ">", today)]));
}

function roleOf(row: {
  role: Role["role"];
  plan_id: Role["planId"];
  directorate_id: Role["directorateId"];
  section_id: Role["sectionId"];
}): Role {
  return { role: row.role, planId: row.plan_id, directorateId: row.directorate_id, sectionId: row.section_id };
}

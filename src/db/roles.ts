// Who holds what today: roles and posts, from which every right follows.
import type { LocalDate } from "../plan/calendar.ts";
import type { OrganisationId, PersonId } from "../plan/ids.ts";
import { type Role, type Standing, seesEverything } from "../plan/rights.ts";
import type { Database } from "./database.ts";

export async function standingOf(db: Database, personId: PersonId, today: LocalDate): Promise<Standing> {
  const roles = await roleRows(db).where("person_id", "=", personId).execute();
  const posts = await db
    .selectFrom("holding")
    .select("post_id")
    .where("person_id", "=", personId)
    .where("from_on", "<=", today)
    .where((eb) => eb.or([eb("until_on", "is", null), eb("until_on", ">=", today)]))
    .execute();
  return { personId, roles: roles.map(roleOf), posts: posts.map((row) => row.post_id) };
}

/** Everybody who may decide or is told in the name of a role: leads, officers and administrators. */
export async function answeringPeople(db: Database, organisation: OrganisationId): Promise<readonly Standing[]> {
  const rows = await roleRows(db)
    .where("organisation_id", "=", organisation)
    .where("role", "in", ["lead", "officer", "administrator"])
    .orderBy("person_id")
    .execute();
  const byPerson = Map.groupBy(rows, (row) => row.person_id);
  return [...byPerson].map(([personId, held]) => ({ personId, roles: held.map(roleOf), posts: [] }));
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

function roleRows(db: Database) {
  return db.selectFrom("role").select(["person_id", "role", "plan_id", "directorate_id", "section_id"]);
}

function roleOf(row: {
  role: Role["role"];
  plan_id: Role["planId"];
  directorate_id: Role["directorateId"];
  section_id: Role["sectionId"];
}): Role {
  return { role: row.role, planId: row.plan_id, directorateId: row.directorate_id, sectionId: row.section_id };
}

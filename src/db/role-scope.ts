// Where a role is to count, from a name: a directorate, a section or a plan.
import type { OrganisationId } from "../plan/ids.ts";
import { nameKey } from "../plan/names.ts";
import type { RoleScope } from "../plan/rights.ts";
import { UserError } from "../plan/user-error.ts";
import type { Database } from "./database.ts";
import { directoratesOf, findDirectorate } from "./directorates.ts";

export interface Scope {
  /** Null for the whole organisation. */
  readonly name: string | null;
  /** What the role's row says. */
  readonly role: RoleScope;
  /** The same with what is known around it: a section stands in a plan and a directorate. */
  readonly within: RoleScope;
}

const EVERYWHERE: RoleScope = { planId: null, directorateId: null, sectionId: null };

/** @throws UserError when nothing is called so, or several sections are */
export async function scopeNamed(db: Database, organisation: OrganisationId, name: string | null): Promise<Scope> {
  if (name === null || /^(?:everything|the (?:whole )?(?:organisation|council)|all)$/iu.test(name)) {
    return { name: null, role: EVERYWHERE, within: EVERYWHERE };
  }
  const directorate = await findDirectorate(db, organisation, name);
  if (directorate) return whole(directorate.name, { ...EVERYWHERE, directorateId: directorate.id });
  const plans = await db
    .selectFrom("plan")
    .select(["id", "title"])
    .where("organisation_id", "=", organisation)
    .execute();
  const plan = plans.find(({ title }) => nameKey(title) === nameKey(name));
  if (plan) return whole(plan.title, { ...EVERYWHERE, planId: plan.id });
  const sections = (
    await db
      .selectFrom("section")
      .innerJoin("plan", "plan.id", "section.plan_id")
      .select(["section.id", "section.title", "section.plan_id", "section.directorate_id"])
      .where("plan.organisation_id", "=", organisation)
      .execute()
  ).filter(({ title }) => nameKey(title) === nameKey(name));
  const [section, ...others] = sections;
  if (section && others.length === 0) {
    return {
      name: section.title,
      role: { ...EVERYWHERE, sectionId: section.id },
      within: { planId: section.plan_id, directorateId: section.directorate_id, sectionId: section.id },
    };
  }
  if (section) throw new UserError(`Several sections are called “${section.title}”. Name the directorate instead.`);
  const names = (await directoratesOf(db, organisation)).map((one) => one.name).join(", ");
  throw new UserError(
    `No directorate, section or plan here is called “${name}”. ${names ? `The directorates are ${names}.` : "There is none yet."}`,
  );
}

function whole(name: string, role: RoleScope): Scope {
  return { name, role, within: role };
}

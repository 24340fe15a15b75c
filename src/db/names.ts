// The names that exist in an organisation, for reading questions.
import type { OrganisationId } from "../plan/ids.ts";
import type { Database } from "./database.ts";
import { formerNames } from "./directorates.ts";

/** Directorates with the names that they had, sections, plans, and the posts and people who can own something; each sorted. */
export async function namesIn(db: Database, organisation: OrganisationId) {
  const directorates = await db
    .selectFrom("directorate")
    .select("name")
    .where("organisation_id", "=", organisation)
    .execute();
  const former = await formerNames(db, organisation);
  const plans = await db
    .selectFrom("plan")
    .select("title as name")
    .where("organisation_id", "=", organisation)
    .execute();
  const sections = await db
    .selectFrom("section")
    .innerJoin("plan", "plan.id", "section.plan_id")
    .select("section.title as name")
    .where("plan.organisation_id", "=", organisation)
    .execute();
  const posts = await db
    .selectFrom("post")
    .select("title as name")
    .where("organisation_id", "=", organisation)
    .execute();
  const people = await db.selectFrom("person").select("name").where("organisation_id", "=", organisation).execute();
  return {
    directorates: distinct([...directorates, ...former.map(({ former: name }) => ({ name }))]),
    sections: distinct(sections),
    plans: distinct(plans),
    owners: distinct([...posts, ...people]),
  };
}

function distinct(rows: readonly { readonly name: string }[]): readonly string[] {
  return [...new Set(rows.map((row) => row.name))].sort(IN_ENGLISH);
}

/** Made once: a council has thousands of names, and each comparison that brings its own language is slow. */
const IN_ENGLISH = new Intl.Collator("en").compare;

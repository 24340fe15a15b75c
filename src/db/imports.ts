// Imports: which edition, of which plan, by whom, when.
import type { EditionId, OrganisationId, PlanId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

export interface Import {
  readonly editionId: EditionId;
  readonly planId: PlanId;
  readonly plan: string;
  /** From 1. */
  readonly number: number;
  readonly source: string;
  readonly at: Date;
  /** A name; null from the command line. */
  readonly by: string | null;
}

export async function importOf(db: Database, edition: EditionId): Promise<Import | null> {
  return (await imports(db).where("edition.id", "=", edition).executeTakeFirst()) ?? null;
}

/** The import that was made last, whichever plan it was; null where there is none. */
export async function lastImport(db: Database, organisation: OrganisationId): Promise<Import | null> {
  const row = await imports(db)
    .where("plan.organisation_id", "=", organisation)
    .orderBy("edition.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The import of this very document; null where it was never imported. */
export async function importOfDocument(
  db: Database,
  organisation: OrganisationId,
  sha256: string,
): Promise<Import | null> {
  const row = await imports(db)
    .where("plan.organisation_id", "=", organisation)
    .where("edition.source_sha256", "=", sha256)
    .executeTakeFirst();
  return row ?? null;
}

function imports(db: Database) {
  return db
    .selectFrom("edition")
    .innerJoin("plan", "plan.id", "edition.plan_id")
    .leftJoin("person", "person.id", "edition.imported_by")
    .select(["edition.id as editionId", "plan.id as planId", "plan.title as plan", "edition.number"])
    .select(["edition.source_name as source", "edition.imported_at as at", "person.name as by"]);
}

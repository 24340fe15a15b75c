// A plan's directorates and sections, found by name or made.
import type { DirectorateId, OrganisationId, PlanId, SectionId } from "../plan/ids.ts";
import { nameKey } from "../plan/names.ts";
import type { Register } from "../plan/register.ts";
import type { Database } from "./database.ts";

/** By `nameKey`: a directorate belongs to the organisation and is shared by its plans. */
export type Directorates = ReadonlyMap<string, DirectorateId>;
/** By title and the directorate's key. */
export type Sections = ReadonlyMap<string, SectionId>;

export async function storeDirectorates(
  transaction: Database,
  organisationId: OrganisationId,
  register: Register,
): Promise<Directorates> {
  const names = [...register.sections, ...register.actions].map((part) => part.directorate);
  const byKey = new Map(names.filter((name) => name !== null).map((name) => [nameKey(name), name]));
  if (byKey.size > 0) {
    await transaction
      .insertInto("directorate")
      .values([...byKey].map(([key, name]) => ({ organisation_id: organisationId, name, name_key: key })))
      .onConflict((conflict) => conflict.columns(["organisation_id", "name_key"]).doNothing())
      .execute();
  }
  const rows = await transaction
    .selectFrom("directorate")
    .select(["id", "name_key"])
    .where("organisation_id", "=", organisationId)
    .execute();
  return new Map(rows.map((row) => [row.name_key, row.id]));
}

export async function storeSections(
  transaction: Database,
  planId: PlanId,
  register: Register,
  directorates: Directorates,
): Promise<Sections> {
  const sections = new Map<string, SectionId>();
  for (const [index, { title, directorate, lead }] of register.sections.entries()) {
    const row = await transaction
      .insertInto("section")
      .values({
        plan_id: planId,
        directorate_id: directorateOf(directorates, directorate),
        title,
        lead,
        position: index + 1,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const key = sectionKey(title, directorate);
    if (!sections.has(key)) sections.set(key, row.id);
  }
  return sections;
}

export function directorateOf(directorates: Directorates, name: string | null): DirectorateId | null {
  return name === null ? null : (directorates.get(nameKey(name)) ?? null);
}

export function sectionOf(sections: Sections, title: string | null, directorate: string | null): SectionId | null {
  return title === null ? null : (sections.get(sectionKey(title, directorate)) ?? null);
}

/** Two directorates may each have a section of the same title. */
function sectionKey(title: string, directorate: string | null): string {
  return `${directorate === null ? "" : nameKey(directorate)}\n${title}`;
}

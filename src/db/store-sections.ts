// A plan's directorates and sections, found by name or made.
import type { DirectorateId, OrganisationId, PlanId, SectionId } from "../plan/ids.ts";
import { nameKey } from "../plan/names.ts";
import type { Register, RegisterSection } from "../plan/register.ts";
import type { Database } from "./database.ts";
import { formerNames } from "./directorates.ts";

/** By `nameKey`: a directorate belongs to the organisation and is shared by its plans. */
export type Directorates = ReadonlyMap<string, DirectorateId>;
/** By title and the directorate's key. */
export type Sections = ReadonlyMap<string, SectionId>;

/** A name that a directorate had before is still that directorate. */
export async function storeDirectorates(
  transaction: Database,
  organisationId: OrganisationId,
  register: Register,
): Promise<Directorates> {
  const names = [...register.sections, ...register.actions].map((part) => part.directorate);
  const former = new Map(
    (await formerNames(transaction, organisationId)).map((name) => [nameKey(name.former), name.id] as const),
  );
  const byKey = new Map(names.filter((name) => name !== null).map((name) => [nameKey(name), name]));
  for (const key of former.keys()) byKey.delete(key);
  if (byKey.size > 0) {
    await transaction
      .insertInto("directorate")
      .values([...byKey].map(([key, name]) => ({ organisation_id: organisationId, name, name_key: key })))
      .onConflict((conflict) =>
        conflict.columns(["organisation_id", "name_key"]).where("merged_into", "is", null).doNothing(),
      )
      .execute();
  }
  const rows = await transaction
    .selectFrom("directorate")
    .select(["id", "name_key"])
    .where("organisation_id", "=", organisationId)
    .where("merged_into", "is", null)
    .execute();
  return new Map([...former, ...rows.map((row) => [row.name_key, row.id] as const)]);
}

/** Sections that the plan has already keep their ids, and with them the roles that were given for them; their leads change. */
export async function storeSections(
  transaction: Database,
  planId: PlanId,
  register: Register,
  directorates: Directorates,
): Promise<Sections> {
  const held = await transaction
    .selectFrom("section")
    .leftJoin("directorate", "directorate.id", "section.directorate_id")
    .select(["section.id", "section.title", "section.position", "directorate.name as directorate"])
    .where("plan_id", "=", planId)
    .orderBy("position", "desc")
    .execute();
  const sections = new Map(held.map((row) => [sectionKey(row.title, row.directorate), row.id]));
  const last = held[0]?.position ?? 0;

  const fresh: RegisterSection[] = [];
  for (const section of register.sections) {
    const id = sectionOf(sections, section.title, section.directorate);
    if (id === null) fresh.push(section);
    else await transaction.updateTable("section").set({ lead: section.lead }).where("id", "=", id).execute();
  }
  for (const [index, { title, directorate, lead }] of fresh.entries()) {
    const row = await transaction
      .insertInto("section")
      .values({
        plan_id: planId,
        directorate_id: directorateOf(directorates, directorate),
        title,
        lead,
        position: last + index + 1,
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

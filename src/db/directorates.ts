// The directorates of an organisation, found by the name that they have or had; renamed and merged.
import { addDays, type LocalDate } from "../plan/calendar.ts";
import type { DirectorateId, OrganisationId } from "../plan/ids.ts";
import { nameKey } from "../plan/names.ts";
import { UserError } from "../plan/user-error.ts";
import type { Database } from "./database.ts";

export interface HeldDirectorate {
  readonly id: DirectorateId;
  readonly name: string;
}

/** Those that stand for themselves, by name. */
export function directoratesOf(db: Database, organisation: OrganisationId): Promise<readonly HeldDirectorate[]> {
  return db
    .selectFrom("directorate")
    .where("organisation_id", "=", organisation)
    .where("merged_into", "is", null)
    .select(["id", "name"])
    .orderBy("name")
    .execute();
}

/** The name of each, those too that became part of another. */
export async function directorateNames(
  db: Database,
  organisation: OrganisationId,
): Promise<ReadonlyMap<DirectorateId, string>> {
  const rows = await db
    .selectFrom("directorate")
    .where("organisation_id", "=", organisation)
    .select(["id", "name"])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** A name that a directorate had, or that it had before it became part of another. */
export interface FormerName {
  readonly former: string;
  readonly id: DirectorateId;
  readonly name: string;
}

export async function formerNames(db: Database, organisation: OrganisationId): Promise<readonly FormerName[]> {
  const renamed = await db
    .selectFrom("directorate_name")
    .innerJoin("directorate as old", "old.id", "directorate_name.directorate_id")
    .innerJoin("directorate as now", (join) =>
      join.on((eb) => eb("now.id", "=", eb.fn.coalesce("old.merged_into", "old.id"))),
    )
    .where("old.organisation_id", "=", organisation)
    .select(["directorate_name.name as former", "now.id", "now.name"])
    .orderBy("directorate_name.id", "desc")
    .execute();
  const merged = await db
    .selectFrom("directorate as old")
    .innerJoin("directorate as now", "now.id", "old.merged_into")
    .where("old.organisation_id", "=", organisation)
    .select(["old.name as former", "now.id", "now.name"])
    .orderBy("old.id")
    .execute();
  return [...renamed, ...merged];
}

/** By the name that it has, or else by one that it had; null where none is spelt so. */
export async function findDirectorate(
  db: Database,
  organisation: OrganisationId,
  name: string,
): Promise<HeldDirectorate | null> {
  const key = nameKey(name);
  const now = (await directoratesOf(db, organisation)).find((directorate) => nameKey(directorate.name) === key);
  if (now) return now;
  const before = (await formerNames(db, organisation)).find(({ former }) => nameKey(former) === key);
  return before ? { id: before.id, name: before.name } : null;
}

/** @throws UserError with the names that exist, when none is spelt so */
export async function directorateNamed(
  db: Database,
  organisation: OrganisationId,
  name: string,
): Promise<HeldDirectorate> {
  const found = await findDirectorate(db, organisation, name);
  if (found) return found;
  const names = (await directoratesOf(db, organisation)).map((directorate) => directorate.name).join(", ");
  throw new UserError(
    `No plan here has a directorate “${name}”. ${names ? `There are ${names}.` : "There is none yet."}`,
  );
}

/** The old name is kept, with its last day: questions find the directorate by it. */
export async function renameDirectorate(
  transaction: Database,
  id: DirectorateId,
  name: string,
  on: LocalDate,
): Promise<void> {
  const held = await transaction
    .selectFrom("directorate")
    .select(["name", "name_key"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (held.name === name) return;
  await transaction
    .insertInto("directorate_name")
    .values({ directorate_id: id, name: held.name, name_key: held.name_key, until_on: addDays(on, -1) })
    .execute();
  await transaction
    .updateTable("directorate")
    .set({ name, name_key: nameKey(name) })
    .where("id", "=", id)
    .execute();
}

/** Actions, sections and roles of the others go to the one; what is locked in a review keeps the old names. */
export async function mergeDirectorates(
  transaction: Database,
  others: readonly DirectorateId[],
  into: DirectorateId,
): Promise<void> {
  for (const other of others) {
    await transaction.updateTable("action").set({ directorate_id: into }).where("directorate_id", "=", other).execute();
    await transaction
      .updateTable("section")
      .set({ directorate_id: into })
      .where("directorate_id", "=", other)
      .execute();
    await moveRoles(transaction, other, into);
    await transaction.updateTable("directorate").set({ merged_into: into }).where("merged_into", "=", other).execute();
    await transaction.updateTable("directorate").set({ merged_into: into }).where("id", "=", other).execute();
  }
}

/** Who leads both leads the one, once. */
async function moveRoles(transaction: Database, from: DirectorateId, into: DirectorateId): Promise<void> {
  const moved = await transaction.selectFrom("role").selectAll().where("directorate_id", "=", from).execute();
  const held = await transaction.selectFrom("role").selectAll().where("directorate_id", "=", into).execute();
  for (const role of moved) {
    const same = held.some(
      (other) =>
        other.person_id === role.person_id &&
        other.role === role.role &&
        other.plan_id === role.plan_id &&
        other.section_id === role.section_id,
    );
    if (same) await transaction.deleteFrom("role").where("id", "=", role.id).execute();
    else await transaction.updateTable("role").set({ directorate_id: into }).where("id", "=", role.id).execute();
  }
}

// The directorates of an organisation, found by name.
import type { DirectorateId, OrganisationId } from "../plan/ids.ts";
import { nameKey } from "../plan/names.ts";
import { UserError } from "../plan/user-error.ts";
import type { Database } from "./database.ts";

export interface HeldDirectorate {
  readonly id: DirectorateId;
  readonly name: string;
}

/** By name. */
export function directoratesOf(db: Database, organisation: OrganisationId): Promise<readonly HeldDirectorate[]> {
  return db
    .selectFrom("directorate")
    .where("organisation_id", "=", organisation)
    .select(["id", "name"])
    .orderBy("name")
    .execute();
}

/** @throws UserError with the names that exist, when none is spelt so */
export async function directorateNamed(
  db: Database,
  organisation: OrganisationId,
  name: string,
): Promise<HeldDirectorate> {
  const all = await directoratesOf(db, organisation);
  const found = all.find((directorate) => nameKey(directorate.name) === nameKey(name));
  if (found) return found;
  const names = all.map((directorate) => directorate.name).join(", ");
  throw new UserError(
    `No plan here has a directorate “${name}”. ${names ? `There are ${names}.` : "There is none yet."}`,
  );
}

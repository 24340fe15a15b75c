// Kept credentials sealed anew with the newest key, so that an older one can be taken away.
import type { ConnectionId } from "../plan/ids.ts";
import type { Database } from "./database.ts";
import type { Seal } from "./seal.ts";

/** What is kept sealed, of all organisations: keys belong to the installation. */
export async function sealedCredentials(
  db: Database,
): Promise<readonly { readonly id: ConnectionId; readonly credentials: string }[]> {
  const rows = await db.selectFrom("connection").select(["id", "credentials"]).orderBy("id").execute();
  return rows.flatMap(({ id, credentials }) => (credentials === null ? [] : [{ id, credentials }]));
}

/**
 * All or none.
 *
 * @returns how many were sealed with an older key
 * @throws UserError when one cannot be opened with the keys that are set
 */
export async function resealAll(db: Database, seal: Seal): Promise<number> {
  return await db.transaction().execute(async (transaction) => {
    const older = (await sealedCredentials(transaction)).filter(({ credentials }) => !seal.isCurrent(credentials));
    for (const { id, credentials } of older) {
      await transaction
        .updateTable("connection")
        .set({ credentials: seal.seal(seal.open(credentials)) })
        .where("id", "=", id)
        .where("credentials", "=", credentials)
        .execute();
    }
    return older.length;
  });
}

// The night's work: what is kept for too long goes, and the store is put in order.
import { retain } from "../db/retain.ts";
import type { OpenDatabase } from "../db/store.ts";
import { organisationIds } from "../db/sweeps.ts";
import { faultOf, type Log } from "./log-port.ts";

/** One organisation that fails does not keep the others from theirs; the next night tries again. */
export async function maintain(database: OpenDatabase, now: Date, log: Log): Promise<void> {
  const { db } = database;
  for (const organisation of await organisationIds(db)) {
    try {
      const retained = await retain(db, organisation, now);
      log.info({ event: "retention.applied", outcome: "done", organisation, ...retained });
    } catch (error) {
      log.error({ event: "retention.applied", outcome: "failed", organisation, err: faultOf(error) });
    }
  }
  await database.maintain();
}

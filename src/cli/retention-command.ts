// `retention`: how long each class of record is kept.
import { retentionIn, setRetention } from "../db/retain.ts";
import { openStore } from "../open-store.ts";
import { RETENTION_CLASSES, type Retention } from "../plan/retention.ts";
import { DONE, type ExitStatus } from "./exit-status.ts";
import { print } from "./print.ts";

const SAID: Readonly<Record<keyof Retention, string>> = {
  incomingMonths: "what people wrote, as they wrote it",
  messagesMonths: "what they were sent",
  settledMonths: "leave, snoozes, half-filled forms and news, once over",
};

/** Shows it, changed first where something is given. Null keeps a class for good. */
export async function retentionCommand(given: Partial<Retention>): Promise<ExitStatus> {
  await using store = await openStore();
  const { db, organisation } = store;
  if (Object.keys(given).length > 0) {
    await db.transaction().execute(async (transaction) => {
      const policy = { ...(await retentionIn(transaction, organisation.id)), ...given };
      await setRetention(transaction, organisation.id, policy, new Date());
    });
  }
  const policy = await retentionIn(db, organisation.id);
  for (const name of RETENTION_CLASSES) {
    const months = policy[name];
    print(`${SAID[name]}: ${months === null ? "kept for good" : `${months} months`}`);
  }
  print("Plans, figures, reports, decisions and the audit trail are kept for good. What is older goes at night.");
  return DONE;
}

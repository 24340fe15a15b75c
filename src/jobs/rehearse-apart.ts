// A rehearsal beside the running service: on a copy in memory, in a thread of its own.
import { Worker } from "node:worker_threads";
import { copyOrganisation } from "../db/copy-organisation.ts";
import type { Database } from "../db/database.ts";
import type { OrganisationId } from "../plan/ids.ts";
import type { RehearsedMessage } from "../plan/rehearsed.ts";
import { UserError } from "../plan/user-error.ts";
import type { RehearsedSpan } from "./rehearse.ts";

/** What the thread posts, once. */
export type RehearsalDone =
  | { readonly kind: "done"; readonly messages: readonly RehearsedMessage[] }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "failed"; readonly cause: string };

/** Three years of a plan with 400 actions stay well below it, on two slow cores too. */
const MOST_MS = 180_000;
const MOST_MEGABYTES = 600;

/**
 * Rehearses on a copy of the organisation's facts: nothing of the store is changed, locked or waited for, and whoever
 * writes meanwhile is answered as ever.
 *
 * @throws UserError where the span cannot be rehearsed, or takes too long
 */
export async function rehearseApart(
  db: Database,
  organisationId: OrganisationId,
  span: RehearsedSpan,
): Promise<readonly RehearsedMessage[]> {
  const copy = await copyOrganisation(db, organisationId);
  const worker = new Worker(new URL("./rehearse-thread.ts", import.meta.url), {
    workerData: { copy, organisationId, span },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  try {
    const done = await ended(worker);
    if (done.kind === "done") return done.messages;
    if (done.kind === "refused") throw new UserError(done.sentence);
    throw new Error("the rehearsal failed", { cause: done.cause });
  } finally {
    await worker.terminate();
  }
}

function ended(worker: Worker): Promise<RehearsalDone> {
  return new Promise((resolve, reject) => {
    const tooLong = new UserError("The rehearsal takes too long. Say a nearer day, and rehearse the rest afterwards.");
    const timer = setTimeout(() => reject(tooLong), MOST_MS);
    worker.once("message", (done: RehearsalDone) => {
      clearTimeout(timer);
      resolve(done);
    });
    worker.once("error", (cause) => {
      clearTimeout(timer);
      reject(new Error("the rehearsal failed", { cause }));
    });
    worker.once("exit", (status) => {
      clearTimeout(timer);
      reject(new Error(`the rehearsal ended with status ${status} and no answer`));
    });
  });
}

// The thread in which `rehearseApart` rehearses: a store in memory that is gone when it ends.
import { parentPort, workerData } from "node:worker_threads";
import { type OrganisationCopy, pasteOrganisation } from "../db/copy-organisation.ts";
import { openEmbedded } from "../db/open-embedded.ts";
import type { OrganisationId } from "../plan/ids.ts";
import { UserError } from "../plan/user-error.ts";
import { type RehearsedSpan, rehearse } from "./rehearse.ts";
import type { RehearsalDone } from "./rehearse-apart.ts";

const { copy, organisationId, span } = workerData as {
  readonly copy: OrganisationCopy;
  readonly organisationId: OrganisationId;
  readonly span: RehearsedSpan;
};

parentPort?.postMessage(await rehearsed());

async function rehearsed(): Promise<RehearsalDone> {
  try {
    await using store = await openEmbedded("memory");
    await pasteOrganisation(store.db, copy);
    return { kind: "done", messages: await rehearse(store.db, organisationId, span) };
  } catch (error) {
    if (error instanceof UserError) return { kind: "refused", sentence: error.message };
    return { kind: "failed", cause: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

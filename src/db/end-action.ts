// An action that a later edition no longer has: it asks nobody any more, and everything said about it stays.
import type { HeldForCompare } from "../plan/edition.ts";
import { REQUEST_KINDS } from "../plan/request.ts";
import { writeAudit } from "./audit.ts";
import type { Database } from "./database.ts";
import type { EditionContext } from "./edition-context.ts";
import { withdrawRequests } from "./requests.ts";

/** @param into the action that its words were merged into; null where they are simply gone */
export async function endAction(
  transaction: Database,
  context: EditionContext,
  held: HeldForCompare,
  into: HeldForCompare | null,
): Promise<void> {
  const { place, number, at, by } = context;
  await transaction
    .updateTable("action")
    .set((eb) => ({ state: "gone", due_on: null, version: eb("version", "+", 1) }))
    .where("id", "=", held.id)
    .execute();
  await transaction
    .updateTable("check_date")
    .set({ state: "moved" })
    .where("action_id", "=", held.id)
    .where("state", "in", ["open", "past-at-import"])
    .execute();
  const reason = `edition ${number} of the plan no longer has this action`;
  await withdrawRequests(transaction, { actionId: held.id, kinds: REQUEST_KINDS }, context, reason);
  await writeAudit(transaction, {
    organisationId: place.organisationId,
    at,
    personId: by,
    kind: into ? "edition.action-merged" : "edition.action-gone",
    subject: { action: held.id, edition: place.editionId, ...(into ? { into: into.id } : {}) },
    before: { state: held.state, words: held.words, due_text: held.due.text, owners: held.owners },
    after: {
      state: "gone",
      reason: into
        ? `edition ${number} has its words in ${into.reference}`
        : `edition ${number} of the plan no longer has it`,
    },
  });
}

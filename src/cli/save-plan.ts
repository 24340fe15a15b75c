// Stores a plan that was read: as a new plan, or as a later edition of one that is held, once that is confirmed.
import { editionPreview } from "../bot/messages/edition-preview.ts";
import { renderTerminal } from "../bot/terminal/render-terminal.ts";
import { applyEdition } from "../db/apply-edition.ts";
import { heldForCompare } from "../db/held-for-compare.ts";
import { type HeldPlan, plansOf } from "../db/plans.ts";
import { heldEdition, storeRegister } from "../db/store-register.ts";
import { type OpenStore, openStore } from "../open-store.ts";
import type { LocalDate } from "../plan/calendar.ts";
import { compareEditions } from "../plan/compare-editions.ts";
import { planOfEdition, type SaidEdition } from "../plan/plan-of-edition.ts";
import type { Register } from "../plan/register.ts";
import { type PairAnswer, settleDoubts } from "../plan/settle-doubts.ts";
import { UserError } from "../plan/user-error.ts";
import type { PlanFile } from "./plan-file.ts";
import { print, tell } from "./print.ts";
import { sourceOf } from "./source-of.ts";
import { terminalWidth } from "./terminal-width.ts";

export interface SaveOptions {
  readonly today: LocalDate;
  readonly said: SaidEdition;
  readonly answers: readonly PairAnswer[];
  readonly confirmed: boolean;
  /** Standard output belongs to the register as JSON; the comparison is then told, not printed. */
  readonly json: boolean;
}

/** @throws UserError when something has to be said first: which plan it is an edition of, or which pairs are one action */
export async function savePlan(register: Register, file: PlanFile, options: SaveOptions): Promise<void> {
  await using store = await openStore();
  const source = sourceOf(file);
  if (await heldEdition(store.db, store.organisation.id, source)) {
    tell("This document is stored already; nothing was changed.");
    return;
  }
  const plan = planOfEdition(await plansOf(store.db, store.organisation.id), register.plan.title, options.said);
  if (plan) return await saveEdition(store, plan, register, file, options);
  await storeRegister(store.db, store.organisation.id, register, source, options.today, null);
  tell(
    `Stored ${register.actions.length} actions. Next: “due-regard unmatched” lists the posts that nobody holds yet.`,
  );
}

async function saveEdition(
  store: OpenStore,
  plan: HeldPlan,
  register: Register,
  file: PlanFile,
  { today, answers, confirmed, json }: SaveOptions,
): Promise<void> {
  const held = await heldForCompare(store.db, plan.id);
  const changes = settleDoubts(compareEditions(held, register), answers);
  const preview = editionPreview(plan.title, changes);
  if (json) tell(preview.fallback);
  else print(`\n${renderTerminal(preview, terminalWidth())}`);

  const [doubt] = changes.filter((change) => change.kind === "doubtful");
  if (doubt) {
    const pair = `${doubt.held.reference}=${doubt.now.reference}`;
    const how = `for each pair to settle, add --same "${pair}" if it is one action or --different "${pair}" if it is two`;
    if (confirmed) throw new UserError(`Nothing was changed: ${how}.`);
    tell(`Nothing was changed. To apply it, ${how}, and --confirm.`);
    return;
  }
  if (!confirmed) {
    tell("Nothing was changed. Add --confirm to apply it.");
    return;
  }
  await applyEdition(store.db, plan.id, register, sourceOf(file), changes, today, null);
  tell(`Applied. “${register.plan.title}” has ${register.actions.length} actions; reports and history were kept.`);
}

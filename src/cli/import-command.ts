// `import`: reads a plan and shows what was understood; stores it only when asked to.
import { planPreview } from "../bot/messages/plan-preview.ts";
import { renderTerminal } from "../bot/terminal/render-terminal.ts";
import { readAnyDocument } from "../parsers/document/read-apart.ts";
import { readPlan } from "../parsers/read-plan.ts";
import { registerJson } from "../parsers/register-json.ts";
import type { LocalDate } from "../plan/calendar.ts";
import type { Register } from "../plan/register.ts";
import { DONE, type ExitStatus, NOTHING_FOUND } from "./exit-status.ts";
import { type PlanFile, readPlanFile } from "./plan-file.ts";
import { print, printJson, tell } from "./print.ts";
import { sourceOf } from "./source-of.ts";
import { terminalWidth } from "./terminal-width.ts";

/** A document without actions is `NOTHING_FOUND`, and nothing of it is stored. */
export async function importCommand(
  path: string,
  options: { readonly json?: true; readonly save?: true; readonly today: LocalDate },
): Promise<ExitStatus> {
  const file = await readPlanFile(path);
  const register = readPlan(await readAnyDocument(file.bytes, file.name), { today: options.today });
  if (options.json) printJson(registerJson(register));
  else print(renderTerminal(planPreview(register), terminalWidth()));
  if (register.actions.length === 0) return NOTHING_FOUND;
  if (options.save) await save(register, file, options.today);
  else if (!options.json) tell("Nothing was stored. Add --save to store it.");
  return DONE;
}

async function save(register: Register, file: PlanFile, today: LocalDate): Promise<void> {
  const { openStore } = await import("../open-store.ts");
  const { storeRegister } = await import("../db/store-register.ts");
  await using store = await openStore();
  const stored = await storeRegister(store.db, store.organisation.id, register, sourceOf(file), today, null);
  tell(
    stored.kind === "stored"
      ? `Stored ${register.actions.length} actions. Next: “due-regard unmatched” lists the posts that nobody holds yet.`
      : "This document is stored already; nothing was changed.",
  );
}

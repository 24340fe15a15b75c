// `import`: reads a plan and shows what was understood; stores it only when asked to.
import { allLeftOut } from "../bot/messages/left-out.ts";
import { planPreview } from "../bot/messages/plan-preview.ts";
import { renderTerminal } from "../bot/terminal/render-terminal.ts";
import { readAnyDocument } from "../parsers/document/read-apart.ts";
import { readPlan } from "../parsers/read-plan.ts";
import { registerJson } from "../parsers/register-json.ts";
import type { LocalDate } from "../plan/calendar.ts";
import type { SaidEdition } from "../plan/plan-of-edition.ts";
import type { PairAnswer } from "../plan/settle-doubts.ts";
import { UserError } from "../plan/user-error.ts";
import { DONE, type ExitStatus, NOTHING_FOUND } from "./exit-status.ts";
import type { PairArgument } from "./pair-argument.ts";
import { readPlanFile } from "./plan-file.ts";
import { print, printJson, tell } from "./print.ts";
import { terminalWidth } from "./terminal-width.ts";

export interface ImportOptions {
  readonly json?: true;
  readonly leftOut?: true;
  readonly save?: true;
  readonly today: LocalDate;
  readonly editionOf?: string;
  readonly newPlan?: true;
  readonly same: readonly PairArgument[];
  readonly different: readonly PairArgument[];
  readonly confirm?: true;
}

/** A document without actions is `NOTHING_FOUND`, and nothing of it is stored. */
export async function importCommand(path: string, options: ImportOptions): Promise<ExitStatus> {
  const said = saidEdition(options);
  const file = await readPlanFile(path);
  const register = readPlan(await readAnyDocument(file.bytes, file.name), { today: options.today });
  if (options.json) printJson(registerJson(register));
  else print(renderTerminal(planPreview(register), terminalWidth()));
  if (options.leftOut && !options.json) print(renderTerminal(allLeftOut(register.leftOut), terminalWidth()));
  if (register.actions.length === 0) return NOTHING_FOUND;
  if (options.save) {
    const { savePlan } = await import("./save-plan.ts");
    const { today, confirm = false, json = false } = options;
    await savePlan(register, file, { today, said, answers: answersOf(options), confirmed: confirm, json });
  } else if (!options.json) tell("Nothing was stored. Add --save to store it.");
  return DONE;
}

/** What belongs to storing is refused without it, so that nobody believes that something was stored. */
function saidEdition({ save, editionOf, newPlan, confirm, same, different }: ImportOptions): SaidEdition {
  if (editionOf !== undefined && newPlan) {
    throw new UserError("A document is a later edition or a new plan: give --edition-of or --new-plan, not both.");
  }
  const isAboutStoring = editionOf !== undefined || newPlan || confirm || same.length > 0 || different.length > 0;
  if (isAboutStoring && !save) {
    throw new UserError(
      "Add --save: without it nothing is stored, and there is nothing to compare, to settle or to confirm.",
    );
  }
  if (newPlan) return "new-plan";
  return editionOf === undefined ? null : { of: editionOf };
}

function answersOf({ same, different }: ImportOptions): readonly PairAnswer[] {
  return [...same.map((pair) => ({ ...pair, same: true })), ...different.map((pair) => ({ ...pair, same: false }))];
}

// Reports that were kept with a question: recorded when somebody says yes, or says which action they are about.
import { actionsById } from "../../db/held-actions.ts";
import { areRecorded } from "../../db/recorded-words.ts";
import type { ActionId, IncomingId } from "../../plan/ids.ts";
import { type Answer, line } from "../answer.ts";
import type { Remembered } from "../remembered.ts";
import { BLANK_REPORT } from "../said-report.ts";
import { actionsMeant, type Turn } from "../turn.ts";
import { report } from "./report.ts";

/**
 * Records what was held: one part, or all where `part` is null, about the action that was chosen or the ones that the
 * words named. The words recorded are those of the first message, not of the button.
 */
export async function recordHeld(
  remembered: Remembered,
  part: number | null,
  about: ActionId | null,
  turn: Turn,
): Promise<Answer> {
  const held = part === null ? remembered.held : remembered.held.slice(part, part + 1);
  if (held.length === 0)
    return line("I couldn't find those words any more. Please write them again; nothing was changed.");
  const said = held.map((one) => ({ ...BLANK_REPORT, ...one, about: about === null ? [] : [about] }));
  const known = await actionsMeant(turn, held.flatMap((one) => one.actions).join(" "));
  const chosen = about === null ? [] : await actionsById(turn.db, [about]);
  return report(said, [...chosen, ...known], turn);
}

/**
 * The same by a button, which may be pressed twice: `answers` is the event whose words were kept. `stands` says how the
 * action stands where the button did: a word of its scheme, and the version of the action that the button was made for.
 */
export async function recordPressed(
  remembered: Remembered,
  answers: IncomingId,
  part: number,
  about: ActionId | null,
  stands: { readonly choice: string | null; readonly version: number | null },
  turn: Turn,
): Promise<Answer> {
  const held = remembered.held[part];
  if (held && (await areRecorded(turn.db, turn.person.id, held.words, answers))) {
    return line(`“${held.words}” is recorded already. Say “undo” to take it back.`);
  }
  if (!held || stands.choice === null) return recordHeld(remembered, part, about, turn);
  const [action] = (await actionsMeant(turn, held.actions.join(" "))).filter((one) =>
    held.actions.includes(one.reference),
  );
  if (action && stands.version !== null && action.version !== stands.version)
    return line(`${action.reference} has changed since that message, so nothing was recorded. Please write it again.`);
  const chosen = { ...held, rag: null, status: null, schemeWord: stands.choice };
  return recordHeld({ ...remembered, held: [chosen] }, 0, about, turn);
}

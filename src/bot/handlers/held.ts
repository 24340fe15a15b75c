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

/** The same by a button, which may be pressed twice: `answers` is the event whose words were kept. */
export async function recordPressed(
  remembered: Remembered,
  answers: IncomingId,
  part: number,
  about: ActionId | null,
  turn: Turn,
): Promise<Answer> {
  const held = remembered.held[part];
  if (held && (await areRecorded(turn.db, turn.person.id, held.words, answers))) {
    return line(`“${held.words}” is recorded already. Say “undo” to take it back.`);
  }
  return recordHeld(remembered, part, about, turn);
}

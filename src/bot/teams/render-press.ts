// Buttons: Action.Execute, which is answered in place, and Action.Submit for a client that does not know it.
import type { Choice, Press } from "../message.ts";
import type { CardData, Execute, TextRun } from "./card.ts";
import { plainLine } from "./render-words.ts";

/** Teams shows no more side by side; the others stand behind its three dots. */
const SHOWN = 6;

/** A longer one is cut by Teams; the whole is read out and shown when the pointer rests on it. */
const TITLE_LENGTH = 40;

export function choiceActions(choices: readonly Choice[]): Execute[] {
  return choices.map(({ label, press, opensForm }, index) => ({
    ...pressAction(label, press, opensForm ? "opens-form" : "press"),
    ...(index >= SHOWN ? { mode: "secondary" as const } : {}),
  }));
}

export function pressAction(label: string, press: Press, kind: CardData["dueRegard"]["kind"]): Execute {
  const title = plainLine(label) || "Choose";
  const data: CardData = { dueRegard: { kind, verb: press.verb, args: press.args, version: press.version } };
  return {
    type: "Action.Execute",
    title,
    verb: press.verb,
    data,
    ...(title.length > TITLE_LENGTH ? { tooltip: title } : {}),
    fallback: { type: "Action.Submit", title, data },
  };
}

/** Words at the foot that are said in the person's name when they are tapped. */
export function saying(title: string, says: string): TextRun {
  return {
    type: "TextRun",
    text: title,
    size: "small",
    selectAction: { type: "Action.Submit", title, data: { msteams: { type: "imBack", value: says } } },
  };
}

// Buttons: Action.Execute, which is answered in place, and Action.Submit for a client that does not know it.
import type { Choice, Press } from "../message.ts";
import { namedChoices } from "../messages/long-labels.ts";
import type { CardData, CardElement, Execute, TextRun } from "./card.ts";
import { plainLine, words } from "./render-words.ts";

/** Teams shows no more of one card's question; the others stand behind its three dots. */
const SHOWN = 6;

/** What stands side by side on a telephone, in letters; a button takes about five for its own edges. */
const ROW_LENGTH = 38;
const EDGES = 5;
/** The three dots themselves. */
const DOTS = 8;

/** Rows of buttons that fit a telephone. Choices with long names are written out and numbered above them. */
export function choiceElements(choices: readonly Choice[]): readonly CardElement[] {
  const { names, labels } = namedChoices(choices);
  const actions = choices.map((one, at) => choiceAction(one, labels[at] ?? one.label, at));
  return [
    ...names.flatMap((name, at) => words(`${at + 1}. ${name}`, { spacing: "small" })),
    ...rowsOf(actions).map((row): CardElement => ({ type: "ActionSet", actions: row, spacing: "small" })),
  ];
}

function choiceAction({ label, press, opensForm }: Choice, title: string, at: number): Execute {
  return {
    ...pressAction(title, press, opensForm ? "opens-form" : "press"),
    ...(title === label ? {} : { tooltip: plainLine(label) }),
    ...(at >= SHOWN ? { mode: "secondary" as const } : {}),
  };
}

/** Those behind the three dots stay with the last row. */
function rowsOf(actions: readonly Execute[]): Execute[][] {
  const rows: Execute[][] = [];
  let room = 0;
  const dots = actions.length > SHOWN ? DOTS : 0;
  for (const [at, action] of actions.entries()) {
    const takes = action.title.length + EDGES + (at === SHOWN - 1 ? dots : 0);
    const last = rows.at(-1);
    if (last && (takes <= room || action.mode === "secondary")) {
      last.push(action);
      room -= takes;
    } else {
      rows.push([action]);
      room = ROW_LENGTH - takes;
    }
  }
  return rows;
}

export function pressAction(label: string, press: Press, kind: CardData["dueRegard"]["kind"]): Execute {
  const title = plainLine(label) || "Choose";
  const data: CardData = { dueRegard: { kind, verb: press.verb, args: press.args, version: press.version } };
  return {
    type: "Action.Execute",
    title,
    verb: press.verb,
    data,
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

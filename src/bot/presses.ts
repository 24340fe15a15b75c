// The buttons: verbs and ids, never state. What one does is decided when it is pressed.
import type { ActionId, DateRequestId, IncomingId } from "../plan/ids.ts";
import { PLAIN_RAG, type RagMeaning } from "../plan/status.ts";
import type { Block } from "./message.ts";

type Choice = Extract<Block, { kind: "choices" }>["choices"][number];

export function choice(
  label: string,
  verb: string,
  args: Readonly<Record<string, string>>,
  version: number | null = null,
): Choice {
  return { label, press: { verb, args: { ...args }, version } };
}

/** Takes back the reports of one message. */
export function undoChoice(incoming: IncomingId): Choice {
  return choice("Undo", "undo", { incoming: String(incoming) });
}

export function fixChoice(actions: readonly ActionId[]): Choice {
  return choice("Fix", "fix", { actions: actions.join(",") });
}

export function showAllChoice(answers: IncomingId): Choice {
  return choice("Show all", "show-all", { answers: String(answers) });
}

export function showNextChoice(answers: IncomingId, from: number, count: number): Choice {
  return choice(`Show the next ${count}`, "show-all", { answers: String(answers), from: String(from) });
}

export function decisionChoices(request: DateRequestId): readonly Choice[] {
  return [
    choice("Approve", "approve", { request: String(request) }),
    choice("Return", "return", { request: String(request) }),
  ];
}

/** One choice for each colour: shape and word; the definitions stand in the text beside them. */
export function ragChoices(
  action: { readonly id: ActionId; readonly version: number },
  scheme: readonly RagMeaning[] = PLAIN_RAG,
): readonly Choice[] {
  return scheme.map((meaning) =>
    choice(
      `${meaning.shape} ${meaning.word}`,
      "set-rag",
      { actions: String(action.id), rag: meaning.rag },
      action.version,
    ),
  );
}

/** "● Green: on track to be met by its date" for each colour, where one is chosen. */
export function definitions(scheme: readonly RagMeaning[] = PLAIN_RAG): readonly string[] {
  return scheme.map((meaning) => `${meaning.shape} ${meaning.word}: ${meaning.definition}.`);
}

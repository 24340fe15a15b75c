// The buttons: verbs and ids, never state. What one does is decided when it is pressed.
import type { ActionId, DateRequestId, IncomingId } from "../plan/ids.ts";
import { mark, type StatusScheme } from "../plan/status-scheme.ts";
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

/** One choice for each word of the plan's scheme: shape and word; the definitions stand in the text beside them. */
export function statusChoices(action: {
  readonly id: ActionId;
  readonly version: number;
  readonly scheme: StatusScheme;
}): readonly Choice[] {
  return action.scheme.choices.map((one) =>
    choice(mark(one), "set-status", { actions: String(action.id), choice: one.code }, action.version),
  );
}

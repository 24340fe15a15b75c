// The buttons: verbs and ids, never state. What one does is decided when it is pressed.
import type { ActionId, ChangeId, IncomingId, PersonId, RequestId } from "../plan/ids.ts";
import { mark, type StatusScheme } from "../plan/status-scheme.ts";
import type { Choice } from "./message.ts";

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

/** Says again what the message that undid took back. */
export function putBackChoice(undo: IncomingId): Choice {
  return choice("Put it back", "put-back", { incoming: String(undo) });
}

/** Takes back a change to posts, people, roles or directorates. */
export function undoChangeChoice(change: ChangeId): Choice {
  return choice("Undo", "undo-change", { change: String(change) });
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

/** Named, because one message may hold several decisions. */
export function decisionChoices(request: RequestId, reference: string): readonly Choice[] {
  return [
    choice(`Approve ${reference}`, "approve", { request: String(request) }),
    choice(`Return ${reference}`, "return", { request: String(request) }),
  ];
}

/** `people`: to whom the action may go; then that it stays where it is, or is left for somebody else to decide. */
export function ownerChoices(
  request: RequestId,
  reference: string,
  people: readonly { readonly id: PersonId; readonly name: string }[],
  claimant: string,
): readonly Choice[] {
  const args = { request: String(request) };
  return [
    ...people.map(({ id, name }) =>
      choice(`Assign ${reference} to ${name}`, "assign-owner", { ...args, person: String(id) }),
    ),
    choice(`${reference} stays with ${claimant}`, "return", args),
    choice(`Leave ${reference} for now`, "leave-owner", args),
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

/** How an action stands, in one press: the words of its scheme, and "Complete" where it has none for that. */
export function standsChoices(action: {
  readonly id: ActionId;
  readonly version: number;
  readonly scheme: StatusScheme;
}): readonly Choice[] {
  const hasComplete = action.scheme.choices.some(({ status }) => status === "complete");
  const complete = choice("Complete", "set-complete", { actions: String(action.id) }, action.version);
  return [...statusChoices(action), ...(hasComplete ? [] : [complete])];
}

/** Opens the form for an action; in words, the same is "update PLA-1 step by step". `as` opens a part of it. */
export function reportChoice(
  action: { readonly id: ActionId; readonly version: number },
  label: string,
  as: "explain" | "complete" | null = null,
): Choice {
  const args = { action: String(action.id), ...(as === null ? {} : { as }) };
  return { ...choice(label, "report", args, action.version), opensForm: true };
}

/** A form that is about no action: the person's own settings, or when they are away. */
export function formChoice(label: string, verb: "settings" | "away"): Choice {
  return { ...choice(label, verb, {}), opensForm: true };
}

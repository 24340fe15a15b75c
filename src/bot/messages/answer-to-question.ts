// The answer to a question: what was found, oldest and reddest first, with its receipt.
import type { HeldAction } from "../../db/held-actions.ts";
import type { Voice } from "../../db/speakers.ts";
import type { ActionId } from "../../plan/ids.ts";
import { counted } from "../../plan/listing.ts";
import type { Block, ListItem, Message } from "../message.ts";
import { type AsOf, actionLine } from "./action-line.ts";
import { sayVoices } from "./voices.ts";

/** Why something is not in an answer, and how many. */
export interface LeftOut {
  readonly reason: string;
  readonly count: number;
}

export interface FoundActions {
  /** The filter in plain words: "overdue actions in Place, as at 2 October 2023". */
  readonly said: string;
  /** The same as something to be counted. */
  readonly subject: string;
  readonly total: number;
  /** How many stand before the first that is shown. */
  readonly from: number;
  /** Those that are shown. */
  readonly actions: readonly HeldAction[];
  readonly leftOut: readonly LeftOut[];
  /** "You can see Place and Corporate Services."; null for somebody who sees everything. */
  readonly sight: string | null;
  /** Whether the asker may see nothing at all of what was asked about: "none" would then be a claim. */
  readonly isOutOfSight: boolean;
  readonly asOf: AsOf;
  /** Where people rate an action differently; left out where nobody asked about that. */
  readonly voices?: ReadonlyMap<ActionId, readonly Voice[]>;
  readonly doubt: readonly string[];
}

/** "4 overdue actions in Place, as at 2 October 2023", then the first of them, then what was left out and why. */
export function foundMessage(found: FoundActions, more: Extract<Block, { kind: "choices" }> | null): Message {
  const heading = headline(found);
  return {
    fallback: [`${heading}.`, ...found.actions.slice(0, 1).map((action) => `First: ${action.reference}.`)].join(" "),
    view: [
      { kind: "heading", text: heading },
      ...(found.actions.length > 0 ? [list(found.actions.map((action) => lineOf(action, found)))] : []),
      ...(more ? [more] : []),
      { kind: "note", text: receipt(found, sayShown(found)) },
    ],
  };
}

function lineOf(action: HeldAction, { asOf, voices }: FoundActions): ListItem {
  const line = actionLine(action, asOf);
  const differing = voices?.get(action.id) ?? [];
  if (differing.length === 0) return line;
  return { ...line, details: [...line.details, `Seen differently: ${sayVoices(differing, action.scheme)}.`] };
}

function sayShown({ total, from, actions }: FoundActions): string | null {
  if (actions.length === 0) return null;
  if (from > 0) return `Showing ${from + 1} to ${from + actions.length} of ${total}.`;
  if (total === 1) return "Showing 1 of 1.";
  return `Showing ${actions.length} of ${total}, oldest and reddest first.`;
}

export function headline({
  total,
  subject,
  isOutOfSight,
}: Pick<FoundActions, "total" | "subject" | "isOutOfSight">): string {
  if (isOutOfSight) return `None of this is yours to see: ${subject}`;
  const count = total === 0 ? "No" : String(total);
  return `${count} ${total === 1 ? subject.replace(/\bactions\b/, "action") : subject}`;
}

/** The filter as understood, how much of it is shown (a sentence, or null), what was left out and why. */
export function receipt(found: FoundActions, shown: string | null): string {
  return [
    ...(shown ? [shown] : []),
    `Asked: ${found.said}.`,
    ...found.leftOut.map(({ reason, count }) => sayLeftOut(reason, count)),
    ...(found.sight ? [found.sight] : []),
    ...found.doubt,
  ].join(" ");
}

function sayLeftOut(reason: string, count: number): string {
  switch (reason) {
    case NO_DATE:
      return `${count} ${count === 1 ? "has no date and is" : "have no date and are"} not counted.`;
    case NOT_SEEN:
      return `${counted(count, "action")} there ${count === 1 ? "is" : "are"} not yours to see and left out.`;
    default:
      return `${count} left out: ${reason}.`;
  }
}

export const NO_DATE = "no date";
export const NOT_SEEN = "no right to see";

function list(items: readonly ListItem[]): Block {
  return { kind: "list", numbered: true, items: [...items] };
}

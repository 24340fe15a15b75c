// Pressing a button at a terminal: by typing its label.
import type { Choice } from "../message.ts";
import type { Arrived } from "./inbox.ts";

export interface Typed {
  readonly choice: Choice;
  /** The message that offered it. */
  readonly repliesTo: string;
}

/**
 * The choice that a line means, if it is the label of a choice in the person's last message that has any; null where it
 * is not. Shapes and capitals need not be typed: "amber" is "▲ Amber".
 */
export function choiceTyped(line: string, arrived: readonly Arrived[]): Typed | null {
  for (const { message, externalId } of arrived.toReversed()) {
    const choices = message.view.flatMap((block) => (block.kind === "choices" ? block.choices : []));
    if (choices.length === 0) continue;
    const chosen = choices.find(({ label }) => plain(label) === plain(line));
    return chosen ? { choice: chosen, repliesTo: externalId } : null;
  }
  return null;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

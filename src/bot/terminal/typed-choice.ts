// Pressing a button at a terminal: by typing its label.
import type { IncomingBody } from "../incoming.ts";
import type { Arrived } from "./inbox.ts";

/**
 * The press that a line means, if it is the label of a choice in the person's last message that has any; null where it
 * is not. Shapes and capitals need not be typed: "amber" is "▲ Amber".
 */
export function pressTyped(line: string, arrived: readonly Arrived[]): IncomingBody | null {
  for (const { message, externalId } of arrived.toReversed()) {
    const choices = message.view.flatMap((block) => (block.kind === "choices" ? block.choices : []));
    if (choices.length === 0) continue;
    const chosen = choices.find(({ label }) => plain(label) === plain(line));
    return chosen ? { kind: "press", ...chosen.press, repliesTo: externalId } : null;
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

// What is strange about dates that stand beside each other.
import type { Clauses } from "./read-clauses.ts";

/**
 * "June 2024 December 2024": with nothing between them the second may be there in place of the first; "Sept 2026 – July 2026"
 * looks like a stretch, and runs backwards.
 */
export function sideBySide({ found, passage: { words } }: Clauses): readonly string[] {
  if (found.length < 2) return [];
  const said: string[] = [];
  for (const [index, { value, at }] of found.entries()) {
    const before = index > 0 ? found[index - 1] : undefined;
    if (value.kind !== "deadlines" || before?.value.kind !== "deadlines") continue;
    const between = words.slice(before.next, at);
    if (between.length === 0 && words[at]?.newLine === false) said.push(TOUCHING);
    const isStretch = between.length === 1 && ["-", "to", "until"].includes(between[0]?.text ?? "");
    const [last, first] = [before.value.periods.at(-1), value.periods[0]];
    if (isStretch && last && first && last.to > first.to) said.push(BACKWARDS);
  }
  return said;
}

const TOUCHING = "two dates stand side by side; the first may be an old one";
const BACKWARDS = "the dates look like a beginning and an end, but the second lies before the first";

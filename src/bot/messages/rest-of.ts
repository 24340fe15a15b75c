// A message that is longer than a chat holds: its first lines, and the rest of them as a message of its own.
import type { Block } from "../message.ts";

/** Items of lists, rows of tables and quotations: what can be told apart from the rest of a message. */
export function linesOf(view: readonly Block[]): number {
  return view.reduce((sum, block) => sum + sizeOf(block), 0);
}

/** The view with its first so many lines; everything that is no line stays. */
export function firstLines(view: readonly Block[], count: number): readonly Block[] {
  let left = count;
  return view.flatMap((block) => {
    const size = sizeOf(block);
    const taken = Math.min(size, left);
    left -= taken;
    if (size === 0 || taken === size) return [block];
    return taken === 0 ? [] : [slice(block, 0, taken)];
  });
}

/**
 * The view after its first so many lines: nothing but lines, and the headings above them. `numbered` is how many numbered
 * lines stand before it, so that a number goes on meaning the same action.
 */
export function linesAfter(
  view: readonly Block[],
  count: number,
): { readonly view: readonly Block[]; readonly numbered: number } {
  let left = count;
  let numbered = 0;
  let heading: Block | null = null;
  const rest: Block[] = [];
  for (const block of view) {
    if (block.kind === "heading") heading = block;
    const size = sizeOf(block);
    if (size === 0) continue;
    const passed = Math.min(size, left);
    left -= passed;
    if (block.kind === "list" && block.numbered) numbered += passed;
    if (passed === size) continue;
    if (heading && passed === 0) rest.push(heading);
    heading = null;
    rest.push(slice(block, passed, size));
  }
  return { view: rest, numbered };
}

function sizeOf(block: Block): number {
  if (block.kind === "list") return block.items.length;
  if (block.kind === "table") return block.rows.length;
  return block.kind === "quote" ? 1 : 0;
}

function slice(block: Block, from: number, to: number): Block {
  if (block.kind === "list") return { ...block, items: block.items.slice(from, to) };
  if (block.kind === "table") return { ...block, rows: block.rows.slice(from, to) };
  return block;
}

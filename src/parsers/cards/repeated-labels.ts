// Labels of the body's own, told by coming again.
import type { Block } from "../document/document.ts";

/**
 * What stands before the colon of two lines or more, or beside a text in two tables or more: labels of the body's own
 * ("Link to other plans: none"), no titles.
 */
export function repeatedLabels(blocks: readonly Block[]): ReadonlySet<string> {
  const labels = blocks.flatMap((block) => {
    if (block.kind !== "table") return block.kind === "paragraph" ? labelBefore(block.text) : "";
    return [...new Set(block.rows.map(({ cells: [label = "", text = ""] }) => (text === "" ? "" : label)))];
  });
  return new Set(labels.filter((label, at) => label !== "" && labels.indexOf(label) !== at));
}

/** What stands before the colon at the head of a line; "" for none. */
export function labelBefore(text: string): string {
  return /^(?:• )?(?<label>\p{Lu}[^:]{2,80}):(?:\s|$)/u.exec(text)?.groups?.label ?? "";
}

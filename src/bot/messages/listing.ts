// Lists in a sentence.

/** "PLA-1", "PLA-1 and PLA-2", "PLA-1, PLA-2 and PLA-3" */
export function andList(items: readonly string[], joint: "and" | "or" = "and"): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${joint} ${items.at(-1)}`;
}

/** "1 action", "3 actions" */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

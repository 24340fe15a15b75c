// Lists in a sentence.

/** "PLA-1", "PLA-1 and PLA-2", "PLA-1, PLA-2 and PLA-3" */
export function andList(items: readonly string[], joint: "and" | "or" = "and"): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${joint} ${items.at(-1)}`;
}

/** "1 action", "3 actions", "2 people" */
export function counted(count: number, noun: string, many: string = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}

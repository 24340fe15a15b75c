// Files that belong to a message, in a chat that opens them by a button: their addresses say nothing to whoever reads it.
import type { Block, Message } from "../message.ts";

/** Those that a browser can open; what was written to this machine has no such address. */
export function papersOf({ files = [] }: Pick<Message, "files">): NonNullable<Message["files"]> {
  return files.filter(({ address }) => /^https?:/.test(URL.parse(address)?.protocol ?? ""));
}

/** The view without the addresses of its papers. */
export function withoutAddresses({ view, files }: Pick<Message, "view" | "files">): readonly Block[] {
  const opened = new Set(papersOf({ files }).map(({ address }) => address));
  return view.flatMap((block): readonly Block[] => {
    if (block.kind !== "facts") return [block];
    const facts = block.facts.filter(({ value }) => !opened.has(value));
    return facts.length > 0 ? [{ ...block, facts }] : [];
  });
}

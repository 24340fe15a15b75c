// A plan as a file, as somebody would drop it into the chat.
import type { DroppedFile } from "./a-conversation.ts";

/** Rows of "Action, Lead, By when, RAG" under a title, as tabbed text. */
export function aPlanFile(name: string, title: string, rows: readonly string[]): DroppedFile {
  const lines = [title, "", "Place", "", "Action\tLead\tBy when\tRAG", ...rows, ""];
  return { name, bytes: new TextEncoder().encode(lines.join("\n")) };
}

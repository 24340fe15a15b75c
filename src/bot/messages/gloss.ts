// Items of a list that explain a word: "“undo”: takes back what you said last".
import type { ListItem } from "../message.ts";

/** No sentence of its own, so it stays on the line of what it explains. */
export function isGloss({ title, text, details }: ListItem): boolean {
  return title.trim() !== "" && details.length === 0 && /^\p{Ll}[^\n]*$/u.test(text);
}

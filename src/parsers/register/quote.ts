// How questions quote a plan: in quotation marks, and not at length.
import { foldText } from "../document/clean-text.ts";

/** The text in quotation marks, cut at a word after some eighty characters. */
export function quote(text: string): string {
  const whole = foldText(text);
  if (whole.length <= LONGEST) return `“${whole}”`;
  return `“${whole.slice(0, whole.lastIndexOf(" ", LONGEST))} …”`;
}

/** "PLA-1, PLA-2 and PLA-3"; of many the first five and how many more. */
export function listed(items: readonly string[]): string {
  const shown = items.length > 6 ? [...items.slice(0, 5), `${items.length - 5} more`] : items;
  return shown.length < 2 ? (shown[0] ?? "") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

const LONGEST = 80;

// Words on a card, as they were written: nothing in them becomes Markdown, a link, a mention or a date of Teams' own.
import type { TextRun, Words } from "./card.ts";

export interface Look {
  readonly size?: "small" | "medium";
  readonly weight?: "bolder";
  readonly isSubtle?: true;
  readonly style?: "heading";
  readonly spacing?: "none" | "small" | "default" | "medium";
}

/**
 * One element for each line that is not empty. A `TextBlock` reads Markdown, and how a sign of it is escaped differs
 * between Teams on a desk and on a telephone; so words that hold any such sign stand in a `RichTextBlock`, which reads
 * none.
 */
export function words(text: string, look: Look = {}): readonly Words[] {
  return clean(text)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, index) => oneLine(line.trim(), index === 0 ? look : { ...look, spacing: "none" }));
}

function oneLine(text: string, look: Look): Words {
  const { style, spacing, ...run } = look;
  if (!mayBeMarkup(text)) return { type: "TextBlock", text, wrap: true, ...look };
  return { type: "RichTextBlock", inlines: runs(text, run), ...(spacing ? { spacing } : {}) };
}

/**
 * The runs that show a text as it is. "{{DATE(…)}}" is a macro even where no Markdown is read: between two runs it is
 * none.
 */
export function runs(text: string, look: Pick<Look, "size" | "weight" | "isSubtle"> = {}): TextRun[] {
  return clean(text)
    .replaceAll(/\s+/g, " ")
    .split(/(?<=\{)(?=\{)/)
    .filter((part) => part !== "")
    .map((part) => ({ type: "TextRun" as const, text: part, ...look }));
}

/** On one line, for a label, a button or a summary, which read no Markdown; "{{DATE(…)}}" is taken apart by a blank. */
export function plainLine(text: string): string {
  return clean(text)
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\{(?=\{)/g, "{ ")
    .trim();
}

/** On one line, where Markdown is read whatever we do: its signs are escaped. */
export function escapedLine(text: string): string {
  return plainLine(text).replaceAll(/[\\`*_[\]<>#~|]/g, (sign) => `\\${sign}`);
}

/** Anything that one of Teams' readers of Markdown could take for a sign, a link or a mention. */
function mayBeMarkup(text: string): boolean {
  return /[\\*_`~[\]<>#|&@^$]|\{\{|:\/\/|www\.|--|==|^\s*(?:[-+•]|\d+[.)])(?:\s|$)/.test(text);
}

/**
 * Without what cannot be seen and can mislead: control characters, signs that turn the direction of writing, halves of
 * characters. A tab is a blank; every way of ending a line is one.
 */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u0085\u2028\u2029\v\f]/g, "\n")
    .replaceAll("\t", " ")
    .replaceAll(/(?!\n)\p{Cc}|[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu, "");
}

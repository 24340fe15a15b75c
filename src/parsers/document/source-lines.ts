// The lines of a text with where they stood; a quoted cell that runs over lines makes one.
import type { Place } from "./document.ts";

/** A line, or several that one quoted cell holds together; its text then has line breaks. */
export interface SourceLine extends Place {
  readonly text: string;
}

/**
 * Numbers the lines from 1. Spreadsheets put a cell with line breaks between quotation marks, so a line whose last cell
 * opens them goes on until a line closes them before a tab or at its end.
 */
export function sourceLines(text: string): SourceLine[] {
  const raw = text.split("\n");
  const lines: SourceLine[] = [];
  for (let at = 0; at < raw.length; ) {
    const count = linesOfQuote(raw, at);
    lines.push({ text: raw.slice(at, at + count).join("\n"), from: at + 1, to: at + count });
    at += count;
  }
  return lines;
}

/** A cell longer than this is a quotation mark that nobody closed. */
const LONGEST_CELL = 60;

function linesOfQuote(raw: readonly string[], at: number): number {
  if (!opensQuote(raw[at] ?? "")) return 1;
  for (let count = 2; count <= LONGEST_CELL && at + count <= raw.length; count++) {
    const line = raw[at + count - 1] ?? "";
    if (!/(?<!")(?:"")*"(?:\t|$)/.test(line)) continue;
    const whole = raw.slice(at, at + count).join("\n");
    if (!whole.includes("\t")) return 1;
    if (!opensQuote(line.slice(line.indexOf('"') + 1))) return count;
  }
  return 1;
}

function opensQuote(line: string): boolean {
  const last = line.split("\t").at(-1) ?? "";
  return last.startsWith('"') && (last.match(/"/g)?.length ?? 0) % 2 === 1;
}

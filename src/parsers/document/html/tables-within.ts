// Tables written as a web page has them, inside a text that is none: in Markdown, or copied with their tags into plain text.
import type { PieceOfText } from "../read-around.ts";
import { blocksOfHtml } from "./read-html.ts";

/** Lines; a table that nobody closed runs no further. */
const LONGEST = 20_000;
/** Lines within which the first row has to come, so that a text full of tags costs no time. */
const NEAR = 200;

/**
 * All of them, in order, each from the line with its first tag to that with its last. One that is never closed ends with its last
 * row before a heading. Quotations are left to the reader of Markdown.
 */
export function findTablesWithin(lines: readonly string[], name: string): PieceOfText[] {
  const found: PieceOfText[] = [];
  let isCode = false;
  for (let at = 0; at < lines.length; ) {
    if (/^\s*```/.test(lines[at] ?? "")) isCode = !isCode;
    const to = isCode ? at : endOfTable(lines, at);
    if (to > at)
      found.push({ from: at, to, ...blocksOfHtml(lines.slice(at, to).map(withoutBars).join("\n"), name, at + 1) });
    at = Math.max(to, at + 1);
  }
  return found;
}

/** A row between bars of which one cell holds a table of its own: what stands before it is a line. */
function withoutBars(line: string): string {
  if (!/^\s*\|.*<table\b/i.test(line)) return line;
  return line.replace(/^\s*\||\|\s*$/g, "").replace(/\|/g, "<br>");
}

/** The line behind the table that opens on this one; this one where none does. */
function endOfTable(lines: readonly string[], at: number): number {
  const first = lines[at] ?? "";
  const isRow = /^\s*\|/.test(first);
  if (!/^(?!\s*>).*<table\b/i.test(first) || (isRow && !/<\/table>[^<>]*$/i.test(first))) return at;
  let open = 0;
  let lastRow = at;
  for (let to = at; to < Math.min(lines.length, at + LONGEST); to++) {
    const line = lines[to] ?? "";
    if (/^ {0,3}#{1,6} /.test(line)) break;
    open += (line.match(/<table\b/gi)?.length ?? 0) - (line.match(/<\/table>/gi)?.length ?? 0);
    if (/<\/?t[rdh]\b/i.test(line)) lastRow = to + 1;
    if (open <= 0) return lastRow > at ? to + 1 : at;
    if (lastRow === at && to - at > NEAR) break;
  }
  return lastRow;
}

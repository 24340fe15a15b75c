// Text in any of the ways in which plans are written: a web page, Markdown, CSV, tables drawn with dashes, or lines as they come.
import { findSeparator } from "./csv/find-separator.ts";
import { readCsv } from "./csv/read-csv.ts";
import type { Document } from "./document.ts";
import type { DrawnTable } from "./drawn/drawn-table.ts";
import { findDrawnTables } from "./drawn/find-drawn.ts";
import { isHtml } from "./html/is-html.ts";
import { readHtml } from "./html/read-html.ts";
import { findTablesWithin } from "./html/tables-within.ts";
import { isMarkdown } from "./markdown/is-markdown.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { type PieceOfText, readAround } from "./read-around.ts";
import { readText } from "./read-text.ts";
import { hasBarsAtEnds } from "./stream/read-bars.ts";
import { hasBarsBetween } from "./stream/read-bars-between.ts";
import { hasRuledBars } from "./stream/read-ruled-bars.ts";

/** Decides by what stands in the text; a name such as plan.csv decides nothing. */
export function readCharacters(text: string, name: string): Document {
  if (isHtml(text)) return readHtml(text, name);
  const lines = text.split("\n");
  if (hasBarsAtEnds(text) || hasRuledBars(lines) || hasBarsBetween(lines)) return readText(text, name);
  const inMarkdown = isMarkdown(text);
  const shape = inMarkdown ? null : findSeparator(text);
  const within = shape ? [] : findTablesWithin(lines, name);
  if (within.length > 0) return readAround(lines, within, name, readParts);
  const drawn = findDrawnTables(lines, name, inMarkdown);
  if (drawn.length > 0) return readAround(lines, drawn.map(asPiece), name, inMarkdown ? readMarkdown : readText);
  if (inMarkdown) return readMarkdown(text, name);
  return shape ? readCsv(text, shape, name) : readText(text, name);
}

/** What stands between tables with tags may have tables of its own kind. */
function readParts(text: string, name: string): Document {
  return isMarkdown(text) ? readMarkdown(text, name) : readText(text, name);
}

function asPiece({ from, to, rows }: DrawnTable): PieceOfText {
  return { from, to, blocks: [{ kind: "table", rows }] };
}

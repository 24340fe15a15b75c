// The tables that a text draws with dashes and bars, wherever they stand in it.

import { dashedTableAt } from "./dashed-table.ts";
import { cellReader } from "./drawn-cell.ts";
import type { DrawnTable } from "./drawn-table.ts";
import { gridTableAt } from "./grid-table.ts";

/**
 * All of them, in order. A table kept by bars alone ("| Action | Owner |") is none: each of its lines is a row already.
 *
 * @throws UserError for a table with more columns or cells than any plan has
 */
export function findDrawnTables(lines: readonly string[], name: string, isMarkdown: boolean): DrawnTable[] {
  if (!lines.some((line) => MAY_DRAW.test(line))) return [];
  const readCell = cellReader(lines, isMarkdown);
  const found: DrawnTable[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = gridTableAt(lines, at, name, readCell) ?? dashedTableAt(lines, at, readCell);
    if (table) found.push(table);
    at = table?.to ?? at + 1;
  }
  return found;
}

const MAY_DRAW = /^\s*(?:\+[-=:]{2,}|[┌┏╔][─━═]{2,}|-+ +-+|-{10,} *$)/;

// Tables within cells of a Word table: some are only drawn there, others are how the cell's text was set.

import { headerOf } from "../../table/header.ts";
import { cleanText } from "../clean-text.ts";
import { cellText } from "./cell-text.ts";
import type { WordContent, WordRow, WordTable } from "./word-content.ts";

/**
 * The tables of a row that stand for themselves: those with headings of their own, and those in a row that holds nothing
 * else. Any other, such as two dates beside two phases, is text of its cell.
 */
export function tablesStandingAlone(row: WordRow): readonly WordTable[] {
  const tables = row.cells.flatMap(({ content }) => content.filter(isTable));
  if (tables.length === 0) return [];
  const isAlone = row.cells.every(
    ({ content }) => cleanText(cellText(content.filter((item) => !isTable(item)))) === "",
  );
  return tables.filter((table) => hasHeadings(table) || (isAlone && !isOneColumn(table.rows)));
}

/** A frame drawn around text or around another table. */
export function isOneColumn(rows: readonly WordRow[]): boolean {
  return rows.every(({ cells }) => cells.length === 1);
}

function isTable(item: WordContent): item is WordTable {
  return item.kind === "table";
}

function hasHeadings({ rows }: WordTable): boolean {
  return rows.some(
    ({ cells }) => cells.length > 1 && headerOf(cells.map(({ content }) => cleanText(cellText(content)))) !== null,
  );
}

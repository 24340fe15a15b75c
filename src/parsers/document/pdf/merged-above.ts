// Cells merged over the end of a page: their words stand on the page where they begin, and hold overleaf too.
import { startsMidSentence } from "../text-flow.ts";
import type { PageRow } from "./page-table.ts";

/**
 * The rows that a page begins with, under cells that the page before began. A blank cell over several rows says what the
 * last row of that page does; over one row it may just as well be blank.
 *
 * The end of a row that the page has cut, one text or words from the middle of a sentence, has its date already.
 */
export function withMergedAbove(rows: readonly PageRow[], last: PageRow | undefined): readonly PageRow[] {
  const [first] = rows;
  if (!first || !last) return rows;
  const filled = first.cells.filter((cell) => cell !== "");
  const isRest = filled.length < 2 || filled.some(startsMidSentence);
  const reach = first.cells.map((cell, at) => (cell === "" ? 1 + rowsCovered(rows.slice(1), at) : 0));
  return rows.map((row, index): PageRow => {
    const holds = (at: number): boolean => (reach[at] ?? 0) > Math.max(index, 1) && (index > 0 || !isRest);
    return { ...row, cells: row.cells.map((cell, at) => (holds(at) ? (last.cells[at] ?? "") : cell)) };
  });
}

function rowsCovered(rows: readonly PageRow[], at: number): number {
  const end = rows.findIndex(({ covered }) => covered?.[at] !== true);
  return end < 0 ? rows.length : end;
}

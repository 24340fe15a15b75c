// Rows of a ruled table whose inner lines were not drawn: their words still stand where the columns begin.
import { isInside } from "./box.ts";
import type { Grid, GridCell } from "./grid.ts";
import type { Piece } from "./page-content.ts";
import { linesOf, type TextLine } from "./text-lines.ts";

/** A band has words in one column after another too, but they do not begin where three columns do. */
const LEAST_COLUMNS = 3;
const NEAR = 2;

/**
 * The grid with such cells parted: some table styles draw the lines between columns in every other row. A cell over
 * several columns is parted where each of its lines keeps clear of the edges and begins in each column where the column's
 * other cells do.
 */
export function withPartedCells(grid: Grid, pieces: readonly Piece[]): Grid {
  const wide = grid.cells.filter(({ columns }) => columns >= LEAST_COLUMNS);
  if (wide.length === 0 || wide.length === grid.cells.length) return grid;
  const begins = beginnings(grid, pieces);
  const cells = grid.cells.flatMap((cell): readonly GridCell[] => {
    if (cell.columns < LEAST_COLUMNS) return [cell];
    const lines = linesOf(pieces.filter((piece) => isInside(piece, cell)));
    return isParted(cell, lines, grid, begins) ? singleCells(cell, grid) : [cell];
  });
  return { ...grid, cells };
}

/** Where the text of each column begins, by the cells that stand in it alone; its edge where there are none. */
function beginnings({ edges, cells }: Grid, pieces: readonly Piece[]): readonly number[] {
  const first = edges.slice(1).map((): number[] => []);
  for (const cell of cells) {
    if (cell.columns > 1) continue;
    const lefts = pieces.filter((piece) => isInside(piece, cell)).map(({ left }) => left);
    if (lefts.length > 0) first[cell.column]?.push(Math.min(...lefts));
  }
  const padding = median(first.flatMap((lefts, at) => lefts.map((left) => left - (edges[at] ?? left)))) ?? 0;
  return first.map((lefts, at) => median(lefts) ?? (edges[at] ?? 0) + padding);
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}

function isParted(
  { column, columns }: GridCell,
  lines: readonly TextLine[],
  { edges }: Grid,
  begins: readonly number[],
): boolean {
  const filled = new Set<number>();
  for (const { words } of lines) {
    for (let at = column; at < column + columns; at++) {
      const [left, right] = [edges[at] ?? 0, edges[at + 1] ?? 0];
      if (words.some((word) => word.left < right - 1 && word.right > right + 1)) return false;
      const [first] = words.filter((word) => word.left >= left - 1 && word.right <= right + 1);
      if (!first) continue;
      if (first.left < (begins[at] ?? left) - NEAR) return false;
      if (Math.abs(first.left - (begins[at] ?? left)) <= NEAR) filled.add(at);
    }
  }
  return filled.size >= LEAST_COLUMNS;
}

function singleCells(cell: GridCell, { edges }: Grid): GridCell[] {
  return Array.from({ length: cell.columns }, (_, nth): GridCell => {
    const column = cell.column + nth;
    return { ...cell, column, columns: 1, left: edges[column] ?? cell.left, right: edges[column + 1] ?? cell.right };
  });
}

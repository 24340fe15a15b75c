// The rows of a table with ruled lines.
import { cleanText } from "../clean-text.ts";
import { shadesOf } from "../shade.ts";
import { type MergedRow, spreadRows } from "../spread-merged.ts";
import { isInside } from "./box.ts";
import { flowText } from "./flow-text.ts";
import type { Grid, GridCell } from "./grid.ts";
import type { Piece, Shade } from "./page-content.ts";
import type { PageTable } from "./page-table.ts";
import { shadesIn } from "./shades-in.ts";
import { linesOf } from "./text-lines.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Reads the cells of a grid. A cell merged across stands in its first column, one merged down in each row it covers. */
export function ruledTable(
  grid: Grid,
  pieces: readonly Piece[],
  shaded: readonly Shade[],
  page: number,
  vocabulary: Vocabulary,
): PageTable {
  const shadeAt = shadesIn(shaded);
  const inside = piecesByCell(grid, pieces);
  const texts = new Map(grid.cells.map((cell) => [cell, cellText(cell, inside.get(cell) ?? [], vocabulary)]));
  const rows = grid.levels.slice(1).map((_, row): MergedRow => {
    const cells: string[] = new Array(grid.edges.length - 1).fill("");
    const covered: boolean[] = new Array(grid.edges.length - 1).fill(false);
    const shades: (string | null)[] = new Array(grid.edges.length - 1).fill(null);
    for (const [cell, text] of texts) {
      if (cell.row > row || row >= cell.row + cell.rows) continue;
      cells[cell.column] = text;
      covered[cell.column] = cell.row < row;
      shades[cell.column] = shadeAt(cell);
    }
    const across = grid.cells.some((cell) => cell.row === row && cell.rows === 1 && cell.columns === cells.length);
    const band = across ? { isBand: true } : {};
    return { cells, covered, from: page, to: page, afterBreak: false, ...band, ...shadesOf(shades) };
  });
  const { left, right, top, bottom, edges, closedAbove, closedBelow } = grid;
  return { kind: "table", left, right, top, bottom, edges, closedAbove, closedBelow, rows: spreadRows(rows) };
}

function piecesByCell({ cells }: Grid, pieces: readonly Piece[]): ReadonlyMap<GridCell, readonly Piece[]> {
  const found = new Map<GridCell, Piece[]>(cells.map((cell) => [cell, []]));
  let last = cells[0];
  for (const piece of pieces) {
    if (!last || !isInside(piece, last)) last = cells.find((cell) => isInside(piece, cell));
    if (last) found.get(last)?.push(piece);
  }
  return found;
}

function cellText(cell: GridCell, pieces: readonly Piece[], vocabulary: Vocabulary): string {
  const lines = linesOf(pieces);
  const padding = Math.max(0, Math.min(...lines.map(({ left }) => left)) - cell.left);
  return cleanText(flowText(lines, cell.right - cell.left - 2 * Math.min(padding, 12), vocabulary));
}

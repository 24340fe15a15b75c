// Cells that a row of a tagged table lacks: a cell from above covers them, or they are blank.
import { around, type Box } from "./box.ts";
import type { Corridor } from "./corridors.ts";
import { boxOf } from "./tagged-cell.ts";
import type { Placed } from "./tagged-places.ts";

/**
 * For each row and column, whether a cell from above covers it.
 *
 * @param leavesOutBlanks whether blank cells are missing too. Then only where a cell stands tells: the middle of a merged cell
 * is that of the rows it covers. One that stands at their top says nothing, and what is not known is left blank.
 */
export function coveredCells(
  rows: readonly (readonly Placed[])[],
  columns: readonly Corridor[],
  leavesOutBlanks: boolean,
): readonly (readonly boolean[])[] {
  const missing = rows.map((row) => columns.map((_, at) => lacks(row, at, columns)));
  if (!leavesOutBlanks) return missing;
  const covered = missing.map((row) => row.map(() => false));
  rows.forEach((row, index) => {
    for (const { cell, column } of row) {
      if (cell.length === 0) continue;
      const next = missing.findIndex((own, at) => at > index && own[column] !== true);
      const rest = rows.slice(index, next < 0 ? rows.length : next);
      for (let at = 1; at < reachOf(boxOf(cell), column, rest); at++) {
        const below = covered[index + at];
        if (below) below[column] = true;
      }
    }
  });
  return covered;
}

/** No cell stands there, and no neighbour reaches into it. */
function lacks(row: readonly Placed[], at: number, columns: readonly Corridor[]): boolean {
  if (row.length < 2 || row.length === columns.length || row.some(({ column }) => column === at)) return false;
  const before = row.findLast(({ column }) => column < at);
  return before === undefined || before.cell.length === 0 || boxOf(before.cell).right < (columns[at]?.from ?? 0);
}

/** How many of these rows a cell of the first covers: those whose common middle is nearest to its own, if it is near. */
function reachOf(box: Box, column: number, rows: readonly (readonly Placed[])[]): number {
  const boxes = rows.map((row) =>
    around(row.flatMap((placed) => (placed.column === column ? [] : [boxOf(placed.cell)]))),
  );
  const own = boxes[0];
  if (!own || boxes.length < 2) return 1;
  const near = 0.3 * (box.bottom - box.top);
  if (box.top < own.top + near) return box.bottom > (boxes[1]?.top ?? Infinity) + near ? 2 : 1;
  const distances = boxes.map((_, at) => Math.abs(middleOf(box) - middleOf(around(boxes.slice(0, at + 1)))));
  return 1 + distances.indexOf(Math.min(...distances));
}

function middleOf({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}

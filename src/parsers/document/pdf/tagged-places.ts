// Which column a cell of a tagged table stands in, where its row has fewer cells than the table has columns.
import type { Corridor } from "./corridors.ts";
import { boxOf, type TaggedCell, type TaggedRow } from "./tagged-cell.ts";

/** A cell with the column that it stands in. */
export interface Placed {
  readonly cell: TaggedCell;
  readonly column: number;
}

/**
 * The cells of each row in their columns. As many as columns need no measuring, and a cell alone stands in the first; any
 * others stand where their letters do.
 *
 * A blank cell has no letters: where it and a missing one could stand for each other, the missing one is that which other rows
 * lack for certain. If none does, both are blank, for what a merged cell says would be a guess.
 */
export function placedRows(rows: readonly TaggedRow[], columns: readonly Corridor[]): readonly (readonly Placed[])[] {
  const gaps = rows.map(({ cells }) =>
    cells.length > 1 && cells.length < columns.length ? gapsOf(cells, columns) : [],
  );
  const lacked = columns.map(
    (_, at) => gaps.flat().filter((gap) => gap.blanks === 0 && gap.columns.includes(at)).length,
  );
  return rows.map(({ cells }, index): readonly Placed[] => {
    if (cells.length === columns.length) return cells.map((cell, column) => ({ cell, column }));
    if (cells.length < 2) return cells.map((cell) => ({ cell, column: 0 }));
    const blank = (gaps[index] ?? []).flatMap((gap) => blanksOf(gap, lacked));
    const placed = [...anchorsOf(cells, columns), ...blank.map((column): Placed => ({ cell: [], column }))];
    return placed.sort((one, other) => one.column - other.column);
  });
}

/** Columns between two cells with letters, and how many blank cells stand in them. */
interface Gap {
  readonly columns: readonly number[];
  readonly blanks: number;
}

function gapsOf(cells: readonly TaggedCell[], columns: readonly Corridor[]): readonly Gap[] {
  const anchors = anchorsOf(cells, columns);
  const at = anchors.map(({ cell }) => cells.indexOf(cell));
  return [...anchors, null].map((next, index): Gap => {
    const above = anchors[index - 1];
    const from = above ? above.column + 1 : 0;
    const blanks = (next ? (at[index] ?? 0) : cells.length) - (above ? (at[index - 1] ?? 0) + 1 : 0);
    const reach = above ? boxOf(above.cell).right : -Infinity;
    const between = columns.slice(from, next?.column ?? columns.length).map((_, step) => from + step);
    return { columns: between.filter((column) => reach < (columns[column]?.from ?? 0)), blanks };
  });
}

function blanksOf({ columns, blanks }: Gap, lacked: readonly number[]): readonly number[] {
  if (blanks === 0 || blanks >= columns.length) return columns.slice(0, blanks);
  const missing = columns.filter((column) => (lacked[column] ?? 0) > 0);
  return missing.length === columns.length - blanks ? columns.filter((column) => !missing.includes(column)) : columns;
}

/** The cells with letters, each leaving room for the others of its row. */
function anchorsOf(cells: readonly TaggedCell[], columns: readonly Corridor[]): readonly Placed[] {
  let least = 0;
  return cells.flatMap((cell, at): Placed[] => {
    if (cell.length === 0) {
      least += 1;
      return [];
    }
    const most = columns.length - (cells.length - at);
    const column = Math.min(Math.max(columnOf(cell, columns), least), Math.max(most, least));
    least = column + 1;
    return [{ cell, column }];
  });
}

function columnOf(cell: TaggedCell, columns: readonly Corridor[]): number {
  const { left, right } = boxOf(cell);
  const distances = columns.map(({ from, to }) => Math.max(0, from - right + 1, left + 1 - to));
  return distances.indexOf(Math.min(...distances));
}

// Items of lists that an office program tagged into a cell before their own, put back where they stand.
import { around } from "./box.ts";
import type { TaggedCell, TaggedRow } from "./tagged-cell.ts";

type Paragraph = TaggedCell[number];

/**
 * The rows with each item in its own cell.
 *
 * Where a list has levels ("1." in one cell, "1.1" in a later one), LibreOffice tags the first item of the lower level
 * inside the item above it, whatever cell and row it stands in. Its own cell is left without text, and takes it back.
 */
export function withStraysBack(rows: readonly TaggedRow[]): readonly TaggedRow[] {
  const mended: { index: number; cells: TaggedCell[] }[] = rows.map(({ index, cells }) => ({
    index,
    cells: [...cells],
  }));
  mended.forEach(({ cells }, at) => {
    cells.forEach((cell, column) => {
      let kept = cell;
      for (const paragraph of cell) {
        const rest = kept.filter((each) => each !== paragraph);
        const home = besideIt(cells, column, rest, paragraph) ?? belowIt(mended.slice(at + 1), paragraph);
        if (!home) continue;
        home.cells[home.column] = [paragraph];
        kept = rest;
      }
      cells[column] = kept;
    });
  });
  return mended.filter(({ cells }) => cells.some(({ length }) => length > 0));
}

interface Home {
  readonly cells: TaggedCell[];
  readonly column: number;
}

/** The empty cell of the same row, where a paragraph stands right of all else in its cell. */
function besideIt(cells: TaggedCell[], column: number, rest: TaggedCell, paragraph: Paragraph): Home | null {
  if (rest.length === 0 || around(paragraph).left < around(rest.flat()).right - NEAR) return null;
  return emptyAround(cells, column + 1, paragraph);
}

/** The empty cell of a row below, where a paragraph stands in the height of that row's text: no row reaches into the next. */
function belowIt(rows: readonly { cells: TaggedCell[] }[], paragraph: Paragraph): Home | null {
  const { top, bottom } = around(paragraph);
  const row = rows.find(({ cells }) => {
    const text = around(cells.flat(2));
    return bottom > text.top + NEAR && top < text.bottom - NEAR;
  });
  return row ? emptyAround(row.cells, 0, paragraph) : null;
}

/** The one empty cell from a column on whose neighbours with text the paragraph stands between. */
function emptyAround(cells: TaggedCell[], from: number, paragraph: Paragraph): Home | null {
  const { left, right } = around(paragraph);
  const column = cells.findIndex((cell, at) => {
    if (at < from || cell.length > 0) return false;
    const before = around(cells.slice(from, at).flat(2));
    const behind = around(cells.slice(at + 1).flat(2));
    return before.right <= left + NEAR && behind.left >= right - NEAR;
  });
  return column < 0 ? null : { cells, column };
}

/** How far neighbours may overlap and still stand beside each other. */
const NEAR = 3;

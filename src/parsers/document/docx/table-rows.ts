// A table of a Word file to rows of cells that stand under each other.

import { headerOf } from "../../table/header.ts";
import { cleanText } from "../clean-text.ts";
import { shadesOf } from "../shade.ts";
import type { MergedRow } from "../spread-merged.ts";
import { checkTableSize } from "../table-size.ts";
import { alignCells } from "./align-cells.ts";
import { cellText } from "./cell-text.ts";
import type { WordRow, WordTable } from "./word-content.ts";

/**
 * The rows, merged cells written into each row that they cover. A cell over several columns stands in the first.
 *
 * @param within the tables of each row that are written elsewhere
 * @param count is told every text, once for each row it stands in
 * @throws UserError when the table is larger than any plan
 */
export function rowsOfTable(
  { grid, rows }: WordTable,
  within: readonly (readonly WordTable[])[],
  count: (text: string) => string,
  name: string,
): readonly MergedRow[] {
  checkTableSize(
    rows.length,
    rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
    name,
  );
  const above = new Map<number, string>();
  const read = rows.map((row, at) => placedCells(row, above, within[at] ?? [], count));
  const edgeOf = edgesOf(grid);
  const { width, columns } = alignCells(
    read.map((cells) => cells.map(({ from }) => edgeOf(from))),
    (at) => headerOf((read[at] ?? []).map(({ text }) => text)) !== null,
  );
  return read.map((cells, at): MergedRow => {
    const texts = Array.from({ length: width }, () => "");
    const covered = Array.from({ length: width }, () => false);
    const shades: (string | null)[] = texts.map(() => null);
    for (const [index, { text, isCovered, shade }] of cells.entries()) {
      const column = columns[at]?.[index] ?? index;
      texts[column] = [texts[column] ?? "", text].filter((each) => each !== "").join("\n");
      covered[column] = isCovered;
      shades[column] ??= shade;
    }
    const band = cells.length === 1 && width > 1 ? { isBand: true } : {};
    return { cells: texts, covered, from: at + 1, to: at + 1, afterBreak: false, ...band, ...shadesOf(shades) };
  });
}

interface PlacedCell {
  /** The column of the grid where it begins. */
  readonly from: number;
  readonly text: string;
  readonly isCovered: boolean;
  readonly shade: string | null;
}

/** The cells of a row. `above` holds, by column of the grid, the text that a merged cell goes on with. */
function placedCells(
  row: WordRow,
  above: Map<number, string>,
  within: readonly WordTable[],
  count: (text: string) => string,
): readonly PlacedCell[] {
  let from = row.before;
  return row.cells.map(({ span, goesOn, shade, content }): PlacedCell => {
    const merged = goesOn ? above.get(from) : undefined;
    const text = count(merged ?? cleanText(cellText(content, within)));
    above.set(from, text);
    const cell = { from, text, isCovered: merged !== undefined, shade };
    from += span;
    return cell;
  });
}

/** From columns of the grid to distances from the left; columns count alike where the grid has no widths. */
function edgesOf(grid: readonly number[]): (column: number) => number {
  const edges = [0];
  for (const width of grid) edges.push((edges.at(-1) ?? 0) + (width || 1));
  return (column) => edges[column] ?? (edges.at(-1) ?? 0) + column - grid.length;
}

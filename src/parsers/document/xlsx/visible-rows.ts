// The rows of a sheet as a reader sees them: merged cells written out, what is hidden left out and counted.
import type { LeftOut, Place } from "../document.ts";
import { LAST_COLUMN } from "./cell-reference.ts";
import type { FilledRow, Sheet } from "./read-sheet.ts";

export interface SheetRow extends Place {
  /** Text by column, from 1. */
  readonly cells: ReadonlyMap<number, string>;
  /** The columns whose text stands in a cell that began in a row above. */
  readonly covered: ReadonlySet<number>;
  /** Backgrounds by column. */
  readonly shades: ReadonlyMap<number, string>;
  /** How often it is grouped. */
  readonly level: number;
  /** How often the texts of its cells are indented, by column. */
  readonly indents: ReadonlyMap<number, number>;
  /** Whether its one cell is merged over at least three columns. */
  readonly isBand: boolean;
  /** Whether blank rows stand above it. */
  readonly afterGap: boolean;
}

export interface VisibleRows {
  readonly rows: readonly SheetRow[];
  /** Columns that are no gap between two tables, though no text stands in them: hidden, or under a cell from their left. */
  readonly bridged: ReadonlySet<number>;
  readonly leftOut: readonly LeftOut[];
}

/** A merged cell stands in its first column that can be seen, in every row that has text of its own. */
export function visibleRows(sheet: Sheet, count: (text: string) => string): VisibleRows {
  const hidden = new Uint8Array(LAST_COLUMN + 1);
  for (const [first, last] of sheet.hiddenColumns) hidden.fill(1, first, last + 1);
  const isHidden = (column: number): boolean => hidden[column] === 1;
  const covered = spread(sheet, isHidden, count);
  const hiddenColumns = new Set(sheet.rows.flatMap(({ cells }) => [...cells.keys()].filter(isHidden)));
  const wide = new Set(
    sheet.merged.flatMap(({ from, to }) => (from.row === to.row && to.column - from.column > 1 ? [from.row] : [])),
  );
  const rows: SheetRow[] = [];
  let above = 0;
  for (const row of sheet.rows) {
    const cells = new Map([...row.cells].filter(([column]) => !isHidden(column)));
    if (!row.isHidden && cells.size > 0) {
      rows.push({
        cells,
        shades: row.shades,
        level: row.level,
        indents: row.indents,
        covered: covered.get(row) ?? new Set(),
        from: row.number,
        to: row.number,
        isBand: cells.size === 1 && wide.has(row.number),
        afterGap: rows.length > 0 && row.number > above + 1,
      });
    }
    above = row.number;
  }
  return {
    rows,
    bridged: bridgedColumns(sheet, rows),
    leftOut: [
      { reason: "hidden row", count: sheet.rows.filter((row) => row.isHidden).length },
      { reason: "hidden column", count: hiddenColumns.size },
      { reason: "formula without a value in the file", count: sheet.unknownValues },
    ],
  };
}

/** A title merged over the whole sheet stands alone in its row, and bridges nothing. */
function bridgedColumns({ merged, hiddenColumns }: Sheet, rows: readonly SheetRow[]): ReadonlySet<number> {
  const shared = new Set(rows.flatMap(({ cells, from }) => (cells.size > 1 ? [from] : [])));
  const spans = merged.flatMap(({ from, to }) => (shared.has(from.row) ? [[from.column + 1, to.column] as const] : []));
  const bridged = new Uint8Array(LAST_COLUMN + 1);
  for (const [first, last] of [...hiddenColumns, ...spans]) bridged.fill(1, first, last + 1);
  return new Set([...bridged.keys()].filter((column) => bridged[column] === 1));
}

/** Writes merged cells into the rows they cover; gives for each row the columns that were filled from above. */
function spread(
  { rows, merged }: Sheet,
  isHidden: (column: number) => boolean,
  count: (text: string) => string,
): ReadonlyMap<FilledRow, Set<number>> {
  const covered = new Map<FilledRow, Set<number>>();
  for (const { from, to } of merged) {
    const first = firstAtOrBelow(rows, from.row);
    const top = rows[first];
    const text = top?.number === from.row ? top.cells.get(from.column) : undefined;
    if (!top || text === undefined) continue;
    let column = from.column;
    while (column < to.column && isHidden(column)) column += 1;
    let isFirst = true;
    for (let at = first; (rows[at]?.number ?? Number.POSITIVE_INFINITY) <= to.row; at += 1) {
      const row = rows[at];
      if (!row) break;
      row.cells.delete(from.column);
      row.cells.set(column, count(text));
      if (!isFirst) covered.set(row, (covered.get(row) ?? new Set()).add(column));
      if (!row.isHidden) isFirst = false;
    }
  }
  return covered;
}

function firstAtOrBelow(rows: readonly FilledRow[], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

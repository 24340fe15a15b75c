// Rows whose cells are merged downwards: what such a cell says holds for every row that it covers.

import type { Column, Meaning } from "../table/columns.ts";
import { headerOf } from "../table/header.ts";
import type { Row } from "./document.ts";

/** A row of a grid in which merged cells are already written into each row they cover. */
export interface MergedRow extends Row {
  /** For each cell, whether its text stands in a cell that began in a row above. */
  readonly covered: readonly boolean[];
}

/**
 * The rows of a table, each saying all that holds for it: a date merged over three rows is due for all three.
 *
 * Where the action itself is merged and the row has no date or rating of its own, the rows are one action that was
 * given several lines ("three steps", "two owners"), so they are put together as one row. Two rows of headings in which
 * "Action" is merged and "Owner" stands over "Lead" and "Support" become one row of headings in the same way.
 */
export function spreadMerged(merged: readonly MergedRow[]): Row[] {
  return spreadRows(merged).map(({ covered: _, ...row }) => row);
}

/** The same, each row still knowing which of its cells began above it. */
export function spreadRows(merged: readonly MergedRow[]): readonly MergedRow[] {
  if (!merged.some(({ covered }) => covered.includes(true))) return merged;
  const rows: MergedRow[] = [];
  let columns: readonly Column[] | null = null;
  for (const row of merged) {
    const { covered } = row;
    const above = rows.at(-1);
    if (above && isOneWith(row, covered, columns)) rows[rows.length - 1] = together(above, row, covered);
    else {
      columns = headerOf(row.cells)?.columns ?? columns;
      rows.push(row);
    }
  }
  return rows;
}

/** What makes a row an action of its own, though it shares the words of the action above. */
const OWN: readonly Meaning[] = ["due", "rag", "status"];

function isOneWith(row: Row, covered: readonly boolean[], columns: readonly Column[] | null): boolean {
  if (!covered.some(Boolean)) return false;
  const goesOn = (at: number): boolean => covered[at] === true || (row.cells[at] ?? "") === "";
  if (row.cells.every((_, at) => goesOn(at))) return true;
  const action = columns?.findIndex(({ meaning }) => meaning === "action") ?? -1;
  if (!columns || covered[action] !== true) return false;
  return columns.every(({ meaning }, at) => !OWN.includes(meaning) || goesOn(at));
}

function together(above: MergedRow, row: Row, covered: readonly boolean[]): MergedRow {
  const width = Math.max(above.cells.length, row.cells.length);
  const cells = Array.from({ length: width }, (_, at) => {
    const more = covered[at] === true ? "" : (row.cells[at] ?? "");
    return [above.cells[at] ?? "", more].filter((text) => text !== "").join("\n");
  });
  return { ...above, cells, to: row.to };
}

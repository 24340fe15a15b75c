// Cells and rows as the structure of a tagged PDF has them.
import { around, type Box } from "./box.ts";
import type { Piece } from "./page-content.ts";

/** The letters of each of its paragraphs. */
export type TaggedCell = readonly (readonly Piece[])[];

/** A row with what of it stands on the page; a cell without any of it is empty. */
export interface TaggedRow {
  /** Which row of the whole table, from 0. */
  readonly index: number;
  readonly cells: readonly TaggedCell[];
}

export function boxOf(cell: TaggedCell): Box {
  return around(cell.flat());
}

// Pieces of a table that came out one after another: cells, or parts of cells.
import { cleanText, foldText } from "../clean-text.ts";
import type { Place, Row } from "../document.ts";

export interface Piece extends Place {
  /** As it stood, without what parted it from its neighbours. */
  readonly text: string;
  /** What parts it from the piece above. */
  readonly parted: Parting;
}

/**
 * - `cell`: a sign that cells of one row stand apart (" / "), blank ones left out; inside a cell it is rare
 * - `bar`: a sign that ends every cell, the last of a row and blank ones too
 * - `between`: a sign that stands between two cells of a row, blank ones too, and not between two rows
 * - `within`: a line break inside a cell, and none between two rows
 * - `line`: a line break, inside a cell or between two rows
 * - `paragraph`: a blank line, which may stand anywhere
 */
export type Parting = "cell" | "bar" | "between" | "within" | "line" | "paragraph";

export function wordsOf(piece: Piece): string {
  return foldText(cleanText(piece.text));
}

/** The pieces of one row, a list of them for each column. */
export function rowOfPieces(columns: readonly (readonly Piece[])[]): Row {
  const pieces = columns.flat();
  return {
    cells: columns.map((own) => own.map((piece, at) => `${joint(piece, at)}${cleanText(piece.text)}`).join("")),
    from: Math.min(...pieces.map(({ from }) => from)),
    to: Math.max(...pieces.map(({ to }) => to)),
    afterBreak: false,
  };
}

function joint({ parted }: Piece, at: number): string {
  if (at === 0) return "";
  return parted === "cell" ? " / " : "\n";
}

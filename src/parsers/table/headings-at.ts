// The headings that begin at a row: one row or two, and fitted to the rows below.
import { foldText } from "../document/clean-text.ts";
import type { Row } from "../document/document.ts";
import { isReference } from "../references/printed-reference.ts";
import { columnsOf, headingWords } from "./columns.ts";
import { onlyMeasures, withoutFigures } from "./figures.ts";
import { type Header, headerOf } from "./header.ts";
import { emptyKind } from "./row-kind.ts";
import { rowsUntilHeader } from "./starting-columns.ts";

export interface HeadingRows extends Header {
  readonly rows: readonly Row[];
  /** The rows under them, up to the next headings. */
  readonly below: readonly Row[];
}

/** The headings at this row, or null where it is none. */
export function headingsAt(rows: readonly Row[], at: number): HeadingRows | null {
  const [row, next] = rows.slice(at, at + 2);
  const header = row ? headerOf(row.cells) : null;
  if (!row || !header) return null;
  const joined = next && header.of === "actions" ? joinHeadings(row.cells, next.cells) : null;
  const taken = rows.slice(at, at + (joined ? 2 : 1));
  const below = rowsUntilHeader(rows.slice(at + taken.length));
  const cells = below.map((each) => each.cells);
  const columns = withoutFigures(columnsOf(alignHeadings(joined ?? row.cells, below), cells), below);
  return { of: onlyMeasures(columns) ? "something else" : header.of, columns, rows: taken, below };
}

/**
 * The headings of two rows as one ("Responsible" over "Officer"), or null where the second row is none: its filled cells
 * have to be known headings of a word or two ("Objective 1: Pay" opens a section), and the column of actions blank.
 */
function joinHeadings(first: readonly string[], second: readonly string[]): readonly string[] | null {
  const filled = second.filter((cell) => cell !== "");
  const action = columnsOf(first).findIndex(({ meaning }) => meaning === "action");
  if (filled.length === 0 || (second[action] ?? "") !== "") return null;
  if (filled.some((cell) => headingWords(cell) === null || !/^\p{L}+(?: \p{L}+)?$/u.test(cell))) return null;
  return first.map((cell, at) => foldText(`${cell} ${second[at] ?? ""}`));
}

/** A blank heading goes in front where every row below has one cell more, and a reference in it. */
function alignHeadings(headings: readonly string[], below: readonly Row[]): readonly string[] {
  const rows = below.filter((row) => emptyKind(row) === null);
  const isShifted =
    rows.length > 0 && rows.every(({ cells }) => cells.length === headings.length + 1 && isReference(cells[0] ?? ""));
  return isShifted ? ["", ...headings] : headings;
}

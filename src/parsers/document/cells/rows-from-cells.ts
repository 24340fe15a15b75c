// A table whose rows were lost: one cell after another, put back into rows by its headings.

import type { Column } from "../../table/columns.ts";
import { isLabelledPart } from "../../table/labelled-part.ts";
import { cleanText, foldText } from "../clean-text.ts";
import type { Block, Row } from "../document.ts";
import { divideCells } from "./divide-cells.ts";
import { findHeadings } from "./find-headings.ts";
import { type LooseCell, paragraphsOf, rowOf, textOf } from "./loose-cell.ts";

/**
 * Blocks out of a run of cells.
 *
 * The headings say how many cells make a row. Between two rows of headings, the cells fall into whole rows and
 * full-width cells (a section's title) in the way that surprises least: a rating cell holds no sentence, an action cell
 * no lone letter. Cells without any headings come back as paragraphs.
 */
export function rowsFromCells(cells: readonly LooseCell[]): Block[] {
  const headers = findHeadings(cells);
  const blocks: Block[] = cells.slice(0, headers[0]?.at ?? cells.length).flatMap(paragraphsOf);
  headers.forEach(({ at, columns }, index) => {
    const end = headers[index + 1]?.at ?? cells.length;
    const { own, below } = withoutTextBelow(cells.slice(at + columns.length, end), columns.length);
    blocks.push(...readStretch(cells.slice(at, at + columns.length), own, columns), ...below);
  });
  return blocks;
}

/**
 * The cells of a table without the text that follows its last one, or the tables of another width below it: a heading
 * behind a blank line stands in no cell where only headings, the document's end, or rows that are not as wide follow.
 */
function withoutTextBelow(cells: readonly LooseCell[], width: number): { own: readonly LooseCell[]; below: Block[] } {
  for (const [at, cell] of cells.entries()) {
    const tail = tailOf(cell);
    const next = tail && cells.slice(at + 1);
    if (!tail || !next || !(next.length === 0 || areOtherRows(next, width))) continue;
    const end = { ...cell, lines: cell.lines.slice(0, tail.from), to: cell.from + tail.from - 1 };
    const rows = next.length === 0 ? [] : groupsOf(next).map(rowOf);
    const table: Block[] = rows.length === 0 ? [] : [{ kind: "table", rows }];
    return {
      own: [...cells.slice(0, at), end],
      below: [...paragraphsOf({ ...cell, lines: cell.lines.slice(tail.text), from: cell.from + tail.text }), ...table],
    };
  }
  return { own: cells, below: [] };
}

/** Where text begins behind a blank line that may be a heading, and where that blank line is; null without any. */
function tailOf({ lines }: LooseCell): { from: number; text: number } | null {
  const begins = cleanText(lines[0] ?? "") === "" && cleanText(lines[1] ?? "") !== "" ? 1 : 0;
  const from = lines.findIndex((line, at) => at > begins && line.trim() === "");
  const text = from < 0 ? -1 : lines.findIndex((line, at) => at > from && cleanText(line) !== "");
  const said = foldText(cleanText(lines[text] ?? ""));
  const mayBeHeading = /^[\p{Lu}\p{N}]/u.test(said) && !/[.;,]$/.test(said) && said.split(" ").length <= LONGEST_TITLE;
  return text < 0 || !mayBeHeading ? null : { from, text };
}

const LONGEST_TITLE = 20;

/** Cells that blank lines part into rows of one width, which is not that of the table above. */
function areOtherRows(cells: readonly LooseCell[], width: number): boolean {
  const own = cells.findIndex((cell, at) => at > 0 && cell.afterBlank);
  if (own < 2 || own === width || cells.length % own !== 0) return false;
  return cells.every((cell, at) => at === 0 || cell.afterBlank === (at % own === 0));
}

function groupsOf(cells: readonly LooseCell[]): LooseCell[][] {
  const groups: LooseCell[][] = [];
  for (const cell of cells) {
    const open = groups.at(-1);
    if (open && !cell.afterBlank) open.push(cell);
    else groups.push([cell]);
  }
  return groups;
}

function readStretch(heading: readonly LooseCell[], cells: readonly LooseCell[], columns: readonly Column[]): Block[] {
  const blocks: Block[] = [];
  let rows: Row[] = [rowOf(heading)];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: "table", rows });
    rows = [];
  };
  const { pieces } = divideCells(cells, columns);
  for (const [at, piece] of pieces.entries()) {
    const [cell] = piece;
    if (piece.length === 1 && cell) {
      const isBand = rows.length > 0 && (pieces[at + 1]?.length ?? 0) > 1 && isLabelledPart(textOf(cell));
      if (isBand && paragraphsOf(cell).length === 1) {
        rows.push({ ...rowOf(piece), isBand: true });
        continue;
      }
      endTable();
      blocks.push(...piece.flatMap(paragraphsOf));
      continue;
    }
    const { row, rest } = withoutWhatFollows(piece, columns);
    rows.push(rowOf(row));
    if (rest) {
      endTable();
      blocks.push(...paragraphsOf(rest));
    }
  }
  endTable();
  return blocks;
}

/** Text that follows the last, short cell of a row after a blank line stands below the table, not in it. */
function withoutWhatFollows(
  row: readonly LooseCell[],
  columns: readonly Column[],
): { row: readonly LooseCell[]; rest: LooseCell | null } {
  const last = row.at(-1);
  const meaning = columns.at(-1)?.meaning;
  if (!last || (meaning !== "rag" && meaning !== "status" && meaning !== "due")) return { row, rest: null };
  const first = last.lines.findIndex((line) => cleanText(line) !== "");
  const blank = last.lines.findIndex((line, index) => index > first && line.trim() === "");
  const more = blank < 0 ? -1 : last.lines.findIndex((line, index) => index > blank && cleanText(line) !== "");
  if (first < 0 || more < 0) return { row, rest: null };
  const rest = { ...last, lines: last.lines.slice(more), from: last.from + more };
  return {
    row: [...row.slice(0, -1), { ...last, lines: last.lines.slice(0, blank), to: last.from + blank - 1 }],
    rest,
  };
}

// Tables whose columns are kept apart only by runs of spaces, as when a page's layout was kept as text.

import { isReference } from "../references/printed-reference.ts";
import type { Column, Meaning } from "../table/columns.ts";
import { looksLikeDate } from "../table/columns-by-content.ts";
import { headerOf } from "../table/header.ts";
import { cleanText } from "./clean-text.ts";
import type { Row } from "./document.ts";
import type { SourceLine } from "./source-lines.ts";
import { continuesCell, endsOpen } from "./text-flow.ts";

/** Rows that were read from the lines of a text. */
export interface SpacedTable {
  readonly rows: readonly Row[];
  /** How many lines it took. */
  readonly lines: number;
}

/**
 * The table that begins at a line of headings, or null where none does.
 *
 * Each piece of a line belongs to the column under whose heading it stands. A line goes on with the row above unless it
 * begins one: with a reference, with a date where the row above has one, or behind a blank line. A line of one piece at
 * the margin, behind a blank line, is a heading of its own and ends the table.
 */
export function spacedTable(lines: readonly SourceLine[], at: number): SpacedTable | null {
  const first = lines[at];
  const heads = first ? piecesOf(first.text) : [];
  const header = heads.length > 2 ? headerOf(heads.map(({ text }) => cleanText(text))) : null;
  if (!first || !header) return null;
  const rows: OpenRow[] = [];
  let taken = 1;
  let afterBlank = false;
  for (let index = at + 1; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.text.includes("\t")) break;
    const pieces = piecesOf(line.text);
    if (pieces.length === 0) {
      afterBlank = true;
      continue;
    }
    const placed = place(pieces, heads, header.columns);
    if (pieces.length === 1 && afterBlank && (pieces[0]?.start ?? 0) < 3 && !continuesCell(pieces[0]?.text ?? ""))
      break;
    if (headerOf(pieces.map(({ text }) => cleanText(text)))) break;
    const above = rows.at(-1);
    if (above && !beginsRow(placed, above, header.columns, afterBlank)) addLine(above, placed, line);
    else
      rows.push({ cells: placed.map((text) => (text === "" ? [] : [text])), from: line.from, to: line.to, afterBlank });
    taken = index - at + 1;
    afterBlank = false;
  }
  if (rows.length === 0) return null;
  const headings: Row = { cells: heads.map(({ text }) => cleanText(text)), ...span(first), afterBreak: false };
  return { rows: [headings, ...rows.map(closeRow)], lines: taken };
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What stands between runs of two spaces or more, with where it stands. */
function piecesOf(line: string): Piece[] {
  return [...line.replaceAll("\f", "").matchAll(/\S+(?: \S+)*/g)].map((found) => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** As many pieces as headings need no measuring; fewer go to the column that they stand under. */
function place(pieces: readonly Piece[], heads: readonly Piece[], columns: readonly Column[]): string[] {
  if (pieces.length === heads.length) return pieces.map(({ text }) => text);
  const cells = heads.map(() => "");
  let least = 0;
  pieces.forEach((piece, at) => {
    const most = heads.length - Math.max(1, pieces.length - at);
    const column = Math.min(Math.max(columnUnder(piece, heads, columns), least), Math.max(most, least));
    cells[column] = [cells[column] ?? "", piece.text].filter(Boolean).join(" ");
    least = Math.min(column + 1, heads.length - 1);
  });
  return cells;
}

/** The column whose heading begins nearest; what stands wholly to the right of a heading cannot belong to those before. */
function columnUnder(piece: Piece, heads: readonly Piece[], columns: readonly Column[]): number {
  const means = (meaning: Meaning): number => columns.findIndex((column) => column.meaning === meaning);
  const distances = heads.map(({ start }) => Math.abs(start - piece.start));
  const nearest = distances.indexOf(Math.min(...distances));
  const due = means("due");
  const isNear = (distances[due] ?? Number.POSITIVE_INFINITY) < 20;
  return due >= 0 && nearest !== due && isNear && looksLikeDate(piece.text) ? due : nearest;
}

interface OpenRow {
  readonly cells: string[][];
  readonly from: number;
  to: number;
  readonly afterBlank: boolean;
}

function beginsRow(cells: readonly string[], above: OpenRow, columns: readonly Column[], afterBlank: boolean): boolean {
  const at = (meaning: Meaning): number => columns.findIndex((column) => column.meaning === meaning);
  const reference = at("reference");
  if (reference >= 0) return isReference(cells[reference] ?? "");
  const [action, due] = [at("action"), at("due")];
  const text = cells[action] ?? "";
  const textAbove = above.cells[action]?.at(-1) ?? "";
  if (text === "" || continuesCell(text) || endsOpen(textAbove)) return false;
  const others = cells.filter((cell) => cell !== "").length;
  if (afterBlank) return true;
  if (/^\d{2,4}$/.test(cells[due] ?? "")) return false;
  return others > 1 && (cells[due] ?? "") !== "" && (due < 0 || (above.cells[due]?.length ?? 0) > 0);
}

function addLine(row: OpenRow, cells: readonly string[], line: SourceLine): void {
  cells.forEach((text, at) => {
    if (text !== "") row.cells[at]?.push(text);
  });
  row.to = line.to;
}

function closeRow({ cells, from, to, afterBlank }: OpenRow): Row {
  return { cells: cells.map((lines) => cleanText(joinLines(lines))), from, to, afterBreak: afterBlank };
}

/** Lines of a cell run on, but for the items of a list. */
function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => text + (text === "" ? "" : /^[-–*•▪]\s/.test(line) ? "\n" : " ") + line, "");
}

function span({ from, to }: SourceLine): { from: number; to: number } {
  return { from, to };
}

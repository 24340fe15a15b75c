// A table whose rows were lost: one cell after another, put back into rows by its headings.

import { type Column, headingWords } from "../table/columns.ts";
import { headerOf } from "../table/header.ts";
import { cleanText, foldText } from "./clean-text.ts";
import type { Block, Place, Row } from "./document.ts";

/** A cell as it came out, its lines as they stood (blank ones too). */
export interface LooseCell extends Place {
  readonly lines: readonly string[];
  /** A blank line stands above it, as between the rows of a Word table. */
  readonly afterBlank: boolean;
}

/**
 * Blocks out of a run of cells.
 *
 * The headings say how many cells make a row. Between two rows of headings, the cells fall into whole rows and
 * full-width cells (a section's title) in the way that surprises least: a rating cell holds no sentence, an action cell
 * no lone letter. Cells without any headings come back as paragraphs.
 */
export function rowsFromCells(cells: readonly LooseCell[]): Block[] {
  const headers = findHeaders(cells);
  const blocks: Block[] = cells.slice(0, headers[0]?.at ?? cells.length).flatMap(paragraphsOf);
  headers.forEach(({ at, columns }, index) => {
    const end = headers[index + 1]?.at ?? cells.length;
    blocks.push(...readStretch(cells.slice(at, at + columns.length), cells.slice(at + columns.length, end), columns));
  });
  return blocks;
}

interface FoundHeader {
  readonly at: number;
  readonly columns: readonly Column[];
}

function findHeaders(cells: readonly LooseCell[]): FoundHeader[] {
  const found: FoundHeader[] = [];
  for (let at = 0; at < cells.length; at++) {
    const columns = headerAt(cells, at);
    if (columns) {
      found.push({ at, columns });
      at += columns.length - 1;
    }
  }
  return found;
}

/** No table has more columns. */
const MOST_COLUMNS = 20;

/** Cells up to the next blank line are one row of headings if they can be; else as many known headings as follow. */
function headerAt(cells: readonly LooseCell[], at: number): readonly Column[] | null {
  const first = cells[at];
  if (!first || headingWords(textOf(first)) === null) return null;
  const near = cells.slice(at, at + MOST_COLUMNS);
  const blank = near.findIndex((cell, index) => index > 0 && cell.afterBlank);
  const texts = near.map(textOf);
  const unknown = texts.findIndex((text) => headingWords(text) === null);
  const together = texts.slice(0, blank < 0 ? undefined : blank);
  const known = texts.slice(0, unknown < 0 ? undefined : unknown);
  return (headerOf(together) ?? headerOf(known))?.columns ?? null;
}

function readStretch(heading: readonly LooseCell[], cells: readonly LooseCell[], columns: readonly Column[]): Block[] {
  const blocks: Block[] = [];
  let rows: Row[] = [rowOf(heading)];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: "table", rows });
    rows = [];
  };
  for (const piece of divide(cells, columns)) {
    if (piece.length === 1) {
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

/** The cheapest way through the cells, counted from the end: a whole row, or one cell that stands alone. */
function divide(cells: readonly LooseCell[], columns: readonly Column[]): (readonly LooseCell[])[] {
  const width = columns.length;
  const cost: number[] = new Array(cells.length + 1).fill(0);
  const step: number[] = new Array(cells.length + 1).fill(1);
  for (let at = cells.length - 1; at >= 0; at--) {
    const alone = aloneCost(cells[at]) + (cost[at + 1] ?? 0);
    const row =
      at + width <= cells.length ? rowCost(cells.slice(at, at + width), columns) + (cost[at + width] ?? 0) : Infinity;
    cost[at] = Math.min(alone, row);
    step[at] = row <= alone ? width : 1;
  }
  const pieces: (readonly LooseCell[])[] = [];
  for (let at = 0; at < cells.length; at += step[at] ?? 1) pieces.push(cells.slice(at, at + (step[at] ?? 1)));
  return pieces;
}

const ALONE = 3;
const ALONE_AND_BLANK = 8;

function aloneCost(cell: LooseCell | undefined): number {
  return cell === undefined || textOf(cell) === "" ? ALONE_AND_BLANK : ALONE;
}

function rowCost(row: readonly LooseCell[], columns: readonly Column[]): number {
  const surprises = row.map((cell, index) => surprise(textOf(cell), columns[index]));
  return (row[0]?.afterBlank ? 0 : 1) + surprises.reduce((sum, each) => sum + each, 0);
}

/** How odd a text is under a heading: a sentence for a rating, a lone letter for an owner, nothing for an action. */
function surprise(text: string, column: Column | undefined): number {
  const words = text === "" ? 0 : text.split(" ").length;
  const isLetter = text.length === 1;
  switch (column?.meaning) {
    case "rag":
      return words > 3 ? 3 : words === 0 ? 1 : 0;
    case "status":
      return words > 14 ? 2 : 0;
    case "due":
      return words > 14 || isLetter ? 2 : 0;
    case "owner":
      return words > 25 || isLetter ? 2 : 0;
    case "reference":
      return words > 2 ? 2 : 0;
    case "action":
      return isLetter ? 3 : words < 2 ? 1 : 0;
    default:
      return isLetter ? 1 : 0;
  }
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

function rowOf(cells: readonly LooseCell[]): Row {
  return {
    cells: cells.map(({ lines }) => cleanText(lines.join("\n"))),
    from: cells[0]?.from ?? 0,
    to: cells.at(-1)?.to ?? 0,
    afterBreak: false,
  };
}

function paragraphsOf(cell: LooseCell): Block[] {
  return cell.lines.flatMap((line, index): Block[] => {
    const at = cell.from + index;
    return cleanText(line)
      .split("\n")
      .filter((text) => text !== "")
      .map((text) => ({ kind: "paragraph", text, from: at, to: at }));
  });
}

function textOf(cell: LooseCell): string {
  return foldText(cleanText(cell.lines.join("\n")));
}

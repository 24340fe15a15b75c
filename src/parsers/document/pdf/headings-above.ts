// Headings that stand right above the lines of a table: spreadsheets often draw lines around the rows below them alone.
import { headerOf } from "../../table/header.ts";
import { isInside } from "./box.ts";
import type { Grid, GridCell } from "./grid.ts";
import type { Piece } from "./page-content.ts";
import { lineOfWords, linesOf, lineText, type TextLine, type Word } from "./text-lines.ts";

/** Lines of one heading, wrapped in its column. */
const MOST_LINES = 4;

/**
 * The grid with a row more, where the lines of text above it keep to its columns and make a row of headings that the grid
 * itself has not; otherwise the grid as it is.
 */
export function withHeadingsAbove(grid: Grid, lines: readonly TextLine[], pieces: readonly Piece[]): Grid {
  const above = linesAbove(grid, lines);
  const taken = above.findLastIndex((_, at) => isHeader(grid, above.slice(0, at + 1)));
  if (taken < 0 || hasHeadings(grid, pieces)) return grid;
  const headings = above.slice(0, taken + 1);
  const top = Math.min(...headings.map((line) => line.top)) - 1;
  const row = grid.edges.slice(1).map((right, column): GridCell => {
    const left = grid.edges[column] ?? right;
    return { row: 0, rows: 1, column, columns: 1, left, right, top, bottom: grid.top };
  });
  const below = grid.cells.map((cell): GridCell => ({ ...cell, row: cell.row + 1 }));
  return { ...grid, top, levels: [top, ...grid.levels], cells: [...row, ...below], closedAbove: true };
}

/** The nearest first; each close above the one before it, and with no word across an edge. */
function linesAbove(grid: Grid, lines: readonly TextLine[]): TextLine[] {
  const above = lines
    .filter(({ bottom, left, right }) => bottom <= grid.top + 2 && left >= grid.left - 2 && right <= grid.right + 2)
    .sort((one, other) => other.bottom - one.bottom);
  const near: TextLine[] = [];
  let edge = grid.top;
  for (const line of above.slice(0, MOST_LINES)) {
    if (edge - line.bottom > 0.8 * line.size || !columnsOf(grid, line)) break;
    near.push(line);
    edge = line.top;
  }
  return near;
}

function isHeader(grid: Grid, nearestFirst: readonly TextLine[]): boolean {
  const lines = nearestFirst.toReversed().flatMap((line) => columnsOf(grid, line) ?? []);
  const width = grid.edges.length - 1;
  const cells = Array.from({ length: width }, (_, column) =>
    lines
      .filter((_, at) => at % width === column)
      .flatMap((words) => (words.length > 0 ? [lineText(lineOfWords(words))] : []))
      .join(" "),
  );
  return headerOf(cells) !== null;
}

/** The words of a line by column of the grid; null where one stands across an edge. */
function columnsOf({ edges }: Grid, { words }: TextLine): (readonly Word[])[] | null {
  const columns = edges.slice(1).map((right, at) => {
    const left = edges[at] ?? right;
    return words.filter((word) => word.left >= left - 1 && word.right <= right + 1);
  });
  const keeps = columns.reduce((sum, own) => sum + own.length, 0) === words.length;
  return keeps && !runsOn(columns.filter((own) => own.length > 0)) ? columns : null;
}

/** Whether only spaces stand between what is in one column and in the next: a line of prose that happens to meet the edges. */
function runsOn(columns: readonly (readonly Word[])[]): boolean {
  const gaps = columns.slice(1).map(([first], at) => {
    const last = columns[at]?.at(-1);
    return first && last ? (first.left - last.right) / Math.max(first.size, last.size) : 0;
  });
  return gaps.length > 0 && gaps.every((gap) => gap < SPACE);
}

/** In parts of the type's size: a space is narrower, even in a line set to full width. */
const SPACE = 0.45;

function hasHeadings({ cells }: Grid, pieces: readonly Piece[]): boolean {
  const first = cells.filter(({ row }) => row === 0);
  const texts = first.map((cell) =>
    linesOf(pieces.filter((piece) => isInside(piece, cell)))
      .map(lineText)
      .join(" "),
  );
  return headerOf(texts) !== null;
}

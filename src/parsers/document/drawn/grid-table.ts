// Tables in frames of "+---+" or "┌──┬──┐", as converters and text browsers draw them; cells may be merged.
import { type MergedRow, spreadMerged } from "../spread-merged.ts";
import { checkTableSize } from "../table-size.ts";
import type { DrawnTable, ReadCell } from "./drawn-table.ts";

/**
 * The table that begins at a line, or null where none does. Its frame says for certain where each cell begins and ends, so
 * nothing is guessed from the words.
 *
 * @throws UserError for more columns or cells than any plan has
 */
export function gridTableAt(lines: readonly string[], at: number, name: string, readCell: ReadCell): DrawnTable | null {
  if (!isTopEdge(lines[at] ?? "")) return null;
  const framed: string[] = [];
  for (let line = plain(lines[at] ?? ""); isFramed(line); line = plain(lines[at + framed.length] ?? "")) {
    framed.push(line);
  }
  const edges = edgesOf(framed);
  if (edges.length < 3 || framed.length < 3) return null;
  checkTableSize(framed.length, edges.length - 1, name);
  const rows = rowsOf(framed, edges, at + 1, readCell);
  return rows.length === 0 ? null : { from: at, to: at + framed.length, rows };
}

const DRAWN = /[─━═│┃║┌┏╔┬┳╦┐┓╗├┣╠┼╋╬┤┫╣└┗╚┴┻╩┘┛╝]/g;

/** Boxes drawn with the characters of a keyboard. */
function plain(line: string): string {
  const boxes = line.replace(DRAWN, (drawn) => ("─━═".includes(drawn) ? "-" : "│┃║".includes(drawn) ? "|" : "+"));
  return boxes.trimEnd();
}

function isTopEdge(line: string): boolean {
  return /^\s*\+(?:[-=:]{2,}\+)+$/.test(plain(line));
}

function isFramed(line: string): boolean {
  return /^\s*[+|].*[+|]$/.test(line);
}

/** Where the columns of all rows are parted, in characters from the left. */
function edgesOf(lines: readonly string[]): number[] {
  const edges = new Set<number>();
  for (const line of lines) {
    for (const { index } of line.matchAll(/\+(?=[-=:]{2})|(?<=[-=:]{2})\+/g)) edges.add(index);
  }
  return [...edges].sort((one, other) => one - other);
}

interface OpenCell {
  readonly row: number;
  readonly lines: string[];
  width: number;
}

function rowsOf(
  framed: readonly string[],
  edges: readonly number[],
  firstLine: number,
  readCell: ReadCell,
): MergedRows {
  const columns = edges.length - 1;
  const open: (OpenCell | null)[] = new Array(columns).fill(null);
  const rows: { cells: string[]; covered: boolean[]; from: number; to: number }[] = [];
  const close = (column: number): void => {
    const cell = open[column];
    open[column] = null;
    if (!cell) return;
    const text = readCell(cell.lines, cell.width);
    for (let row = cell.row; row < rows.length; row++) {
      const { cells, covered } = rows[row] ?? { cells: [], covered: [] };
      cells[column] = text;
      covered[column] = row > cell.row;
    }
  };
  let begins = true;
  framed.forEach((line, index) => {
    const at = firstLine + index;
    const edge = Array.from({ length: columns }, (_, column) => isEdge(line, edges, column));
    if (edge.includes(true)) {
      edge.forEach((drawn, column) => {
        if (drawn) close(column);
      });
      begins = true;
      if (!edge.includes(false)) return;
    } else if (begins) {
      rows.push({ cells: new Array(columns).fill(""), covered: new Array(columns).fill(false), from: at, to: at });
      begins = false;
    }
    const row = rows.at(-1);
    if (row) row.to = at;
    for (let column = 0; column < columns; ) {
      if (edge[column]) {
        column += 1;
        continue;
      }
      const until = endOfCell(line, edges, column);
      const text = line.slice((edges[column] ?? 0) + 1, edges[until]);
      const cell: OpenCell = open[column] ?? { row: rows.length - 1, lines: [], width: text.length };
      cell.lines.push(text);
      open[column] = cell;
      column = until;
    }
  });
  for (let column = 0; column < columns; column++) close(column);
  return spreadMerged(
    rows.map(({ cells, covered, from, to }): MergedRow => ({ cells, covered, from, to, afterBreak: false })),
  );
}

type MergedRows = ReturnType<typeof spreadMerged>;

function isEdge(line: string, edges: readonly number[], column: number): boolean {
  const part = line.slice((edges[column] ?? 0) + 1, edges[column + 1]);
  return part !== "" && /^[-=:+]+$/.test(part);
}

/** The edge at which the cell of a column ends on this line: one that is merged across runs over others. */
function endOfCell(line: string, edges: readonly number[], column: number): number {
  let until = column + 1;
  while (until < edges.length - 1 && !/[+|]/.test(line[edges[until] ?? 0] ?? "|")) until += 1;
  return until;
}

// Lines that hold cells to rows of a table: a cell that was broken over lines makes one row of several lines.
import { headerOf } from "../table/header.ts";
import { cleanText } from "./clean-text.ts";
import type { Place, Row } from "./document.ts";
import { continuesCell, endsOpen } from "./text-flow.ts";

/** One line of a table, its cells as written. */
export interface RowLine extends Place {
  readonly cells: readonly string[];
  readonly afterBlank: boolean;
}

/** The rows of one table. Lines are put together only where the text itself shows that a cell goes on. */
export function assembleRows(lines: readonly RowLine[]): Row[] {
  const width = usualWidth(lines);
  const rows: Row[] = [];
  for (let index = 0; index < lines.length; ) {
    const count = linesOfRow(lines, index, width);
    const taken = lines.slice(index, index + count);
    rows.push({
      cells: taken.reduce<readonly string[]>((cells, line) => appendLine(cells, line.cells), []).map(cleanCell),
      from: taken[0]?.from ?? 0,
      to: taken.at(-1)?.to ?? 0,
      afterBreak: index > 0 && (taken[0]?.afterBlank ?? false),
    });
    index += count;
  }
  return rows;
}

/** How many lines from here make one row: one, unless a cell clearly goes on. */
function linesOfRow(lines: readonly RowLine[], index: number, width: number): number {
  let cells = lines[index]?.cells ?? [];
  let count = 1;
  for (let next = lines[index + 1]; next; next = lines[index + count]) {
    const room = cells.length + next.cells.length - 1 <= width;
    const last = cells.at(-1) ?? "";
    const goesOn = !next.afterBlank && room && (endsOpen(last) || continuesCell(next.cells[0] ?? ""));
    const loneCell = !next.afterBlank && next.cells.length === 1;
    if (!goesOn && !loneCell) break;
    cells = appendLine(cells, next.cells);
    count += 1;
  }
  return count;
}

function appendLine(cells: readonly string[], more: readonly string[]): readonly string[] {
  if (cells.length === 0) return more;
  return [...cells.slice(0, -1), `${cells.at(-1)}\n${more[0] ?? ""}`, ...more.slice(1)];
}

function cleanCell(cell: string): string {
  const quoted = /^\s*"(.*)"\s*$/s.exec(cell)?.[1];
  const bare = quoted !== undefined && /[\n,]|""/.test(quoted) ? quoted.replaceAll('""', '"') : cell;
  return cleanText(bare);
}

/** As many cells as the headings have; without headings, as most lines have. */
function usualWidth(lines: readonly RowLine[]): number {
  const heading = lines.find(({ cells }) => headerOf(cells.map(cleanCell)) !== null);
  if (heading) return heading.cells.length;
  const counts = new Map<number, number>();
  for (const { cells } of lines) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort(([left, many], [right, more]) => more - many || right - left)[0]?.[0] ?? 1;
}

// Tables without ruled lines: columns by what stands under each other, beginning at their headings.

import { foldText } from "../clean-text.ts";
import { startsMidSentence } from "../text-flow.ts";
import { around } from "./box.ts";
import { type Corridor, leftBy, type Strips, segmentsOf, wordsByColumn } from "./corridors.ts";
import { type HeadingLines, headingLinesAt } from "./heading-line.ts";
import { isFarBelow, type LinesBelow, linesBelow } from "./lines-below.ts";
import type { PageTable } from "./page-table.ts";
import { type AlignedOn, tableOfLines } from "./table-of-lines.ts";
import { lineText, type TextLine, type Word } from "./text-lines.ts";
import { wholeHeadings } from "./whole-headings.ts";

/** Lines of a page that make one table; `table` is null where columns or rows cannot be told apart. */
export interface AlignedTable {
  readonly from: number;
  /** One behind its last line. */
  readonly to: number;
  readonly table: PageTable | null;
}

/**
 * The table whose headings begin at a line, or null where none do.
 *
 * @param above the table that ended the page before: where its headings come again, its columns hold
 */
export function alignedTableAt(
  lines: readonly TextLine[],
  at: number,
  above: PageTable | null,
  on: AlignedOn,
): AlignedTable | null {
  const first = headingLinesAt(lines, at);
  if (!first) return null;
  const headings = wholeHeadings(first, lines, at, on.separators);
  const heading = headings.lines ?? lines.slice(at, at + headings.count);
  const before = above?.corridors && sameCells(above.rows[0]?.cells ?? [], headings.cells) ? above : null;
  const kept = before && keptBy(heading, before.corridors ?? []);
  const starts = [...(kept ? [kept] : []), headings.corridors.map((gap) => [gap]), betweenMiddles(heading, headings)];
  const read = starts
    .map((start) => linesBelow(lines, at + headings.count, start, beginningsOf(heading, headings)))
    .filter((body) => body.lines.length > 0)
    .map((body) => ({ from: at, to: body.to, table: under(headings, tableOfLines(heading, body, before, on)) }))
    .sort((one, other) => Number(other.table !== null) - Number(one.table !== null) || other.to - one.to);
  const [best] = read;
  if (best && !isCutShort(lines, best)) return best;
  if (best) return { from: at, to: endOfStretch(lines, at + headings.count), table: null };
  if (headings.corridors.length < 2) return null;
  return { from: at, to: endOfStretch(lines, at + headings.count), table: null };
}

/** The table with headings that another stands over in their own words: "Lead Officer" where "Lead" stands over "Officer". */
function under({ lines, cells }: HeadingLines, table: PageTable | null): PageTable | null {
  if (!lines || !table) return table;
  return { ...table, rows: table.rows.map((row, at) => (at === 0 ? { ...row, cells } : row)) };
}

/**
 * The line below has cells too and stands as close as any, or as rows stand below each other and with cells that begin where
 * theirs do: it belongs to the table, and writes across its columns.
 */
function isCutShort(lines: readonly TextLine[], { from, to }: AlignedTable): boolean {
  const [above, line] = [lines[to - 1], lines[to]];
  if (!above || !line || headingLinesAt(lines, to)) return false;
  const segments = segmentsOf(line, 1.2);
  if (segments.length < 2 || line.size !== above.size) return false;
  const gap = line.top - above.bottom;
  if (gap <= 0.8 * line.size) return true;
  const own = lines.slice(from, to);
  const widest = Math.max(...own.slice(1).map((each, at) => each.top - (own[at]?.bottom ?? each.top)));
  return gap <= widest + 1 && beginsLike(segments, own);
}

/** Whether two of its cells or more, behind the first, begin where cells of several lines do. */
function beginsLike(segments: readonly (readonly Word[])[], lines: readonly TextLine[]): boolean {
  const starts = lines.flatMap((line) =>
    segmentsOf(line, 1.2)
      .slice(1)
      .flatMap(([first]) => first?.left ?? []),
  );
  const begun = segments
    .slice(1)
    .filter(([first]) => starts.filter((left) => Math.abs(left - (first?.left ?? 0)) < 1.5).length > 1);
  return begun.length > 1;
}

/** Lines at the head of a page that go on with the table above it, whose headings are not repeated. */
export function alignedRest(lines: readonly TextLine[], above: PageTable, on: AlignedOn): AlignedTable | null {
  if (!above.corridors) return null;
  const body = linesBelow(
    lines,
    0,
    above.corridors.map((corridor) => [corridor]),
  );
  const isTable = body.lines.some(
    ({ line, band }) => !band && wordsByColumn(line, body.corridors).filter((words) => words.length > 0).length > 1,
  );
  return isTable || isRestOfCell(body) ? { from: 0, to: body.to, table: tableOfLines([], body, above, on) } : null;
}

/** All that a page holds of a row that it cut: the end of one cell's sentence, below the column that it stands in. */
function isRestOfCell({ lines, corridors }: LinesBelow): boolean {
  const [first] = lines;
  if (!first || lines.length > MOST_LINES_OF_REST || !startsMidSentence(lineText(first.line))) return false;
  return lines.every(({ line, band }) => !band && line.left > (corridors[0]?.from ?? Infinity));
}

const MOST_LINES_OF_REST = 4;

/** From the middle of each heading to that of the next: its column may begin left or right of it. */
function betweenMiddles(heading: readonly TextLine[], { corridors }: HeadingLines): Strips {
  const columns = heading.map((line) => wordsByColumn(line, corridors));
  const middles = [...corridors, null].map((_, at) => {
    const { left, right } = around(columns.flatMap((words) => words[at] ?? []));
    return (left + right) / 2;
  });
  return corridors.map((_, at) => [{ from: middles[at] ?? 0, to: middles[at + 1] ?? 0 }]);
}

/** Where each heading behind the first begins. */
function beginningsOf(heading: readonly TextLine[], { corridors }: HeadingLines): number[] {
  const columns = heading.map((line) => wordsByColumn(line, corridors));
  return corridors.map((_, at) => around(columns.flatMap((words) => words[at + 1] ?? [])).left);
}

function sameCells(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((cell, at) => foldText(cell) === foldText(right[at] ?? ""));
}

function keptBy(lines: readonly TextLine[], corridors: readonly Corridor[]): Strips | null {
  return lines.reduce<Strips | null>(
    (strips, line) => strips && leftBy(line, strips),
    corridors.map((corridor) => [corridor]),
  );
}

function endOfStretch(lines: readonly TextLine[], from: number): number {
  const end = lines.findIndex(
    (line, at) => at >= from && (isFarBelow(lines[at - 1], line) || headingLinesAt(lines, at) !== null),
  );
  return end < 0 ? lines.length : end;
}

// Tables without ruled lines: columns by what stands under each other, beginning at their headings.

import { cleanText, foldText } from "../clean-text.ts";
import type { Row } from "../document.ts";
import { rowsOfLines } from "./aligned-rows.ts";
import { around } from "./box.ts";
import { type Corridor, leftBy, type Strips, segmentsOf, settled, wordsByColumn } from "./corridors.ts";
import { flowText } from "./flow-text.ts";
import { headingLinesAt } from "./heading-line.ts";
import type { PageTable } from "./page-table.ts";
import { lineOfWords, lineText, type TextLine } from "./text-lines.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Lines of a page that make one table; `table` is null where columns or rows cannot be told apart. */
export interface AlignedTable {
  readonly from: number;
  /** One behind its last line. */
  readonly to: number;
  readonly table: PageTable | null;
}

export interface AlignedOn {
  readonly page: number;
  readonly vocabulary: Vocabulary;
  /** Heights of lines and shades that run across, between rows. */
  readonly separators: readonly number[];
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
  const headings = headingLinesAt(lines, at);
  if (!headings) return null;
  const heading = lines.slice(at, at + headings.count);
  const before = above?.corridors && sameCells(above.rows[0]?.cells ?? [], headings.cells) ? above : null;
  const start = (before && keptBy(heading, before.corridors ?? [])) ?? headings.corridors.map((gap) => [gap]);
  const body = bodyFrom(lines, at + headings.count, start);
  if (body.lines.length > 0) return { from: at, to: body.to, table: tableOf(heading, body, before, on) };
  if (headings.corridors.length < 2) return null;
  return { from: at, to: endOfStretch(lines, at + headings.count), table: null };
}

/** Lines at the head of a page that go on with the table above it, whose headings are not repeated. */
export function alignedRest(lines: readonly TextLine[], above: PageTable, on: AlignedOn): AlignedTable | null {
  if (!above.corridors) return null;
  const body = bodyFrom(
    lines,
    0,
    above.corridors.map((corridor) => [corridor]),
  );
  const isTable = body.lines.some(
    ({ line, band }) => !band && wordsByColumn(line, body.corridors).filter((words) => words.length > 0).length > 1,
  );
  return isTable ? { from: 0, to: body.to, table: tableOf([], body, above, on) } : null;
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

interface Body {
  readonly lines: readonly BodyLine[];
  readonly to: number;
  readonly corridors: readonly Corridor[];
}

interface BodyLine {
  readonly line: TextLine;
  /** It runs across the columns: a heading within the table. */
  readonly band: boolean;
}

/** Lines below the headings for as long as they leave the corridors white; a line across them may be a band. */
function bodyFrom(lines: readonly TextLine[], first: number, start: Strips): Body {
  const taken: BodyLine[] = [];
  let strips = start;
  let at = first;
  while (at < lines.length) {
    const line = lines[at];
    if (!line || isFarBelow(lines[at - 1], line) || isOutside(lines, at)) break;
    const rest = leftBy(line, strips);
    if (rest) {
      strips = rest;
      taken.push({ line, band: false });
    } else if (isBand(lines, at, strips)) {
      taken.push({ line, band: true });
    } else {
      break;
    }
    at += 1;
  }
  while (taken.at(-1)?.band) {
    taken.pop();
    at -= 1;
  }
  const corridors = settled(
    strips,
    taken.flatMap(({ line, band }) => (band ? [] : [line])),
  );
  const body = taken.map((each) => (each.band ? each : { ...each, band: runsAcross(each.line, corridors) }));
  return { lines: body, to: at, corridors };
}

/** Wider than a space between two words, in parts of the type's size. */
const WORD_GAP = 0.42;

/** One run of words in more than one column, whose words do not begin where the columns do. */
function runsAcross(line: TextLine, corridors: readonly Corridor[]): boolean {
  if (segmentsOf(line, WORD_GAP).length > 1) return false;
  const [, ...next] = wordsByColumn(line, corridors);
  return next.some(([first], at) => {
    const begins = first?.left ?? line.left;
    return begins > line.left && Math.abs(begins - (corridors[at]?.to ?? begins)) > 1.5;
  });
}

/** One run of words across the columns, with a line under it that keeps to them and is no new row of headings. */
function isBand(lines: readonly TextLine[], at: number, strips: Strips): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || segmentsOf(line).length > 1 || headingLinesAt(lines, at + 1)) return false;
  return segmentsOf(next).length > 1 && leftBy(next, strips) !== null;
}

function isFarBelow(above: TextLine | undefined, line: TextLine): boolean {
  return above !== undefined && line.top - above.bottom > 5 * line.size;
}

/** One run of words that is a footnote or a heading by its type, or stands above headings of its own. */
function isOutside(lines: readonly TextLine[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  if (!line || segmentsOf(line).length > 1) return false;
  if (headingLinesAt(lines, at + 1)) return true;
  return above !== undefined && (line.size < 0.88 * above.size || line.size > 1.12 * above.size);
}

function endOfStretch(lines: readonly TextLine[], from: number): number {
  const end = lines.findIndex(
    (line, at) => at >= from && (isFarBelow(lines[at - 1], line) || headingLinesAt(lines, at) !== null),
  );
  return end < 0 ? lines.length : end;
}

function tableOf(
  heading: readonly TextLine[],
  { lines, corridors }: Body,
  above: PageTable | null,
  on: AlignedOn,
): PageTable | null {
  const rows: Row[] = [];
  let rowsBy = above?.rowsBy ?? null;
  if (heading.length > 0) rows.push(rowOf(heading, corridors, on, Infinity));
  for (const run of runsOf(lines)) {
    if (run[0]?.band) {
      const cells = [run.map(({ line }) => lineText(line)).join(" "), ...corridors.map(() => "")];
      rows.push({ cells, from: on.page, to: on.page, afterBreak: false });
      continue;
    }
    const texts = run.map(({ line }) => line);
    if (texts.some(({ words }) => words.some(({ overprinted }) => overprinted))) return null;
    const found = rowsOfLines(texts, corridors, on.separators, rowsBy);
    if (found === null) return null;
    rowsBy = found.by;
    rows.push(...found.rows.map((row) => rowOf(row, corridors, on, roomRight(lines))));
  }
  const all = [...heading, ...lines.map(({ line }) => line)];
  const box = around(all);
  const edges = [box.left, ...corridors.map(({ from, to }) => (from + to) / 2), box.right];
  return { kind: "table", ...box, edges, corridors, rows, rowsBy, closedAbove: true, closedBelow: true };
}

function runsOf(lines: readonly BodyLine[]): BodyLine[][] {
  const runs: BodyLine[][] = [];
  for (const line of lines) {
    if (runs.at(-1)?.[0]?.band === line.band) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs;
}

function roomRight(lines: readonly BodyLine[]): number {
  return Math.max(...lines.map(({ line }) => line.right));
}

function rowOf(lines: readonly TextLine[], corridors: readonly Corridor[], on: AlignedOn, right: number): Row {
  const columns = lines.map((line) => wordsByColumn(line, corridors));
  const cells = Array.from({ length: corridors.length + 1 }, (_, at) => {
    const own = columns.flatMap((column) => {
      const words = column[at] ?? [];
      return words.length > 0 ? [lineOfWords(words)] : [];
    });
    const end = corridors[at]?.from ?? right;
    const start = Math.min(...own.map((line) => line.left));
    return cleanText(flowText(own, end - start, on.vocabulary));
  });
  return { cells, from: on.page, to: on.page, afterBreak: false };
}

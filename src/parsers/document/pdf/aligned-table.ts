// Tables without ruled lines: columns by what stands under each other, beginning at their headings.

import { isReference } from "../../references/printed-reference.ts";
import { headerOf } from "../../table/header.ts";
import { cleanText, foldText } from "../clean-text.ts";
import type { Place, Row } from "../document.ts";
import { startsMidSentence } from "../text-flow.ts";
import { rowsOfLines } from "./aligned-rows.ts";
import { around } from "./box.ts";
import { type Corridor, leftBy, type Strips, segmentsOf, settled, wordsByColumn } from "./corridors.ts";
import { cutsWords } from "./cut-words.ts";
import { flowText } from "./flow-text.ts";
import { type HeadingLines, headingLinesAt } from "./heading-line.ts";
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
  /** Where lines stand in the document. */
  readonly placeOf: (lines: readonly TextLine[]) => Place;
  readonly vocabulary: Vocabulary;
  /** Heights of lines and shades that run across, between rows. */
  readonly separators: readonly number[];
  /** How the lines of a cell become its text; as on a page where nothing is said. */
  readonly flow?: typeof flowText;
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
  const heading = lines.slice(at, at + headings.count);
  const before = above?.corridors && sameCells(above.rows[0]?.cells ?? [], headings.cells) ? above : null;
  const kept = before && keptBy(heading, before.corridors ?? []);
  const starts = [...(kept ? [kept] : []), headings.corridors.map((gap) => [gap]), betweenMiddles(heading, headings)];
  const read = starts
    .map((start) => bodyFrom(lines, at + headings.count, start))
    .filter((body) => body.lines.length > 0)
    .map((body) => ({ from: at, to: body.to, table: tableOf(heading, body, before, on) }))
    .sort((one, other) => Number(other.table !== null) - Number(one.table !== null) || other.to - one.to);
  const [best] = read;
  if (best && !isCutShort(lines, best.to)) return best;
  if (best) return { from: at, to: endOfStretch(lines, at + headings.count), table: null };
  if (headings.corridors.length < 2) return null;
  return { from: at, to: endOfStretch(lines, at + headings.count), table: null };
}

/** With the lines that a heading goes on in, down to the line or the edge of the shade that closes the row of headings. */
function wholeHeadings(
  headings: HeadingLines,
  lines: readonly TextLine[],
  at: number,
  separators: readonly number[],
): HeadingLines {
  const next = lines[at + headings.count];
  const last = lines[at + headings.count - 1];
  const end = Math.min(...separators.filter((level) => last !== undefined && level > last.baseline));
  if (!next || headings.count >= MOST_HEADING_LINES || next.baseline > end || end === Infinity) return headings;
  if (
    segmentsOf(next).length >= headings.cells.length ||
    !leftBy(
      next,
      headings.corridors.map((gap) => [gap]),
    )
  )
    return headings;
  const more = wordsByColumn(next, headings.corridors);
  const cells = headings.cells.map((cell, column) => {
    const words = more[column] ?? [];
    return words.length > 0 ? `${cell} ${lineText(lineOfWords(words))}`.trim() : cell;
  });
  if (headerOf(cells) === null) return headings;
  return wholeHeadings({ ...headings, count: headings.count + 1, cells }, lines, at, separators);
}

const MOST_HEADING_LINES = 4;

/** The line below has cells too and stands as close as any: it belongs to the table, and writes across its columns. */
function isCutShort(lines: readonly TextLine[], to: number): boolean {
  const [above, line] = [lines[to - 1], lines[to]];
  if (!above || !line || line.top - above.bottom > 0.8 * line.size || headingLinesAt(lines, to)) return false;
  return segmentsOf(line, 1.2).length > 1 && line.size === above.size;
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
  return isTable || isRestOfCell(body) ? { from: 0, to: body.to, table: tableOf([], body, above, on) } : null;
}

/** All that a page holds of a row that it cut: the end of one cell's sentence, below the column that it stands in. */
function isRestOfCell({ lines, corridors }: Body): boolean {
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
    if (!line || isFarBelow(lines[at - 1], line) || isOutside(lines, at) || headingLinesAt(lines, at)) break;
    const rest = startsAcross(line, strips) ? null : leftBy(line, strips);
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
  const starts = columnStarts(taken, corridors);
  const body = taken.map((each) => (each.band ? each : { ...each, band: runsAcross(each.line, corridors, starts) }));
  return { lines: body, to: at, corridors };
}

/** Wider than a space between two words, in parts of the type's size. */
const WORD_GAP = 0.42;

/** One run of words in more than one column, whose words do not begin where the columns do. */
function runsAcross(line: TextLine, corridors: readonly Corridor[], starts: readonly number[]): boolean {
  if (segmentsOf(line, WORD_GAP).length > 1) return false;
  const [, ...next] = wordsByColumn(line, corridors);
  return next.some(([first], at) => {
    const begins = first?.left ?? line.left;
    return begins > line.left && Math.abs(begins - (starts[at] ?? begins)) > 1.5;
  });
}

/**
 * Where the column behind each corridor begins: where most of its cells do in lines of several cells. A corridor's own end is
 * drawn in by the words of a heading within the table ("Theme | 1: Our services").
 */
function columnStarts(lines: readonly BodyLine[], corridors: readonly Corridor[]): readonly number[] {
  const parted = lines.filter(({ line }) => segmentsOf(line, WORD_GAP).length > 1);
  const columns = parted.map(({ line }) => wordsByColumn(line, corridors));
  return corridors.map(({ to }, at) =>
    commonest(
      columns.flatMap((words) => words[at + 1]?.[0]?.left ?? []),
      to,
    ),
  );
}

/** The place where most begin, give or take a hair; `otherwise` where none do. */
function commonest(lefts: readonly number[], otherwise: number): number {
  const counts = new Map<number, number>();
  const placeOf = (left: number): number => Math.round(left / SAME_PLACE);
  for (const left of lefts) counts.set(placeOf(left), (counts.get(placeOf(left)) ?? 0) + 1);
  const near = (left: number): number =>
    [-1, 0, 1].reduce((sum, step) => sum + (counts.get(placeOf(left) + step) ?? 0), 0);
  return lefts.reduce((best, left) => (near(left) > near(best) ? left : best), lefts[0] ?? otherwise);
}

const SAME_PLACE = 1.5;

/**
 * One run of words without a reference, from the left of the first column into the second. A word that begins where the
 * second column does, behind a gap unlike the others, begins a cell.
 */
function startsAcross(line: TextLine, strips: Strips): boolean {
  const { words, left, right } = line;
  const [first, second] = [strips[0]?.at(-1), words[1]];
  if (!first || !second || segmentsOf(line).length > 1) return false;
  if (isReference(words[0]?.text ?? "") && second.left > first.to - 1) return false;
  const gaps = words.slice(1).map((word, at) => word.left - (words[at]?.right ?? word.left));
  const usual = gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0;
  const beginsCell = gaps.some(
    (gap, at) => Math.abs(gap - usual) > 0.03 * line.size && Math.abs((words[at + 1]?.left ?? 0) - first.to) < 1,
  );
  return left < first.from && right > first.to + second.size && !beginsCell;
}

/**
 * One run of words across the columns, with a line under it that keeps to them and is no new row of headings: of several
 * cells, or of one that leaves the first column blank.
 */
function isBand(lines: readonly TextLine[], at: number, strips: Strips): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || segmentsOf(line).length > 1 || headingLinesAt(lines, at + 1)) return false;
  const besideFirst = next.left >= (strips[0]?.at(-1)?.to ?? Infinity) - 1;
  return (segmentsOf(next).length > 1 || besideFirst) && leftBy(next, strips) !== null;
}

function isFarBelow(above: TextLine | undefined, line: TextLine): boolean {
  return above !== undefined && line.top - above.bottom > 5 * line.size;
}

/** One run of words that is a footnote or a heading by its type, or stands above headings of its own. */
function isOutside(lines: readonly TextLine[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  if (!line || segmentsOf(line).length > 1) return false;
  if (headingLinesAt(lines, at + 1)) return true;
  const sizes = above?.words.map(({ size }) => size) ?? [];
  return sizes.length > 0 && (line.size < 0.88 * Math.min(...sizes) || line.size > 1.12 * Math.max(...sizes));
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
      rows.push({ cells, ...on.placeOf(run.map(({ line }) => line)), afterBreak: false });
      continue;
    }
    const texts = run.map(({ line }) => line);
    if (texts.some(({ words }) => words.some(({ overprinted }) => overprinted))) return null;
    const found = rowsOfLines(texts, corridors, on.separators, rowsBy);
    if (found === null) return null;
    rowsBy = found.by;
    if (cutsWords(found.rows, corridors, roomRight(lines), on)) return null;
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
    return cleanText((on.flow ?? flowText)(own, end - start, on.vocabulary));
  });
  return { cells, ...on.placeOf(lines), afterBreak: false };
}

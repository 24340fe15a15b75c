// The rows and cells of lines that stand in columns without ruled lines.
import { cleanText } from "../clean-text.ts";
import type { Place, Row } from "../document.ts";
import { shadesOf } from "../shade.ts";
import { spreadRows } from "../spread-merged.ts";
import { rowsOfLines } from "./aligned-rows.ts";
import { around, type Box } from "./box.ts";
import { type Corridor, wordsByColumn } from "./corridors.ts";
import { cutsWords } from "./cut-words.ts";
import { flowText } from "./flow-text.ts";
import type { LineBelow, LinesBelow } from "./lines-below.ts";
import { linesIn, mergedDown } from "./merged-down.ts";
import type { Rule } from "./page-content.ts";
import type { PageRow, PageTable } from "./page-table.ts";
import { lineText, type TextLine } from "./text-lines.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface AlignedOn {
  /** Where lines stand in the document. */
  readonly placeOf: (lines: readonly TextLine[]) => Place;
  readonly vocabulary: Vocabulary;
  /** Heights of lines and shades that run across, between rows. */
  readonly separators: readonly number[];
  /** Lines drawn across, by which cells merged downwards are known; none where nothing is drawn. */
  readonly rules?: readonly Rule[];
  /** What is painted behind a place; by it the colour of a blank cell is known. */
  readonly shadeAt?: (place: Box) => string | null;
  /** How the lines of a cell become its text; as on a page where nothing is said. */
  readonly flow?: typeof flowText;
}

/**
 * The table of a heading and the lines below it; null where its rows cannot be told apart.
 *
 * @param above the table that it goes on with: what showed its rows shows these too
 */
export function tableOfLines(
  heading: readonly TextLine[],
  { lines, corridors }: LinesBelow,
  above: PageTable | null,
  on: AlignedOn,
): PageTable | null {
  const rows: PageRow[] = [];
  let rowsBy = above?.rowsBy ?? null;
  if (heading.length > 0) rows.push(rowOf(heading, corridors, on, Infinity));
  for (const run of runsOf(lines)) {
    if (run[0]?.band) {
      const cells = [run.map(({ line }) => lineText(line)).join(" "), ...corridors.map(() => "")];
      rows.push({ cells, ...on.placeOf(run.map(({ line }) => line)), afterBreak: false });
      continue;
    }
    const texts = run.map(({ line }) => line);
    if (texts.some((line) => isOverprinted(line, corridors))) return null;
    const found = rowsOfLines(texts, corridors, on.separators, rowsBy);
    if (found === null) return null;
    rowsBy = found.by;
    if (cutsWords(found.rows, corridors, roomRight(lines), on)) return null;
    rows.push(...rowsOf(found.rows, corridors, on, roomRight(lines)));
  }
  const all = [...heading, ...lines.map(({ line }) => line)];
  const box = around(all);
  const edges = [box.left, ...corridors.map(({ from, to }) => (from + to) / 2), box.right];
  return { kind: "table", ...box, edges, corridors, rows, rowsBy, closedAbove: true, closedBelow: true };
}

/** Whether words of one cell stand upon each other. One that is too long for its column, under the next cell, is still whole. */
function isOverprinted(line: TextLine, corridors: readonly Corridor[]): boolean {
  return wordsByColumn(line, corridors).some((words) => words.slice(1).some(({ overprinted }) => overprinted));
}

function runsOf(lines: readonly LineBelow[]): LineBelow[][] {
  const runs: LineBelow[][] = [];
  for (const line of lines) {
    if (runs.at(-1)?.[0]?.band === line.band) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs;
}

function roomRight(lines: readonly LineBelow[]): number {
  return Math.max(...lines.map(({ line }) => line.right));
}

/** The rows with what a cell says that is merged over several of them. */
function rowsOf(
  lines: readonly (readonly TextLine[])[],
  corridors: readonly Corridor[],
  on: AlignedOn,
  right: number,
): readonly PageRow[] {
  const rows = lines.map((row) => rowOf(row, corridors, on, right));
  const covered = on.rules ? mergedDown(lines, corridors, on.rules) : [];
  if (!covered.some((row) => row.includes(true))) return rows;
  const cells = rows.map((row) => [...row.cells]);
  for (let column = 0; column <= corridors.length; column++) {
    for (let from = 0; from < rows.length; ) {
      const next = covered.findIndex((row, at) => at > from && !row[column]);
      const to = next < 0 ? rows.length : next;
      if (to > from + 1) {
        const text = textOf(linesIn(lines.slice(from, to).flat(), column, corridors), column, corridors, on, right);
        for (const own of cells.slice(from, to)) own[column] = text;
      }
      from = to;
    }
  }
  return spreadRows(rows.map((row, at) => ({ ...row, cells: cells[at] ?? row.cells, covered: covered[at] ?? [] })));
}

function rowOf(lines: readonly TextLine[], corridors: readonly Corridor[], on: AlignedOn, right: number): Row {
  const cells = Array.from({ length: corridors.length + 1 }, (_, column) =>
    textOf(linesIn(lines, column, corridors), column, corridors, on, right),
  );
  return { cells, ...on.placeOf(lines), afterBreak: false, ...shadesOf(blankShades(cells, lines, corridors, on)) };
}

/** The colours of blank cells. Behind words they are stripes, or the colour of a whole column, more often than they say something. */
function blankShades(
  cells: readonly string[],
  lines: readonly TextLine[],
  corridors: readonly Corridor[],
  { shadeAt = () => null }: AlignedOn,
): readonly (string | null)[] {
  const { top, bottom } = around(lines);
  return cells.map((cell, column) => {
    const left = corridors[column - 1]?.to;
    return cell !== "" || left === undefined
      ? null
      : shadeAt({ left, right: left + (lines[0]?.size ?? 0), top, bottom });
  });
}

function textOf(
  lines: readonly TextLine[],
  column: number,
  corridors: readonly Corridor[],
  { flow = flowText, vocabulary }: AlignedOn,
  right: number,
): string {
  const start = Math.min(...lines.map(({ left }) => left));
  return cleanText(flow(lines, (corridors[column]?.from ?? right) - start, vocabulary));
}

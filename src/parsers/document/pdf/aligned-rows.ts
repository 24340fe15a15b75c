// Where the rows of a table without ruled lines begin.
import { isReference } from "../../references/printed-reference.ts";
import { isTotal } from "../../table/row-kind.ts";
import { continuesCell, startsMidSentence } from "../text-flow.ts";
import { balancedRows } from "./balanced-rows.ts";
import { type Corridor, wordsByColumn } from "./corridors.ts";
import { lineOfWords, lineText, type TextLine } from "./text-lines.ts";

/** What showed where rows begin. */
export type RowEvidence = "drawn" | "white" | "reference" | "filled" | "balance";

export interface RowsFound {
  readonly rows: readonly (readonly TextLine[])[];
  readonly by: RowEvidence | null;
}

/**
 * The lines of each row, or null where nothing shows which lines belong together.
 *
 * In this order: lines drawn or shades between rows; more white between rows than between the lines of a cell; a
 * reference in front of each row; a first column and another that are filled at once, with only wrapped text between;
 * how cells stand beside each other.
 *
 * @param separators the heights of lines and shades that run across the table
 * @param before what showed it in the part of the table above: lines that it does not part are then one row
 */
export function rowsOfLines(
  lines: readonly TextLine[],
  corridors: readonly Corridor[],
  separators: readonly number[],
  before: RowEvidence | null,
): RowsFound | null {
  if (lines.length < 2) return { rows: lines.map((line) => [line]), by: before };
  const table: TableLines = { lines, columns: lines.map((line) => columnLines(line, corridors)) };
  for (const { by, find } of WAYS) {
    const starts = find(table, separators, before);
    if (!starts) continue;
    const byReference = by === "white" ? byReferences(table, separators, before) : null;
    const totals = totalsIn(table);
    if (byReference && holdsTwo(starts, byReference))
      return { rows: cutAt(lines, [...byReference, ...totals]), by: "reference" };
    return { rows: cutAt(lines, [...starts, ...totals]), by };
  }
  return before === "drawn" || before === "white" || hasOneReference(table) ? { rows: [lines], by: before } : null;
}

/** White that leaves two references in one row stands within cells. */
function holdsTwo(starts: readonly number[], references: readonly number[]): boolean {
  const rowOf = (at: number): number => starts.filter((start) => start <= at).length;
  return references.some((at, index) => index > 0 && rowOf(at) === rowOf(references[index - 1] ?? at));
}

/** Lines that sum up ("Total", and figures beside it): each is a row of its own, whatever shows where the others begin. */
function totalsIn({ columns }: TableLines): number[] {
  return columns.flatMap((row, at) => {
    const texts = row.flatMap((line) => (line ? [lineText(line)] : []));
    return at > 0 && texts.length > 1 && isTotal(texts) ? [at] : [];
  });
}

interface Way {
  readonly by: RowEvidence;
  /** Which lines begin a row, or null where this shows nothing. */
  readonly find: (table: TableLines, separators: readonly number[], before: RowEvidence | null) => number[] | null;
}

const WAYS: readonly Way[] = [
  { by: "drawn", find: bySeparators },
  { by: "white", find: byWhite },
  { by: "reference", find: byReferences },
  { by: "filled", find: byFilledCells },
  { by: "balance", find: ({ columns }) => balancedRows(columns) },
];

function cutAt(lines: readonly TextLine[], starts: readonly number[]): TextLine[][] {
  const begins = new Set([0, ...starts]);
  const rows: TextLine[][] = [];
  lines.forEach((line, at) => {
    if (begins.has(at)) rows.push([line]);
    else rows.at(-1)?.push(line);
  });
  return rows;
}

interface TableLines {
  readonly lines: readonly TextLine[];
  /** Each line's part in each column. */
  readonly columns: readonly (readonly (TextLine | null)[])[];
}

function columnLines(line: TextLine, corridors: readonly Corridor[]): (TextLine | null)[] {
  return wordsByColumn(line, corridors).map((words) => (words.length > 0 ? lineOfWords(words) : null));
}

function bySeparators({ lines }: TableLines, separators: readonly number[]): number[] | null {
  const starts = lines.flatMap((line, at) => {
    const above = lines[at - 1];
    return above && separators.some((y) => y > above.baseline && y < line.baseline) ? [at] : [];
  });
  return starts.length > 0 ? starts : null;
}

/** The white between rows is wider than the white between the lines of a cell. A bullet begins no row. */
function byWhite({ lines, columns }: TableLines): number[] | null {
  const size = Math.max(...lines.map((line) => line.size));
  const usual = Math.min(...wrappedSteps(columns), 0.5 * size);
  let lowest = lines[0]?.bottom ?? 0;
  const wide = lines.flatMap((line, at) => {
    const gap = line.top - lowest;
    lowest = Math.max(lowest, line.bottom);
    return at > 0 && gap > usual + Math.max(1.5, 0.12 * size) ? [at] : [];
  });
  const starts = wide.filter((at) => columns[at]?.some((line) => line !== null && !continuesCell(lineText(line))));
  return starts.length > 0 ? starts : null;
}

/** The white between the lines of each column. */
function wrappedSteps(columns: TableLines["columns"]): number[] {
  return (columns[0] ?? []).flatMap((_, column) => {
    const own = columns.flatMap((row) => row[column] ?? []);
    return own.slice(1).map((line, at) => line.top - (own[at]?.bottom ?? line.top));
  });
}

/** At the head of a page the lines above the first reference belong to the row that the page cut. */
function byReferences(
  { columns }: TableLines,
  _separators: readonly number[],
  before: RowEvidence | null,
): number[] | null {
  const width = columns[0]?.length ?? 0;
  for (let column = 0; column < width; column++) {
    const filled = columns.flatMap((row, at) => {
      const line = row[column];
      return line ? [{ at, text: lineText(line) }] : [];
    });
    if (
      filled.length > 1 &&
      filled.length < columns.length &&
      (filled[0]?.at === 0 || (before === "reference" && column === 0)) &&
      filled.every(({ text }) => isReference(text)) &&
      !startInMiddle(
        columns,
        filled.map(({ at }) => at),
      )
    ) {
      return filled.map(({ at }) => at);
    }
  }
  return null;
}

/** Most references stand beside the middle of a sentence: they are set in the middle of their rows. */
function startInMiddle(columns: TableLines["columns"], starts: readonly number[]): boolean {
  const middle = starts.filter((at) => columns[at]?.some((line) => line !== null && startsMidSentence(lineText(line))));
  return middle.length * 3 > starts.length;
}

/** Set in the middle of its row, a lone reference need not stand on the row's first line. */
function hasOneReference({ columns }: TableLines): boolean {
  const texts = columns.flatMap((row) => (row[0] ? [lineText(row[0])] : []));
  return texts.length === 1 && isReference(texts[0] ?? "");
}

/**
 * Each line that fills the first column and nearly all others begins a row; the lines between are wrapped text, which leaves
 * the first column blank or goes on in it in the middle of a sentence.
 */
function byFilledCells({ columns }: TableLines): number[] | null {
  const filled = columns.map((row) => row.filter((line) => line !== null).length);
  const most = Math.max(...filled);
  const goesOnInFirst = (row: readonly (TextLine | null)[]): boolean =>
    row[0] != null && startsMidSentence(lineText(row[0]));
  const starts = filled.flatMap((count, at) => {
    const row = columns[at] ?? [];
    return count >= Math.max(2, most - 1) && row[0] && (at === 0 || !goesOnInFirst(row)) ? [at] : [];
  });
  const isStart = new Set(starts);
  const goesOn = columns.every(
    (row, at) => isStart.has(at) || goesOnInFirst(row) || (!row[0] && (filled[at] ?? 0) < most - 1),
  );
  return starts[0] === 0 && goesOn ? starts : null;
}

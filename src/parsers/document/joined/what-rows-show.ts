// What the rows of a table show about its columns once they have been read: who its owners are, how wide its lines run.
import { type CostContext, kindOf, type Widths } from "./cell-cost.ts";
import type { WordHeadings } from "./headings-in-words.ts";
import type { Placed } from "./place-cells.ts";
import { type Signs, withOwners } from "./signs.ts";
import { type StreamWord, textOf } from "./stream-word.ts";

/** What the next reading of the same words has to go by. */
export function learned(placed: Placed, heading: WordHeadings, context: CostContext): CostContext {
  const { signs, hasLines } = context;
  const { words } = signs;
  return {
    ...context,
    signs: withOwners(signs, ownersOf(placed, heading, words)),
    widths: widthsOf(placed, words, heading.columns.length),
    filled: filledOf(placed, heading.columns.length),
    allDated: isAllDated(placed, heading, signs),
    cellsBeginLines: hasLines && doCellsBeginLines(placed, words),
  };
}

/** How often something that looks like no post has to stand under owners before it is one. */
const OFTEN = 3;

/** Who answers, as the rows that are sure name them, and whatever stands there again and again. */
function ownersOf({ rows }: Placed, { columns }: WordHeadings, words: readonly StreamWord[]): Set<string> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    row.cells.forEach(({ from, to }, at) => {
      const column = columns[at];
      if (to === from || !column || kindOf(column) !== "owner") return;
      const name = textOf(words.slice(from, to)).toLowerCase();
      for (const each of new Set([name, ...name.split(/\s*[,;/]\s*/)])) {
        counts.set(each, (counts.get(each) ?? 0) + (row.isSure ? OFTEN : 1));
      }
    });
  }
  return new Set([...counts].flatMap(([name, count]) => (count >= OFTEN && name.length > 1 ? [name] : [])));
}

/**
 * The letters of nearly the longest line in each column that has cells of several lines; where cells seldom have any, those of
 * the longest line that stood in it, for so much fits.
 */
function widthsOf({ rows }: Placed, words: readonly StreamWord[], width: number): Widths {
  return Array.from({ length: width }, (_, at) => {
    const cells = rows.flatMap((row) => {
      const cell = row.cells[at];
      return cell && cell.to > cell.from ? [linesOf(words.slice(cell.from, cell.to))] : [];
    });
    const wrapped = cells.flatMap((lines) => lines.slice(0, -1)).sort((one, other) => one - other);
    if (wrapped.length >= LEAST_LINES) return wrapped[Math.floor(0.9 * (wrapped.length - 1))] ?? null;
    return cells.length < LEAST_LINES ? null : Math.max(...cells.flat());
  });
}

const LEAST_LINES = 3;

/** The part of the sure rows, or of all where few are, that fill each column; null where there are too few to tell. */
function filledOf({ rows }: Placed, width: number): readonly (number | null)[] {
  const known = rows.filter(({ isSure }) => isSure);
  const sure = known.length < LEAST_SURE ? rows : known;
  return Array.from({ length: width }, (_, at) => {
    const filled = sure.filter(({ cells }) => (cells[at]?.to ?? 0) > (cells[at]?.from ?? 0)).length;
    return sure.length < LEAST_SURE ? null : filled / sure.length;
  });
}

const LEAST_SURE = 4;

/** Most cells behind the first of their row do. */
function doCellsBeginLines({ rows }: Placed, words: readonly StreamWord[]): boolean {
  const cells = rows.flatMap(({ cells: own }) => own.filter(({ from, to }) => to > from).slice(1));
  return cells.filter(({ from }) => words[from]?.startsLine).length * 2 > cells.length;
}

function isAllDated({ rows }: Placed, { columns }: WordHeadings, signs: Signs): boolean {
  const at = columns.findIndex((column) => kindOf(column) === "due");
  const cells = rows.flatMap(({ cells: own, isSure }) => (isSure && own[at] ? [own[at]] : []));
  const filled = cells.filter(({ from, to }) => to > from);
  return filled.length >= LEAST_SURE && filled.every(({ from, to }) => signs.isDate(from, to));
}

/** The letters of each line of a cell. */
function linesOf(cell: readonly StreamWord[]): number[] {
  const lengths: number[] = [];
  cell.forEach(({ text, startsLine }, at) => {
    if (at === 0 || startsLine) lengths.push(0);
    lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + text.length + 1;
  });
  return lengths;
}

// Lines of a table that run across its columns: a heading of one of its parts, set over the whole width.
import { isReference } from "../../references/printed-reference.ts";
import { type Corridor, leftBy, type Strips, segmentsOf, wordsByColumn } from "./corridors.ts";
import { headingLinesAt } from "./heading-line.ts";
import type { TextLine } from "./text-lines.ts";

/**
 * One run of words without a reference, from the left of the first column into the second. A word that begins where the
 * second column does, behind a gap unlike the others, begins a cell.
 */
export function startsAcross(line: TextLine, strips: Strips): boolean {
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
export function isBand(lines: readonly TextLine[], at: number, strips: Strips): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || segmentsOf(line).length > 1 || headingLinesAt(lines, at + 1)) return false;
  const besideFirst = next.left >= (strips[0]?.at(-1)?.to ?? Infinity) - 1;
  return (segmentsOf(next).length > 1 || besideFirst) && leftBy(next, strips) !== null;
}

/** Wider than a space between two words, in parts of the type's size. */
const WORD_GAP = 0.42;

/** Whether a line of a table is one run of words in more than one column, whose words do not begin where the columns do. */
export function runningAcross(lines: readonly TextLine[], corridors: readonly Corridor[]): (line: TextLine) => boolean {
  const starts = columnStarts(lines, corridors);
  return (line) => {
    if (segmentsOf(line, WORD_GAP).length > 1) return false;
    const [, ...next] = wordsByColumn(line, corridors);
    return next.some(([first], at) => {
      const begins = first?.left ?? line.left;
      return begins > line.left && Math.abs(begins - (starts[at] ?? begins)) > 1.5;
    });
  };
}

/**
 * Where the column behind each corridor begins: where most of its cells do in lines of several cells. A corridor's own end is
 * drawn in by the words of a heading within the table ("Theme | 1: Our services").
 */
function columnStarts(lines: readonly TextLine[], corridors: readonly Corridor[]): readonly number[] {
  const parted = lines.filter((line) => segmentsOf(line, WORD_GAP).length > 1);
  const columns = parted.map((line) => wordsByColumn(line, corridors));
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

// Where a table without ruled lines begins: at the headings of its columns.

import { headingWords } from "../../table/columns.ts";
import { headerOf } from "../../table/header.ts";
import { type Corridor, gapsOf, segmentsOf, wordsByColumn } from "./corridors.ts";
import { areBeside, stackedHeadings } from "./stacked-headings.ts";
import { lineOfWords, lineText, type TextLine, type Word } from "./text-lines.ts";

export interface HeadingLines {
  /** How many lines the headings take: "What will be" over "different" is one heading. */
  readonly count: number;
  readonly corridors: readonly Corridor[];
  readonly cells: readonly string[];
  /** Their lines where one of them holds more, which stands over several of these; they are then not the words of the lines. */
  readonly lines?: readonly TextLine[];
}

const MOST_LINES = 4;
/** Where they stand in the middle of their cells, beside each other. */
const MOST_BESIDE = 8;
const MOST_WORDS = 8;

/** What was found for the lines of a page: each line is asked about several times, as what may end the table above it. */
const found = new WeakMap<readonly TextLine[], Map<number, HeadingLines | null>>();

/** The headings that begin at a line, wrapped or not: the lines and gaps that make the most known headings. */
export function headingLinesAt(lines: readonly TextLine[], at: number): HeadingLines | null {
  const known = found.get(lines) ?? new Map<number, HeadingLines | null>();
  found.set(lines, known);
  const before = known.get(at);
  if (before !== undefined) return before;
  const headings = findHeadings(lines, at);
  known.set(at, headings);
  return headings;
}

function findHeadings(lines: readonly TextLine[], at: number): HeadingLines | null {
  const first = lines[at];
  const isOpen = first !== undefined && mayBeHeadings(first);
  if (!first || !(isOpen || areBeside(first, lines[at + 1]) || isTightOver(first, lines[at + 1]))) return null;
  let best: (HeadingLines & { readonly score: number }) | null = null;
  for (let count = 1; count <= MOST_BESIDE && at + count <= lines.length; count++) {
    const taken = lines.slice(at, at + count);
    if (count > MOST_LINES && !areBeside(taken.at(-2), taken.at(-1))) break;
    if (count > 1 && isFar(taken.at(-2), taken.at(-1), MOST_LEADING_OF_ROWS)) break;
    const stacked = stackedHeadings(taken);
    const whole = stacked && isHeadings(stacked.cells) ? scoreOf(stacked.cells) : 0;
    if (stacked && whole > (best?.score ?? 0)) best = { ...stacked, count, score: whole };
    if (!isOpen || taken.some((line, nth) => nth > 0 && isFar(taken[nth - 1], line, MOST_LEADING))) continue;
    for (const corridors of waysToPart(taken, lines.slice(at + count, at + count + LINES_BELOW))) {
      const cells = cellsOf(taken, corridors);
      const score = isHeadings(cells) ? scoreOf(cells) : 0;
      if (score > (best?.score ?? 0)) best = { count, corridors, cells, score };
    }
  }
  return best;
}

/** So many lines below the headings tell where their columns begin. */
const LINES_BELOW = 12;

/** Wide gaps first; the narrow one is hardly wider than a space. */
function waysToPart(lines: readonly TextLine[], below: readonly TextLine[]): readonly (readonly Corridor[])[] {
  const [first, ...more] = lines;
  const byWords = first && more.length === 0 ? [gapsByWords(first), gapsByColumns(first, below)] : [];
  return [...byWords.slice(1), gapsOf(lines, 0.7), ...byWords.slice(0, 1), gapsOf(lines, 0.45)];
}

/**
 * Gaps of a line, with those that are a mere space where the lines below begin a cell at the same place ("Timescale
 * Measure" above "March 2026 Kerbs that are good").
 */
function gapsByColumns(line: TextLine, below: readonly TextLine[]): Corridor[] {
  const parts = segmentsOf(line).flatMap((words) => partedByColumns(words, below));
  return parts.slice(1).map((words, at) => ({ from: parts[at]?.at(-1)?.right ?? 0, to: words[0]?.left ?? 0 }));
}

function partedByColumns(words: readonly Word[], below: readonly TextLine[]): (readonly Word[])[] {
  for (let at = 1; at < words.length; at++) {
    const [first, rest] = [words.slice(0, at), words.slice(at)];
    if (isKnown(first) && isKnown(rest) && beginsColumn(rest[0]?.left ?? 0, below)) {
      return [first, ...partedByColumns(rest, below)];
    }
  }
  return [words];
}

/** Nearly every line that reaches this place begins a word there, and hardly one writes across it. */
function beginsColumn(left: number, below: readonly TextLine[]): boolean {
  const reaching = below.filter((line) => line.left < left - 1 && line.right > left + 1);
  const begin = reaching.filter(({ words }) => words.some((word) => Math.abs(word.left - left) < 1));
  return begin.length > 1 && begin.length >= reaching.length * 0.6;
}

/** Gaps of a line where what a space holds together is two headings that are known ("Ref Action"), and none ("By when"). */
function gapsByWords(line: TextLine): Corridor[] {
  const parts = segmentsOf(line).flatMap(knownParts);
  return parts.slice(1).map((words, at) => ({ from: parts[at]?.at(-1)?.right ?? 0, to: words[0]?.left ?? 0 }));
}

function knownParts(words: readonly Word[]): (readonly Word[])[] {
  if (words.length < 2 || words.length > MOST_WORDS || isKnown(words)) return [words];
  for (let at = 1; at < words.length; at++) {
    const [first, rest] = [words.slice(0, at), words.slice(at)];
    const more = knownParts(rest);
    if (isKnown(first) && more.every(isKnown)) return [first, ...more];
  }
  return [words];
}

function isKnown(words: readonly Word[]): boolean {
  return headingWords(words.map(({ text }) => text).join(" ")) !== null;
}

/** A look that costs little: short texts, kept apart, and none that goes on with a sentence above. */
function mayBeHeadings(line: TextLine): boolean {
  const segments = segmentsOf(line);
  if (segments.length < 2 || segments.some(({ length }) => length > MOST_WORDS)) return false;
  return segments.filter(([first]) => /^\p{Ll}{2}/u.test(first?.text ?? "")).length * 2 < segments.length;
}

/** The upper line of a heading in the type and with the leading of the lines below, behind where they begin. */
function isTightOver(line: TextLine, next: TextLine | undefined): boolean {
  if (!next || line.left <= next.left || line.bold !== next.bold || line.size !== next.size) return false;
  return (
    segmentsOf(line).length === 1 && line.words.length <= MOST_WORDS && next.baseline - line.baseline < 1.35 * line.size
  );
}

function isHeadings(cells: readonly string[]): boolean {
  return headerOf(cells) !== null && !isProse(cells);
}

/** "responsibility of all directorates" beside "recommendations on recruitment": two columns of prose, not headings. */
function isProse(cells: readonly string[]): boolean {
  const lower = cells.filter((cell) => /^\p{Ll}/u.test(cell)).length;
  return lower * 2 >= cells.length || (cells.length === 2 && cells.some((cell) => cell.split(" ").length > 7));
}

/** Each thing that headings mean counts once: "By" and "when" beside each other are no better than "By when". */
function scoreOf(cells: readonly string[]): number {
  const known = cells.flatMap((cell) => headingWords(cell) ?? []);
  return new Set(known.map(({ means }) => means)).size * 2 - (cells.length - known.length);
}

function cellsOf(lines: readonly TextLine[], corridors: readonly Corridor[]): string[] {
  const columns = lines.map((line) => wordsByColumn(line, corridors));
  return Array.from({ length: corridors.length + 1 }, (_, at) =>
    columns
      .flatMap((words) => {
        const own = words[at] ?? [];
        return own.length > 0 ? [lineText(lineOfWords(own))] : [];
      })
      .join(" "),
  );
}

/** From one baseline to the next, in parts of the type's size: of lines of one heading, and of headings in two rows. */
const MOST_LEADING = 1.6;
const MOST_LEADING_OF_ROWS = 2.3;

function isFar(above: TextLine | undefined, line: TextLine | undefined, most: number): boolean {
  return !above || !line || line.baseline - above.baseline > most * line.size;
}

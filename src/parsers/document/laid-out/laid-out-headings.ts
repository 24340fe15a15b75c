// The headings of a laid-out table: wrapped over lines of which each may hold some of them, and parted by a space at times.
import { type Column, headingWords } from "../../table/columns.ts";
import { headerOf } from "../../table/header.ts";
import { around } from "../pdf/box.ts";
import { type Corridor, segmentsOf, wordsByColumn } from "../pdf/corridors.ts";
import { headingLinesAt } from "../pdf/heading-line.ts";
import { lineOfWords, lineText, type TextLine } from "../pdf/text-lines.ts";
import type { Span } from "./column-starts.ts";

/** Headings of columns, and how many lines they take. */
export interface LaidOutHeadings {
  readonly count: number;
  readonly cells: readonly string[];
  readonly columns: readonly Column[];
  readonly spans: readonly Span[];
  readonly corridors: readonly Corridor[];
}

const MOST_ABOVE = 2;
const MOST_LINES = 5;

/**
 * The headings of actions that begin at a line, or null where none do.
 *
 * Headings that are set in the middle of their row leave lines above and below the one that holds most of them ("Status"
 * over a line of others over "(RAG)"); of all lines that may belong to them those count that make the most known headings.
 */
export function laidOutHeadingsAt(lines: readonly TextLine[], at: number, letter: number): LaidOutHeadings | null {
  for (let above = 0; above <= MOST_ABOVE; above++) {
    const found = headingLinesAt(lines, at + above);
    if (!found) {
      if (segmentsOf(lines[at + above] ?? NO_LINE).some((words) => words.length > 4)) return null;
      continue;
    }
    const own = partedBelow(found.corridors, lines, at + above, found.count, letter);
    const near = [1, 2].flatMap((more) => headingLinesAt(lines, at + above + more)?.corridors ?? []);
    let best: LaidOutHeadings | null = above > 0 ? null : headingsOf(lines, at, found.count, own, letter);
    const least = headingsOf(lines, at + above, found.count, own, letter);
    for (let count = above + 1; count <= MOST_LINES; count++) {
      for (const corridors of [own, gapsBetween(lines.slice(at, at + count), [...own, ...near])]) {
        const wider =
          count === found.count && corridors === own ? null : headingsOf(lines, at, count, corridors, letter);
        const isBetter = scoreOf(wider) > scoreOf(best ?? least) || (!best && scoreOf(wider) === scoreOf(least));
        if (wider && isBetter && isNoRow(lines, at, count)) best = wider;
      }
    }
    if (!best) return null;
    const whole = withRest(lines, at, best, letter);
    return whole.columns.some(({ meaning }) => meaning === "action") ? whole : null;
  }
  return null;
}

const NO_LINE: TextLine = { words: [], left: 0, right: 0, top: 0, bottom: 0, baseline: 0, size: 1, bold: false };

/** The last line of headings holds no more than the ends of some. */
function isNoRow(lines: readonly TextLine[], at: number, count: number): boolean {
  return count === 1 || segmentsOf(lines[at + count - 1] ?? NO_LINE).every((words) => words.length <= 4);
}

function scoreOf(headings: LaidOutHeadings | null): number {
  if (!headings) return 0;
  const known = headings.cells.filter((cell) => headingWords(cell) !== null).length;
  return 2 * known - 3 * (headings.cells.length - known);
}

/** With lines below that end headings, such as "officer" below "Lead", which is a heading by itself. */
function withRest(lines: readonly TextLine[], at: number, headings: LaidOutHeadings, letter: number): LaidOutHeadings {
  const line = lines[at + headings.count];
  const isEnd = line && segmentsOf(line).every((words) => isRestOfHeading(lineText(lineOfWords(words))));
  const corridors = gapsBetween(lines.slice(at, at + headings.count + 1), headings.corridors);
  const wider = isEnd ? headingsOf(lines, at, headings.count + 1, corridors, letter) : null;
  return wider && scoreOf(wider) >= scoreOf(headings) ? withRest(lines, at, wider, letter) : headings;
}

function isRestOfHeading(text: string): boolean {
  return text.split(" ").length <= 3 && (/^[\p{Ll}(/&]/u.test(text) || headingWords(text) !== null);
}

function headingsOf(
  lines: readonly TextLine[],
  at: number,
  count: number,
  corridors: readonly Corridor[],
  letter: number,
): LaidOutHeadings | null {
  const taken = lines.slice(at, at + count);
  const isClose = taken.every((line, index) => index === 0 || line.top - (taken[index - 1]?.bottom ?? 0) < line.size);
  if (taken.length < count || !isClose) return null;
  const byLine = taken.map((line) => wordsByColumn(line, corridors));
  const words = [...corridors, null].map((_, column) => byLine.map((own) => own[column] ?? []));
  if (words.some((own) => own.every((line) => line.length === 0)) || taken.some((line) => crosses(line, corridors)))
    return null;
  const cells = words.map((own) =>
    own.flatMap((line) => (line.length > 0 ? [lineText(lineOfWords(line))] : [])).join(" "),
  );
  const header = headerOf(cells);
  if (!header) return null;
  const spans = words.map((own): Span => {
    const { left, right } = around(own.flat());
    return { from: Math.round(left / letter), to: Math.round(right / letter) };
  });
  return { count, cells, columns: header.columns, spans, corridors };
}

/**
 * What parts the headings of several lines: two that stand above each other are one, and two beside each other are not,
 * however near they stand on different lines.
 */
function gapsBetween(lines: readonly TextLine[], known: readonly Corridor[]): Corridor[] {
  const taken = lines
    .flatMap((line) => segmentsOf(line).flatMap((words) => partedAt(words, known)))
    .map((words) => ({ from: words[0]?.left ?? 0, to: words.at(-1)?.right ?? 0 }))
    .sort((one, other) => one.from - other.from);
  const gaps: Corridor[] = [];
  let end = taken[0]?.to ?? 0;
  for (const { from, to } of taken) {
    if (from > end + 1) gaps.push({ from: end, to: from });
    end = Math.max(end, to);
  }
  return gaps;
}

function partedAt(words: TextLine["words"], corridors: readonly Corridor[]): TextLine["words"][] {
  const cut = words.findIndex((word, at) => {
    const before = words[at - 1];
    return before && corridors.some(({ from, to }) => from >= before.right - 1 && to <= word.left + 1);
  });
  return cut < 1 ? [words] : [words.slice(0, cut), ...partedAt(words.slice(cut), corridors)];
}

/** The middle of a word stands in the white between two headings. */
function crosses({ words }: TextLine, corridors: readonly Corridor[]): boolean {
  const middles = words.map(({ left, right }) => (left + right) / 2);
  return corridors.some(({ from, to }) => middles.some((middle) => middle > from && middle < to));
}

/** So many lines below begin a cell where a heading begins that only a space parts from the one before. */
const LEAST_BEGUN = 2;
const LINES_BELOW = 40;
/** Letters. */
const NEAR = 3.1;
/** The same for cells to the right: headings that touch are pushed together, the cells below are not. */
const PUSHED = 8;

/**
 * The corridors with more between headings that only a space parts, where cells below begin under each: "Responsibility
 * Resources Timescale" above three columns, and "By whom" above one, whose cells begin under "By".
 */
function partedBelow(
  corridors: readonly Corridor[],
  lines: readonly TextLine[],
  at: number,
  count: number,
  letter: number,
): readonly Corridor[] {
  const below = lines.slice(at + count, at + count + LINES_BELOW);
  const least = below.length < 8 ? 1 : LEAST_BEGUN;
  const begun = below.map((each) => segmentsOf(each).map(([word]) => word?.left ?? 0));
  const begins = (left: number, lefts: readonly number[]): boolean => {
    const isNear = (cell: number): boolean =>
      cell - left > -NEAR * letter &&
      cell - left < PUSHED * letter &&
      lefts.every((other) => Math.abs(cell - left) <= Math.abs(cell - other));
    return begun.filter((cells) => cells.some(isNear)).length >= least;
  };
  const partsOf = (words: TextLine["words"], lefts: readonly number[]): TextLine["words"][] => {
    const cut = words.findIndex(
      (word, index) =>
        index > 0 &&
        areTwo(words.slice(0, index), words.slice(index)) &&
        begins(words[0]?.left ?? 0, lefts) &&
        begins(word.left, lefts),
    );
    return cut < 1 ? [words] : [words.slice(0, cut), ...partsOf(words.slice(cut), lefts)];
  };
  const heads = lines.slice(at, at + count);
  const own = heads.flatMap((line) => {
    const lefts = line.words.map(({ left }) => left);
    return wordsByColumn(line, corridors).map((words) => partsOf(words, lefts));
  });
  const more = own.flatMap((parts) => {
    return parts.slice(1).map((part, index) => ({ from: parts[index]?.at(-1)?.right ?? 0, to: part[0]?.left ?? 0 }));
  });
  return [...corridors, ...more].sort((left, right) => left.from - right.from);
}

/** Two headings that mean different things; of the rest only the first words may be one. */
function areTwo(first: TextLine["words"], rest: TextLine["words"]): boolean {
  const one = headingWords(textOf(first));
  const others = rest.map((_, at) => headingWords(textOf(rest.slice(0, at + 1))));
  return one !== null && others.some((other) => other !== null && other.means !== one.means);
}

function textOf(words: TextLine["words"]): string {
  return words.map(({ text }) => text).join(" ");
}

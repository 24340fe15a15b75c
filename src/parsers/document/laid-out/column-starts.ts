// Where the columns of a laid-out table begin: on the page as a whole, and beside each line.
import { nameKey } from "../../../plan/names.ts";
import { isReference } from "../../references/printed-reference.ts";
import type { Column } from "../../table/columns.ts";
import type { TextLine } from "../pdf/text-lines.ts";
import { type CellLine, cellLine, isBullet } from "./cell-lines.ts";

/** A heading's place, in letters from the left. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Two spaces or more part two cells. */
const CELL_GAP = 1.5;

/**
 * The starts of the columns under these headings: between the middle of one heading and that of the next, where most cells
 * begin.
 */
export function startsBelow(
  headings: readonly Span[],
  columns: readonly Column[],
  lines: readonly TextLine[],
  letter: number,
): number[] {
  const hasReferences = columns.some(({ meaning }) => meaning === "reference");
  const references = new Map<number, number>();
  const texts = new Map<number, number>();
  const items = new Set(
    lines.flatMap(({ words }) => words.flatMap((word, at) => (isBullet(words[at - 1]) ? [word.left] : []))),
  );
  for (const { words } of lines) {
    words.forEach((word, at) => {
      const before = words[at - 1];
      if (before && (word.left - before.right <= CELL_GAP * letter || isBullet(before))) return;
      if (!isBullet(word) && items.has(word.left)) return;
      const start = Math.round(word.left / letter);
      const counts = hasReferences && isReference(word.text) ? references : texts;
      counts.set(start, (counts.get(start) ?? 0) + 1);
    });
  }
  return likeliest(headings, (start, { from }, column) => {
    const counts = columns[column]?.meaning === "reference" ? references : texts;
    const weight = 2 * (counts.get(start) ?? 0) + (counts.get(start - 1) ?? 0) + (counts.get(start + 1) ?? 0);
    const begun = (counts.get(start) ?? 0) > 1 ? weight : 0;
    return begun + (start === from ? 1.5 : 0) - 0.1 * Math.abs(start - from);
  });
}

/** No column is narrower, in letters. */
const LEAST_WIDTH = 3;
/** A column may begin so many letters right of where its heading ends. */
const ASIDE = 4;

/** The starts, in order, that weigh most together. */
function likeliest(
  headings: readonly Span[],
  weigh: (start: number, heading: Span, column: number) => number,
): number[] {
  interface Way {
    readonly weight: number;
    readonly starts: readonly number[];
  }
  let ways: Way[] = [{ weight: 0, starts: [] }];
  headings.forEach((heading, at) => {
    const before = headings[at - 1];
    const first = before ? Math.floor((before.from + before.to) / 2) + 1 : 0;
    const last = Math.max(heading.from, Math.min(heading.to + ASIDE, (headings[at + 1]?.from ?? Infinity) - 1));
    const next: Way[] = [];
    for (let start = first; start <= last; start++) {
      const own = weigh(start, heading, at);
      const [best] = ways
        .filter(({ starts }) => start - (starts.at(-1) ?? -Infinity) >= LEAST_WIDTH)
        .toSorted((one, other) => other.weight - one.weight);
      if (best) next.push({ weight: best.weight + own, starts: [...best.starts, start] });
    }
    if (next.length > 0) ways = next;
    else ways = ways.map(({ weight, starts }) => ({ weight, starts: [...starts, heading.from] }));
  });
  return [...(ways.toSorted((one, other) => other.weight - one.weight)[0]?.starts ?? [])];
}

/** Lines above and below that show where a column begins beside a line. */
const NEAR = 2;

/**
 * Each line with its words in columns. A program that keeps a layout moves the columns of each stretch by some letters, so
 * where the cells near a line begin counts for more than where those of the whole page do.
 */
export function linesInColumns(
  lines: readonly TextLine[],
  starts: readonly number[],
  columns: readonly Column[],
  letter: number,
): (CellLine | null)[] {
  const first = lines.map((line) => cellLine(line, starts, columns, letter));
  const begun = first.map((line, at) => (line && line.cost < MOST_COST ? begunIn(line, lines[at], letter) : []));
  const known = knownOwners(first, begun, columns);
  return lines.map((line, at) => {
    const near = starts.map((start, column) => {
      const own = begun
        .slice(Math.max(0, at - NEAR), at + NEAR + 1)
        .flatMap((cells) => cells[column] ?? [])
        .map((left) => Math.round(left / letter));
      return own.length === 0 ? start : median(own);
    });
    const [there, here] = [starts, near].map((each) => cellLine(line, each, columns, letter, known));
    return here && there && there.cost <= here.cost ? there : (here ?? null);
  });
}

const MOST_COST = 10;

/** What fills a line of a cell of owners where white shows that the cell begins there. */
function knownOwners(
  lines: readonly (CellLine | null)[],
  begun: readonly (readonly (number | null)[])[],
  columns: readonly Column[],
): Set<string> {
  const known = new Set<string>();
  lines.forEach((line, at) => {
    columns.forEach(({ meaning }, column) => {
      const words = line?.cells[column] ?? [];
      if (meaning !== "owner" || words.length === 0 || begun[at]?.[column] == null) return;
      const text = words.map((word) => word.text).join(" ");
      for (const name of [text, ...text.split(/\s*[,;/]\s*/)]) if (/^\p{Lu}/u.test(name)) known.add(nameKey(name));
    });
  });
  return known;
}

/** Where each cell of a line begins that white parts from the one before; null for the others. */
function begunIn({ cells }: CellLine, line: TextLine | undefined, letter: number): (number | null)[] {
  return cells.map(([word]) => {
    const before = word && line?.words[line.words.indexOf(word) - 1];
    return word && (!before || (word.left - before.right > CELL_GAP * letter && !isBullet(before))) ? word.left : null;
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? 0;
}

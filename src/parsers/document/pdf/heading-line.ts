// Where a table without ruled lines begins: at the headings of its columns.

import { headingWords } from "../../table/columns.ts";
import { headerOf } from "../../table/header.ts";
import { type Corridor, gapsOf, segmentsOf, wordsByColumn } from "./corridors.ts";
import { lineOfWords, lineText, type TextLine } from "./text-lines.ts";

export interface HeadingLines {
  /** How many lines the headings take: "What will be" over "different" is one heading. */
  readonly count: number;
  readonly corridors: readonly Corridor[];
  readonly cells: readonly string[];
}

const MOST_LINES = 4;
const MOST_WORDS = 8;

/** Gaps that may part headings, in parts of the type's size; the narrow one is hardly wider than a space. */
const GAPS = [0.7, 0.45];

/** The headings that begin at a line, wrapped or not: the lines and gaps that make the most known headings. */
export function headingLinesAt(lines: readonly TextLine[], at: number): HeadingLines | null {
  const first = lines[at];
  if (!first || !mayBeHeadings(first)) return null;
  let best: (HeadingLines & { readonly score: number }) | null = null;
  for (let count = 1; count <= MOST_LINES && at + count <= lines.length; count++) {
    const taken = lines.slice(at, at + count);
    if (count > 1 && isFar(taken.at(-2), taken.at(-1))) break;
    for (const gap of GAPS) {
      const corridors = gapsOf(taken, gap);
      const cells = cellsOf(taken, corridors);
      const score = headerOf(cells) && !isProse(cells) ? scoreOf(cells) : 0;
      if (score > (best?.score ?? 0)) best = { count, corridors, cells, score };
    }
  }
  return best;
}

/** A look that costs little: short texts, kept apart. */
function mayBeHeadings(line: TextLine): boolean {
  const segments = segmentsOf(line);
  return segments.length > 1 && segments.every(({ length }) => length <= MOST_WORDS);
}

/** "responsibility of all directorates" beside "recommendations on recruitment": two columns of prose, not headings. */
function isProse(cells: readonly string[]): boolean {
  const lower = cells.filter((cell) => /^\p{Ll}/u.test(cell)).length;
  return lower * 2 >= cells.length || (cells.length === 2 && cells.some((cell) => cell.split(" ").length > 7));
}

function scoreOf(cells: readonly string[]): number {
  const known = cells.filter((cell) => headingWords(cell) !== null).length;
  return known * 2 - (cells.length - known);
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

function isFar(above: TextLine | undefined, line: TextLine | undefined): boolean {
  return !above || !line || line.baseline - above.baseline > 1.6 * line.size;
}

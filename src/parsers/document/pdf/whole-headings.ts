// Headings of columns that go on in the lines below them.
import { headingWords } from "../../table/columns.ts";
import { headerOf } from "../../table/header.ts";
import { leftBy, segmentsOf, wordsByColumn } from "./corridors.ts";
import type { HeadingLines } from "./heading-line.ts";
import { lineOfWords, lineText, type TextLine } from "./text-lines.ts";

/** With the lines that a heading goes on in, down to the line or the edge of the shade that closes the row of headings. */
export function wholeHeadings(
  headings: HeadingLines,
  lines: readonly TextLine[],
  at: number,
  separators: readonly number[],
): HeadingLines {
  const next = lines[at + headings.count];
  const last = lines[at + headings.count - 1];
  const end = Math.min(...separators.filter((level) => last !== undefined && level > last.baseline));
  const isClosed = next !== undefined && next.baseline <= end && end !== Infinity;
  if (!next || headings.count >= MOST_HEADING_LINES) return headings;
  if (!isClosed && !isBoldRest(last, lines.slice(at + headings.count).slice(0, MOST_HEADING_LINES))) return headings;
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
  if (headerOf(cells) === null || (!isClosed && !isRestOf(headings.cells, cells, next))) return headings;
  const own = headings.lines ? { lines: [...headings.lines, next] } : {};
  return wholeHeadings({ ...headings, ...own, count: headings.count + 1, cells }, lines, at, separators);
}

/** Behind the first column, and at least half of what it goes on with is a known heading with it: no title of what follows. */
function isRestOf(above: readonly string[], whole: readonly string[], line: TextLine): boolean {
  const more = whole.filter((cell, at) => cell !== above[at]);
  const known = more.filter((cell) => headingWords(cell) !== null);
  if (more.length !== segmentsOf(line).length) return false;
  return (more.length > 1 || whole[0] === above[0]) && known.length * 2 >= more.length;
}

/** Bold like the headings above, as no line behind those of the headings is. */
function isBoldRest(last: TextLine | undefined, [next, ...below]: readonly TextLine[]): boolean {
  return last?.bold === true && next?.bold === true && next.size === last.size && below.some(({ bold }) => !bold);
}

const MOST_HEADING_LINES = 6;

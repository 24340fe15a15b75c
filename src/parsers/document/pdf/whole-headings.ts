// Headings of columns that go on in the lines below them.
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

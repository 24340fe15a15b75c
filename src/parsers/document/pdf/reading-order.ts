// Pages set in columns: each column from top to bottom before the next.
import { segmentsOf } from "./corridors.ts";
import { lineOfWords, type TextLine } from "./text-lines.ts";

/** Stretches of lines in the order in which they are read. Lines set in one column come back as they are. */
export function inReadingOrder(lines: readonly TextLine[]): TextLine[][] {
  const split = gutterOf(lines);
  if (!split) return lines.length > 0 ? [[...lines]] : [];
  const { from, to, x } = split;
  const part = (side: (middle: number) => boolean): TextLine[] =>
    lines.slice(from, to).flatMap((line) => {
      const words = line.words.filter(({ left, right }) => side((left + right) / 2));
      return words.length > 0 ? [lineOfWords(words)] : [];
    });
  const parts = [lines.slice(0, from), part((middle) => middle < x), part((middle) => middle >= x)];
  return [...parts.filter((each) => each.length > 0).map((each) => [...each]), ...inReadingOrder(lines.slice(to))];
}

const FEWEST_LINES = 5;

interface Gutter {
  readonly from: number;
  readonly to: number;
  readonly x: number;
}

/** A white strip that many lines share, with full lines of prose on both sides of it. */
function gutterOf(lines: readonly TextLine[]): Gutter | null {
  for (let from = 0; from < lines.length; from++) {
    const line = lines[from];
    const [left, right] = line ? segmentsOf(line) : [];
    const [end, start] = [left?.at(-1)?.right, right?.[0]?.left];
    if (!line || end === undefined || start === undefined) continue;
    const [best] = [(end + start) / 2, start - 3]
      .map((x): Gutter => {
        const crossing = lines.findIndex(
          (each, at) => at >= from && each.words.some((word) => word.left < x && word.right > x),
        );
        return { from, to: endOfColumns(lines, from, crossing < 0 ? lines.length : crossing, x), x };
      })
      .filter(({ to, x }) => isProseInColumns(lines.slice(from, to), x))
      .sort((one, other) => other.to - one.to);
    if (best) return { ...best, from: headOf(lines, best) };
  }
  return null;
}

/** The right column may begin a little above the left one, or beside its first lines. */
function headOf(lines: readonly TextLine[], { from, x }: Gutter): number {
  let head = from;
  for (let at = from - 1; ; at--) {
    const line = lines[at];
    if (!line || (line.right >= x && line.left <= x) || line.size !== lines[from]?.size) return head;
    if (line.left > x) head = at;
  }
}

/**
 * Below the last line with text on both sides, a heading in other type belongs to what follows, unless nothing on the page
 * is wider than a column any more.
 */
function endOfColumns(lines: readonly TextLine[], from: number, to: number, x: number): number {
  const last = lines.findLastIndex(
    ({ words }, at) => at < to && words.some(({ right }) => right < x) && words.some(({ left }) => left > x),
  );
  const staysInColumn = ({ left, right }: TextLine): boolean => right < x || left > x;
  if (to === lines.length && lines.slice(last + 1).every(staysInColumn)) return to;
  const size = lines[from]?.size ?? 0;
  const other = lines.findIndex((line, at) => at > last && at < to && Math.abs(line.size - size) > 0.12 * size);
  return other < 0 ? to : other;
}

function isProseInColumns(lines: readonly TextLine[], x: number): boolean {
  const sides = [
    lines.flatMap((line) => side(line, (middle) => middle < x)),
    lines.flatMap((line) => side(line, (middle) => middle >= x)),
  ];
  return sides.every((each) => {
    if (each.length < FEWEST_LINES) return false;
    const width = Math.max(...each.map(({ right }) => right)) - Math.min(...each.map(({ left }) => left));
    return each.filter((line) => line.right - line.left > 0.6 * width).length > 0.5 * each.length && width > 90;
  });
}

function side(line: TextLine, keeps: (middle: number) => boolean): TextLine[] {
  const words = line.words.filter(({ left, right }) => keeps((left + right) / 2));
  return words.length > 0 ? [lineOfWords(words)] : [];
}

// The white corridors between columns that no line draws: what is left of the gaps between headings when every line
// below has taken its room.
import type { TextLine, Word } from "./text-lines.ts";

/** A stretch of a page's width that stays white. */
export interface Corridor {
  readonly from: number;
  readonly to: number;
}

/** In parts of the type's size: a space between words is wider, but no spaces stand under each other line after line. */
const NARROWEST = 0.14;
/** What parts two cells of one line where nothing else is known, in parts of the type's size. */
const CELL_GAP = 0.7;

/** Words of a line, those of one cell together. */
export function segmentsOf({ words }: TextLine, gap = CELL_GAP): Word[][] {
  const segments: Word[][] = [];
  words.forEach((word, at) => {
    const before = words[at - 1];
    const apart = !before || word.left - before.right >= gap * Math.max(word.size, before.size);
    if (apart) segments.push([word]);
    else segments.at(-1)?.push(word);
  });
  return segments;
}

/** The gaps that lines have in common, from left to right; the lines may be one heading that was wrapped. */
export function gapsOf(lines: readonly TextLine[], gap = CELL_GAP): Corridor[] {
  const taken = lines
    .flatMap((line) => segmentsOf(line, gap))
    .map((words) => ({ from: words[0]?.left ?? 0, to: words.at(-1)?.right ?? 0 }))
    .sort((left, right) => left.from - right.from);
  const size = Math.max(0, ...lines.map((line) => line.size));
  const gaps: Corridor[] = [];
  let end = taken[0]?.to ?? 0;
  for (const { from, to } of taken) {
    if (from - end >= gap * size) gaps.push({ from: end, to: from });
    end = Math.max(end, to);
  }
  return gaps;
}

/** For each gap between two headings, the white strips that are left of it. */
export type Strips = readonly (readonly Corridor[])[];

/**
 * What a line leaves white; null where it crosses from one column into the next. A word that is too long for its column runs
 * under the first word of the next cell: that crosses nothing.
 */
export function leftBy({ words, size }: TextLine, strips: Strips): Strips | null {
  const runsUnder = new Set(words.filter((_, at) => words[at + 1]?.overprinted));
  const inStrip = ({ from }: Corridor): readonly Word[] =>
    runsUnder.size === 0 ? words : words.filter((word) => !runsUnder.has(word) || word.left >= from);
  const left = strips.map((gap) =>
    gap.flatMap((strip) => whiteIn(strip, inStrip(strip))).filter(({ from, to }) => to - from >= NARROWEST * size),
  );
  return left.every((gap) => gap.length > 0) ? left : null;
}

function whiteIn(strip: Corridor, words: readonly Word[]): Corridor[] {
  const white: Corridor[] = [];
  let from = strip.from;
  for (const { left, right } of words) {
    if (right <= from || left >= strip.to) continue;
    white.push({ from, to: left });
    from = right;
  }
  white.push({ from, to: strip.to });
  return white;
}

/**
 * One strip for each gap: where the heading of the next column begins as its cells do; else where most lines begin a cell just
 * behind it, most of all behind a gap that parts cells, for in a few lines words of one column may begin under each other by
 * chance; or else the widest.
 *
 * @param headings where the headings behind each gap begin, if they are known
 */
export function settled(strips: Strips, lines: readonly TextLine[], headings: readonly number[] = []): Corridor[] {
  const words = lines.flatMap((line) => line.words.map(({ left }) => left));
  const cells = lines.flatMap((line) => segmentsOf(line).flatMap((segment) => segment[0]?.left ?? []));
  const begun = (starts: readonly number[], { to }: Corridor): number =>
    starts.filter((left) => Math.abs(left - to) < 1.5).length;
  return strips.flatMap((gap, at) => {
    const most = Math.max(...gap.map((strip) => begun(words, strip)));
    const isHeaded = (strip: Corridor): boolean =>
      Math.abs((headings[at] ?? Infinity) - strip.to) < 1.5 && begun(words, strip) * 2 > most;
    const [best] = [...gap].sort(
      (one, other) =>
        Number(isHeaded(other)) - Number(isHeaded(one)) ||
        begun(cells, other) - begun(cells, one) ||
        begun(words, other) - begun(words, one) ||
        width(other) - width(one),
    );
    return best ? [best] : [];
  });
}

function width({ from, to }: Corridor): number {
  return to - from;
}

/** The words of a line by column; one that runs on under the next cell stands in the column where it begins. */
export function wordsByColumn({ words }: TextLine, corridors: readonly Corridor[]): Word[][] {
  const edges = corridors.map(({ from, to }) => (from + to) / 2);
  const columns: Word[][] = Array.from({ length: edges.length + 1 }, () => []);
  words.forEach((word, index) => {
    const place = words[index + 1]?.overprinted ? word.left : (word.left + word.right) / 2;
    const at = edges.findIndex((edge) => place <= edge);
    columns[at < 0 ? edges.length : at]?.push(word);
  });
  return columns;
}

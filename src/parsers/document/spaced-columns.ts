// Where the columns of a page of spaced text begin, and words that were pushed a letter aside put back into theirs.
import type { Corridor } from "./pdf/corridors.ts";
import { lineOfWords, type TextLine, type Word } from "./pdf/text-lines.ts";
import { endsSentence, startsMidSentence } from "./text-flow.ts";

/** Two spaces or more part two cells; one parts words. */
const CELL_GAP = 1.5;

/** So many lines begin a cell at a column's place, at the least, and such a part of them. */
const LEAST_LINES = 2;
const LEAST_PART = 0.08;

/**
 * The places, in letters from the left, at which cells begin: those of the first column are not among them. Two that
 * stand a letter apart are one.
 */
export function columnStarts(lines: readonly TextLine[], letter: number): number[] {
  const counts = new Map<number, number>();
  const rows = lines.filter(({ words }) => words.length > 1 || !/^\d{1,3}$/.test(words[0]?.text ?? ""));
  const left = Math.min(...rows.map((line) => line.left)) / letter;
  for (const { words } of rows) {
    words.forEach((word, at) => {
      const before = words[at - 1];
      const begins = before ? word.left - before.right > CELL_GAP * letter : word.left / letter > left + 3;
      const start = Math.round(word.left / letter);
      if (begins) counts.set(start, (counts.get(start) ?? 0) + 1);
    });
  }
  const least = Math.max(LEAST_LINES, LEAST_PART * lines.length);
  const starts: number[] = [];
  for (const [start, count] of [...counts].sort((one, other) => other[1] - one[1])) {
    if (count >= least && starts.every((other) => Math.abs(other - start) > 2)) starts.push(start);
  }
  return starts.sort((one, other) => one - other);
}

/** The white in front of each column that begins at one of these places. */
export function corridorsBefore(starts: readonly number[], letter: number): Corridor[] {
  return starts.map((start) => ({ from: (start - 1.5) * letter, to: start * letter }));
}

/** A cell stands so many letters from where its column begins, at the most. */
const ASIDE = 3;

/**
 * A full line pushes the cell beside it some letters to the left or right: "… people without a Contact" below a line
 * that has "Head of Customer" two letters before the heading "Who". Such words go back to where their column begins,
 * with white before them. Where no white shows it, a word begins a cell only below or above one that stands there too,
 * and a line that is one run of words only in the middle of a sentence.
 */
export function inColumns(lines: readonly TextLine[], starts: readonly number[], letter: number): TextLine[] {
  const cells = lines.map((line) => cellsIn(line, starts, letter));
  return lines.map((line, at) => {
    const own = cells[at] ?? [];
    if (own.length === 0 && !goesOn(line, lines[at - 1], ((starts[0] ?? 0) - ASIDE) * letter)) return line;
    const near = [...(cells[at - 1] ?? []), ...(cells[at + 1] ?? [])];
    const begun = new Map([...tightCells(line, near, letter), ...own].map((cell) => [cell.at, cell.start]));
    const words: Word[] = [];
    for (const word of line.words) {
      const start = begun.get(word.left);
      const last = words.at(-1);
      if (start === undefined) {
        words.push(keptInside(word, starts, letter));
        continue;
      }
      const room = Math.max(last?.left ?? 0, start - 2 * letter);
      if (last) words[words.length - 1] = { ...last, right: Math.min(last.right, room) };
      words.push({ ...word, left: start, right: Math.max(start + letter, word.right) });
    }
    return lineOfWords(words);
  });
}

/** Words that stand where the cells above and below begin, with one space before them: the nearest to each. */
function tightCells({ words }: TextLine, near: readonly Cell[], letter: number): Cell[] {
  return near.flatMap(({ at, start }) => {
    const [word] = words
      .slice(1)
      .filter(({ left }, index) => Math.abs(left - at) <= 1.1 * letter && (words[index]?.right ?? 0) < start)
      .sort((one, other) => Math.abs(one.left - at) - Math.abs(other.left - at));
    return word ? [{ at: word.left, start }] : [];
  });
}

/** The last word of a full line reaches the next column, or some letters into it: there its own column ends. */
function keptInside(word: Word, starts: readonly number[], letter: number): Word {
  const reached = starts.find((start) => {
    const over = word.right / letter - start;
    return word.left / letter < start - 1.6 && over > -1.6 && over <= 0.6;
  });
  return reached === undefined ? word : { ...word, right: (reached - 1.6) * letter };
}

interface Cell {
  /** Where its first word stands. */
  readonly at: number;
  /** Where its column begins. */
  readonly start: number;
}

/** The cells of a line that white shows, but for those of the first column. */
function cellsIn({ words }: TextLine, starts: readonly number[], letter: number): Cell[] {
  return words.flatMap((word, at): Cell[] => {
    const before = words[at - 1];
    if (before && word.left - before.right <= CELL_GAP * letter) return [];
    const [nearest] = starts
      .map((start) => start * letter)
      .sort((one, other) => Math.abs(one - word.left) - Math.abs(other - word.left));
    if (nearest === undefined || Math.abs(nearest - word.left) > ASIDE * letter) return [];
    return before && before.right > nearest - letter ? [] : [{ at: word.left, start: nearest }];
  });
}

/** In mid sentence, or below an open one; a heading that runs across begins in the first column, and as a sentence does. */
function goesOn({ words }: TextLine, above: TextLine | undefined, first: number): boolean {
  const [begins, last] = [words[0], words.at(-1)];
  if (!above || !begins || !last) return false;
  if (startsMidSentence(begins.text)) return true;
  const before = above.words.filter((word) => word.right <= last.left).at(-1);
  return begins.left >= first && !endsSentence(before?.text ?? ".");
}

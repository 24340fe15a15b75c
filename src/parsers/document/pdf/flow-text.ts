// Lines of one cell or paragraph to its text: where a line was merely full, and where somebody pressed Enter.
import { shownStruck } from "./strikes.ts";
import type { TextLine } from "./text-lines.ts";
import { rawText } from "./text-lines.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * Puts lines together. A line break is kept where the next word would still have fitted, before a bullet, and where
 * the lines stand further apart than elsewhere.
 *
 * @param room how wide the cell or column is; what does not reach it was broken on purpose
 */
export function flowText(lines: readonly TextLine[], room: number, vocabulary: Vocabulary): string {
  const leading = usualLeading(lines);
  const reach = Math.max(...lines.map(({ right }) => right));
  const flowed = lines.reduce((text, line, index) => {
    const above = lines[index - 1];
    if (!above) return rawText(line);
    if (startsItem(line) || countsOn(text, line) || isApart(above, line, leading)) return `${text}\n${rawText(line)}`;
    const cut = vocabulary.rejoined(lastWord(above), firstWord(line));
    if (cut !== null)
      return text.slice(0, text.length - lastWord(above).length) + cut + rawText(line).slice(firstWord(line).length);
    const own = above.words.length === 1 ? Math.min(room, reach - above.left) : room;
    if (isWiderThan(own, above, line) && vocabulary.isRest(firstWord(line))) return text + rawText(line);
    const hard = wouldFit(above, line, room);
    const tight = !hard && (/\S\/$/.test(text) || (/\d[–-]$/.test(text) && /^\d/.test(firstWord(line))));
    return text + (hard ? "\n" : tight ? "" : " ") + rawText(line);
  }, "");
  return shownStruck(flowed);
}

/**
 * The same for text whose letters are all as wide: how wide they were on paper is not known, nor how far apart the lines
 * stood. Only a line that leaves much of the room free was broken on purpose.
 */
export function flowSpaced(lines: readonly TextLine[], room: number, vocabulary: Vocabulary): string {
  const level = lines.map((line, at) => ({ ...line, baseline: at * line.size * 1.2 }));
  return flowText(level, 0.8 * room, vocabulary);
}

/** From one baseline to the next where nothing parts the lines. */
export function usualLeading(lines: readonly TextLine[]): number {
  const steps = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0));
  const sizes = lines.map(({ size }) => size);
  const least = Math.min(...steps.filter((step) => step > 0.8 * Math.min(...sizes)));
  return Number.isFinite(least) ? least : 1.2 * Math.max(0, ...sizes);
}

const BULLET = /^(?:[•·▪◦●○‣⁃\uf0b7\uf0a7\u2013-]|o)$/u;

function startsItem(line: TextLine): boolean {
  const { words } = line;
  const first = words[0]?.text ?? "";
  if (/^[\u2013-] (?:by|before|from|until|in|due|every|each|starting)\b.*\d/.test(rawText(line))) return false;
  return words.length > 1 && (BULLET.test(first) || /^[•●▪\uf0b7]/u.test(first));
}

/** "2." or "b)" below a line of the cell that begins with "1." or "a)". */
function countsOn(text: string, line: TextLine): boolean {
  const found = /^(?:(?<number>\d{1,2})|(?<letter>[b-h]))(?<mark>[.)])$/.exec(firstWord(line))?.groups;
  if (!found || line.words.length < 2) return false;
  const before = found.number
    ? `${Number(found.number) - 1}`
    : String.fromCharCode((found.letter ?? "").charCodeAt(0) - 1);
  return text.split("\n").some((each) => each.startsWith(`${before}${found.mark} `));
}

function isApart(above: TextLine, line: TextLine, leading: number): boolean {
  return line.baseline - above.baseline > Math.max(leading * 1.3, leading + 2.5);
}

/** Whether the next word had room at the end of the line above; a short word or number is taken with its neighbour. */
function wouldFit(above: TextLine, { words, size }: TextLine, room: number): boolean {
  const [first, second] = words;
  if (!first) return false;
  const taken = first.text.length <= 3 && second ? second.right - first.left : first.right - first.left;
  return above.right - above.left + 0.35 * size + taken < room - 0.4 * size;
}

/**
 * Whether the last word of a full line and the first of the next are wider together than their cell: only such a word is cut
 * where the line ends.
 */
export function isWiderThan(room: number, above: TextLine, line: TextLine): boolean {
  const [end, start] = [above.words.at(-1), line.words[0]];
  if (!end || !start || !/\p{L}{3}$/u.test(end.text)) return false;
  const isFull = above.right - above.left > room - 0.9 * above.size;
  return isFull && end.right - end.left + start.right - start.left > room;
}

function lastWord({ words }: TextLine): string {
  return words.at(-1)?.text ?? "";
}

function firstWord({ words }: TextLine): string {
  return words[0]?.text ?? "";
}

// Numbers set beside the text that they count: in a circle, or in large type, on no line of the text.
import { isReference } from "../../references/printed-reference.ts";
import { paragraphsOf } from "./prose.ts";
import { lineOfWords, lineText, type TextLine, type Word } from "./text-lines.ts";

/** How far the number may stand from its text, in parts of the larger type's size. */
const FARTHEST = 5;

/** The lines, each such number in front of the first line of its text: "3" beside "Fit a loop" is "3. Fit a loop". */
export function withBadges(lines: readonly TextLine[]): readonly TextLine[] {
  const apart = lines.map((line) => ({ line, ...apartFrom(line) }));
  if (apart.every(({ badge }) => badge === null)) return lines;
  const paragraphs = paragraphsOf(apart.flatMap(({ rest }) => rest ?? []));
  const counted = new Map<TextLine, Word>();
  const counts = new Set<TextLine>();
  for (const { line, badge } of apart) {
    const [first] = (badge && paragraphs.find((paragraph) => isBeside(badge, paragraph))) ?? [];
    if (!badge || !first || counted.has(first)) continue;
    counted.set(first, badge);
    counts.add(line);
  }
  return apart.flatMap(({ line, rest }) => {
    const own = counts.has(line) ? rest : line;
    const badge = (rest && counted.get(rest)) ?? (own && counted.get(own));
    if (!own) return [];
    return badge ? lineOfWords([asCount(badge, own), ...own.words]) : own;
  });
}

/** The lines of a card: a number on the left of all its text counts the card, wherever it stands. */
export function withCardBadge(lines: readonly TextLine[]): readonly TextLine[] {
  const apart = lines.map(apartFrom);
  const [badge, ...more] = apart.flatMap((line) => line.badge ?? []);
  const [first, ...rest] = apart.flatMap((line) => line.rest ?? []);
  if (!badge || more.length > 0 || !first || [first, ...rest].some(({ left }) => left < badge.right)) return lines;
  return [lineOfWords([asCount(badge, first), ...first.words]), ...rest];
}

/** A line that is such a number, or begins with one that stands well apart from what follows. */
function apartFrom(line: TextLine): { readonly badge: Word | null; readonly rest: TextLine | null } {
  const [first, next, ...more] = line.words;
  if (!first || !isCount(first.text)) return { badge: null, rest: line };
  if (!next) return { badge: first, rest: null };
  const isApart = next.left - first.right > 0.7 * next.size;
  return isApart ? { badge: first, rest: lineOfWords([next, ...more]) } : { badge: null, rest: line };
}

/** No page of a plan counts as far as a year, and a figure such as "9%" measures. */
function isCount(text: string): boolean {
  return isReference(text) && /^\D{0,3}\d{1,2}(?:\.\d{1,2})*[a-z]?\.?$/i.test(text);
}

/** In the height of the text, with nothing of that on its left. */
function isBeside(badge: Word, paragraph: readonly TextLine[]): boolean {
  const [first] = paragraph;
  const beside = paragraph.filter(({ top, bottom }) => badge.bottom > top && badge.top < bottom);
  if (!first || beside.length === 0 || !/\p{L}{2}/u.test(lineText(first))) return false;
  const gap = Math.min(first.left, ...beside.map(({ left }) => left)) - badge.right;
  return gap > 0 && gap < FARTHEST * Math.max(badge.size, first.size);
}

/** As if it had been written in front of the line, where it takes no room from the text. */
function asCount(badge: Word, { left, top, bottom, size, bold }: TextLine): Word {
  return { ...badge, text: badge.text.replace(/\.?$/, "."), left, right: left, top, bottom, size, bold };
}

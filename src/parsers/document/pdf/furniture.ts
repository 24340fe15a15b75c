// What stands on page after page in the same place: running headers, footers and page numbers.

import { headerOf } from "../../table/header.ts";
import { foldText } from "../clean-text.ts";
import { isMarking } from "../marking.ts";
import { segmentsOf } from "./corridors.ts";
import { lineText, type TextLine, type Word } from "./text-lines.ts";

/** The lines of a page that stand in no ruled table. */
export interface LoosePage {
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** A line near the edge of a page. */
interface MarginLine {
  readonly line: TextLine;
  readonly page: number;
  readonly fromEdge: number;
  readonly text: string;
}

/**
 * The lines that say nothing about the plan: equal but for the number of the page, at the same height, on three pages or
 * on both of two; numbers of pages; and markings. Headings of columns repeated on each page are none.
 */
export function furnitureOf(pages: readonly LoosePage[]): ReadonlySet<TextLine> {
  const found = new Set<TextLine>();
  const groups = new Map<string, MarginLine[]>();
  pages.forEach((layout, at) => {
    for (const line of marginLines(layout)) {
      const isTop = line.top < layout.height / 2;
      const text = foldText(lineText(line));
      if (
        endsInNumber(text, at + 1) ||
        isStamp(text) ||
        (PAGE_NUMBER.test(text) && countsPages(line, text, layout, at + 1))
      )
        found.add(line);
      const key = `${isTop} ${text.replace(/\d+/g, "#")}`;
      const fromEdge = isTop ? line.top : layout.height - line.bottom;
      groups.set(key, [...(groups.get(key) ?? []), { line, page: at, fromEdge, text }]);
    }
  });
  const enough = Math.max(2, Math.min(3, pages.length));
  for (const group of groups.values()) {
    for (const one of group) {
      const alike = new Set(group.filter((other) => isAlike(one, other)).map(({ page }) => page));
      if (alike.size >= enough) found.add(one.line);
    }
  }
  return found;
}

/** At one height; their numbers are the same, or count the pages. */
function isAlike(one: MarginLine, other: MarginLine): boolean {
  if (Math.abs(one.fromEdge - other.fromEdge) > SAME_HEIGHT) return false;
  const [numbers, others] = [one.text, other.text].map((text) => (text.match(/\d+/g) ?? []).map(Number));
  return (numbers ?? []).every((number, at) => {
    const step = number - (others?.[at] ?? 0);
    return step === 0 || step === one.page - other.page;
  });
}

/**
 * Whether what looks like the number of a page is one: it says so, is this page's, or stands for itself outside all other
 * text. A bare "3" may as well be the last word of a cell ("at level 3"); what counts with other pages is found by that.
 */
function countsPages(line: TextLine, text: string, { lines }: LoosePage, page: number): boolean {
  if (!/^\d{1,3}$/.test(text) || Number(text) === page) return true;
  const others = lines.filter((other) => other !== line);
  const isApart = others.every(({ top, bottom }) => top - line.bottom > line.size || line.top - bottom > line.size);
  const isOutside =
    others.every(({ baseline }) => baseline > line.baseline) ||
    others.every(({ baseline }) => baseline < line.baseline);
  return isApart && isOutside;
}

/** "OFFICIAL" in capitals; "Public" may be the last word of a cell. */
function isStamp(text: string): boolean {
  return isMarking(text) && text === text.toUpperCase();
}

/** "Equality Action Plan | 4" on the fourth page. */
function endsInNumber(text: string, page: number): boolean {
  if (/\bpage\s+\d{1,3}\s+of\s+\d{1,3}$/i.test(text)) return true;
  return new RegExp(`(?:\\||\\bpage)\\s*${page}(?:\\s*(?:of|/)\\s*\\d{1,3})?$`, "i").test(text);
}

const SAME_HEIGHT = 6;
/** The part of a page, from its upper and its lower edge, where headers and footers stand. */
const MARGIN = 0.16;
const MOST_LINES = 4;
/** A page of few lines ends with its footer, too. */
const SURELY = 2;

const PAGE_NUMBER =
  /^(?:\|\s*)?(?:page\s+)?[-–]?\s*(?:\d{1,3}|[ivx]{1,5})\s*[-–]?(?:\s*(?:of|\/)\s*\d{1,3})?(?:\s*\|\s*(?:page|p\s?a\s?g\s?e))?$/i;

function marginLines({ height, lines }: LoosePage): TextLine[] {
  const sorted = [...lines].sort((left, right) => left.baseline - right.baseline);
  const headings = sorted.findIndex((line) => headerOf(segmentsOf(line).map(wordsText)) !== null);
  const above = headings < 0 ? sorted : sorted.slice(0, headings);
  const upper = above.filter(({ bottom }, at) => at === 0 || bottom < height * MARGIN).slice(0, MOST_LINES);
  const lower = sorted
    .filter(({ top }, at) => at >= sorted.length - SURELY || top > height * (1 - MARGIN))
    .slice(-MOST_LINES);
  return [...new Set([...upper, ...lower])];
}

function wordsText(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(" ");
}

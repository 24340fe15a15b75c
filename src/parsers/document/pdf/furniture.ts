// What stands on page after page in the same place: running headers, footers and page numbers.

import { headerOf } from "../../table/header.ts";
import { foldText } from "../clean-text.ts";
import { segmentsOf } from "./corridors.ts";
import { lineText, type TextLine } from "./text-lines.ts";

/** The lines of a page that stand in no ruled table. */
export interface LoosePage {
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/**
 * The lines that say nothing about the plan: equal but for their numbers, at the same height, on three pages or on both
 * of two; and numbers of pages. Headings of columns repeated on each page are none.
 */
export function furnitureOf(pages: readonly LoosePage[]): ReadonlySet<TextLine> {
  const found = new Set<TextLine>();
  const groups = new Map<string, { page: number; line: TextLine; fromEdge: number }[]>();
  pages.forEach((page, number) => {
    for (const line of marginLines(page)) {
      const isTop = line.top < page.height / 2;
      const fromEdge = isTop ? line.top : page.height - line.bottom;
      if (PAGE_NUMBER.test(lineText(line)) || endsInNumber(lineText(line), number + 1)) found.add(line);
      const key = `${isTop} ${foldText(lineText(line)).replace(/\d+/g, "#")}`;
      groups.set(key, [...(groups.get(key) ?? []), { page: number, line, fromEdge }]);
    }
  });
  const enough = Math.min(3, pages.length);
  for (const group of groups.values()) {
    for (const { fromEdge, line } of group) {
      const alike = new Set(
        group.filter((other) => Math.abs(other.fromEdge - fromEdge) <= SAME_HEIGHT).map(({ page }) => page),
      );
      if (alike.size >= Math.max(2, enough)) found.add(line);
    }
  }
  return found;
}

/** "Equality Action Plan | 4" on the fourth page. */
function endsInNumber(text: string, page: number): boolean {
  return new RegExp(`(?:\\||\\bpage)\\s*${page}(?:\\s*(?:of|/)\\s*\\d{1,3})?$`, "i").test(text);
}

const SAME_HEIGHT = 6;
/** The part of a page, from its upper and its lower edge, where headers and footers stand. */
const MARGIN = 0.16;
const MOST_LINES = 4;

const PAGE_NUMBER =
  /^(?:\|\s*)?(?:page\s+)?[-–]?\s*(?:\d{1,3}|[ivx]{1,5})\s*[-–]?(?:\s*(?:of|\/)\s*\d{1,3})?(?:\s*\|\s*(?:page|p\s?a\s?g\s?e))?$/i;

function marginLines({ height, lines }: LoosePage): TextLine[] {
  const sorted = [...lines].sort((left, right) => left.baseline - right.baseline);
  const upper = sorted.filter(({ bottom }) => bottom < height * MARGIN).slice(0, MOST_LINES);
  const lower = sorted.filter(({ top }) => top > height * (1 - MARGIN)).slice(-MOST_LINES);
  return [...upper, ...lower].filter(
    (line) => headerOf(segmentsOf(line).map((words) => words.map(({ text }) => text).join(" "))) === null,
  );
}

// Lines that stand at the top or the foot of the pages and belong to no row: titles again and page numbers.
import { foldText } from "../clean-text.ts";
import type { Paragraph } from "../document.ts";
import type { SourceLine } from "../source-lines.ts";

const PAGE_NUMBER = /^(?:page\s+)?-?\s*\d{1,3}\s*-?(?:\s*(?:of|\/)\s*\d{1,3})?$/i;
/** So many of the pages have to have the line. */
const PART = 0.6;
const LEAST_PAGES = 3;
/** Lines at each end of a page that are looked at. */
const NEAR = 2;

/** The lines without these, and these as text. Pages end at a form feed; text without any has none. */
export function withoutFurniture(lines: readonly SourceLine[]): { lines: SourceLine[]; furniture: Paragraph[] } {
  const pages: SourceLine[][] = [[]];
  for (const line of lines) {
    if (line.text.includes("\f")) pages.push([]);
    if (foldText(line.text) !== "") pages.at(-1)?.push(line);
  }
  const filled = pages.filter((page) => page.length > 0);
  if (filled.length < 2) return { lines: [...lines], furniture: [] };
  const counts = new Map<string, number>();
  for (const page of filled)
    for (const key of new Set(edgesOf(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const gone = new Set(
    filled.flatMap((page) =>
      edgesOf(page).filter((line) => {
        const often = counts.get(keyOf(line)) ?? 0;
        const repeated = often >= LEAST_PAGES && often >= PART * filled.length;
        return repeated || PAGE_NUMBER.test(foldText(line.text));
      }),
    ),
  );
  const kept = lines.map((line) => (gone.has(line) ? { ...line, text: line.text.includes("\f") ? "\f" : "" } : line));
  const furniture = [...gone].map(
    ({ text, from, to }): Paragraph => ({ kind: "paragraph", text: foldText(text), from, to }),
  );
  return { lines: kept, furniture };
}

function edgesOf(page: readonly SourceLine[]): SourceLine[] {
  return [...new Set([...page.slice(0, NEAR), ...page.slice(-NEAR)])];
}

function keyOf({ text }: SourceLine): string {
  return foldText(text).replace(/\d+/g, "#");
}

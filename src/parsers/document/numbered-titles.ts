// Running titles that have their page's number beside them: "Wexcombe Council | Equality Plan    4".
import { foldText } from "./clean-text.ts";
import type { Paragraph } from "./document.ts";
import { mayRun, namesPlan } from "./running-title.ts";
import type { SourceLine } from "./source-lines.ts";

/** Longer lines are no titles. */
const LONGEST = 200;
/** So often it has to come. */
const LEAST = 2;
const BEHIND =
  /^(?<title>.*?\p{L}{3}.*?)[\s|–—-]+(?<said>page\s*)?(?<page>\d{1,3})(?:\s*(?:of|\/)\s*\d{1,3})?[\s|]*$/iu;
const BEFORE = /^[\s|]*(?<said>page\s*)?(?<page>\d{1,3})(?:\s*\||\t|\s{2,})\s*(?<title>.*\p{L}{3}.*?)\s*$/iu;

/**
 * Lines of the same words beside a number that rises from each to the next. They say what titles say, unless the number is
 * called a page's ("Borough of Wexcombe    Page 5 of 9").
 */
export function numberedTitles(lines: readonly SourceLine[]): readonly SourceLine[] {
  const first = foldText(lines.find(({ text }) => text.trim() !== "")?.text ?? "");
  const found = new Map<string, { readonly line: SourceLine; readonly page: number }[]>();
  for (const line of lines) {
    const parts = line.text.length > LONGEST ? null : (BEHIND.exec(line.text) ?? BEFORE.exec(line.text));
    const { title: words = "", said, page } = parts?.groups ?? {};
    const title = foldText(words);
    if (title === "" || !mayRun(title) || (said === undefined && !namesPlan(title, first))) continue;
    found.set(title, [...(found.get(title) ?? []), { line, page: Number(page) }]);
  }
  const rising = [...found.values()].filter(
    (same) => same.length >= LEAST && same.every(({ page }, at) => at === 0 || page > (same[at - 1]?.page ?? 0)),
  );
  return rising.flat().map(({ line }) => line);
}

/** The lines with blank ones in their place, as where a page ends, and the titles as text around the tables. */
export function withBlankedTitles(lines: readonly SourceLine[]): {
  readonly lines: readonly SourceLine[];
  readonly furniture: readonly Paragraph[];
} {
  const titles = new Set(numberedTitles(lines));
  if (titles.size === 0) return { lines, furniture: [] };
  return {
    lines: lines.map((line) => (titles.has(line) ? { ...line, text: "" } : line)),
    furniture: [...titles].map(({ text, from, to }) => ({ kind: "paragraph", text: foldText(text), from, to })),
  };
}

// Page numbers and running titles in the middle of a text that lost its page breaks: they belong to no row.
import { foldText } from "./clean-text.ts";
import type { Paragraph } from "./document.ts";
import { numberedTitles } from "./numbered-titles.ts";
import { isPageNumber, mayRun, namesPlan } from "./running-title.ts";
import type { SourceLine } from "./source-lines.ts";

export interface WithoutPageLines {
  readonly lines: readonly SourceLine[];
  /** The page numbers and running titles, as text around the tables. */
  readonly furniture: readonly Paragraph[];
}

/** "Equality plan 2026        Page 2 of 5": the number of a page beside a running title, far apart or the same on two pages. */
const BESIDE = /(?:\s|\|)page\s+\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?$/i;
const FAR_BESIDE = /\s{3,}page\s+\d{1,3}\s*(?:of|\/)\s*\d{1,3}\s*$/i;
/** It may count a row as well. */
const NUMBER = /^\d{1,3}$/;
/** So often the same line has to stand beside a page's number, and beside so many of them. */
const LEAST = 2;
const PART = 0.6;

/**
 * The lines without these. A number alone is a page's only beside a line that other such numbers have beside them too; headings of
 * columns, which pages print again, stay.
 */
export function withoutPageLines(lines: readonly SourceLine[]): WithoutPageLines {
  const filled = lines.filter(({ text }) => foldText(text) !== "");
  const texts = filled.map(({ text }) => foldText(text));
  const besides = texts.filter((text) => BESIDE.test(text)).map(keyOf);
  const isBeside = (text: string): boolean =>
    BESIDE.test(text) && besides.filter((key) => key === keyOf(text)).length >= LEAST;
  const isPage = texts.map(
    (text, at) => isPageNumber(text) || isBeside(text) || FAR_BESIDE.test(filled[at]?.text ?? ""),
  );
  const mayNumber = texts.map((text, at) => isPage[at] || NUMBER.test(text));
  const beside = new Map<string, number>();
  texts.forEach((_, at) => {
    if (!mayNumber[at]) return;
    for (const key of new Set(near(texts, at).map(keyOf))) beside.set(key, (beside.get(key) ?? 0) + 1);
  });
  const pages = isPage.filter(Boolean).length;
  const runs = new Set([...beside].flatMap(([key, count]) => (count >= LEAST && count >= PART * pages ? [key] : [])));
  const isRunning = (at: number): boolean => mayRun(texts[at] ?? "") && runs.has(keyOf(texts[at] ?? ""));
  const [title = ""] = texts;
  const isTitle = (at: number): boolean => namesPlan(texts[at] ?? "", title);
  const gone = new Set<SourceLine>(numberedTitles(filled));
  filled.forEach((line, at) => {
    if (!mayNumber[at]) return;
    const around = [at - 1, at + 1].filter((other) => isRunning(other) && (isPage[at] || isTitle(other)));
    if (!isPage[at] && around.length === 0) return;
    gone.add(line);
    for (const other of around) gone.add(filled[other] as SourceLine);
  });
  return {
    lines: gone.size === 0 ? lines : lines.filter((line) => !gone.has(line)),
    furniture: [...gone].map(({ text, from, to }) => ({ kind: "paragraph", text: foldText(text), from, to })),
  };
}

function near(texts: readonly string[], at: number): string[] {
  return [texts[at - 1], texts[at + 1]].filter((text) => text !== undefined && mayRun(text)) as string[];
}

function keyOf(text: string): string {
  return text.replace(/\d+/g, "#");
}

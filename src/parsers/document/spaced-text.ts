// Text that kept a page's layout by spaces: its columns stand under each other as on paper, so it is read as a page is.
import type { Block, Place } from "./document.ts";
import { alignedRest, alignedTableAt } from "./pdf/aligned-table.ts";
import { furnitureOf } from "./pdf/furniture.ts";
import { joinPages, type PageBlock } from "./pdf/join-pages.ts";
import type { PageTable } from "./pdf/page-table.ts";
import { lineOfWords, lineText, type TextLine, type Word } from "./pdf/text-lines.ts";
import { type Vocabulary, vocabularyOf } from "./pdf/vocabulary.ts";
import type { SourceLine } from "./source-lines.ts";

type ReadProse = (lines: readonly SourceLine[]) => readonly Block[];

/** No plan is longer, and a table is looked for at every line. */
const MOST_LINES = 20_000;

/**
 * The blocks of a text in which headings of columns stand above columns of words, or null where none do.
 *
 * @param readProse what becomes of the lines outside such tables; where it finds tables of its own, the text is its
 */
export function readSpacedText(lines: readonly SourceLine[], readProse: ReadProse): Block[] | null {
  if (lines.length > MOST_LINES) return null;
  const pages = pagesOf(lines);
  const vocabulary = vocabularyOf(
    pages.flatMap(({ printed }) => printed.map(({ words }) => words.map(({ text }) => text))),
  );
  const furniture = furnitureOf(pages.map(({ printed }) => ({ height: printed.at(-1)?.bottom ?? 0, lines: printed })));
  const done: PageBlock[][] = [];
  for (const page of pages) {
    const printed = page.printed.filter((line) => !furniture.has(line));
    const repeated = page.printed.filter((line) => furniture.has(line)).map((line) => sourceOf(page, line));
    const last = done.at(-1)?.at(-1);
    const blocks = blocksOf({ ...page, printed }, last?.kind === "table" ? last : null, vocabulary, readProse);
    if (blocks === null) return null;
    const aside = [...page.rules, ...repeated].map(
      (line): PageBlock => ({ kind: "paragraph", text: line.text.trim(), from: line.from, to: line.to }),
    );
    done.push(blocks.at(-1)?.kind === "table" ? [...aside, ...blocks] : [...blocks, ...aside]);
  }
  const isTable = (block: PageBlock): boolean => block.kind === "table" || "unreadable" in block;
  return done.flat().some(isTable) ? joinPages(done) : null;
}

/** One page in order; null where its prose holds tables of another kind. */
function blocksOf(
  page: TextPage,
  before: PageTable | null,
  vocabulary: Vocabulary,
  readProse: ReadProse,
): PageBlock[] | null {
  const { printed, separators } = page;
  const placeOf = (lines: readonly TextLine[]): Place => spanOf(lines.map((line) => sourceOf(page, line)));
  const on = { placeOf, vocabulary, separators };
  const blocks: PageBlock[] = [];
  let from = 0;
  for (let at = 0; at <= printed.length; at++) {
    const above = at === 0 ? before : null;
    const found = alignedTableAt(printed, at, above, on) ?? (above && alignedRest(printed, above, on));
    if (!found && at < printed.length) continue;
    const prose = readProse(proseOf(page, printed.slice(from, at)));
    for (const block of prose) {
      if (block.kind === "table") return null;
      blocks.push(block);
    }
    if (!found) break;
    const taken = printed.slice(at, found.to);
    blocks.push(found.table ?? unreadable(taken, placeOf(taken)));
    from = found.to;
    at = found.to - 1;
  }
  return blocks;
}

/** The lines with the blank ones between them. */
function proseOf(page: TextPage, printed: readonly TextLine[]): SourceLine[] {
  const lines = printed.map((line) => sourceOf(page, line));
  const { from, to } = spanOf(lines);
  const blank = page.blank.filter((line) => line.from > from && line.from < to);
  return [...lines, ...blank].sort((left, right) => left.from - right.from);
}

function sourceOf({ sources }: TextPage, line: TextLine): SourceLine {
  return sources.get(line) ?? { text: lineText(line), from: 0, to: 0 };
}

function unreadable(lines: readonly TextLine[], place: Place): PageBlock {
  const text = lines.map(lineText).join(" / ");
  return { kind: "paragraph", text, ...place, unreadable: "its columns and rows cannot be told apart" };
}

function spanOf(lines: readonly Place[]): Place {
  return { from: lines[0]?.from ?? 0, to: lines.at(-1)?.to ?? 0 };
}

interface TextPage {
  readonly printed: readonly TextLine[];
  readonly sources: ReadonlyMap<TextLine, SourceLine>;
  readonly blank: readonly SourceLine[];
  /** Lines of dashes, which part rows as drawn lines do. */
  readonly rules: readonly SourceLine[];
  readonly separators: readonly number[];
}

/** Letters as if set in type of ten points; a line is as wide as its letters, and a page ends at a form feed. */
const SIZE = 10;
const LETTER = 4.1;
const LEADING = 12;

function pagesOf(lines: readonly SourceLine[]): TextPage[] {
  const pages: SourceLine[][] = [[]];
  for (const line of lines) {
    if (line.text.includes("\f")) pages.push([]);
    pages.at(-1)?.push({ ...line, text: line.text.replaceAll("\f", "") });
  }
  return pages.map(pageOf);
}

function pageOf(lines: readonly SourceLine[]): TextPage {
  const sources = new Map<TextLine, SourceLine>();
  const [blank, rules, separators]: [SourceLine[], SourceLine[], number[]] = [[], [], []];
  let y = 0;
  for (const line of lines) {
    const words = wordsOf(line.text, y);
    if (words.length === 0) blank.push(line);
    if (/^[\s=_+|–—-]*[=_–—-]{3}[\s=_+|–—-]*$/.test(line.text)) {
      rules.push(line);
      separators.push(y);
      continue;
    }
    if (words.length > 0) sources.set(lineOfWords(words), line);
    y += LEADING;
  }
  return { printed: [...sources.keys()], sources, blank, rules, separators };
}

function wordsOf(text: string, y: number): Word[] {
  return [...text.matchAll(/\S+/g)].map((found) => ({
    text: found[0],
    left: found.index * LETTER,
    right: (found.index + found[0].length) * LETTER,
    top: y,
    bottom: y + SIZE,
    size: SIZE,
    bold: false,
    overprinted: false,
  }));
}

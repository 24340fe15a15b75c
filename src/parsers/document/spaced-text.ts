// Text that kept a page's layout by spaces: its columns stand under each other as on paper, so it is read as a page is.
import { isReference } from "../references/printed-reference.ts";
import type { Block, Document, Place } from "./document.ts";
import { laidOutTableAt } from "./laid-out/laid-out-table.ts";
import { type AlignedTable, alignedRest, alignedTableAt } from "./pdf/aligned-table.ts";
import { segmentsOf } from "./pdf/corridors.ts";
import { flowSpaced } from "./pdf/flow-text.ts";
import { furnitureOf } from "./pdf/furniture.ts";
import { headingLinesAt } from "./pdf/heading-line.ts";
import { joinPages, type PageBlock } from "./pdf/join-pages.ts";
import { labelledCardAt } from "./pdf/labelled-card.ts";
import type { PageTable } from "./pdf/page-table.ts";
import type { AlignedOn } from "./pdf/table-of-lines.ts";
import { lineOfWords, lineText, type TextLine, type Word } from "./pdf/text-lines.ts";
import { type Vocabulary, vocabularyOf } from "./pdf/vocabulary.ts";
import type { SourceLine } from "./source-lines.ts";
import { columnStarts, corridorsBefore, inColumns } from "./spaced-columns.ts";

type ReadProse = (lines: readonly SourceLine[]) => readonly Block[];

/** No plan is longer, and a table is looked for at every line. */
const MOST_LINES = 20_000;

const LEFT_OUT = "running header, footer, page number or line of dashes";

/**
 * The blocks of a text in which headings of columns stand above columns of words, or null where none do.
 *
 * @param readProse what becomes of the lines outside such tables; where it finds tables of its own, the text is its
 */
export function readSpacedText(
  lines: readonly SourceLine[],
  readProse: ReadProse,
): Pick<Document, "blocks" | "leftOut"> | null {
  if (lines.length > MOST_LINES) return null;
  const pages = pagesOf(lines);
  const vocabulary = vocabularyOf(
    pages.flatMap(({ printed }) => printed.map(({ words }) => words.map(({ text }) => text))),
  );
  const furniture = furnitureOf(pages.map(({ printed }) => ({ height: printed.at(-1)?.bottom ?? 0, lines: printed })));
  const done: PageBlock[][] = [];
  let repeated = 0;
  for (const page of pages) {
    const printed = page.printed.filter((line) => !furniture.has(line));
    const last = done.at(-1)?.at(-1);
    const blocks = blocksOf({ ...page, printed }, last?.kind === "table" ? last : null, vocabulary, readProse);
    if (blocks === null) return null;
    repeated += page.printed.length - printed.length + page.rules.length;
    done.push(blocks);
  }
  const isTable = (block: PageBlock): boolean => block.kind === "table" || "unreadable" in block;
  if (!done.flat().some(isTable)) return null;
  return { blocks: joinPages(done), leftOut: repeated === 0 ? [] : [{ reason: LEFT_OUT, count: repeated }] };
}

/** One page in order; null where its prose holds tables of another kind. */
function blocksOf(
  page: TextPage,
  before: PageTable | null,
  vocabulary: Vocabulary,
  readProse: ReadProse,
): PageBlock[] | null {
  const { separators } = page;
  let { printed } = page;
  const placeOf = (lines: readonly TextLine[]): Place => spanOf(lines.map((line) => sourceOf(page, line)));
  const on = { placeOf, vocabulary, separators, flow: flowSpaced };
  const blocks: PageBlock[] = [];
  let from = 0;
  for (let at = 0; at <= printed.length; at++) {
    const above = at === 0 ? before : null;
    const laidOut = laidOutTableAt(page.printed, at, at === 0 ? before : null, on, LETTER);
    if (laidOut) {
      const prose = readProse(proseOf(page, page.printed.slice(from, at)));
      if (prose.some(({ kind }) => kind === "table")) return null;
      for (const block of prose) if (block.kind !== "table") blocks.push(block);
      const own = page.printed.slice(at, laidOut.to);
      blocks.push(laidOut.table ?? unreadable(own, placeOf(own)));
      from = laidOut.to;
      at = laidOut.to - 1;
      continue;
    }
    if (headingLinesAt(printed, at)) printed = withColumnsFrom(page, printed, at);
    const found =
      labelledCardAt(printed, at, above, on) ??
      alignedTableAt(printed, at, above, on) ??
      (above && (restOf(page, printed, above, on) ?? lostRest(printed)));
    if (!found && at < printed.length) continue;
    const prose = readProse(proseOf(page, printed.slice(from, at)));
    for (const block of prose) {
      if (block.kind === "table") return null;
      blocks.push(block);
    }
    if (!found) break;
    const taken = printed.slice(at, found.to);
    blocks.push(found.table ? withBands(found.table) : unreadable(taken, placeOf(taken)));
    from = found.to;
    at = found.to - 1;
  }
  return blocks;
}

/**
 * "Theme 1: Fair services" begins in a column of references, and its second word where the next column does: beside a
 * reference nothing else would be in two cells alone.
 */
function withBands(table: PageTable): PageTable {
  const references = table.rows.filter(({ cells }) => isReference(cells[0] ?? "")).length;
  if (references * 2 < table.rows.length) return table;
  const rows = table.rows.map((row) => {
    const [first = "", second = "", ...rest] = row.cells;
    const isBand =
      /^\p{Lu}\p{Ll}{2,}$/u.test(first) && second !== "" && rest.length > 0 && rest.every((cell) => cell === "");
    return isBand ? { ...row, cells: [`${first} ${second}`, "", ...rest] } : row;
  });
  return { ...table, rows };
}

/** The lines below headings with each word in its column; they keep their sources. */
function withColumnsFrom({ sources }: TextPage, printed: readonly TextLine[], at: number): readonly TextLine[] {
  const below = printed.slice(at);
  return [...printed.slice(0, at), ...moved(below, columnStarts(below, LETTER), sources)];
}

/** What goes on with the table above; its columns may stand elsewhere on this page, and are then taken for those above. */
function restOf(
  { sources }: TextPage,
  printed: readonly TextLine[],
  above: PageTable,
  on: AlignedOn,
): AlignedTable | null {
  const there = alignedRest(printed, above, on);
  const starts = columnStarts(printed, LETTER);
  if (starts.length !== above.corridors?.length) return there;
  const own = { ...above, corridors: corridorsBefore(starts, LETTER) };
  const here = alignedRest(moved(printed, starts, sources), own, on);
  if (!here?.table || (there?.table && there.to >= here.to)) return there ?? here;
  return { ...here, table: { ...here.table, corridors: above.corridors, edges: above.edges } };
}

/** Lines at the head of a page that stand in columns still, though nothing tells in which: they are asked about. */
function lostRest(printed: readonly TextLine[]): AlignedTable | null {
  const parted = printed.map((line) => segmentsOf(line).length);
  const to = parted.findLastIndex((count) => count > 1) + 1;
  const inColumns = parted.filter((count) => count > 2).length;
  return inColumns >= LEAST_LOST && inColumns * 4 >= to ? { from: 0, to, table: null } : null;
}

const LEAST_LOST = 2;

function moved(lines: readonly TextLine[], starts: readonly number[], sources: TextPage["sources"]): TextLine[] {
  const set = inColumns(lines, starts, LETTER);
  set.forEach((line, at) => {
    const source = sources.get(lines[at] ?? line);
    if (source) sources.set(line, source);
  });
  return set;
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
  readonly sources: Map<TextLine, SourceLine>;
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

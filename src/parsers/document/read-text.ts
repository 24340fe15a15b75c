// Plain text to the one shape of documents: which lines are rows of a table, which are cells, which are prose.

import { labelledLines } from "../cards/card-line.ts";
import { hasLabelsAbove } from "../cards/labels-above.ts";
import { saysWhoBelow } from "../lists/who-below.ts";
import { headingWords } from "../table/columns.ts";
import { withWholeTabRows } from "./broken-tab-rows.ts";
import type { LooseCell } from "./cells/loose-cell.ts";
import { rowsFromCells } from "./cells/rows-from-cells.ts";
import { cleanText, foldText } from "./clean-text.ts";
import type { Block, Document } from "./document.ts";
import { readFlatText } from "./flat/read-flat.ts";
import { readJoined } from "./joined/read-joined.ts";
import { withBlankedTitles } from "./numbered-titles.ts";
import { withoutPageLines } from "./page-lines.ts";
import { readLines } from "./read-lines.ts";
import { withShiftedRows } from "./shifted-rows.ts";
import { type SourceLine, sourceLines } from "./source-lines.ts";
import { readSpacedText } from "./spaced-text.ts";
import { joinedHeadings } from "./stream/joined-headings.ts";
import { hasBarsAtEnds, readBars } from "./stream/read-bars.ts";
import { hasBarsBetween, readBarsBetween } from "./stream/read-bars-between.ts";
import { readLineRows } from "./stream/read-line-rows.ts";
import { readParagraphs } from "./stream/read-paragraphs.ts";
import { readRhythm } from "./stream/read-rhythm.ts";
import { hasRuledBars, readRuledBars } from "./stream/read-ruled-bars.ts";
import { readSlashes } from "./stream/read-slashes.ts";
import { readTails } from "./stream/read-tails.ts";
import { areSureHeadings } from "./stream/stream-heading.ts";
import { withFormsAsLabels } from "./tab-forms.ts";
import { withFlatPageLines } from "./tabbed-page-lines.ts";
import { withPlainHeadings } from "./wiki-headings.ts";

/**
 * Reads text as it comes out of a document: rows whose cells are kept apart by tabs, by "|" or by " / ", or a table
 * that came out with every cell as an indented paragraph of its own.
 */
export function readText(text: string, name: string): Document {
  const bare = withPlainHeadings(text.replace(/^\ufeff/, ""));
  const lines = bare.split("\n");
  const read = isOneCellAParagraph(lines) ? { blocks: readCells(lines) } : readRows(sourceLines(bare));
  return { name, unit: "line", ...read, blocks: withShiftedRows(read.blocks) };
}

/** A tab parts cells with certainty; only without any are spaces looked at. */
function readRows(given: readonly SourceLine[]): Pick<Document, "blocks" | "leftOut"> {
  const lines = withFormsAsLabels(given);
  const { lines: titleless, furniture: titles } = withBlankedTitles(lines);
  const parted = readParted(titleless);
  if (parted) return { blocks: [...parted, ...titles] };
  if (isPaged(lines)) return readUnparted(lines);
  const { lines: own, furniture } = withoutPageLines(lines);
  const read = readUnparted(own);
  return { ...read, blocks: [...read.blocks, ...furniture] };
}

/** Bars, slashes or tabs part the cells; null where none of them does. */
function readParted(lines: readonly SourceLine[]): readonly Block[] | null {
  const texts = lines.map(({ text }) => text);
  if (hasRuledBars(texts)) return readRuledBars(lines, readLines);
  if (hasBarsBetween(texts)) return readBarsBetween(lines, readLines);
  const parted = hasBarsAtEnds(texts.join("\n")) ? readBars(lines, readLines) : readSlashes(lines, readLines);
  if (parted) return parted;
  const tabbed = texts.some((text) => /\S\s*\t/.test(text));
  return tabbed ? readLines(withWholeTabRows(withFlatPageLines(lines))) : null;
}

/** Nothing but spaces, lines and blank lines parts the cells. */
function readUnparted(lines: readonly SourceLine[]): Pick<Document, "blocks" | "leftOut"> {
  if (areCards(lines)) return { blocks: readLines(lines) };
  const lineRows = isPaged(lines) ? null : readLineRows(lines, readLines);
  if (lineRows) return { blocks: lineRows };
  const spaced = readSpacedText(lines, readLines);
  if (spaced && hasTable(spaced.blocks)) return spaced;
  const blocks = readLines(lines);
  if (hasTable(blocks)) return { blocks };
  if (!isPaged(lines) && !hasHeadings(lines) && saysWhoBelow(blocks)) return { blocks };
  const flat = readFlatText(lines, readLines);
  if (flat && hasTable(flat)) return { blocks: flat };
  const paged = isPaged(lines);
  const streamed = paged ? null : (readParagraphs(lines, readLines) ?? readTails(lines, readLines));
  const rhythmic = streamed ?? (paged || hasHeadings(lines) ? null : readRhythm(lines, readLines));
  const joined = rhythmic ?? readJoined(lines, readLines) ?? (paged ? null : readRhythm(lines, readLines));
  return joined ? { blocks: joined } : (spaced ?? { blocks: flat ?? blocks });
}

/** Each cell has its label, in front of it ("Lead: HR") or above it: there are no columns to look for. */
function areCards(lines: readonly SourceLine[]): boolean {
  if (hasLabelsAbove(lines.map(({ text }) => cleanText(text)))) return true;
  const filled = lines.filter(({ text }) => text.trim() !== "");
  const labels = filled.flatMap((line) => labelledLines(foldText(cleanText(line.text)), line)[0]?.label ?? []);
  const means = labels.map((label) => headingWords(label)?.means);
  const areWhole = (["owner", "due"] as const).every((each) => means.filter((one) => one === each).length > 1);
  return areWhole && labels.length >= CARDS * filled.length;
}

/** So many of the lines have a label where a text is made of cards. */
const CARDS = 0.4;

/**
 * Where all headings of columns came out on one line, or right below each other, they tell the cells; only where they do not are
 * the rows told by their rhythm.
 */
function hasHeadings(lines: readonly SourceLine[]): boolean {
  const texts = lines.map(({ text }) => foldText(cleanText(text)));
  if (texts.some((text) => (joinedHeadings(text)?.length ?? 0) >= 3)) return true;
  return texts.some((_, at) =>
    RUN.some((count) => at + count <= texts.length && areSureHeadings(texts.slice(at, at + count))),
  );
}

/** So many headings below each other are those of a table. */
const RUN = [3, 4, 5, 6];

/** Page breaks show text out of a PDF, whose cells come out in any order: what holds for a web page's does not for them. */
function isPaged(lines: readonly SourceLine[]): boolean {
  return lines.some(({ text }) => text.includes("\f"));
}

function hasTable(blocks: readonly Block[]): boolean {
  return blocks.some(({ kind }) => kind === "table");
}

/** Nearly every line that has a tab has just one, in front: the tab indents a cell, it does not part two. */
function isOneCellAParagraph(lines: readonly string[]): boolean {
  const tabbed = lines.filter((line) => line.includes("\t"));
  const indented = tabbed.filter((line) => /^\t[^\t]*$/.test(line));
  return indented.length >= 6 && indented.length >= tabbed.length * 0.8;
}

/** A cell begins at an indented line; what follows without a tab, and blank lines, belong to it. */
function readCells(lines: readonly string[]): Block[] {
  const first = lines.findIndex((line) => line.startsWith("\t"));
  const before = readLines(sourceLines(lines.slice(0, first).join("\n")));
  const cells: LooseCell[] = [];
  let open: string[] = [];
  let from = first;
  const close = (end: number): void => {
    if (open.length === 0) return;
    const afterBlank = (lines[from - 1] ?? "").trim() === "";
    const filled = open.findLastIndex((line) => cleanText(line) !== "");
    const kept = open.slice(0, Math.max(1, filled + 1));
    cells.push({ lines: kept, from: from + 1, to: Math.min(end, from + kept.length), afterBlank });
  };
  lines.forEach((line, index) => {
    if (index < first) return;
    if (line.startsWith("\t")) {
      close(index);
      open = [];
      from = index;
    }
    open.push(line);
  });
  close(lines.length);
  return [...before, ...rowsFromCells(cells)];
}

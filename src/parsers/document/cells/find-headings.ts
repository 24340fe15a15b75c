// Which of the cells that came out one after another are headings, and so how many make a row.
import { looksLikePost } from "../../owners/title-words.ts";
import { isReference } from "../../references/printed-reference.ts";
import { type Column, headingWords, likelyWords } from "../../table/columns.ts";
import { columnsOf } from "../../table/columns-of.ts";
import { headerOf } from "../../table/header.ts";
import { isLabelledPart } from "../../table/labelled-part.ts";
import { cleanText, foldText } from "../clean-text.ts";
import { divideCells } from "./divide-cells.ts";
import { type LooseCell, textOf } from "./loose-cell.ts";

export interface FoundHeadings {
  readonly at: number;
  readonly columns: readonly Column[];
}

/** All rows of headings, in order. */
export function findHeadings(cells: readonly LooseCell[]): FoundHeadings[] {
  const found: FoundHeadings[] = [];
  for (let at = 0; at < cells.length; at++) {
    const again = found.find((headings) => isAgain(cells, at, headings));
    const mayBegin = found.length === 0 || cells[at]?.afterBlank === true;
    const columns = again?.columns ?? (mayBegin ? (headingsBehindBlank(cells, at) ?? headingsAt(cells, at)) : null);
    if (columns) {
      found.push({ at, columns });
      at += columns.length - 1;
    }
  }
  return found;
}

/** The headings of a table above, word for word: they need no blank line before them. */
function isAgain(cells: readonly LooseCell[], at: number, { at: first, columns }: FoundHeadings): boolean {
  return columns.every((_, index) => {
    const [here, there] = [cells[at + index], cells[first + index]];
    return here !== undefined && there !== undefined && textOf(here) === textOf(there);
  });
}

/** No table has more columns. */
const MOST_COLUMNS = 20;
/** So many rows below headings show whether they are as wide. */
const TRIED_ROWS = 6;
const LEAST_COLUMNS = 3;
/** So much less has each cell to cost where the headings run over a blank line. */
const BETTER = 0.15;

/** The headings that begin behind a blank cell, with it, where it heads a column of its own: the cells below show whether. */
function headingsBehindBlank(cells: readonly LooseCell[], at: number): readonly Column[] | null {
  const [blank, next] = cells.slice(at, at + 2);
  if (!blank || textOf(blank) !== "" || !next || textOf(next) === "") return null;
  const bare = headingsAt(cells, at + 1);
  if (bare === null || bare.length < LEAST_COLUMNS) return null;
  const columns = columnsOf(["", ...bare.map(({ heading }) => heading)]);
  return costBelow(cells, at, columns) < costBelow(cells, at + 1, bare) ? columns : null;
}

/**
 * The headings that begin at a cell, or null where none do. Cells up to a blank line are one row of headings if they can
 * be, and so are as many known headings as follow; of several ways the one under which the cells below fall into rows with
 * the least surprise. Only behind a blank line may the first be one that nobody knows.
 */
function headingsAt(cells: readonly LooseCell[], at: number): readonly Column[] | null {
  const first = cells[at];
  if (!first || (headingWords(textOf(first)) === null && !first.afterBlank)) return null;
  if (isTitleAbove(cells, at)) return null;
  const near = cells.slice(at, at + MOST_COLUMNS);
  const texts = near.map(textOf);
  const ends = near.flatMap((cell, index) => (index > 0 && cell.afterBlank ? [index] : []));
  const unknown = texts.findIndex((text) => headingWords(text) === null);
  const [together, ...later] = ends.length > 0 ? ends : [texts.length];
  const known = unknown < 0 ? texts.length : unknown;
  const likely = texts.findIndex((text, index) => index >= known && likelyWords(text)?.isLikely !== true);
  const wider = Array.from({ length: Math.max(0, likely - known) }, (_, more) => known + more + 1);
  const plain = headerOf(texts.slice(0, together))?.columns ?? headerOf(texts.slice(0, known))?.columns;
  const isKnown = headingWords(texts[0] ?? "") !== null;
  if (plain && (!isKnown || isRowBetweenBlanks(cells, at + plain.length, plain.length))) return plain;
  if (!isKnown) return null;
  const ways = [...later, known, ...wider].flatMap((width) => {
    const own = texts.slice(0, width);
    const columns = width >= LEAST_COLUMNS && own.every(mayHead) ? headerOf(own)?.columns : undefined;
    return columns && columns.length !== plain?.length ? [columns] : [];
  });
  const [best] = [...(plain ? [plain] : []), ...ways]
    .map((columns) => ({ columns, cost: costBelow(cells, at, columns) - (columns === plain ? BETTER : 0) }))
    .sort((one, other) => one.cost - other.cost);
  return best?.columns ?? null;
}

/** "Theme 2: Fair services", or a line alone between blank ones with headings right below: the title of a part. */
function isTitleAbove(cells: readonly LooseCell[], at: number): boolean {
  const [first, next] = [cells[at], cells[at + 1]];
  if (first && isLabelledPart(foldText(first.lines.find((line) => cleanText(line) !== "") ?? ""))) return true;
  if (!next?.afterBlank) return false;
  const end = cells.findIndex((cell, index) => index > at + 1 && cell.afterBlank);
  return headerOf(cells.slice(at + 1, end < 0 ? cells.length : end).map(textOf)) !== null;
}

/** The cells from here up to the next blank line are as many as there are headings. */
function isRowBetweenBlanks(cells: readonly LooseCell[], at: number, width: number): boolean {
  if (!cells[at]?.afterBlank || cells[at + width]?.afterBlank === false) return false;
  return cells.slice(at + 1, at + width).every(({ afterBlank }) => !afterBlank);
}

function mayHead(text: string): boolean {
  if (headingWords(text) !== null) return true;
  return text !== "" && !isReference(text) && !looksLikePost(text) && !/[.;,]$/.test(text);
}

/** What each cell below the headings costs on average, were they the headings. */
function costBelow(cells: readonly LooseCell[], at: number, columns: readonly Column[]): number {
  const below = cells.slice(at + columns.length, at + columns.length * (TRIED_ROWS + 1));
  return below.length === 0 ? 0 : divideCells(below, columns).cost / below.length;
}

// The pages of a document that a converter made Markdown of: what stands at their heads and feet, and tables that go on.
import { labelledLines } from "../../cards/card-line.ts";
import { headerOf } from "../../table/header.ts";
import { foldText } from "../clean-text.ts";
import type { Block, LeftOut, Paragraph, Table } from "../document.ts";

const PAGE_NUMBER = /^(?:page\s+)?[-–|]?\s*\d{1,3}\s*[-–|]?(?:\s*(?:of|\/)\s*\d{1,3})?$/i;
const TITLE_AND_PAGE =
  /\bpage\s+\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?$|^page\s+\d{1,3}\b|^\d{1,3}\s*\|\s*\p{L}|\p{L}.*\|\s*\d{1,3}$/iu;
/** Pages; a number alone may count anything once. */
const LEAST = 2;
/** Words; longer lines are no titles of pages. */
const LONGEST = 20;

/**
 * The blocks without the numbers of pages and the lines that come again beside them, and a table that goes on behind them as
 * one table. Its headings may be printed again; a row that a page has cut goes on.
 */
export function withPagesJoined(blocks: readonly Block[]): { blocks: readonly Block[]; leftOut: readonly LeftOut[] } {
  const furniture = furnitureOf(blocks);
  const made: Block[] = [];
  let isNewPage = false;
  for (const block of blocks) {
    if (furniture.has(block)) {
      isNewPage = true;
      continue;
    }
    const above = made.at(-1);
    const goesOn = block.kind === "table" && above?.kind === "table" && continues(above, block, isNewPage);
    if (goesOn) made[made.length - 1] = joined(above, block);
    else made.push(block);
    isNewPage = false;
  }
  const leftOut = furniture.size > 0 ? [{ reason: "head or foot of a page", count: furniture.size }] : [];
  return { blocks: made, leftOut };
}

/** Numbers of pages, alone or behind a title ("Equality plan | Page 4"), and lines that come again beside them. */
function furnitureOf(blocks: readonly Block[]): ReadonlySet<Block> {
  const lines = blocks.filter((block): block is Paragraph => block.kind === "paragraph");
  const titled = lines.filter(({ text }) => TITLE_AND_PAGE.test(text) && text.split(" ").length <= LONGEST);
  const numbers = [
    ...counted(lines.filter(({ text }) => PAGE_NUMBER.test(text))),
    ...[...new Set(titled.map(keyOf))].flatMap((key) => counted(titled.filter((line) => keyOf(line) === key))),
  ];
  if (numbers.length === 0) return new Set();
  const near = new Map<string, Paragraph[]>();
  blocks.forEach((block, at) => {
    if (block.kind !== "paragraph" || !mayComeAgain(block)) return;
    const beside = [blocks[at - 1], blocks[at + 1]].some((other) => numbers.some((number) => number === other));
    if (beside) near.set(keyOf(block), [...(near.get(keyOf(block)) ?? []), block]);
  });
  return new Set([...numbers, ...[...near.values()].filter(({ length }) => length >= LEAST).flat()]);
}

/** The lines, where each has a higher number than the one before; none where they count something else, or nothing. */
function counted(lines: readonly Paragraph[]): readonly Paragraph[] {
  const counts = lines.map(({ text }) => Number(/(?<=page\s*)\d+/i.exec(text)?.[0] ?? /\d+/.exec(text)?.[0]));
  const isCounted = counts.every((count, at) => at === 0 || count > (counts[at - 1] ?? 0));
  return lines.length >= LEAST && isCounted ? lines : [];
}

/** A title or the name of the body; "Lead: Head of HR" below a number belongs to the part that it counts. */
function mayComeAgain(block: Paragraph): boolean {
  const [line] = labelledLines(block.text, block);
  return (line === undefined || line.label === null) && block.text.split(" ").length <= LONGEST;
}

function keyOf({ text }: Paragraph): string {
  return foldText(text).replace(/\d+/g, "#");
}

function continues(above: Table, below: Table, isNewPage: boolean): boolean {
  const [first] = below.rows;
  const heading = above.rows.find(({ cells }) => headerOf(cells) !== null);
  if (!first || !heading) return false;
  const isAgain =
    first.cells.length === heading.cells.length && first.cells.every((cell, at) => cell === heading.cells[at]);
  return isAgain || (isNewPage && headerOf(first.cells) === null && first.cells.length === heading.cells.length);
}

function joined(above: Table, below: Table): Table {
  const [first, ...rest] = below.rows;
  return { kind: "table", rows: [...above.rows, ...(first ? [{ ...first, afterBreak: true }] : []), ...rest] };
}

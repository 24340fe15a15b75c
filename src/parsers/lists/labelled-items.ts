// Plans in which who and when stand on lines of their own below one point of a list or several.
import { type CardLine, labelledLines } from "../cards/card-line.ts";
import type { Block, Document, Paragraph, Row, Table } from "../document/document.ts";
import { headingWords } from "../table/columns.ts";
import { itemsFrom } from "./list-items.ts";

/** One list with such lines may be about the document. */
const LEAST = 2;

/**
 * The document with such lists as tables, where it has no other. What stands below several points holds for each of them:
 * nothing else names who does the first.
 */
export function withLabelledItems(document: Document): Document {
  const { blocks } = document;
  if (blocks.some(({ kind }) => kind === "table")) return document;
  const made: Block[] = [];
  let found = 0;
  let open: Row[] = [];
  const close = (): void => {
    if (open.length > 0) made.push(tableOf(open));
    open = [];
  };
  for (let at = 0; at < blocks.length; ) {
    const items = bulletsFrom(blocks, at);
    const below = items.length > 0 ? linesBelow(blocks, at + items.length) : [];
    if (below.length > 0) {
      found += 1;
      open.push(...items.map((item) => rowOf(item, below, items.length > 1)));
      at += items.length + below.length;
      continue;
    }
    close();
    made.push(...blocks.slice(at, at + Math.max(1, items.length)));
    at += Math.max(1, items.length);
  }
  close();
  return found < LEAST ? document : { ...document, blocks: made };
}

function bulletsFrom(blocks: readonly Block[], at: number): readonly Paragraph[] {
  const items = itemsFrom(blocks, at);
  const numbered = items.findIndex(({ text }) => !text.startsWith("• "));
  return items.slice(0, numbered < 0 ? items.length : numbered);
}

/** The lines that say who and when and nothing else; none where one of the two is missing. */
function linesBelow(blocks: readonly Block[], at: number): readonly CardLine[] {
  const lines: CardLine[] = [];
  for (let block = blocks[at]; block?.kind === "paragraph"; block = blocks[at + lines.length]) {
    const [line, ...more] = labelledLines(block.text, block);
    if (!line || more.length > 0 || line.text === "" || !isAbout(line, "owner", "due")) break;
    lines.push(line);
  }
  const isWhole =
    lines.length === 2 && lines.some((line) => isAbout(line, "owner")) && lines.some((line) => isAbout(line, "due"));
  return isWhole ? lines : [];
}

function isAbout({ label }: CardLine, ...meanings: readonly string[]): boolean {
  return meanings.includes(headingWords(label ?? "")?.means ?? "");
}

function rowOf({ text, from, to, unit }: Paragraph, below: readonly CardLine[], isShared: boolean): Row {
  const says = (meaning: string): string => below.find((line) => isAbout(line, meaning))?.text ?? "";
  const place = { from, to: isShared ? to : (below.at(-1)?.to ?? to), ...(unit ? { unit } : {}) };
  return { cells: [text.replace(/^• /, ""), says("due"), says("owner")], ...place, afterBreak: false, isAction: true };
}

function tableOf(rows: readonly Row[]): Table {
  const from = rows[0]?.from ?? 0;
  const headings: Row = { cells: ["Action", "By when", "Owner"], from, to: from, afterBreak: false, isHeadings: true };
  return { kind: "table", rows: [headings, ...rows] };
}

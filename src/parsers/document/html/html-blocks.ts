// A parsed page to headings, paragraphs and tables, in the order in which it is read.
import { defaultTreeAdapter } from "parse5";
import { headerOf } from "../../table/header.ts";
import { cleanText, foldText } from "../clean-text.ts";
import type { Block, LeftOut, Place } from "../document.ts";
import { spreadMerged } from "../spread-merged.ts";
import { attribute, type Element, headingLevel, isHidden, type Node, shownElement, startsALine } from "./element.ts";
import { cellElements, hiddenRows, holdsTable, placeOf, rowElements, tableGrid } from "./table-grid.ts";
import { textOf } from "./text-of.ts";

/** `firstLine` is the line of the file on which the page begins: 1, or where it stands inside a Markdown file. */
export function htmlBlocks(
  nodes: readonly Node[],
  firstLine: number,
): { readonly blocks: readonly Block[]; readonly leftOut: readonly LeftOut[] } {
  const writer = new BlockWriter(firstLine);
  writer.readAll(nodes);
  return { blocks: writer.blocks, leftOut: writer.leftOut() };
}

class BlockWriter {
  readonly blocks: Block[] = [];
  readonly #firstLine: number;
  readonly #counts = new Map<string, number>();
  /** Words that stand side by side and are no block yet. */
  #open: Node[] = [];
  #place: Place;

  constructor(firstLine: number) {
    this.#firstLine = firstLine;
    this.#place = { from: firstLine, to: firstLine };
  }

  readAll(nodes: readonly Node[]): void {
    for (const node of nodes) this.#readNode(node);
    this.#close();
  }

  leftOut(): readonly LeftOut[] {
    return [...this.#counts].map(([reason, count]) => ({ reason, count }));
  }

  #readNode(node: Node): void {
    const element = shownElement(node);
    if (!element) {
      if (defaultTreeAdapter.isTextNode(node)) this.#open.push(node);
      else if (defaultTreeAdapter.isElementNode(node) && isHidden(node)) this.#leaveOut("hidden on the page");
      return;
    }
    if (isSkipLink(element)) {
      this.#leaveOut("menu or foot of the page");
      return;
    }
    if (!startsALine(element) && !holdsTable(element)) {
      this.#open.push(element);
      return;
    }
    this.#close();
    this.#place = placeOf(element, this.#firstLine);
    this.#readBlock(element);
    this.#close();
  }

  #readBlock(element: Element): void {
    const level = headingLevel(element);
    if (level !== null && !holdsTable(element)) this.#readHeading(element, level);
    else if (element.tagName === "table") this.#readTable(element);
    else if (/^(?:nav|footer)$/.test(element.tagName) && !holdsTable(element))
      this.#leaveOut("menu or foot of the page");
    else if (element.tagName === "dl") this.#readPairs(element);
    else if (element.tagName === "li" && !holdsTable(element)) this.#open.push(element);
    else this.readAll(element.childNodes);
  }

  #readHeading(element: Element, level: number): void {
    const text = foldText(cleanText(textOf(element.childNodes)));
    if (text !== "") this.blocks.push({ kind: "heading", text, level, ...this.#place });
  }

  /** A list of terms reads as "Owner: Head of Parks", a line for each term with all that is said of it; its tables follow. */
  #readPairs(list: Element): void {
    let term = "";
    const said: Element[] = [];
    const tables: Element[] = [];
    const close = (): void => {
      const text = said.map((part) => cleanText(textOf(part.childNodes.filter((node) => !isTable(node))))).join("; ");
      tables.push(...said.flatMap((part) => part.childNodes.filter(isTable)));
      const [first] = said.splice(0);
      if (first) this.#addLines(term === "" ? text : `${term}: ${text}`.trim(), first, term !== "");
    };
    for (const part of list.childNodes.flatMap((node) => shownElement(node) ?? [])) {
      if (part.tagName === "dd") {
        said.push(part);
        continue;
      }
      close();
      if (part.tagName === "dt") term = foldText(cleanText(textOf(part.childNodes))).replace(/:$/, "");
      else if (part.tagName === "div") this.#readPairs(part);
      else this.readAll([part]);
    }
    close();
    for (const table of tables) this.#readTable(table);
  }

  /**
   * A table that only lays out the page is none: one of a single column, or a row that holds a table with headings of its own.
   * A smaller table within a cell is text of its cell.
   */
  #readTable(table: Element): void {
    const caption = table.childNodes
      .flatMap((node) => shownElement(node) ?? [])
      .find(({ tagName }) => tagName === "caption");
    if (caption) this.#addLines(cleanText(textOf(caption.childNodes)), caption);
    const rows = rowElements(table);
    this.#leaveOut("hidden on the page", hiddenRows(table).length);
    if (rows.every((row) => cellElements(row).length <= 1)) {
      for (const cell of rows.flatMap(cellElements)) this.readAll(cell.childNodes);
      return;
    }
    const grid = tableGrid(rows, this.#firstLine);
    let first = 0;
    const flush = (end: number): void => {
      const taken = spreadMerged(grid.slice(first, end));
      if (taken.length > 0) this.blocks.push({ kind: "table", rows: taken });
    };
    rows.forEach((row, at) => {
      if (!laysOutTables(row)) return;
      flush(at);
      first = at + 1;
      for (const cell of cellElements(row)) this.readAll(cell.childNodes);
    });
    flush(rows.length);
  }

  #close(): void {
    const text = cleanText(textOf(this.#open));
    this.#open = [];
    this.#addText(text, this.#place);
  }

  #addLines(text: string, from: Element, areOne = false): void {
    this.#addText(text, placeOf(from, this.#firstLine), areOne);
  }

  #addText(text: string, { from, to }: Place, areOne = false): void {
    const lines = text.split("\n").filter((line) => line !== "");
    lines.forEach((line, at) => {
      this.blocks.push({ kind: "paragraph", text: line, from, to, ...(areOne && at > 0 ? { goesOn: true } : {}) });
    });
  }

  #leaveOut(reason: string, count = 1): void {
    if (count > 0) this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + count);
  }
}

function isTable(node: Node): node is Element {
  return shownElement(node)?.tagName === "table";
}

/** "Skip to main content", which only a keyboard or a screen reader meets. */
function isSkipLink(element: Element): boolean {
  const leadsWithin = element.tagName === "a" && attribute(element, "href")?.startsWith("#") === true;
  return leadsWithin && /^\s*(?:skip|jump) to\b/i.test(textOf(element.childNodes));
}

/** Whether a table that stands in one of the row's cells is to be read for itself. */
function laysOutTables(row: Element): boolean {
  const cells = cellElements(row).filter((cell) => foldText(textOf(cell.childNodes)) !== "");
  return tablesWithin(row).some((table) => cells.length === 1 || hasHeadings(table));
}

function hasHeadings(table: Element): boolean {
  const rows = rowElements(table);
  return tableGrid(rows, 1).some(({ cells }) => headerOf(cells) !== null) || tablesWithin(table).some(hasHeadings);
}

/** The tables within an element, but not those within them. */
function tablesWithin(element: Element): Element[] {
  return element.childNodes.flatMap((node): Element[] => {
    const child = shownElement(node);
    if (!child) return [];
    return child.tagName === "table" ? [child] : tablesWithin(child);
  });
}

// Lines of plain text to headings, paragraphs and tables, where a row of a table is a line.
import { labelledLines } from "../cards/card-line.ts";
import { saysWhoAndWhen } from "../lists/who-lines.ts";
import { headerOf } from "../table/header.ts";
import { isLabelledPart } from "../table/labelled-part.ts";
import { assembleRows, type RowLine } from "./assemble-rows.ts";
import { cleanText, foldText } from "./clean-text.ts";
import type { Block, Paragraph, Place } from "./document.ts";
import type { SourceLine } from "./source-lines.ts";
import { continuesCell, endsOpen, endsSentence, startsMidSentence } from "./text-flow.ts";

type Separator = "tab" | "pipe";

interface OpenTable {
  readonly separator: Separator;
  readonly lines: RowLine[];
  /** No bars stand around its first row. */
  readonly isBare: boolean;
  /** Page numbers and repeated footers met between rows; they follow the table. */
  readonly furniture: Paragraph[];
}

/** Reads lines in order. A blank line or a page's footer inside a table marks where a page may have ended. */
export function readLines(lines: readonly SourceLine[]): Block[] {
  const blocks: Block[] = [];
  const texts = lines.map(({ text }) => text);
  const repeated = repeatedLines(texts);
  let table: OpenTable | null = null;
  let broken = true;

  const close = (): void => {
    if (!table) return;
    blocks.push({ kind: "table", rows: assembleRows(table.lines) }, ...table.furniture);
    table = null;
  };

  lines.forEach(({ text: raw, from, to }, index) => {
    const line = raw.replaceAll("\f", "");
    if (line !== raw) broken = true;
    if (line.trim() === "") {
      broken = true;
      return;
    }
    const row = cellsOf(line, table);
    if (row) {
      if (table?.separator !== row.separator) close();
      table ??= { separator: row.separator, lines: [], isBare: !/^\s*\|/.test(line), furniture: [] };
      table.lines.push({ cells: row.cells, from, to, afterBlank: broken });
    } else if (
      table &&
      !broken &&
      (continuesCell(cleanText(line)) || (isOpen(table) && !isFurniture(line, repeated)))
    ) {
      table.lines.push({ cells: [line], from, to, afterBlank: false });
    } else if (table && broken && goesOnAlone(line, table, tableGoesOn(texts, index, table))) {
      table.lines.push({ cells: [line], from, to, afterBlank: true });
    } else if (table && isBand(line) && tableGoesOn(texts, index, table, false)) {
      table.lines.push({ cells: [line], from, to, afterBlank: true });
    } else if (
      table &&
      isFurniture(line, repeated) &&
      (tableGoesOn(texts, index, table) || goesOnAlone(filledBelow(texts, index), table, false))
    ) {
      table.furniture.push({ kind: "paragraph", text: foldText(line), from, to });
      broken = true;
      return;
    } else {
      close();
      addText(blocks, line, { from, to }, broken);
    }
    broken = false;
  });
  close();
  return blocks;
}

function cellsOf(line: string, table: OpenTable | null): { separator: Separator; cells: string[] } | null {
  if (line.includes("\t")) {
    const indentOnly = /^\s*\t[^\t]*$/.test(line) && line.trim() !== "" && table?.separator !== "tab";
    return indentOnly ? null : { separator: "tab", cells: line.split("\t") };
  }
  if (/^\s*\|.*\|/.test(line) || line.split(" | ").length > 2) {
    const inside = standsBare(line, table) ? line : withoutBarsAround(line);
    return { separator: "pipe", cells: cellsBetweenBars(inside).map((cell) => cell.replaceAll("\\|", "|")) };
  }
  return null;
}

/**
 * Below headings without bars around them, a bar in front stands behind a blank cell where that makes the row as wide, or
 * where none closes the row.
 */
function standsBare(line: string, table: OpenTable | null): boolean {
  const width = table?.separator === "pipe" && table.isBare ? (table.lines[0]?.cells.length ?? 0) : 0;
  const own = cellsBetweenBars(line).length;
  return own === width || (own < width && !/\|\s*$/.test(line));
}

function withoutBarsAround(line: string): string {
  return line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
}

function cellsBetweenBars(line: string): string[] {
  return line.split(/(?<!\\)\|/);
}

/** Whether the last cell so far ends in the middle of a phrase ("Done in"). */
function isOpen({ lines }: OpenTable): boolean {
  return endsOpen(cleanText(lines.at(-1)?.cells.at(-1) ?? ""));
}

/** "Objective 2: Fair services" between two rows, which tabs would have kept in their table. */
function isBand(line: string): boolean {
  return isLabelledPart(foldText(cleanText(line))) && line.split(" ").length <= 30;
}

/** The rest of a first cell that a page has cut, where the blank cells beside it were trimmed away. */
function goesOnAlone(line: string, { separator, lines }: OpenTable, isInside: boolean): boolean {
  const above = cleanText(lines.at(-1)?.cells[0] ?? "");
  const below = cleanText(line);
  if (separator !== "tab" || above === "" || endsSentence(above) || headerOf(lines.at(-1)?.cells ?? [])) return false;
  return startsMidSentence(below) ? !startsMidSentence(above) : isInside && endsOpen(above);
}

function addText(blocks: Block[], line: string, { from, to }: Place, afterBlank: boolean): void {
  const heading = /^\s{0,3}(#{1,6})\s+(.*?)#*\s*$/.exec(line);
  const text = foldText(cleanText(heading?.[2] ?? line));
  if (text === "") return;
  if (heading) {
    blocks.push({ kind: "heading", text, level: heading[1]?.length ?? 1, from, to });
    return;
  }
  const last = blocks.at(-1);
  if (last?.kind === "paragraph" && !afterBlank && (isWrapped(last.text, text) || hangsUnder(last, line))) {
    blocks[blocks.length - 1] = { ...last, text: `${last.text} ${text}`, to };
    return;
  }
  blocks.push({ kind: "paragraph", text, from, to });
}

/** A line is wrapped when it is long, ends no sentence, and the next begins in the middle of one. */
function isWrapped(line: string, next: string): boolean {
  return line.length >= 60 && !/[.!?:;]$/.test(line) && startsMidSentence(next);
}

/** Set in under the words of a numbered line that ends no sentence, and without a label of its own. */
function hangsUnder(last: Paragraph, line: string): boolean {
  const isNumbered = /^\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z])[.)]\s/i.test(last.text);
  if (!isNumbered || !/^\s{2,}\S/.test(line) || /[.!?:;]$/.test(last.text)) return false;
  if (saysWhoAndWhen(foldText(line))) return false;
  return !/^\s*(?:[-–*•]|\(?\w{1,3}[.)])\s/.test(line) && labelledLines(line.trim(), last)[0]?.label === null;
}

const PAGE_NUMBER = /^(?:page\s+)?-?\s*\d{1,3}\s*-?(?:\s*(?:of|\/)\s*\d{1,3})?$/i;

/** "Wexley Council Page 2 of 7" */
const BESIDE_PAGE = /^(?:.{1,90}\s)page\s+\d{1,3}\s*(?:of|\/)\s*\d{1,3}$/i;

function isFurniture(line: string, repeated: ReadonlySet<string>): boolean {
  return PAGE_NUMBER.test(line.trim()) || BESIDE_PAGE.test(line.trim()) || repeated.has(withoutDigits(line));
}

/** Whether the next line that is neither blank nor furniture is a row of the same table, and no new headings. */
function tableGoesOn(lines: readonly string[], index: number, table: OpenTable, mayBeHeadings = true): boolean {
  const next = filledBelow(lines, index);
  const row = next === "" ? null : cellsOf(next, table);
  return row?.separator === table.separator && (mayBeHeadings || headerOf(row.cells.map(cleanText)) === null);
}

/** The next line that is neither blank nor a page's number; "" at the end. */
function filledBelow(lines: readonly string[], index: number): string {
  return lines.slice(index + 1).find((line) => line.trim() !== "" && !PAGE_NUMBER.test(line.trim())) ?? "";
}

/** Lines that stand three times or more in the document, page numbers in them aside. */
function repeatedLines(lines: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (line.trim() === "" || line.includes("\t") || line.includes("|")) continue;
    const key = withoutDigits(line);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([key, count]) => (count >= 3 ? [key] : [])));
}

function withoutDigits(line: string): string {
  return foldText(line).replace(/\d+/g, "#");
}

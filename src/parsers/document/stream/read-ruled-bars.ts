// Tables under a rule of dashes in which a bar stands behind each cell and none in front of a row, as some programs take them
// out of a web page: cells have lines of their own, and text above and below is parted by nothing.
import { leadingReference } from "../../references/printed-reference.ts";
import { columnsOf } from "../../table/columns-of.ts";
import { cleanText, foldText } from "../clean-text.ts";
import type { Block, Row } from "../document.ts";
import type { SourceLine } from "../source-lines.ts";
import type { Piece } from "./piece.ts";
import { unreadable } from "./read-stream.ts";
import { areHeadings } from "./stream-heading.ts";

type ReadProse = (lines: readonly SourceLine[]) => readonly Block[];

const RULE = /^\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+\|\s*$/;
const BAR = /(?<!\\)\|/;

export function hasRuledBars(lines: readonly string[]): boolean {
  return lines.some((line) => RULE.test(line));
}

/** The blocks of such a text. A table whose bars do not come out even is asked about. */
export function readRuledBars(lines: readonly SourceLine[], readProse: ReadProse): Block[] {
  const tables = lines.flatMap(({ text }, rule) => {
    const width = RULE.test(text) ? text.split("|").length - 1 : 0;
    const from = width === 0 ? null : headingsFrom(lines, rule, width);
    return from === null ? [] : [{ from, rule, width }];
  });
  const blocks: Block[] = [];
  let done = 0;
  tables.forEach(({ from, rule, width }, index) => {
    const next = tables[index + 1]?.from ?? lines.length;
    const last = lines.slice(rule + 1, next).findLastIndex(({ text }) => BAR.test(text));
    const end = rule + 2 + last;
    const above = lines.slice(done, from);
    const [heading] = rowsOf(cellsIn(lines.slice(from, rule)), width);
    const cells = cellsIn(lines.slice(rule + 1, end));
    done = end;
    if (!heading) {
      blocks.push(...readProse([...above, ...lines.slice(from, end)]));
      return;
    }
    const isHeadings = areHeadings(heading.cells);
    if (cells.length % width > 0 && (index + 1 < tables.length || end < lines.length)) {
      blocks.push(...readProse(above), unreadable(heading, cells));
      return;
    }
    const table: Row[] = [{ ...heading, ...(isHeadings ? { isHeadings } : {}) }, ...rowsOf(cells, width)];
    const titled = withTitleAsAction(above.at(-1), table);
    blocks.push(...readProse(titled ? above.slice(0, -1) : above), { kind: "table", rows: titled ?? table });
  });
  return [...blocks, ...readProse(lines.slice(done))];
}

/** Where the headings above a rule begin: so many bars stand from there on. */
function headingsFrom(lines: readonly SourceLine[], rule: number, width: number): number | null {
  let bars = 0;
  for (let at = rule - 1; at >= 0 && at > rule - 1 - LONGEST_HEADINGS; at--) {
    bars += (lines[at]?.text.split(BAR).length ?? 1) - 1;
    if (bars >= width) return bars === width ? at : null;
  }
  return null;
}

const LONGEST_HEADINGS = 40;

function cellsIn(lines: readonly SourceLine[]): Piece[] {
  const cells: Piece[] = [];
  let open: string[] = [];
  let from: number | null = null;
  for (const line of lines) {
    const parts = line.text.split(BAR);
    parts.forEach((part, at) => {
      open.push(part.replaceAll("\\|", "|"));
      if (part.trim() !== "") from ??= line.from;
      if (at === parts.length - 1) return;
      cells.push({ text: open.join("\n").trim(), parted: "bar", from: from ?? line.from, to: line.to });
      open = [];
      from = null;
    });
    if (open.join("").trim() === "") open = [];
  }
  if (open.length > 0) {
    cells.push({ text: open.join("\n").trim(), parted: "bar", from: from ?? 0, to: lines.at(-1)?.to ?? 0 });
  }
  return cells;
}

function rowsOf(cells: readonly Piece[], width: number): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < cells.length; at += width) {
    const own = cells.slice(at, at + width);
    const texts = own.map(({ text }) => cleanText(text));
    rows.push({ cells: texts, from: own[0]?.from ?? 0, to: own.at(-1)?.to ?? 0, afterBreak: false });
  }
  return rows;
}

/** "1.1 Tell more people", and below it a table of one row that says who, when and how it is measured. */
function withTitleAsAction(line: SourceLine | undefined, [heading, row, ...more]: readonly Row[]): Row[] | null {
  const title = leadingReference(foldText(cleanText(line?.text ?? "")));
  if (!heading || !row || !title || more.length > 0 || title.rest.split(" ").length < LEAST_WORDS) return null;
  const means = new Set(columnsOf(heading.cells).map(({ meaning }) => meaning));
  if (means.has("action") || means.has("reference") || !(means.has("owner") || means.has("due"))) return null;
  return [
    { ...heading, cells: ["Ref", "Action", ...heading.cells], isHeadings: true },
    { ...row, cells: [title.reference, title.rest, ...row.cells], from: line?.from ?? row.from },
  ];
}

const LEAST_WORDS = 4;

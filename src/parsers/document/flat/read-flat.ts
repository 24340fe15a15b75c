// Text that came out of a table with a line for each cell, and nothing that shows its columns: the headings say in which
// order the cells stand.
import { isReference } from "../../references/printed-reference.ts";
import type { Column } from "../../table/columns.ts";
import { isLabelledPart } from "../../table/labelled-part.ts";
import { divideCells } from "../cells/divide-cells.ts";
import { type LooseCell, paragraphsOf, rowOf, textOf } from "../cells/loose-cell.ts";
import { cleanText, foldText } from "../clean-text.ts";
import type { Block, Place, Row } from "../document.ts";
import type { SourceLine } from "../source-lines.ts";
import { isDate, isPost, isRating } from "./cell-signs.ts";
import { type FlatHeadings, findFlatHeadings } from "./flat-headings.ts";

type ReadProse = (lines: readonly SourceLine[]) => readonly Block[];

/** No plan is longer. */
const MOST_LINES = 20_000;

/**
 * The blocks of a text in which headings of columns stand as lines of their own or run together, or null where none do.
 * Only where each cell is a line, so that every row has its date and its owner in their places, are the lines below made
 * rows; anything else is unreadable and asked about.
 */
export function readFlatText(lines: readonly SourceLine[], readProse: ReadProse): Block[] | null {
  if (lines.length > MOST_LINES) return null;
  const places = findFlatHeadings(lines.map(({ text }) => foldText(cleanText(text))));
  if (places.length === 0) return null;
  const firsts = places.map((ways) => Math.min(...ways.map(({ from }) => from)));
  const blocks: Block[] = [];
  let done = 0;
  places.forEach((ways, index) => {
    const own = endOfTable(lines, firsts[index + 1] ?? lines.length);
    const read = ways.flatMap((headings) => tableBelow(lines, headings, own) ?? []);
    const [table] = read.sort((one, other) => one.outside - other.outside);
    const from = table?.from ?? ways[0]?.from ?? 0;
    blocks.push(...readProse(lines.slice(done, from)), ...(table?.blocks ?? [unreadable(lines.slice(from, own))]));
    done = own;
  });
  return [...blocks, ...readProse(lines.slice(done))];
}

/** Where the headings begin that stand behind the last cell: set in far, or two lines at the most behind a blank one. */
function endOfTable(lines: readonly SourceLine[], end: number): number {
  const isSetIn = (at: number): boolean => /^ {6,}[^\s•·▪–*-]/.test(lines[at]?.text ?? "");
  const isBlank = (at: number): boolean => (lines[at]?.text ?? "").trim() === "";
  for (let at = end - 1; at >= end - 4 && at > 0; at--) {
    if (isSetIn(at)) return at;
  }
  for (let at = end - 1; at >= end - 3 && at > 0; at--) {
    if (isBlank(at - 1) && !isBlank(at)) return at;
  }
  return end;
}

function unreadable(lines: readonly SourceLine[]): Block {
  const texts = lines.map(({ text }) => foldText(text)).filter((text) => text !== "");
  return {
    kind: "paragraph",
    text: texts.join(" / "),
    ...spanOf(lines),
    unreadable: "its columns and rows cannot be told apart",
  };
}

interface Table {
  /** Its first line, counted from 0. */
  readonly from: number;
  readonly blocks: readonly Block[];
  /** How many lines below belong to no row. */
  readonly outside: number;
}

/** The table, and what stands below it; null where not every row shows that its cells are right. */
function tableBelow(
  lines: readonly SourceLine[],
  { from, to, cells, columns }: FlatHeadings,
  end: number,
): Table | null {
  if (mayBeFirstHeading(lines[from - 1])) return null;
  const below = cellsOf(lines.slice(to, end));
  const { pieces } = divideCells(below, columns);
  const last = pieces.findLastIndex((piece) => piece.length > 1 && showsColumns(piece, columns));
  const inside = pieces.slice(0, last + 1);
  const rows = inside.filter(({ length }) => length > 1);
  if (rows.length < 2 || !rows.every((row) => fits(row, columns))) return null;
  const alone = inside.filter((piece) => piece.length === 1).flat();
  if (alone.some((cell) => textOf(cell) !== "" && !isLabelledPart(textOf(cell)))) return null;
  const after = pieces.slice(last + 1).flat();
  if (after.some((cell) => isDate(textOf(cell)) || isPost(textOf(cell)))) return null;
  const shown = rows.filter((row) => showsColumns(row, columns));
  if (shown.length < rows.length * 0.8) return null;
  const heading: Row = { cells, ...spanOf(lines.slice(from, to)), afterBreak: false };
  const made = inside.flatMap((piece): Row[] => {
    const row = rowOf(piece);
    if (piece.length > 1) return [row];
    return row.cells[0] === "" ? [] : [{ ...row, isBand: true }];
  });
  const table: Block = { kind: "table", rows: [heading, ...made] };
  return {
    from,
    blocks: [table, ...after.flatMap(paragraphsOf)],
    outside: after.filter((cell) => textOf(cell) !== "").length,
  };
}

/** A few words right above the headings, in line with them: then how many cells a row has is not certain. */
function mayBeFirstHeading(line: SourceLine | undefined): boolean {
  const text = foldText(cleanText(line?.text ?? ""));
  if (text === "" || /^ {6,}/.test(line?.text ?? "")) return false;
  return text.split(" ").length <= 4 && !/[.:;,]$|^\d/.test(text) && !isLabelledPart(text);
}

/** Each line is a cell, a blank one too; the items of a list belong to the line above. */
function cellsOf(lines: readonly SourceLine[]): LooseCell[] {
  const cells: { lines: string[]; from: number; to: number; afterBlank: boolean }[] = [];
  for (const { text, from, to } of lines) {
    const above = cells.at(-1);
    if (above && /^\s*[•·▪◦–*-]\s+\S/.test(text)) {
      above.lines.push(text.trim());
      above.to = to;
    } else cells.push({ lines: [text], from, to, afterBlank: true });
  }
  return cells;
}

/** A date and an owner stand where the headings say. */
function showsColumns(row: readonly LooseCell[], columns: readonly Column[]): boolean {
  return ["due", "owner"].every((wanted) =>
    columns.some(({ meaning }, at) => {
      const text = row[at] ? textOf(row[at]) : "";
      return meaning === wanted && text !== "" && (wanted === "due" ? isDate(text) : isPost(text));
    }),
  );
}

/** No cell is what another heading says. */
function fits(row: readonly LooseCell[], columns: readonly Column[]): boolean {
  return columns.every(({ meaning }, at) => {
    const text = row[at] ? textOf(row[at]) : "";
    if (text === "") return meaning !== "action";
    const words = text.split(" ").length;
    switch (meaning) {
      case "due":
        return isDate(text) || (words <= 8 && !isPost(text) && !isRating(text));
      case "owner":
        return isPost(text) || (words <= 8 && !isDate(text) && !isRating(text) && !isReference(text));
      case "rag":
        return isRating(text);
      case "reference":
        return isReference(text);
      case "action":
        return words > 2 && !isDate(text) && !isPost(text);
      default:
        return !isReference(text) || words > 1;
    }
  });
}

function spanOf(places: readonly Place[]): Place {
  return { from: places[0]?.from ?? 0, to: places.at(-1)?.to ?? 0 };
}

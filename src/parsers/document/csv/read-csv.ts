// A CSV file to the one shape of documents: the lines above its headings, then one table.
import type { Column } from "../../table/columns.ts";
import { headerOf } from "../../table/header.ts";
import { cleanText } from "../clean-text.ts";
import type { Block, Document, Row } from "../document.ts";
import { fitParts } from "../fit-parts.ts";
import type { CsvShape } from "./find-separator.ts";
import { parseRecords } from "./parse-records.ts";

/**
 * Reads the records of a file whose shape is known. Places are rows as a spreadsheet counts them. What stands above the
 * headings in one cell (a title, "as at May 2026") is text and no row, and so are lines without a separator below the last row.
 */
export function readCsv(text: string, { separator, headingsAt }: CsvShape, name: string): Document {
  const rows = parseRecords(text, separator).map(
    (cells, at): Row => ({ cells: cells.map(cleanText), from: at + 1, to: at + 1, afterBreak: false }),
  );
  const banner = rows.slice(0, headingsAt).filter(isOneText).length === headingsAt ? headingsAt : 0;
  const above = rows.slice(0, banner).filter(isSaid).flatMap(linesOf);
  const below = rows.slice(banner);
  const table = separator === "," ? aligned(below) : below;
  const last = table.findLastIndex(({ cells }) => cells.some((cell) => cell !== ""));
  const end = table.findLastIndex(({ cells }) => cells.length > 1) + 1;
  const foot = table.slice(end, last + 1).flatMap(linesOf);
  return {
    name,
    unit: "sheet row",
    blocks: [...above, { kind: "table", rows: table.slice(0, Math.min(end, last + 1)) }, ...foot],
  };
}

/** A record with more cells than the headings above it has commas that nobody quoted. */
function aligned(rows: readonly Row[]): readonly Row[] {
  let columns: readonly Column[] = [];
  return rows.map((row) => {
    const headings = headerOf(row.cells)?.columns;
    if (headings) columns = headings;
    const end = row.cells.findLastIndex((cell) => cell !== "") + 1;
    const tooMany = !headings && columns.length > 0 && end > columns.length;
    const cells = tooMany ? fitParts(row.cells.slice(0, end), columns, ", ") : null;
    return cells ? { ...row, cells } : row;
  });
}

/** Not "sep=;", with which Excel is told how the file is parted. */
function isSaid({ cells }: Row): boolean {
  return !/^sep=.?$/i.test(cells.join(""));
}

function isOneText({ cells }: Row): boolean {
  return cells.filter((cell) => cell !== "").length <= 1;
}

function linesOf({ cells, from, to }: Row): Block[] {
  return cells
    .flatMap((cell) => cell.split("\n"))
    .filter((text) => text !== "")
    .map((text) => ({ kind: "paragraph", text, from, to }));
}

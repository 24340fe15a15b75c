// The rows of a sheet to paragraphs and tables: a sheet may hold a title, a plan, a key and notes below each other.
import { headerOf } from "../../table/header.ts";
import type { Block, Paragraph } from "../document.ts";
import { shadesOf } from "../shade.ts";
import { type MergedRow, spreadMerged } from "../spread-merged.ts";
import { checkTableSize } from "../table-size.ts";
import { type LevelledRow, withSummariesAsBands } from "./summary-rows.ts";
import { tablesBeside } from "./tables-beside.ts";
import type { SheetRow } from "./visible-rows.ts";

/**
 * Parts the sheet where blank rows stand before a line of text, new headings, or rows much narrower than the headings
 * above: those are a title, another table, a key. Blank rows between the rows of one table part nothing. Tables side by
 * side follow each other.
 *
 * @param bridged columns without text that are no gap between two tables
 */
export function sheetBlocks(rows: readonly SheetRow[], bridged: ReadonlySet<number>, name: string): readonly Block[] {
  const top = Math.max(0, rows.findIndex(isHeadings));
  const below = parts(rows.slice(top));
  const titles = titlesBeside(rows[top - 1], tablesBeside(below[0] ?? [], columnsOf(below[0] ?? []), bridged));
  const blocks = aboveHeadings(rows.slice(0, titles ? top - 1 : top), name);
  let columns: readonly number[] = [];
  for (const part of below) {
    const textEnds = firstIndex(part, ({ cells }) => cells.size > 1);
    blocks.push(...part.slice(0, textEnds).flatMap(lines));
    const table = part.slice(textEnds);
    if (table.length === 0) continue;
    const own = columnsOf(table);
    const goesOn = own.every((column) => columns.includes(column)) && !isNarrow(own.length, columns);
    if (table.some(isHeadings) || !goesOn) columns = own;
    const beside = tablesBeside(table, columns, bridged);
    if (beside.length === 1) blocks.push(tableOf(table, columns, name));
    else
      blocks.push(
        ...beside.flatMap((each, at) => [
          ...titleOf(part === below[0] ? titles?.[at] : null),
          tableOf(each, columnsOf(each), name),
        ]),
      );
  }
  return blocks;

  function titleOf(text: string | null | undefined): Paragraph[] {
    const row = rows[top - 1];
    return row && text ? [line(text, row)] : [];
  }
}

/** The line above each of several tables side by side, where the row above their headings holds nothing else; else null. */
function titlesBeside(
  row: SheetRow | undefined,
  tables: readonly (readonly SheetRow[])[],
): readonly (string | null)[] | null {
  if (!row || row.cells.size < 2 || tables.length < 2) return null;
  const titles = tables.map((rows) => row.cells.get(columnsOf(rows)[0] ?? 0) ?? null);
  return titles.filter((title) => title !== null).length === row.cells.size ? titles : null;
}

function parts(rows: readonly SheetRow[]): SheetRow[][] {
  const found: SheetRow[][] = [];
  let columns: readonly number[] = [];
  for (const row of rows) {
    const headings = isHeadings(row);
    if (headings) columns = [...row.cells.keys()];
    const opens = row.cells.size === 1 || headings || isNarrow(row.cells.size, columns);
    const last = found.at(-1);
    if (last && !(row.afterGap && opens)) last.push(row);
    else found.push([row]);
  }
  return found;
}

/** Fewer than half of the columns of the table above. */
function isNarrow(width: number, columns: readonly number[]): boolean {
  return width * 2 < columns.length;
}

/**
 * Rows above the first headings. Of the sheet's first row each cell is a line (a title, a date at the right); so is a
 * label with its value ("Directorate:", "Place"). Anything else of several cells is a table of its own, such as a key.
 */
function aboveHeadings(rows: readonly SheetRow[], name: string): Block[] {
  const blocks: Block[] = [];
  let table: SheetRow[] = [];
  const close = (): void => {
    if (table.length > 0) blocks.push(tableOf(table, columnsOf(table), name));
    table = [];
  };
  for (const [at, row] of rows.entries()) {
    const texts = inOrder(row);
    const isLabelled = texts.length === 2 && /:$/.test(texts[0] ?? "");
    const isText = texts.length === 1 || isLabelled || (at === 0 && texts.length <= MOST_TITLES);
    if (isText || row.afterGap) close();
    if (!isText) table.push(row);
    else blocks.push(...(isLabelled ? [line(texts.join(" "), row)] : lines(row)));
  }
  close();
  return blocks;
}

const MOST_TITLES = 3;

function tableOf(rows: readonly SheetRow[], columns: readonly number[], name: string): Block {
  checkTableSize(rows.length, columns.length, name);
  const merged = rows.map((row): MergedRow & LevelledRow => {
    const lone = row.cells.size === 1 && !columns.includes(inColumns(row)[0] ?? 0) ? inOrder(row)[0] : undefined;
    return {
      cells: columns.map((column, at) => (at === 0 && lone !== undefined ? lone : (row.cells.get(column) ?? ""))),
      covered: columns.map((column) => row.covered.has(column)),
      from: row.from,
      to: row.to,
      afterBreak: false,
      level: row.level,
      indents: columns.map((column) => row.indents.get(column) ?? 0),
      ...(row.isBand ? { isBand: true } : {}),
      ...shadesOf(columns.map((column) => row.shades.get(column) ?? null)),
    };
  });
  const whole = withSummariesAsBands(merged).map(({ level: _level, indents: _indents, ...row }) => row);
  return { kind: "table", rows: spreadMerged(whole) };
}

/** The columns that rows of several cells use. */
function columnsOf(rows: readonly SheetRow[]): readonly number[] {
  const used = new Set(rows.flatMap((row) => (row.cells.size > 1 ? inColumns(row) : [])));
  return [...used].sort((left, right) => left - right);
}

function inColumns({ cells }: SheetRow): number[] {
  return [...cells.keys()].sort((left, right) => left - right);
}

function inOrder(row: SheetRow): string[] {
  return inColumns(row).map((column) => row.cells.get(column) ?? "");
}

function isHeadings(row: SheetRow): boolean {
  return headerOf(inOrder(row)) !== null;
}

function lines(row: SheetRow): Paragraph[] {
  return inOrder(row).flatMap((text) => text.split("\n").map((each) => line(each, row)));
}

function line(text: string, { from, to }: SheetRow): Paragraph {
  return { kind: "paragraph", text, from, to };
}

function firstIndex<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  const found = items.findIndex(test);
  return found < 0 ? items.length : found;
}

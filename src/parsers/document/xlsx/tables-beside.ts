// Tables that stand side by side on one sheet, with free columns between them: a plan and its risks, a plan and a key.
import { type Column, headingWords } from "../../table/columns.ts";
import { headerOf } from "../../table/header.ts";
import type { SheetRow } from "./visible-rows.ts";

/**
 * The rows of each table, from the left; the rows as they are where they are one table.
 *
 * A free column alone says little, since some leave one for its looks. So what follows it has to stand for itself: without
 * headings in that row, with a heading that the table on its left has already, or with figures and risks.
 *
 * @param bridged columns that look free and are not: a cell beside others reaches over them, or they are hidden
 */
export function tablesBeside(
  rows: readonly SheetRow[],
  columns: readonly number[],
  bridged: ReadonlySet<number>,
): readonly (readonly SheetRow[])[] {
  const headings =
    columns.length > MOST_COLUMNS ? undefined : rows.find((row) => headerOf(textsOf(row, columns)) !== null);
  if (!headings) return [rows];
  const [first = [], ...others] = groupsOf(columns, bridged);
  const tables = [[...first]];
  for (const group of others) {
    const left = headerOf(textsOf(headings, tables.at(-1) ?? []));
    if (left?.of === "actions" && standsAlone(textsOf(headings, group), left.columns)) tables.push([...group]);
    else tables.at(-1)?.push(...group);
  }
  return tables.length === 1 ? [rows] : tables.map((own) => within(rows, own));
}

/** Of all tables together; a wider sheet is none that people read. */
const MOST_COLUMNS = 60;

/** Columns without a free one between them. */
function groupsOf(columns: readonly number[], bridged: ReadonlySet<number>): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    const before = last?.at(-1) ?? column;
    const between = Array.from({ length: Math.max(0, column - before - 1) }, (_, at) => before + 1 + at);
    if (last && between.every((each) => bridged.has(each))) last.push(column);
    else groups.push([column]);
  }
  return groups;
}

function standsAlone(headings: readonly string[], left: readonly Column[]): boolean {
  const filled = headings.filter((heading) => heading !== "");
  if (headings.length < 2) return false;
  const known = filled.flatMap((heading) => headingWords(heading) ?? []);
  const repeats = known.some(({ means }) => means !== "further" && left.some(({ meaning }) => meaning === means));
  return filled.length === 0 || repeats || known.filter(({ means }) => means === "indicator").length > 1;
}

function within(rows: readonly SheetRow[], columns: readonly number[]): readonly SheetRow[] {
  const own = new Set(columns);
  return rows.flatMap((row) => {
    const cells = new Map([...row.cells].filter(([column]) => own.has(column)));
    return cells.size === 0 ? [] : [{ ...row, cells }];
  });
}

function textsOf({ cells }: SheetRow, columns: readonly number[]): string[] {
  return columns.map((column) => cells.get(column) ?? "");
}

// The columns that a table begins with before any headings of its own.
import type { Row } from "../document/document.ts";
import { endsSentence } from "../document/text-flow.ts";
import { type Column, headingWords } from "./columns.ts";
import { columnsWithoutHeadings } from "./columns-by-content.ts";
import { headerOf } from "./header.ts";
import { isTracked, planRow } from "./plan-row.ts";
import { emptyKind, onlyText } from "./row-kind.ts";

/**
 * On a page that does not repeat the headings, a table goes on with the columns of the one before if it is as wide and
 * its rows then have owners or dates; failing that, with what its own cells show. Null where neither does.
 */
export function startingColumns(rows: readonly Row[], before: readonly Column[] | null): readonly Column[] | null {
  const own = rowsUntilHeader(rows).filter((row) => emptyKind(row) === null);
  if (own.every((row) => onlyText(row) !== null)) return null;
  const width = Math.max(...own.map(({ cells }) => cells.length));
  if (before?.length === width && own.some((row) => isTracked(planRow(row, before)))) return before;
  return columnsWithoutHeadings(own);
}

/** The rows above the first row of headings; all where there is none. */
export function rowsUntilHeader(rows: readonly Row[]): readonly Row[] {
  const next = rows.findIndex(({ cells }) => headerOf(cells) !== null);
  return next < 0 ? rows : rows.slice(0, next);
}

/** Whether the longest cells of the rows mostly end as sentences do. */
export function setsFullStops(rows: readonly Row[]): boolean {
  const texts = rows.flatMap(({ cells }) => {
    const longest = cells.reduce((most, cell) => (cell.length > most.length ? cell : most), "");
    return longest.length > 40 && headingWords(longest) === null ? [longest] : [];
  });
  return texts.length > 0 && texts.filter(endsSentence).length >= texts.length * 0.6;
}

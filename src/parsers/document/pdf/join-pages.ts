// Tables that go on over a page's end.

import { isReference } from "../../references/printed-reference.ts";
import { headerOf } from "../../table/header.ts";
import type { Block, Row } from "../document.ts";
import { rejoin } from "../text-flow.ts";
import { withMergedAbove } from "./merged-above.ts";
import type { PageRow, PageTable } from "./page-table.ts";

/** What a page holds, in reading order. */
export type PageBlock = Exclude<Block, { kind: "table" }> | PageTable;

/** All pages as one run of blocks: a table that ends a page and one with the same columns that begins the next are one. */
export function joinPages(pages: readonly (readonly PageBlock[])[]): Block[] {
  const joined: PageBlock[] = [];
  for (const blocks of pages) {
    const [first, ...rest] = blocks;
    const at = joined.length - 1;
    const last = joined[at];
    const more = first?.kind === "table" && last?.kind === "table" ? goingOn(last, first) : null;
    if (last?.kind === "table" && more) {
      joined[at] = joinTables(last, more);
      joined.push(...rest);
    } else {
      joined.push(...blocks);
    }
  }
  return joined.map((block) => (block.kind === "table" ? { kind: "table", rows: block.rows.map(bareRow) } : block));
}

function bareRow({ covered: _, ...row }: PageRow): Row {
  return row;
}

/** The table that goes on with the one above, in its columns; null where it is another. */
function goingOn(above: PageTable, below: PageTable): PageTable | null {
  if (goesOn(above, below)) return below;
  return restOfCard(above, below);
}

/**
 * The lower part of a card that a page has cut: no row of it may be parted as often as those above ("Lead | … | By when | …"),
 * but each of its edges is one of theirs.
 */
function restOfCard(above: PageTable, below: PageTable): PageTable | null {
  if (above.tagged || above.corridors || below.corridors || below.edges.length >= above.edges.length) return null;
  if ([...above.rows, ...below.rows].some(({ cells }) => headerOf(cells)) || isNextCard(above.rows, below.rows))
    return null;
  const at = below.edges.map((edge) => above.edges.findIndex((other) => Math.abs(other - edge) <= 5));
  if (at.includes(-1) || at[0] !== 0 || at.at(-1) !== above.edges.length - 1) return null;
  const rows = below.rows.map((row): Row => {
    const cells = Array.from({ length: above.edges.length - 1 }, () => "");
    row.cells.forEach((cell, column) => {
      cells[at[column] ?? column] = cell;
    });
    const { shades: _, ...rest } = row;
    return { ...rest, cells };
  });
  return { ...below, edges: above.edges, rows };
}

/** As many columns in the same places, and not another card with the labels of the one above. */
function goesOn(above: PageTable, below: PageTable): boolean {
  if (above.tagged && below.tagged) return above.tagged.group === below.tagged.group;
  if (above.edges.length !== below.edges.length || isNextCard(above.rows, below.rows)) return false;
  if (hasSameHeadings(above, below)) return true;
  if (above.corridors && below.corridors) {
    return above.corridors.every(({ from, to }, at) => {
      const other = below.corridors?.[at];
      return other !== undefined && Math.min(to, other.to) > Math.max(from, other.from);
    });
  }
  const shift = (below.edges[0] ?? 0) - (above.edges[0] ?? 0);
  return above.edges.every((edge, at) => Math.abs((below.edges[at] ?? 0) - shift - edge) <= 5);
}

/** The headings come again: wherever their columns stand on this page, they are those of the table above. */
function hasSameHeadings(above: PageTable, below: PageTable): boolean {
  const [first, again] = [above.rows[0]?.cells ?? [], below.rows[0]?.cells ?? []];
  return headerOf(first) !== null && first.length === again.length && first.every((cell, at) => cell === again[at]);
}

/** "Action | …, Lead | …" twice: the labels come again, with other words beside them. */
function isNextCard(above: readonly Row[], below: readonly Row[]): boolean {
  const [label, next] = [above[0]?.cells[0] ?? "", below[0]?.cells[0] ?? ""];
  const sameRow = JSON.stringify(above[0]?.cells) === JSON.stringify(below[0]?.cells);
  return label !== "" && label === next && !sameRow;
}

/**
 * A row that neither page closes with a line is one row, cut by the page; so is one that lacks the reference that all
 * the others have. Any other may go on, and says so.
 */
function joinTables(above: PageTable, below: PageTable): PageTable {
  const differs = below.rows.findIndex(
    ({ cells }, at) => JSON.stringify(cells) !== JSON.stringify(above.rows[at]?.cells),
  );
  const headings = below.rows.slice(0, differs < 0 ? 1 : differs);
  const repeated = headings.length > 0;
  const last = above.rows.at(-1);
  const [first, ...rest] = withMergedAbove(below.rows.slice(headings.length), last);
  const isCut =
    above.tagged && below.tagged
      ? above.tagged.last === below.tagged.first
      : (!repeated && !above.closedBelow && !below.closedAbove) || (first && lacksReference(first, above.rows));
  if (first && last && isCut) {
    return { ...below, rows: [...above.rows.slice(0, -1), cutRow(last, first), ...headings, ...rest] };
  }
  if (above.tagged && below.tagged) return { ...below, rows: [...above.rows, ...below.rows] };
  const marked = first ? [{ ...first, afterBreak: true }] : [];
  return { ...below, rows: [...above.rows, ...headings, ...marked, ...rest] };
}

const ENOUGH_REFERENCES = 3;

/** Rows with one text, which are headings within the table, have no reference either and do not count. */
function lacksReference(row: Row, above: readonly Row[]): boolean {
  const usual = above.slice(1).filter(({ cells }) => cells.filter((cell) => cell !== "").length > 1);
  const recent = usual.slice(-12);
  const column = referenceColumn(recent, above);
  return column !== null && (row.cells[column] ?? "") === "" && (above.at(-1)?.cells[column] ?? "") !== "";
}

/** The first column, or the one beside it where the first is a theme, if each row has its reference in it. */
function referenceColumn(recent: readonly Row[], rows: readonly Row[]): number | null {
  if (recent.length < ENOUGH_REFERENCES) return null;
  const refers = (column: number): boolean =>
    recent.every(({ cells }) => isReference(cells[column] ?? "") || sameAsFirst(cells, rows));
  return [0, 1].find(refers) ?? null;
}

/** The headings, printed again at the head of a page. */
function sameAsFirst(cells: readonly string[], rows: readonly Row[]): boolean {
  return JSON.stringify(cells) === JSON.stringify(rows[0]?.cells);
}

function cutRow(above: Row, below: Row): Row {
  const cells = above.cells.map((cell, at) => rejoin(cell, below.cells[at] ?? ""));
  return { ...above, cells, to: below.to };
}

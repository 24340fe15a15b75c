// Tables that go on over a page's end.
import type { Block, Row } from "../document.ts";
import { rejoin } from "../text-flow.ts";
import type { PageTable } from "./page-table.ts";

/** What a page holds, in reading order. */
export type PageBlock = Exclude<Block, { kind: "table" }> | PageTable;

/** All pages as one run of blocks: a table that ends a page and one with the same columns that begins the next are one. */
export function joinPages(pages: readonly (readonly PageBlock[])[]): Block[] {
  const joined: PageBlock[] = [];
  for (const blocks of pages) {
    const [first, ...rest] = blocks;
    const last = joined.at(-1);
    if (first?.kind === "table" && last?.kind === "table" && goesOn(last, first)) {
      joined[joined.length - 1] = joinTables(last, first);
      joined.push(...rest);
    } else {
      joined.push(...blocks);
    }
  }
  return joined.map((block) => (block.kind === "table" ? { kind: "table", rows: block.rows } : block));
}

/** As many columns in the same places, and not another card with the labels of the one above. */
function goesOn(above: PageTable, below: PageTable): boolean {
  if (above.edges.length !== below.edges.length || isNextCard(above.rows, below.rows)) return false;
  if (above.corridors && below.corridors) {
    return above.corridors.every(({ from, to }, at) => {
      const other = below.corridors?.[at];
      return other !== undefined && Math.min(to, other.to) > Math.max(from, other.from);
    });
  }
  const shift = (below.edges[0] ?? 0) - (above.edges[0] ?? 0);
  return above.edges.every((edge, at) => Math.abs((below.edges[at] ?? 0) - shift - edge) <= 5);
}

/** "Action | …, Lead | …" twice: the labels come again, with other words beside them. */
function isNextCard(above: readonly Row[], below: readonly Row[]): boolean {
  const [label, next] = [above[0]?.cells[0] ?? "", below[0]?.cells[0] ?? ""];
  const sameRow = JSON.stringify(above[0]?.cells) === JSON.stringify(below[0]?.cells);
  return label !== "" && label === next && !sameRow;
}

/** A row that neither page closes with a line is one row, cut by the page; any other may go on, and says so. */
function joinTables(above: PageTable, below: PageTable): PageTable {
  const [first, ...rest] = below.rows;
  const last = above.rows.at(-1);
  const repeated = JSON.stringify(first?.cells) === JSON.stringify(above.rows[0]?.cells);
  const isCut = first && last && !above.closedBelow && !below.closedAbove && !repeated;
  const rows = isCut
    ? [...above.rows.slice(0, -1), cutRow(last, first), ...rest]
    : [...above.rows, ...below.rows.map((row, at) => (at === (repeated ? 1 : 0) ? { ...row, afterBreak: true } : row))];
  return { ...below, rows };
}

function cutRow(above: Row, below: Row): Row {
  const cells = above.cells.map((cell, at) => rejoin(cell, below.cells[at] ?? ""));
  return { ...above, cells, to: below.to };
}

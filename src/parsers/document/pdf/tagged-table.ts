// Tables as a tagged PDF has them, with the letters that stand on one page in each of their cells.
import { around, type Box, isInside } from "./box.ts";
import type { Corridor } from "./corridors.ts";
import type { Grid } from "./grid.ts";
import type { PageContent, Piece } from "./page-content.ts";
import type { TaggedTable } from "./structure.ts";
import { boxOf, type TaggedCell, type TaggedRow } from "./tagged-cell.ts";
import { withStraysBack } from "./tagged-strays.ts";
import { linesOf } from "./text-lines.ts";

export interface TaggedPart extends Box {
  readonly table: TaggedTable;
  /** Only rows with letters on this page. */
  readonly rows: readonly TaggedRow[];
}

/** The tagged tables of a page, but for those whose cells do not stand beside and below each other as cells do. */
export function taggedParts({ pieces, tables }: PageContent): readonly TaggedPart[] {
  if (tables.length === 0) return [];
  const marked = new Map<number, Piece[]>();
  for (const piece of pieces) {
    if (piece.mark === null) continue;
    const same = marked.get(piece.mark);
    if (same) same.push(piece);
    else marked.set(piece.mark, [piece]);
  }
  return tables.flatMap((table) => {
    const tagged = table.rows.flatMap((cells, index): TaggedRow[] => {
      const own = cells.map((paragraphs) =>
        paragraphs
          .map((marks) => marks.flatMap((mark) => marked.get(mark) ?? []))
          .filter((pieces) => pieces.length > 0),
      );
      return own.some(({ length }) => length > 0) ? [{ index, cells: own }] : [];
    });
    const rows = withStraysBack(tagged);
    const part = { table, rows, ...around(rows.flatMap(({ cells }) => cells.flat(2))) };
    return rows.length > 0 && isSound(part) ? [part] : [];
  });
}

/** How far neighbours may overlap and still stand beside each other. */
const OVERLAP = 3;

function isSound({ rows }: TaggedPart): boolean {
  const filled = rows.map(({ cells }) => cells.filter(({ length }) => length > 0));
  const boxes = filled.map((cells) => cells.map(boxOf));
  const beside = filled.every((row) => row.every((cell, at) => at === 0 || standsBehind(cell, row[at - 1] ?? [])));
  const below = boxes.every((row, at) => at === 0 || around(row).bottom > around(boxes[at - 1] ?? []).top);
  return beside && below;
}

/** Right of the cell before it, but for a word there that is too long for its column and has the line for itself. */
function standsBehind(cell: TaggedCell, before: TaggedCell): boolean {
  const { left } = boxOf(cell);
  const other = boxOf(before);
  if (left >= other.right - OVERLAP) return true;
  const wide = linesOf(before.flat()).filter(({ right }) => right > left + OVERLAP);
  return left > other.left + OVERLAP && wide.every(({ words }) => words.length === 1);
}

/**
 * Whether ruled lines say the same as the tags: each tagged cell stands in one square of the grid, and no square holds
 * two of them. Then the lines say more, since they show merged cells.
 */
export function agrees({ rows }: TaggedPart, { cells: squares }: Grid): boolean {
  const taken = new Set<unknown>();
  return rows.every(({ cells }) =>
    cells.every((cell) => {
      if (cell.length === 0) return true;
      const pieces = cell.flat();
      const square = squares.find((each) => isInside(pieces[0] ?? each, each));
      if (!square || taken.has(square) || !pieces.every((piece) => isInside(piece, square))) return false;
      taken.add(square);
      return true;
    }),
  );
}

/** Whether lines part the text into so many more cells that the tags cannot be those of the table. */
export function partsMore({ cells }: Grid, { rows }: TaggedPart, pieces: readonly Piece[]): boolean {
  const tagged = rows.reduce((sum, row) => sum + row.cells.filter(({ length }) => length > 0).length, 0);
  const drawn = cells.filter((square) => pieces.some((piece) => isInside(piece, square))).length;
  return drawn > tagged * 1.5;
}

/** One table on all its pages. */
export interface TaggedGroup {
  readonly parts: readonly TaggedPart[];
  /** From where to where the text of each column reaches. */
  readonly columns: readonly Corridor[];
  /** Whether a cell that is missing may be blank: no cell of the table is tagged and empty, as far as it is painted. */
  readonly leavesOutBlanks: boolean;
}

/** Which rows of which table stand on a page. */
export interface TaggedPlace {
  readonly group: TaggedGroup;
  /** Headings that are printed again above it do not count. */
  readonly first: number;
  readonly last: number;
}

export function placeOf(part: TaggedPart, group: TaggedGroup): TaggedPlace {
  return { group, first: firstNewRow(part), last: part.rows.at(-1)?.index ?? 0 };
}

/** Puts the parts of each table together: a table that begins a page goes on with the one of its shape that ended the page before. */
export function taggedGroups(pages: readonly (readonly TaggedPart[])[]): ReadonlyMap<TaggedPart, TaggedGroup> {
  const groups: TaggedPart[][] = [];
  pages.forEach((parts, page) => {
    parts.forEach((part, at) => {
      const before = at === 0 ? pages[page - 1]?.at(-1) : undefined;
      const open = groups.at(-1);
      if (before && open?.at(-1) === before && goesOn(before, part)) open.push(part);
      else groups.push([part]);
    });
  });
  return new Map(
    groups.flatMap((parts) => {
      const group = { parts, columns: columnsOf(parts), leavesOutBlanks: leavesOutBlanks(parts) };
      return parts.map((part) => [part, group] as const);
    }),
  );
}

function leavesOutBlanks(parts: readonly TaggedPart[]): boolean {
  const filled = new Map<number, Set<number>>();
  const width = new Map<number, number>();
  for (const { index, cells } of parts.flatMap(({ rows }) => rows)) {
    const own = filled.get(index) ?? new Set();
    cells.forEach((cell, at) => {
      if (cell.length > 0) own.add(at);
    });
    filled.set(index, own);
    width.set(index, cells.length);
  }
  return (
    parts.some(({ table }) => table.paintedOnly) && [...filled].every(([index, own]) => own.size === width.get(index))
  );
}

function goesOn(above: TaggedPart, below: TaggedPart): boolean {
  const last = above.rows.at(-1)?.index ?? 0;
  const first = firstNewRow(below);
  return above.table.shape === below.table.shape && (first === last || first === last + 1);
}

/** Where the rows of a page begin: its headings may have been printed again above them. */
function firstNewRow({ rows }: TaggedPart): number {
  const jump = rows.findIndex(({ index }, at) => at > 0 && index > (rows[at - 1]?.index ?? index) + 1);
  return rows[0]?.index === 0 && jump > 0 && jump <= MOST_HEADINGS ? (rows[jump]?.index ?? 0) : (rows[0]?.index ?? 0);
}

const MOST_HEADINGS = 2;

/**
 * The reach of each column by the rows that have a cell for each; a column that is empty there lies between its neighbours.
 * A word too long for its column makes it no wider.
 */
function columnsOf(parts: readonly TaggedPart[]): Corridor[] {
  const rows = parts.flatMap((part) => part.rows);
  const width = Math.max(...parts.flatMap(({ table }) => table.rows.map(({ length }) => length)));
  const box = around(parts);
  const reach = Array.from({ length: width }, (_, at) => {
    const own = rows.flatMap(({ cells }) => (cells.length === width && cells[at]?.length ? [boxOf(cells[at])] : []));
    return own.length > 0
      ? { from: Math.min(...own.map(({ left }) => left)), to: Math.max(...own.map(({ right }) => right)) }
      : null;
  });
  return reach.map((own, at) => {
    const next = reach.slice(at + 1).find((each) => each !== null)?.from ?? box.right;
    if (own) return { from: own.from, to: next > own.from ? Math.min(own.to, next) : own.to };
    const from = reach.slice(0, at).findLast((each) => each !== null)?.to ?? box.left;
    return { from, to: Math.max(from, next) };
  });
}

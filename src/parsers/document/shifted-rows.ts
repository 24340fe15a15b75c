// Rows whose cells stand too far left, because a cell that was merged over several rows is written in the first of them alone.
import type { Column } from "../table/columns.ts";
import { columnsOf } from "../table/columns-of.ts";
import { headerOfRow } from "../table/header.ts";
import { emptyKind } from "../table/row-kind.ts";
import { rowsUntilHeader } from "../table/starting-columns.ts";
import { foldText } from "./clean-text.ts";
import type { Block, Paragraph, Row } from "./document.ts";
import { filledTo } from "./filled-to.ts";
import { headingsInPlace } from "./headings-in-place.ts";
import { type Look, lookOf, namesIn } from "./stream/looks.ts";
import { emptiness, oddness } from "./stream/oddness.ts";
import { CANNOT } from "./stream/read-stream.ts";
import { startsMidSentence } from "./text-flow.ts";

/** So much less odd a row has to be with its cells moved. */
const SURE = 1;
/** What a column costs that the cell above may cover; in the middle of a row that is seldom. */
const COVERED = 0.3;
const IN_THE_MIDDLE = 0.6;
/** Words. */
const TELLING = 3;
/** No table is wider; the work grows with the square of it. */
const MOST_COLUMNS = 20;

/**
 * The same blocks, with rows put back under their headings where they fit nowhere else.
 *
 * What the merged cell said is written into the rows that it covered, as a reader of the page sees it; an owner or a date is
 * not, for nothing shows that the cell above was merged, and is asked about like any that is missing. A row that may as well
 * stand where it is, in a table that has such cells, is asked about.
 */
export function withShiftedRows(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind !== "table") return [block];
    const { rows, asked } = rowsInPlace(block.rows);
    return [{ ...block, rows }, ...asked];
  });
}

/** The headings above a row, and the owners of the rows below them that have a cell under each. */
interface Headings {
  readonly columns: readonly Column[];
  readonly owners: ReadonlySet<string>;
}

function rowsInPlace(given: readonly Row[]): { readonly rows: Row[]; readonly asked: Paragraph[] } {
  const rows: Row[] = [];
  const asked: Paragraph[] = [];
  let headings: Headings | null = null;
  let above: Row | null = null;
  /** By how many columns the rows above were moved. */
  let moved = 0;
  given.forEach((row, at) => {
    if (headerOfRow(row)) {
      const placed = headingsInPlace(row, rowsUntilHeader(given.slice(at + 1)));
      headings = headingsOf(placed, given.slice(at + 1));
      above = null;
      moved = 0;
      rows.push(placed);
      return;
    }
    const place = headings && above && mayBeShifted(row) ? placeOf(row, above, headings) : AS_IT_STANDS;
    if (place.length === 0 && moved > 0 && place.otherwise.has(moved)) {
      asked.push(askedAbout(row));
      return;
    }
    const placed: Row = headings && above && place.length > 0 ? inPlace(row, above, headings.columns, place) : row;
    if (place.at === 0 && place.length > 0) moved = place.length;
    if (placed.cells.filter((cell) => cell !== "").length > 1) above = placed;
    rows.push(placed);
  });
  return { rows, asked };
}

function askedAbout({ cells, from, to }: Row): Paragraph {
  const text = cells
    .map(foldText)
    .filter((cell) => cell !== "")
    .join(" / ");
  return { kind: "paragraph", text, from, to, unreadable: CANNOT };
}

function headingsOf({ cells }: Row, below: readonly Row[]): Headings {
  const columns = columnsOf(cells);
  const whole = below.filter((row) => filledTo(row) === columns.length);
  const owners = columns.flatMap(({ meaning }, at) =>
    meaning === "owner" ? whole.flatMap((row) => namesIn(row.cells[at] ?? "")) : [],
  );
  return { columns, owners: new Set(owners) };
}

/** A row of its own, and not the rest of one that a page has cut. */
function mayBeShifted(row: Row): boolean {
  if (row.isBand || row.afterBreak || emptyKind(row) !== null) return false;
  return !row.cells.some((cell) => startsMidSentence(foldText(cell)));
}

/** Where a row belongs, and by how many columns all of it may as well have to be moved. */
interface RowPlace {
  readonly at: number;
  readonly length: number;
  readonly otherwise: ReadonlySet<number>;
}

const AS_IT_STANDS: RowPlace = { at: 0, length: 0, otherwise: new Set() };

function placeOf(row: Row, above: Row, { columns, owners }: Headings): RowPlace {
  const count = filledTo(row);
  if (count < 2 || count >= columns.length || columns.length > MOST_COLUMNS) return AS_IT_STANDS;
  const looks = row.cells.slice(0, count).map((cell): Look => {
    const look = lookOf(cell);
    return { ...look, isOwner: look.isOwner || namesIn(cell).some((name) => owners.has(name)) };
  });
  const gaps = gapsOf(looks, above, columns).sort((one, other) => one.oddness - other.oddness);
  const [best] = gaps;
  const asItStands = gaps.find(({ length }) => length === 0)?.oddness ?? 0;
  const shown =
    best !== undefined && looks.slice(best.at).some((look, cell) => shows(look, columns[best.at + cell + best.length]));
  if (best && shown && best.oddness + SURE <= asItStands) return { ...best, otherwise: new Set() };
  const near = gaps.filter(({ at, length, oddness: odd }) => at === 0 && length > 0 && odd < asItStands + SURE);
  return { ...AS_IT_STANDS, otherwise: new Set(near.map(({ length }) => length)) };
}

function inPlace(row: Row, above: Row, columns: readonly Column[], place: RowPlace): Row {
  const action = columns.findIndex(({ meaning }) => meaning === "action");
  const cells = columns.map((column, at) => {
    if (at < place.at) return row.cells[at] ?? "";
    if (at < place.at + place.length) return ASKED.has(column.meaning) || at > action ? "" : (above.cells[at] ?? "");
    return row.cells[at - place.length] ?? "";
  });
  return { ...row, cells };
}

/** Whether a text is what the heading names, and nothing else. */
function shows(look: Look, column: Column | undefined): boolean {
  return column !== undefined && SHOWN.has(column.meaning) && oddness(look, column) < 0;
}

const SHOWN: ReadonlySet<Column["meaning"]> = new Set<Column["meaning"]>([
  "reference",
  "owner",
  "due",
  "rag",
  "status",
]);
const ASKED: ReadonlySet<Column["meaning"]> = new Set<Column["meaning"]>(["owner", "due", "revised", "rag", "status"]);

interface Gap {
  /** The first column that the row says nothing of; those from it on are `length` further right than they stand. */
  readonly at: number;
  readonly length: number;
  readonly oddness: number;
}

/** Each way of leaving out columns that stand side by side; the one of length 0 leaves the row as it is. */
function gapsOf(looks: readonly Look[], above: Row, columns: readonly Column[]): Gap[] {
  const [count, width] = [looks.length, columns.length];
  const sum = (from: number, to: number, odd: (at: number) => number): number => {
    let total = 0;
    for (let at = from; at < to; at++) total += odd(at);
    return total;
  };
  const action = columns.findIndex(({ meaning }) => meaning === "action");
  const at = (cell: number, moved: number): number => {
    const [look, column] = [looks[cell], columns[cell + moved]];
    if (!look || !column) return 0;
    // Whoever shares the action above is named; a text that names nobody and no date is an action of its own.
    const isOther =
      (column.meaning === "owner" && !look.isOwner) || (column.meaning === "due" && !look.isDate && !look.isOwner);
    const isAction = isOther && look.words >= TELLING && moved > 0 && cell <= action;
    return oddness(look, column) + (isAction ? SURE : 0);
  };
  const blank = (column: number): number => emptiness(columns[column] as Column);
  const own = columns.findIndex(({ meaning }) => meaning === "reference");
  const isNumbered = looks[own]?.isReference === true && looks[own].text !== foldText(above.cells[own] ?? "");
  const covered = (column: number): number => {
    // A row with a number of its own says itself what is to be done.
    const isOwn = isNumbered && column > own && columns[column]?.meaning === "action";
    return (above.cells[column] ?? "") === "" || isOwn ? COVERED + blank(column) : COVERED;
  };
  const gaps: Gap[] = [];
  for (let length = 0; length <= width - count; length++) {
    for (let gap = 0; gap < (length === 0 ? 1 : count); gap++) {
      const cells = sum(0, gap, (cell) => at(cell, 0)) + sum(gap, count, (cell) => at(cell, length));
      const rest = sum(gap, gap + length, covered) + sum(count + length, width, blank);
      gaps.push({ at: gap, length, oddness: cells + rest + (gap > 0 ? IN_THE_MIDDLE : 0) });
    }
  }
  return gaps;
}

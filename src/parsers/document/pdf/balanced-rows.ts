// Rows by how cells stand beside each other: on one first line, on one last line, or each in the middle of its row.
import { continuesCell, endsSentence, startsMidSentence } from "../text-flow.ts";
import { lineText, type TextLine } from "./text-lines.ts";

type Columns = readonly (readonly (TextLine | null)[])[];

/** No row of a plan takes more lines. */
const MOST_LINES = 40;
/** What a row may cost on average before it is a guess. */
const MOST_COST = 1.2;

/**
 * The lines that begin rows, or null where no way of parting them leaves every row in balance.
 *
 * Text that was flattened keeps no white between rows, and where cells are set in the middle, no row begins with all of
 * its cells. What is left: within a row each cell stands as far from its top as from its bottom (or all begin at its
 * top, or all end at its foot, as Excel sets them unless told otherwise), it has one rating and one date, and its action begins and ends as a sentence does. The parting that breaks these
 * least is found over all of them.
 *
 * @param columns each line's part in each column
 */
export function balancedRows(columns: Columns): number[] | null {
  if (columns.length < 3) return null;
  const table = describe(columns);
  if (!table) return null;
  const ways = [topOf, middleOf, footOf].map((stand) => part(table, stand));
  const best = ways.reduce((one, other) => (one.cost <= other.cost ? one : other));
  if (best.starts.length < 2 || best.cost > MOST_COST * best.starts.length) return null;
  return best.starts;
}

interface Described {
  readonly columns: Columns;
  /** The column with most words: its cells are sentences. */
  readonly main: number;
  /** Whether that column's sentences end in full stops. */
  readonly punctuated: boolean;
  /** For each column, which of its lines are a whole cell: "A", "Ongoing", "March 2026". */
  readonly whole: readonly (readonly boolean[])[];
  /** Columns in which nearly all lines are a whole cell each. */
  readonly single: readonly boolean[];
}

function describe(columns: Columns): Described | null {
  const width = columns[0]?.length ?? 0;
  const texts = Array.from({ length: width }, (_, column) =>
    columns.flatMap((row) => (row[column] ? [lineText(row[column])] : [])),
  );
  const letters = texts.map((lines) => lines.join("").length);
  const main = letters.indexOf(Math.max(...letters));
  const lines = texts[main] ?? [];
  if (lines.length < 2) return null;
  const whole = texts.map((_, column) => columns.map((row) => row[column] != null && isWhole(lineText(row[column]))));
  const single = texts.map((own, column) => {
    const count = (whole[column] ?? []).filter(Boolean).length;
    return own.length >= 2 && count >= 0.9 * own.length;
  });
  return { columns, main, punctuated: lines.filter(endsSentence).length >= 0.12 * lines.length, whole, single };
}

/** One word of a rating or reference, or a date that stands on one line. */
function isWhole(text: string): boolean {
  return (
    /^\(?[\p{Lu}\d][\p{L}\d.-]{0,7}\)?$/u.test(text) ||
    /^(?:ongoing|tbc|tba|complete[d]?|immediate|n\/a|in progress|not started)$/i.test(text) ||
    /^[\p{L}\d][\p{L}\d /'-]{0,18}\b(?:19|20)\d\d(?:\/\d\d)?$/u.test(text)
  );
}

/** How far the cells of a row stand from where they should, in lines. */
type Stand = (above: number, below: number) => number;

const topOf: Stand = (above) => above;
const footOf: Stand = (_above, below) => below;
const middleOf: Stand = (above, below) => Math.max(0, Math.abs(above - below) - 1);

interface Parted {
  readonly starts: readonly number[];
  readonly cost: number;
}

/** The cheapest parting, built from the top: what the lines above a row cost is known when the row is looked at. */
function part(table: Described, stand: Stand): { starts: number[]; cost: number } {
  const { length } = table.columns;
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= length; end++) {
    let found = { cost: Infinity, from: 0 };
    for (let from = Math.max(0, end - MOST_LINES); from < end; from++) {
      const before = best[from]?.cost ?? Infinity;
      if (before >= found.cost) continue;
      const cost = before + costOf(table, from, end, stand);
      if (cost < found.cost) found = { cost, from };
    }
    best.push(found);
  }
  const starts: number[] = [];
  for (let end = length; end > 0; end = best[end]?.from ?? 0) starts.unshift(best[end]?.from ?? 0);
  return { starts, cost: best[length]?.cost ?? Infinity } satisfies Parted;
}

function costOf(table: Described, from: number, end: number, stand: Stand): number {
  const width = table.columns[0]?.length ?? 0;
  let cost = 0.3;
  for (let column = 0; column < width; column++) {
    cost += cellCost(table, column, from, end, stand);
  }
  return cost;
}

function cellCost(table: Described, column: number, from: number, end: number, stand: Stand): number {
  const own: { readonly at: number; readonly text: string }[] = [];
  for (let at = from; at < end; at++) {
    const line = table.columns[at]?.[column];
    if (line) own.push({ at, text: lineText(line) });
  }
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return column === table.main ? 20 : 1.2;
  const holes = last.at - first.at + 1 - own.length;
  let cost = stand(first.at - from, end - 1 - last.at) + (holes > own.length ? holes : 0);
  if (continuesCell(first.text)) cost += 3;
  const wholes = own.filter(({ at }) => table.whole[column]?.[at]).length;
  if (table.single[column] && own.length > 1) cost += 5 * (own.length - 1);
  else if (wholes > 1) cost += 2 * (wholes - 1);
  if (column === table.main && table.punctuated) {
    if (!endsSentence(last.text)) cost += 3;
    cost +=
      0.5 * own.slice(1).filter(({ text }, at) => endsSentence(own[at]?.text ?? "") && !startsMidSentence(text)).length;
  }
  return cost;
}

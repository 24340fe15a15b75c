// Headings that stand too far left, because one that was merged over several columns is written in the first of them alone.
import { columnsOf } from "../table/columns-of.ts";
import type { Row } from "./document.ts";
import { filledTo } from "./filled-to.ts";
import { lookOf } from "./stream/looks.ts";
import { oddness } from "./stream/oddness.ts";

/** So much less odd the rows have to be under the moved headings, each on average. */
const SURE = 1;
/** No table is wider; the work grows with the square of it. */
const MOST_COLUMNS = 20;

/**
 * The row of headings with blank ones put in where the rows below, which have more cells, fit nowhere else: "Action | Owner"
 * over "1. | Publish the pay gap | Payroll" is " | Action | Owner".
 */
export function headingsInPlace(headings: Row, below: readonly Row[]): Row {
  const count = filledTo(headings);
  const width = Math.max(0, ...below.map(filledTo));
  if (width <= count || width > MOST_COLUMNS) return headings;
  const looks = below.filter((row) => filledTo(row) === width).map(({ cells }) => cells.slice(0, width).map(lookOf));
  const ways = Array.from({ length: count + 1 }, (_, gap) => {
    const cells = withGap(headings.cells.slice(0, count), gap, width - count);
    const columns = columnsOf(cells);
    const odd = looks.flatMap((row) => row.map((look, at) => oddness(look, columns[at] ?? NO_HEADING)));
    return { cells, oddness: odd.reduce((sum, one) => sum + one, 0) / looks.length };
  });
  const asTheyStand = ways[count]?.oddness ?? 0;
  const [best] = ways.sort((one, other) => one.oddness - other.oddness);
  return best && best.oddness + SURE <= asTheyStand ? { ...headings, cells: best.cells } : headings;
}

const NO_HEADING = { heading: "", meaning: "further" } as const;

function withGap(cells: readonly string[], at: number, length: number): readonly string[] {
  return [...cells.slice(0, at), ...Array.from({ length }, () => ""), ...cells.slice(at)];
}

// Cells merged downwards in a table whose lines run only across: where its neighbours are parted from the row below, no line parts it.
import { around } from "./box.ts";
import { type Corridor, wordsByColumn } from "./corridors.ts";
import type { Rule } from "./page-content.ts";
import { lineOfWords, type TextLine } from "./text-lines.ts";

/**
 * For each row and column, whether its cell began in a row above.
 *
 * A column without a single line of its own has none to leave out. Nor does a line that is missing merge anything where both
 * rows have text in that column, apart from each other.
 *
 * @param rules lines drawn across, those of one line joined
 */
export function mergedDown(
  rows: readonly (readonly TextLine[])[],
  corridors: readonly Corridor[],
  rules: readonly Rule[],
): readonly (readonly boolean[])[] {
  const columns = reachOfColumns(rows.flat(), corridors);
  const between = rows.map((row, at) => {
    const above = rows[at - 1];
    return above ? drawnBetween(above, row, columns, rules) : null;
  });
  const isRuled = columns.map((_, column) => between.some((drawn) => drawn?.[column] === true));
  return rows.map((row, at) => {
    const drawn = between[at];
    if (!drawn?.includes(true)) return columns.map(() => false);
    return columns.map((_, column) => {
      if (drawn[column] || !isRuled[column]) return false;
      return isOneText(linesIn(rows[at - 1] ?? [], column, corridors), linesIn(row, column, corridors));
    });
  });
}

/** The lines of some rows in one column. */
export function linesIn(
  lines: readonly TextLine[],
  column: number,
  corridors: readonly Corridor[],
): readonly TextLine[] {
  return lines.flatMap((line) => {
    const words = wordsByColumn(line, corridors)[column] ?? [];
    return words.length > 0 ? [lineOfWords(words)] : [];
  });
}

function reachOfColumns(lines: readonly TextLine[], corridors: readonly Corridor[]): readonly Corridor[] {
  const { left, right } = around(lines);
  const edges = [left, ...corridors.map(({ from, to }) => (from + to) / 2), right];
  return edges.slice(1).map((to, at) => ({ from: edges[at] ?? left, to }));
}

/** For each column, whether a line runs over most of its width between two rows; null where none runs there at all. */
function drawnBetween(
  above: readonly TextLine[],
  below: readonly TextLine[],
  columns: readonly Corridor[],
  rules: readonly Rule[],
): readonly boolean[] | null {
  const from = Math.max(...above.map(({ baseline }) => baseline));
  const to = Math.min(...below.map(({ baseline }) => baseline));
  const drawn = rules.filter(({ at }) => at > from && at < to);
  if (drawn.length === 0) return null;
  return columns.map((column) => {
    const covered = drawn.map((rule) => Math.min(rule.to, column.to) - Math.max(rule.from, column.from));
    return Math.max(...covered) >= (column.to - column.from) / 2;
  });
}

function isOneText(above: readonly TextLine[], below: readonly TextLine[]): boolean {
  const [last, first] = [above.at(-1), below[0]];
  return !last || !first || first.top - last.bottom < MOST_LEADING * first.size;
}

/** White between the lines of one text, in parts of the type's size. */
const MOST_LEADING = 0.5;

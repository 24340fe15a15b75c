// Which column a cell of a Word table stands in: rows are drawn one by one, and their edges often miss each other.

/** Where a cell begins, from the left edge of its table, in any unit. */
export type Edges = readonly number[];

/** For each row, the column of each of its cells, counted from 0. Columns never run backwards within a row. */
export interface Alignment {
  readonly width: number;
  readonly columns: readonly (readonly number[])[];
}

/**
 * Aligns rows by how many cells they have, and only then by where their edges are.
 *
 * Word keeps each row's own widths. Rows dragged a little apart count as rows of a finer grid, so a grid cannot be taken
 * at its word; rows with as many cells as most of the others stand cell under cell. A row with fewer (a heading over
 * two columns, a band across) stands by its left edges.
 *
 * @param isHeadings whether a row, counted from 0, holds headings: their columns exist even where the rows below merge
 * some. It is only asked where a row has more cells than usual.
 */
export function alignCells(rows: readonly Edges[], isHeadings: (row: number) => boolean): Alignment {
  const model = modelRow(rows, isHeadings);
  return {
    width: model.length,
    columns: rows.map((edges) => (edges.length === model.length ? edges.map((_, at) => at) : byEdges(edges, model))),
  };
}

/** The usual row: of those with the usual number of cells the commonest edges, or the headings where they have more. */
function modelRow(rows: readonly Edges[], isHeadings: (row: number) => boolean): Edges {
  const usual = commonest(rows.map(({ length }) => length).filter((length) => length > 1)) ?? 1;
  const headed = rows.reduce((held, { length }, at) => (length > held && isHeadings(at) ? length : held), usual);
  const most = headed === usual ? (widestOfCard(rows, usual, isHeadings) ?? usual) : headed;
  const alike = rows.filter(({ length }) => length === most).map((edges) => edges.join(" "));
  return (commonest(alike) ?? "0").split(" ").map(Number);
}

/**
 * How many cells the widest row of a card has ("Lead | … | By when | …" over "Measure | …", merged across): each other row
 * begins its cells where that one does. Null under headings, where a row with more cells is one that somebody cut up.
 */
function widestOfCard(rows: readonly Edges[], usual: number, isHeadings: (row: number) => boolean): number | null {
  const widest = rows.reduce<Edges>((held, edges) => (edges.length > held.length ? edges : held), []);
  if (widest.length === usual || rows.some((_, at) => isHeadings(at))) return null;
  return rows.every((edges) => edges.every((edge) => widest.includes(edge))) ? widest.length : null;
}

/** Of several equally common values, the greater number or the first text. */
function commonest<Value extends string | number>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: Value | null = null;
  for (const [value, count] of counts) {
    const held = best === null ? 0 : (counts.get(best) ?? 0);
    const isGreater = typeof value === "number" && typeof best === "number" && value > best;
    if (count > held || (count === held && isGreater)) best = value;
  }
  return best;
}

function byEdges(edges: Edges, model: Edges): readonly number[] {
  const columns: number[] = [];
  for (const [at, edge] of edges.entries()) {
    const first = edges.length <= model.length ? (columns.at(-1) ?? -1) + 1 : (columns.at(-1) ?? 0);
    const last = Math.max(first, model.length - Math.max(1, edges.length - at));
    columns.push(nearest(edge, model, Math.min(first, model.length - 1), Math.min(last, model.length - 1)));
  }
  return columns;
}

function nearest(edge: number, model: Edges, first: number, last: number): number {
  let best = first;
  for (let at = first; at <= last; at += 1) {
    if (Math.abs((model[at] ?? 0) - edge) < Math.abs((model[best] ?? 0) - edge)) best = at;
  }
  return best;
}

// Tables with ruled lines: which lines make a grid, and which of its squares are one merged cell.
import type { Box } from "./box.ts";
import type { Rule } from "./page-content.ts";
import { joinedRules } from "./rules.ts";

export interface GridCell extends Box {
  /** Rows and columns of the grid that the cell takes, from 0. */
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

export interface Grid extends Box {
  /** The x of each edge from left to right; one more than there are columns. */
  readonly edges: readonly number[];
  readonly levels: readonly number[];
  readonly cells: readonly GridCell[];
  /** Whether lines close it at the top and the bottom: a row that a page broke is open there in some programs. */
  readonly closedAbove: boolean;
  readonly closedBelow: boolean;
}

/** All grids of a page with two columns or more, from top to bottom; one that lies in another's cell is left to it. */
export function gridsOf(across: readonly Rule[], down: readonly Rule[]): Grid[] {
  const [horizontal, vertical] = [joinedRules(across), joinedRules(down)];
  if (horizontal.length * vertical.length > MOST_CROSSINGS) return [];
  const grids = components(horizontal, vertical).flatMap(([h, v]) => gridOf(h, v) ?? []);
  return grids
    .filter((grid) => !grids.some((other) => other !== grid && liesInCell(grid, other)))
    .sort((left, right) => left.top - right.top);
}

/** Beyond this the lines are a drawing or a chart. */
const MOST_CROSSINGS = 250_000;
/** How far from each other two lines may end and still meet. */
const REACH = 4;
/** Lines nearer than this are one edge drawn as two. */
const EDGE = 4;

/** Lines that meet, directly or by others. */
function components(across: readonly Rule[], down: readonly Rule[]): (readonly [Rule[], Rule[]])[] {
  const group = Array.from({ length: across.length + down.length }, (_, index) => index);
  const find = (at: number): number => {
    let root = at;
    while (group[root] !== root) root = group[root] ?? root;
    group[at] = root;
    return root;
  };
  across.forEach((h, row) => {
    down.forEach((v, column) => {
      if (meets(h, v)) group[find(row)] = find(across.length + column);
    });
  });
  const parts = new Map<number, [Rule[], Rule[]]>();
  group.forEach((_, at) => {
    const part = parts.get(find(at)) ?? [[], []];
    parts.set(find(at), part);
    const [h, v] = [across[at], down[at - across.length]];
    if (h) part[0].push(h);
    else if (v) part[1].push(v);
  });
  return [...parts.values()];
}

function meets(across: Rule, down: Rule): boolean {
  return (
    down.at >= across.from - REACH &&
    down.at <= across.to + REACH &&
    across.at >= down.from - REACH &&
    across.at <= down.to + REACH
  );
}

function gridOf(across: readonly Rule[], down: readonly Rule[]): Grid | null {
  const edges = clustered([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]);
  const levels = clustered([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])]);
  if (edges.length < 3 || levels.length < 2) return null;
  const cells = cellsOf(edges, levels, across, down);
  const [left, right, top, bottom] = [edges[0], edges.at(-1), levels[0], levels.at(-1)];
  if (cells.length < 2 || left === undefined || right === undefined || top === undefined || bottom === undefined)
    return null;
  if (cells.every(({ columns }) => columns === edges.length - 1)) return null;
  const closes = (level: number): boolean => across.some(({ at }) => Math.abs(at - level) <= EDGE);
  return { left, right, top, bottom, edges, levels, cells, closedAbove: closes(top), closedBelow: closes(bottom) };
}

function cellsOf(
  edges: readonly number[],
  levels: readonly number[],
  across: readonly Rule[],
  down: readonly Rule[],
): GridCell[] {
  const [columns, rows] = [edges.length - 1, levels.length - 1];
  const edge = (at: number): number => edges[at] ?? 0;
  const level = (at: number): number => levels[at] ?? 0;
  const wall = (row: number, column: number): boolean => isCovered(down, edge(column), level(row), level(row + 1));
  const floor = (row: number, column: number): boolean => isCovered(across, level(row), edge(column), edge(column + 1));
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let wide = 1;
      while (column + wide < columns && !taken.has(row * columns + column + wide) && !wall(row, column + wide)) wide++;
      let high = 1;
      const goesDown = (): boolean =>
        row + high < rows &&
        Array.from({ length: wide }, (_, at) => at).every((at) => !floor(row + high, column + at)) &&
        Array.from({ length: wide - 1 }, (_, at) => at + 1).every((at) => !wall(row + high, column + at));
      while (goesDown()) high++;
      for (let r = row; r < row + high; r++) for (let c = column; c < column + wide; c++) taken.add(r * columns + c);
      cells.push({
        row,
        rows: high,
        column,
        columns: wide,
        left: edge(column),
        right: edge(column + wide),
        top: level(row),
        bottom: level(row + high),
      });
    }
  }
  return cells;
}

/** Whether lines at this place cover most of the stretch. */
function isCovered(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  const covered = rules.reduce((sum, rule) => {
    if (Math.abs(rule.at - at) > EDGE) return sum;
    return sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  }, 0);
  return covered >= (to - from) * 0.5;
}

function clustered(values: readonly number[]): number[] {
  const clusters: number[][] = [];
  for (const value of [...values].sort((left, right) => left - right)) {
    const cluster = clusters.at(-1);
    if (cluster?.[0] !== undefined && value - cluster[0] <= EDGE) cluster.push(value);
    else clusters.push([value]);
  }
  return clusters.map((cluster) => cluster.reduce((sum, value) => sum + value, 0) / cluster.length);
}

function liesInCell(inner: Box, { cells }: Grid): boolean {
  return cells.some(
    (cell) =>
      inner.left >= cell.left - 1 &&
      inner.right <= cell.right + 1 &&
      inner.top >= cell.top - 1 &&
      inner.bottom <= cell.bottom + 1,
  );
}

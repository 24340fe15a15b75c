// Ruled lines out of the paths that a page draws: strokes, and the thin filled boxes that most programs draw instead.
import type { Box } from "./box.ts";
import { applied, type Matrix } from "./matrix.ts";
import type { Rule, Shade } from "./page-content.ts";

/** How a path is painted. */
export type Paint = "stroke" | "fill" | "both";

export interface DrawnLines {
  readonly across: Rule[];
  readonly down: Rule[];
  /** Filled boxes that are no lines: shaded cells and rows. */
  readonly shaded: Shade[];
  /** Small filled discs and squares: bullets that are drawn, not written. */
  readonly dots: Box[];
}

type Point = readonly [number, number];

const THICKEST_LINE = 3.5;
const SHORTEST_LINE = 1;
const SMALLEST_SHADE = 8;
const LARGEST_DOT = 5.5;

/** Adds what one path draws. Curves and slanting lines are no part of a table. */
export function addPath(
  lines: DrawnLines,
  path: ArrayLike<number>,
  { paint, colour }: { readonly paint: Paint; readonly colour: string },
  matrix: Matrix,
): void {
  for (const points of subpaths(path, matrix)) {
    if (paint !== "stroke") addFilled(lines, points, colour);
    if (paint !== "fill") addStroked(lines, points);
  }
}

function addFilled({ across, down, shaded, dots }: DrawnLines, points: readonly Point[], colour: string): void {
  if (points.length < 3) return;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (width > 1 && Math.abs(width - height) < 0.3 && width <= LARGEST_DOT) {
    dots.push(box);
  } else if (height <= THICKEST_LINE && width > height) {
    across.push({ at: (box.top + box.bottom) / 2, from: box.left, to: box.right });
  } else if (width <= THICKEST_LINE && height > width) {
    down.push({ at: (box.left + box.right) / 2, from: box.top, to: box.bottom });
  } else if (width >= SMALLEST_SHADE && height >= SMALLEST_SHADE) {
    shaded.push({ ...box, colour });
  }
}

function addStroked({ across, down }: DrawnLines, points: readonly Point[]): void {
  points.forEach(([x, y], index) => {
    const before = points[index - 1];
    if (!before) return;
    const [left, right] = [Math.min(x, before[0]), Math.max(x, before[0])];
    const [top, bottom] = [Math.min(y, before[1]), Math.max(y, before[1])];
    if (bottom - top < 0.7 && right - left > SHORTEST_LINE)
      across.push({ at: (top + bottom) / 2, from: left, to: right });
    else if (right - left < 0.7 && bottom - top > SHORTEST_LINE) {
      down.push({ at: (left + right) / 2, from: top, to: bottom });
    }
  });
}

/** The corners of each part of a path: the library writes 0 x y (go to), 1 x y (line), 2 and 3 (curves), 4 (close). */
function subpaths(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const all: Point[][] = [];
  let open: Point[] = [];
  const point = (at: number): Point => applied(matrix, path[at] ?? 0, path[at + 1] ?? 0);
  for (let at = 0; at < path.length; ) {
    switch (path[at]) {
      case 0:
        open = [point(at + 1)];
        all.push(open);
        at += 3;
        break;
      case 1:
        open.push(point(at + 1));
        at += 3;
        break;
      case 2:
        open.push(point(at + 5));
        at += 7;
        break;
      case 3:
        open.push(point(at + 3));
        at += 5;
        break;
      default:
        if (open[0]) open.push(open[0]);
        at += 1;
    }
  }
  return all;
}

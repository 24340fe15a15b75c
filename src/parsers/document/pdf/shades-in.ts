// The backgrounds of cells.
import { shadeOf } from "../shade.ts";
import { type Box, isInside } from "./box.ts";
import type { Shade } from "./page-content.ts";

/** Beyond this the boxes are a drawing. */
const MOST_SHADES = 3000;

/** The colour that was painted last where the middle of a cell is, or null. */
export function shadesIn(shaded: readonly Shade[]): (cell: Box) => string | null {
  if (shaded.length > MOST_SHADES) return () => null;
  return (cell) => shadeOf(shaded.findLast((shade) => isInside(cell, shade))?.colour);
}

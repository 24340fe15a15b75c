// How far a row is filled.
import { foldText } from "./clean-text.ts";
import type { Row } from "./document.ts";

/** How many cells a row has without the blank ones behind. */
export function filledTo({ cells }: Row): number {
  return cells.findLastIndex((cell) => foldText(cell) !== "") + 1;
}

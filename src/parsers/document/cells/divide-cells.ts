// Loose cells below headings to rows: the way through them that surprises least.
import { isInitials, looksLikePost } from "../../owners/title-words.ts";
import { isReference } from "../../references/printed-reference.ts";
import type { Column } from "../../table/columns.ts";
import { looksLikeDate } from "../../table/columns-by-content.ts";
import { type LooseCell, textOf } from "./loose-cell.ts";

export interface Divided {
  /** Whole rows, and cells that stand alone. */
  readonly pieces: (readonly LooseCell[])[];
  /** How much of it surprises. */
  readonly cost: number;
}

/** The cheapest way through the cells, counted from the end: a whole row, or one cell that stands alone. */
export function divideCells(cells: readonly LooseCell[], columns: readonly Column[]): Divided {
  const width = columns.length;
  const texts = cells.map(textOf);
  const cost: number[] = new Array(cells.length + 1).fill(0);
  const step: number[] = new Array(cells.length + 1).fill(1);
  for (let at = cells.length - 1; at >= 0; at--) {
    const alone = (texts[at] === "" ? ALONE_AND_BLANK : ALONE) + (cost[at + 1] ?? 0);
    const own = columns.reduce((sum, column, index) => sum + surprise(texts[at + index] ?? "", column), 0);
    const begins = cells[at]?.afterBlank ? 0 : 1;
    const row = at + width <= cells.length ? begins + own + (cost[at + width] ?? 0) : Infinity;
    cost[at] = Math.min(alone, row);
    step[at] = row <= alone ? width : 1;
  }
  const pieces: (readonly LooseCell[])[] = [];
  for (let at = 0; at < cells.length; at += step[at] ?? 1) pieces.push(cells.slice(at, at + (step[at] ?? 1)));
  return { pieces, cost: cost[0] ?? 0 };
}

const ALONE = 3;
const ALONE_AND_BLANK = 8;

/**
 * How odd a text is under a heading: a sentence for a rating, a lone letter for an owner, nothing for an action. A date where
 * dates stand, a post under owners, is less than nothing: it shows that the row is right.
 */
function surprise(text: string, { meaning, heading }: Column): number {
  const words = text === "" ? 0 : text.split(" ").length;
  const isLetter = text.length === 1;
  switch (meaning) {
    case "rag":
      if (words > 3) return 3;
      return words === 0 ? 1 : isRating(text) ? FITS : 0;
    case "status":
      if (words > 14) return 2;
      return isDate(text) || isPost(text) ? 0.5 : 0;
    case "due":
      if (words > 14 || isLetter) return 2;
      return isDate(text) ? FITS : isPost(text) ? 1 : 0;
    case "owner":
      if (words > 25 || isLetter) return 2;
      return isDate(text) || isReference(text) ? 1.5 : isPost(text) ? FITS : 0;
    case "reference":
      if (words > 2 || isDate(text)) return 2;
      return isReference(text) ? FITS : 0;
    case "action":
      if (isLetter) return 3;
      return words < 2 || isDate(text) || isPost(text) ? 1 : 0;
    default:
      if (heading === "" && isReference(text)) return FITS;
      return isLetter ? 1 : isDate(text) || isPost(text) ? 0.5 : 0;
  }
}

const FITS = -0.5;

function isRating(text: string): boolean {
  return /^(?:[RAGB]|red|amber|green|blue|complete[d]?|on track|not started)$/i.test(text);
}

function isDate(text: string): boolean {
  return text.length <= 24 && looksLikeDate(text);
}

function isPost(text: string): boolean {
  return text.length <= 60 && (looksLikePost(text) || isInitials(text));
}

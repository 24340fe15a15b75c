// What was left out of a document, in its own words: the proof beside the count.
import type { LeftOut } from "../../plan/register.ts";
import { foldText } from "../document/clean-text.ts";
import type { Document, Place } from "../document/document.ts";
import type { Fate } from "../table/action-row.ts";

/**
 * Every row and line that was left out and says something, in the document's order, with its reason and its place. Rows and
 * sheets that the reader of the format left out because they are hidden have no words here; the count has them.
 *
 * @param fates one for each row and line, in order; what comes after them belongs to rows that were parted
 */
export function leftOutOf(document: Document, fates: readonly Fate[]): readonly LeftOut[] {
  const items = document.blocks.flatMap((block): { readonly place: Place; readonly text: string }[] =>
    block.kind === "table"
      ? block.rows.map((row) => ({ place: row, text: textOf(row.cells) }))
      : [{ place: block, text: foldText(block.text) }],
  );
  return items.flatMap(({ place, text }, at): LeftOut[] => {
    const fate = fates[at];
    if (typeof fate !== "object" || !/[\p{L}\p{N}]/u.test(text)) return [];
    return [{ reason: fate.leftOut, text, from: place.from, unit: place.unit ?? document.unit }];
  });
}

/** A text that is merged across cells stands once. */
function textOf(cells: readonly string[]): string {
  const filled = cells.map(foldText).filter((cell) => cell !== "");
  return filled.filter((cell, at) => cell !== filled[at - 1]).join(" | ");
}

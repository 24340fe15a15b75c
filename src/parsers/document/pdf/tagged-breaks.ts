// Line breaks in a cell where each text was tagged as one stretch, however many lines it takes.
import { endsOpen, startsMidSentence } from "../text-flow.ts";
import type { Piece } from "./page-content.ts";
import { linesOf, lineText, type TextLine } from "./text-lines.ts";

/**
 * A paragraph at its line breaks: where a stretch begins on a new line, as "Equality Partner" does below "Head of Housing",
 * and neither goes on with the other.
 */
export function atBreaks(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const stretches: Piece[][] = [];
  for (const piece of pieces) {
    if (stretches.at(-1)?.at(-1)?.mark === piece.mark) stretches.at(-1)?.push(piece);
    else stretches.push([piece]);
  }
  const parts: Piece[][] = [];
  for (const stretch of stretches) {
    const above = parts.at(-1);
    if (above && !isBroken(linesOf(above).at(-1), linesOf(stretch)[0])) above.push(...stretch);
    else parts.push([...stretch]);
  }
  return parts;
}

function isBroken(last: TextLine | undefined, next: TextLine | undefined): boolean {
  if (!last || !next || next.bold !== last.bold || next.baseline < last.baseline + 0.5 * last.size) return false;
  return !endsOpen(lineText(last)) && !startsMidSentence(lineText(next));
}

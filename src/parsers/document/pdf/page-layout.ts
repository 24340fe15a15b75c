// A page divided: its ruled tables, and the lines around them.
import { isInside } from "./box.ts";
import { type Grid, gridsOf } from "./grid.ts";
import type { PageContent, Piece } from "./page-content.ts";
import { withoutUnderlines } from "./rules.ts";
import { linesOf, type TextLine } from "./text-lines.ts";

export interface PageLayout {
  readonly content: PageContent;
  readonly grids: readonly Grid[];
  /** Pieces inside grids. */
  readonly ruled: readonly Piece[];
  /** Lines outside grids. */
  readonly lines: readonly TextLine[];
  /** All lines, across whatever stands beside each other. */
  readonly all: readonly TextLine[];
}

export function layOut(content: PageContent): PageLayout {
  const all = linesOf(content.pieces);
  const grids = gridsOf(withoutUnderlines(content.across, all), content.down);
  const isRuled = (piece: Piece): boolean => grids.some((grid) => isInside(piece, grid));
  const ruled = content.pieces.filter(isRuled);
  return { content, grids, ruled, all, lines: linesOf(content.pieces.filter((piece) => !isRuled(piece))) };
}

// A page divided: its ruled tables, and the lines around them.
import { type Box, isInside } from "./box.ts";
import { type Frame, framesOf } from "./frames.ts";
import { type Grid, gridsOf } from "./grid.ts";
import { withHeadingsAbove } from "./headings-above.ts";
import type { PageContent, Piece } from "./page-content.ts";
import { withPartedCells } from "./parted-cells.ts";
import { withoutUnderlines } from "./rules.ts";
import { strikeOut } from "./strikes.ts";
import { agrees, partsMore, type TaggedPart, taggedParts } from "./tagged-table.ts";
import { linesOf, type TextLine } from "./text-lines.ts";
import { withoutWatermarks } from "./watermarks.ts";

export interface PageLayout {
  readonly content: PageContent;
  readonly grids: readonly Grid[];
  /** Tables of a tagged document; where a grid says the same, it is kept beside its part. */
  readonly tagged: readonly { readonly part: TaggedPart; readonly grid: Grid | null }[];
  /** Pieces inside grids. */
  readonly ruled: readonly Piece[];
  /** Cards that stand beside each other. */
  readonly frames: readonly Frame[];
  /** Lines outside grids and frames. */
  readonly lines: readonly TextLine[];
  /** All lines, across whatever stands beside each other. */
  readonly all: readonly TextLine[];
}

export function layOut(given: PageContent): PageLayout {
  const page = withoutWatermarks(given);
  const { pieces, across } = strikeOut(page.pieces, page.across);
  const content = { ...page, pieces, across };
  const all = linesOf(content.pieces);
  const drawn = gridsOf(withoutUnderlines(content.across, all), content.down).map((grid) =>
    withHeadingsAbove(withPartedCells(grid, content.pieces), all, content.pieces),
  );
  const tagged = taggedParts(content)
    .filter((part) => !drawn.some((grid) => overlap(part, grid) && partsMore(grid, part, content.pieces)))
    .map((part) => ({ part, grid: drawn.find((grid) => agrees(part, grid)) ?? null }));
  const byTags = tagged.flatMap(({ part, grid }) => (grid ? [] : [part]));
  const tagOf = new Set(byTags.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flat(2))));
  const grids = drawn.filter((grid) => !byTags.some((part) => overlap(part, grid)));
  const isRuled = (piece: Piece): boolean => grids.some((grid) => isInside(piece, grid));
  const untagged = content.pieces.filter((piece) => !tagOf.has(piece));
  const ruled = untagged.filter(isRuled);
  const loose = untagged.filter((piece) => !isRuled(piece));
  const frames = framesOf(content, loose, [...grids, ...tagged.map(({ part }) => part)]);
  const unframed = loose.filter((piece) => !frames.some((frame) => isInside(piece, frame)));
  return { content, grids, tagged, ruled, frames, all, lines: linesOf(unframed) };
}

function overlap(one: Box, other: Box): boolean {
  return (
    Math.min(one.right, other.right) > Math.max(one.left, other.left) &&
    Math.min(one.bottom, other.bottom) > Math.max(one.top, other.top)
  );
}

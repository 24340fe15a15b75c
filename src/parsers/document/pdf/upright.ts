// Pages whose text runs up or down, as landscape tables on portrait paper do, held so that they read.
import { type Box, type Turn, turnedBack } from "./box.ts";
import type { PageContent, Rule } from "./page-content.ts";

/** The page turned by the way in which most of its letters run. */
export function upright(page: PageContent): PageContent {
  const letters = new Map<Turn, number>();
  for (const { turn, text } of page.pieces) letters.set(turn, (letters.get(turn) ?? 0) + text.length);
  const [most] = [...letters].sort(([, left], [, right]) => right - left)[0] ?? [0 as Turn];
  if (most === 0) return page;
  const sideways = most === 90 || most === 270;
  const lines = [...page.across.map(acrossBox), ...page.down.map(downBox)].map((box) => turnedBack(box, most, page));
  const isAcross = (box: Box): boolean => box.right - box.left > box.bottom - box.top;
  return {
    ...page,
    width: sideways ? page.height : page.width,
    height: sideways ? page.width : page.height,
    pieces: page.pieces.map((piece) => ({
      ...turnedBack(piece, most, page),
      turn: ((piece.turn - most + 360) % 360) as Turn,
    })),
    shaded: page.shaded.map((box) => turnedBack(box, most, page)),
    across: lines.filter(isAcross).map(({ top, left, right }) => ({ at: top, from: left, to: right })),
    down: lines.filter((box) => !isAcross(box)).map(({ left, top, bottom }) => ({ at: left, from: top, to: bottom })),
  };
}

function acrossBox({ at, from, to }: Rule): Box {
  return { left: from, right: to, top: at, bottom: at };
}

function downBox({ at, from, to }: Rule): Box {
  return { left: at, right: at, top: from, bottom: to };
}

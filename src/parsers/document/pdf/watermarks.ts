// Large words behind the text of a page: "DRAFT", "COPY".
import type { PageContent, Piece } from "./page-content.ts";

/** The page with words taken out that are far larger than its text and lie under it; they count as watermarks. */
export function withoutWatermarks(page: PageContent): PageContent {
  const usual = usualSize(page.pieces);
  const large = page.pieces.filter(({ size }) => size > usual * LARGER);
  if (large.length === 0) return page;
  const text = page.pieces.filter(({ size }) => size <= usual * LARGER);
  const behind = new Set(large.filter((piece) => text.filter((other) => covers(piece, other)).length >= ENOUGH));
  if (behind.size === 0) return page;
  return {
    ...page,
    pieces: page.pieces.filter((piece) => !behind.has(piece)),
    askew: [...page.askew, ...[...behind].map((piece) => piece.text)],
  };
}

const LARGER = 2.5;
const ENOUGH = 2;

/** The size in which most letters are set. */
function usualSize(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pieces) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort(([, left], [, right]) => right - left)[0]?.[0] ?? 0;
}

function covers(large: Piece, other: Piece): boolean {
  const [x, y] = [(other.left + other.right) / 2, (other.top + other.bottom) / 2];
  return x > large.left && x < large.right && y > large.top && y < large.bottom;
}

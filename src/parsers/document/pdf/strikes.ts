// Words with a line drawn through them: they hold no longer, and their line parts no cells.
import { baselineOf, type Piece, type Rule } from "./page-content.ts";

export interface Struck {
  /** The pieces, those that were struck out between marks that `shownStruck` turns into "~~". */
  readonly pieces: readonly Piece[];
  /** The lines that strike nothing out. */
  readonly across: readonly Rule[];
}

/** A line strikes out what it crosses at half the height of small letters, where it is about as long as the words. */
export function strikeOut(pieces: readonly Piece[], across: readonly Rule[]): Struck {
  const byHeight = new Map<number, Piece[]>();
  for (const piece of pieces) {
    if (piece.turn !== 0) continue;
    const band = bandOf(baselineOf(piece));
    const same = byHeight.get(band);
    if (same) same.push(piece);
    else byHeight.set(band, [piece]);
  }
  const struck = new Set<Piece>();
  const kept = across.filter((rule) => {
    const crossed = [0, 1]
      .flatMap((more) => byHeight.get(bandOf(rule.at) + more) ?? [])
      .filter((one) => crosses(rule, one));
    const length = crossed.reduce((sum, { left, right }) => sum + right - left, 0);
    const size = Math.max(0, ...crossed.map((piece) => piece.size));
    const isStrike = crossed.length > 0 && length + size * (0.4 * crossed.length + 0.6) >= rule.to - rule.from;
    if (isStrike) for (const piece of crossed) struck.add(piece);
    return !isStrike;
  });
  if (struck.size === 0) return { pieces, across };
  return {
    pieces: pieces.map((piece) => (struck.has(piece) ? { ...piece, text: `${OPEN}${piece.text}${CLOSE}` } : piece)),
    across: kept,
  };
}

/** Marks that no text holds; one piece may be part of a word, so that words are put together before they are shown. */
const [OPEN, CLOSE] = ["\ue0f0", "\ue0f1"];

/** The text with what was struck out as in Markdown. */
export function shownStruck(text: string): string {
  if (!text.includes(OPEN)) return text;
  return text
    .replace(/\ue0f1( *)\ue0f0/g, "$1")
    .replaceAll(OPEN, "~~")
    .replaceAll(CLOSE, "~~");
}

const HEIGHT = 40;

function bandOf(y: number): number {
  return Math.floor(y / HEIGHT);
}

function crosses({ at, from, to }: Rule, piece: Piece): boolean {
  const above = baselineOf(piece) - at;
  if (above < 0.14 * piece.size || above > 0.45 * piece.size) return false;
  return Math.min(to, piece.right) - Math.max(from, piece.left) > 0.6 * (piece.right - piece.left);
}

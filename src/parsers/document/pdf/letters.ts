// Letters that one drawing step shows, put together to pieces of text with their places.
import { around, type Turn } from "./box.ts";
import { times } from "./matrix.ts";
import { ASCENT, DESCENT, type Piece } from "./page-content.ts";
import { pointOnPage, type TextState } from "./text-state.ts";

/** Letters without a gap, from where to where along the line. */
export interface Run {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly spaced: boolean;
}

/** Letters follow each other until a space or a gap; numbers between them move on by thousandths of the size. */
export function runsOf(
  glyphs: readonly unknown[],
  state: TextState,
): { readonly runs: readonly Run[]; readonly end: number } {
  const { size, font, stretch, letterSpace, wordSpace } = state;
  const runs: Run[] = [];
  let x = 0;
  let open = { text: "", from: 0, to: 0 };
  let spaced = false;
  const close = (): void => {
    if (open.text !== "") {
      runs.push({ ...open, spaced });
      spaced = false;
    }
    open = { text: "", from: x, to: x };
  };
  for (const glyph of glyphs) {
    if (typeof glyph === "number") {
      x -= (glyph / 1000) * size * stretch;
      if (Math.abs(x - open.to) > GAP * Math.abs(size * stretch)) close();
      continue;
    }
    if (!isGlyph(glyph)) continue;
    const width = glyph.width * font.unit * size * stretch;
    if (/^\s*$/.test(glyph.unicode)) {
      close();
      spaced = true;
    } else {
      if (open.text === "") open = { text: "", from: x, to: x };
      open = { text: open.text + glyph.unicode, from: open.from, to: x + width + Math.max(0, letterSpace * stretch) };
    }
    x += width + (letterSpace + (glyph.isSpace ? wordSpace : 0)) * stretch;
  }
  close();
  return { runs, end: x };
}

/** The run where it stands on the page; only its text where it is set at an angle; null where nothing would be seen. */
export function pieceOf({ text, from, to, spaced }: Run, state: TextState): Omit<Piece, "mark"> | string | null {
  const [startX, startY] = pointOnPage(state, from);
  const [endX, endY] = pointOnPage(state, to);
  const matrix = times(state.page, state.text);
  const size = Math.abs(state.size) * Math.hypot(matrix[2], matrix[3]);
  const plain = plainText(text);
  if (plain === "" || !(size >= 1) || ![startX, startY, endX, endY].every(Number.isFinite)) return null;
  const turn = turnOf(endX - startX, endY - startY);
  if (turn === null) return plain;
  const [x, y] = UP[turn];
  const [above, below] = [ASCENT * size, DESCENT * size];
  const [upper, lower] = [
    [startX + x * above, startY + y * above],
    [endX - x * below, endY - y * below],
  ] as const;
  const box = around([upper, lower].map(([at, down]) => ({ left: at, right: at, top: down, bottom: down })));
  return { ...box, text: plain, size, bold: state.font.bold, turn, spaced };
}

/** A gap of this part of the type's size parts words. */
const GAP = 0.16;

/** Where the top of a letter points, by the turn of its text; y runs down the page. */
const UP: Readonly<Record<Turn, readonly [number, number]>> = { 0: [0, -1], 90: [1, 0], 180: [0, 1], 270: [-1, 0] };

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

function isGlyph(value: unknown): value is Glyph {
  return typeof value === "object" && value !== null && "unicode" in value && typeof value.unicode === "string";
}

function turnOf(x: number, y: number): Turn | null {
  const degrees = (Math.atan2(y, x) * 180) / Math.PI;
  const nearest = Math.round(degrees / 90) * 90;
  if (Math.abs(degrees - nearest) > 2) return null;
  return ((nearest + 360) % 360) as Turn;
}

/** Ligatures ("ﬁ") as letters, and nothing that does not print. */
function plainText(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKC"))
    .replace(/[\p{Cc}\u200b-\u200d\ufeff]/gu, "");
}

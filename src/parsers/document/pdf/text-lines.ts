// Pieces of text to words and lines, as a person would read them across.
import { around, type Box, turnedBack } from "./box.ts";
import { baselineOf, DESCENT, type Piece } from "./page-content.ts";
import { shownStruck } from "./strikes.ts";

export interface Word extends Box {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  /** It stands upon another word, so that neither can be read with certainty. */
  readonly overprinted: boolean;
}

export interface TextLine extends Box {
  readonly words: readonly Word[];
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
}

/** Lines from top to bottom. Text that runs up or down stands behind the rest. */
export function linesOf(pieces: readonly Piece[]): TextLine[] {
  const upright = linesOfOneTurn(pieces.filter(({ turn }) => turn === 0));
  const turned = ([90, 180, 270] as const).flatMap((turn) => {
    const of = pieces.filter((piece) => piece.turn === turn);
    return linesOfOneTurn(of.map((piece) => turnedBack(piece, turn, { width: 0, height: 0 })));
  });
  return [...upright, ...turned];
}

export function lineText(line: TextLine): string {
  return shownStruck(rawText(line));
}

/** With the marks of words that were struck out, for putting lines together. */
export function rawText(line: TextLine): string {
  return line.words.map(({ text }) => text).join(" ");
}

/** The line that these words make; its baseline is that of its largest type. The mark of a list may be set in any size. */
export function lineOfWords(words: readonly Word[]): TextLine {
  const letters = (keep: (word: Word) => boolean): number =>
    words.reduce((sum, word) => sum + (keep(word) ? word.text.length : 0), 0);
  const texts = words.filter(({ text }) => text !== "•");
  const largest = (texts.length > 0 ? texts : words).reduce((most, word) => (word.size > most.size ? word : most), {
    size: 0,
    bottom: 0,
  });
  const baseline = largest.bottom - DESCENT * largest.size;
  const bold = letters((word) => word.bold) * 2 > letters(() => true);
  return { ...around(words), words, baseline, size: largest.size, bold };
}

interface Row {
  pieces: Piece[];
  baseline: number;
  size: number;
}

function linesOfOneTurn(pieces: readonly Piece[]): TextLine[] {
  return withRaised(rowsOf(pieces)).map(({ pieces: row, baseline }) => lineOfWords(wordsOf(row, baseline)));
}

/** Pieces on one baseline, give or take what different sizes of type make. */
function rowsOf(pieces: readonly Piece[]): Row[] {
  const sorted = [...pieces].sort((left, right) => baselineOf(left) - baselineOf(right));
  const rows: Row[] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    if (row && baselineOf(piece) - row.baseline <= 0.25 * Math.min(piece.size, row.size)) {
      row.pieces.push(piece);
      if (piece.size > row.size) Object.assign(row, { size: piece.size, baseline: baselineOf(piece) });
    } else {
      rows.push({ pieces: [piece], baseline: baselineOf(piece), size: piece.size });
    }
  }
  return rows;
}

/** Small raised or lowered letters ("1st") belong to the line that they touch, all that touch each other together. */
function withRaised(rows: readonly Row[]): Row[] {
  const kept: Row[] = rows.map((row) => ({ ...row, pieces: [...row.pieces] }));
  kept.forEach((row, index) => {
    for (const host of [kept[index + 1], kept[index - 1]]) {
      if (!host || Math.abs(row.baseline - host.baseline) > host.size * 0.6) continue;
      const raised = raisedOn(row.pieces, host);
      host.pieces.push(...raised);
      row.pieces = row.pieces.filter((piece) => !raised.includes(piece));
    }
  });
  return kept.filter((row) => row.pieces.length > 0);
}

function raisedOn(pieces: readonly Piece[], host: Row): Piece[] {
  const raised: Piece[] = [];
  for (const piece of [...pieces].sort((left, right) => left.left - right.left)) {
    if (piece.size > host.size * 0.85) continue;
    const reach = 0.3 * host.size;
    const touches = (other: Piece): boolean =>
      (piece.left >= other.right - 1 && piece.left - other.right < reach) ||
      (piece.right <= other.left + 1 && other.left - piece.right < reach);
    if (host.pieces.some((other) => other.size > piece.size && touches(other)) || raised.some(touches))
      raised.push(piece);
  }
  return raised;
}

/** A gap of this part of the type's size parts words. */
const GAP = 0.16;
const NARROW_GAP = 0.1;

function wordsOf(pieces: readonly Piece[], baseline: number): Word[] {
  const sorted = [...pieces].sort((left, right) => left.left - right.left);
  const words: Word[] = [];
  let before: Piece | null = null;
  for (const piece of sorted) {
    if (before && isDrawnTwice(before, piece)) continue;
    const last = words.at(-1);
    const text = isMark(piece, baseline, before) ? markAfter(last?.text ?? "", piece.text) : piece.text;
    const gap = before ? piece.left - before.right : 0;
    const overprinted = before !== null && gap < -0.35 * Math.min(piece.size, before.size);
    if (last && before && !piece.spaced && !overprinted && gap < gapBetween(last.text, piece, before)) {
      words[words.length - 1] = { ...last, ...around([last, piece]), text: last.text + text };
    } else {
      words.push({ ...around([piece]), text, size: piece.size, bold: piece.bold, overprinted });
    }
    before = piece;
  }
  return words;
}

/**
 * A cell that is full to its edge leaves less: "fits" beside "Head of …". The number of an item that is too wide for its
 * place leaves nothing: "1.10" that touches "Publish …".
 */
function gapBetween(word: string, { text, size }: Piece, before: Piece): number {
  if (ITEM_NUMBER.test(word) && /^\p{Lu}\p{Ll}/u.test(text)) return -Infinity;
  const isNewWord = /\p{Ll}$/u.test(word) && /^\p{Lu}\p{Ll}/u.test(text);
  return Math.max(size, before.size) * (isNewWord ? NARROW_GAP : GAP);
}

const ITEM_NUMBER = /^\(?(?:[A-Z]{0,3}\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[a-z]{1,4}[.)])$/;

/** Some programs make bold type by writing it twice, a hair apart. */
function isDrawnTwice(first: Piece, second: Piece): boolean {
  return first.text === second.text && Math.abs(first.left - second.left) < 0.12 * first.size;
}

/** A raised number is the mark of a footnote; "2025" with a raised 1 is not the year 20251. */
function isMark(piece: Piece, baseline: number, before: Piece | null): boolean {
  return (
    /^\d{1,2}$/.test(piece.text) &&
    before !== null &&
    piece.size < before.size * 0.85 &&
    baseline - baselineOf(piece) > 0.1 * before.size
  );
}

/** Behind a word it points to a footnote and is left away; behind figures and short units ("2025", "m") it stays raised. */
function markAfter(word: string, digits: string): string {
  if (/\p{L}{4}[.,;:)”’"]*$/u.test(word)) return "";
  return digits.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? digit);
}

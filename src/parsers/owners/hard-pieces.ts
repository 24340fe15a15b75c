// An owner cell at its plain separators: new lines, semicolons, bullets, slashes.

import { foldText } from "../document/clean-text.ts";
import { regExp } from "../lexicon/pattern.ts";
import { coverBrackets } from "./brackets.ts";
import type { KnownOwners } from "./owner-key.ts";
import { isBareNoun, isInitials, isTitleNoun, startsTitle } from "./title-words.ts";
import { wrappedLines } from "./wrapped-lines.ts";

/**
 * The pieces that certainly are different owners, though each may still name several ("A and B").
 *
 * A slash or a new line parts nothing before a bare noun ("Procurement manager/ team"), in "and/or" or "w/", or in the middle
 * of a title that was wrapped ("Head of ↵ Economy", or a whole that the plan prints elsewhere).
 */
export function hardPieces(cell: string, known: KnownOwners = new Set()): string[] {
  return wrappedLines(cell, known)
    .flatMap((line) => line.split(BEHIND_ROLE))
    .flatMap((line) => cutAt(line, /;|•|\s\|\s/g))
    .flatMap(cutAtSlashes)
    .map(tidy)
    .filter((piece) => piece !== "");
}

/** "Director of People (lead), Communications (support)": whose part is told is named in full. */
const BEHIND_ROLE = regExp("iu")`
  (?<=
    \((?:(?:joint|overall) )?(?:
      lead|leads|leading|owner|sponsor|support|supporting|delivery|accountable|responsible
      |consulted|informed
    )\)
  ),\s*(?=\p{Lu})
`;

/** A name without the punctuation and bullets around it. */
export function tidy(name: string): string {
  return foldText(name)
    .replace(/^(?:[-–•*,;:&]|and\b)\s*/i, "")
    .replace(/[\s,;:&]+$/, "")
    .replace(/(?<!\b[\p{L}]{1,4})\.$/u, "");
}

function cutAtSlashes(text: string): string[] {
  const pieces: Piece[] = [];
  for (const piece of piecesAt(text, /(?<!\band|\bw)(?<!(?:^|[\s/(])[A-Z])\s*\/\s*(?!or\b)/gi)) {
    const above = pieces.at(-1);
    const titleGoesOn =
      above !== undefined &&
      startsTitle(above.text) &&
      /^[\p{L}-]+$/u.test(piece.text) &&
      !isPostByItself(piece.text) &&
      !isBodyBeside(above, piece, text);
    if (above !== undefined && (isBareNoun(piece.text) || titleGoesOn)) {
      pieces[pieces.length - 1] = { ...above, text: text.slice(above.from, piece.from) + piece.text };
    } else pieces.push(piece);
  }
  return pieces.map((piece) => piece.text);
}

/** "Registrar" in "Director of HR / Registrar"; "Countryside" in "Head of Parks / Countryside" is none. */
function isPostByItself(text: string): boolean {
  return startsTitle(text) || (/^\p{Lu}/u.test(text) && isTitleNoun(text));
}

/** "PSD" in "Head of Operations/ PSD": initials behind a gap; "Head of IT / HR" and "Head of Communities/EDI" are one. */
function isBodyBeside(above: Piece, piece: Piece, text: string): boolean {
  const gap = text.slice(above.from + above.text.length, piece.from);
  const lastWord = above.text.trim().split(/\s+/).at(-1) ?? "";
  return /\s/.test(gap + above.text.slice(-1)) && isInitials(piece.text) && !isInitials(lastWord);
}

interface Piece {
  readonly text: string;
  readonly from: number;
}

function cutAt(text: string, separator: RegExp): string[] {
  return piecesAt(text, separator).map((piece) => piece.text);
}

function piecesAt(text: string, separator: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of coverBrackets(text).matchAll(separator)) {
    pieces.push({ text: text.slice(from, found.index), from });
    from = found.index + found[0].length;
  }
  return [...pieces, { text: text.slice(from), from }].filter((piece) => piece.text.trim() !== "");
}

// How odd a text is under a heading; less than nothing shows that it stands where it belongs.
import { readDue } from "../../due/read-due.ts";
import { isInitials, isTitledPerson, looksLikePerson } from "../../owners/title-words.ts";
import { isReference, leadingReference } from "../../references/printed-reference.ts";
import type { Column } from "../../table/columns.ts";
import { isLabelledPart } from "../../table/headings.ts";
import { cleanText } from "../clean-text.ts";
import { isDate, isPost, isRating } from "../flat/cell-signs.ts";
import { continuesCell } from "../text-flow.ts";
import { type Piece, wordsOf } from "./piece.ts";

/** What a piece looks like, worked out once. */
export interface Look {
  readonly text: string;
  readonly words: number;
  readonly isDate: boolean;
  readonly isOwner: boolean;
  readonly isReference: boolean;
  readonly isRating: boolean;
  /** A line of a list, or one that begins in the middle of a sentence. */
  readonly goesOn: boolean;
  /** How surely a row begins here, whatever the heading: its line holds a whole row, it is numbered, it comes again. */
  readonly opens: number;
}

const NOTHING: Piece = { text: "", parted: "line", from: 0, to: 0 };

/** Several pieces, each beside the others. */
export function looksOf(pieces: readonly Piece[], width: number): Look[] {
  const first = wordsOf(pieces[0] ?? NOTHING);
  const again = pieces.filter((piece) => piece.parted !== "cell" && wordsOf(piece) === first).length > 2;
  return pieces.map((piece, at) => {
    const look = lookOf(piece);
    if (piece.parted === "cell" || piece.parted === "bar") return look;
    const next = pieces.findIndex(({ parted }, below) => below > at && parted !== "cell");
    const isWhole = (next < 0 ? pieces.length : next) - at >= width;
    const isAgain = again && look.text === first && look.words <= 3;
    const isNumbered = leadingReference(look.text) !== null || look.isReference;
    return { ...look, opens: (isWhole ? 1 : 0) + (isAgain ? 1.5 : 0) + (isNumbered ? 1 : 0) };
  });
}

function lookOf(piece: Piece): Look {
  const text = wordsOf(piece);
  const lines = cleanText(piece.text).split("\n");
  return {
    text,
    words: text === "" ? 0 : text.split(" ").length,
    isDate: isMostly(lines, saysWhen),
    isOwner: isMostly(lines, isOwner),
    isReference: isReference(text),
    isRating: isRating(text),
    goesOn: continuesCell(text),
    opens: 0,
  };
}

function saysWhen(line: string): boolean {
  if (isDate(line) || WHEN_NEEDED.test(line) || MONTHS.test(line)) return true;
  if (line.split(" ").length > LONGEST_RHYTHM || !/^[\p{Lu}\d]/u.test(line)) return false;
  const { leftOver, deadlines, recurrence } = readDue(line);
  return recurrence !== null || (leftOver === "" && deadlines.length > 0);
}

/** Words: "Annual review in May". */
const LONGEST_RHYTHM = 5;
/** "Feb & Oct": months of every year. */
const MONTHS =
  /^(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?(?: ?(?:&|,|\/|-|–|and|to) ?|$))+$/i;

/** "As required", "When they are released": when, though no date. */
const WHEN_NEEDED =
  /^(?:as|when|if|once)(?: and when)? (?:required|needed|necessary|appropriate|requested|available|they|it|resources)\b/i;

/** Most lines of a cell, without the bullets of a list. */
function isMostly(lines: readonly string[], test: (line: string) => boolean): boolean {
  const bare = lines.map((line) => line.replace(/^• /, ""));
  return bare.filter(test).length * 2 > bare.length;
}

function isOwner(given: string): boolean {
  const text = given.replace(/^the /i, "");
  return isPost(text) || isInitials(text) || MIXED_INITIALS.test(text) || isTitledPerson(text);
}

/** "HoD", "DoE". */
const MIXED_INITIALS = /^\p{Lu}\p{Ll}\p{Lu}{1,3}$/u;

const FITS = -1;
/** Words: "1.1 Administrative mechanism" is a reference with a name. */
const TITLE = 8;

/** The first piece of a cell. */
export function oddness(look: Look, { meaning, heading }: Column): number {
  const { words } = look;
  if (words === 0) return emptiness({ meaning, heading });
  switch (meaning) {
    case "reference":
      if (look.isReference) return FITS;
      return leadingReference(look.text) && words <= TITLE ? FITS / 2 : words > 3 ? 3 : 1.5;
    case "due":
    case "revised":
      if (look.isDate) return FITS;
      return words > 14 ? 3 : look.isOwner ? 1.5 : words > 8 ? 1.5 : 0.6;
    case "owner":
      if (look.isOwner) return FITS;
      if (looksLikePerson(look.text)) return 0.2;
      if (look.isDate) return 2;
      return look.isReference ? 1.5 : words > 20 ? 3 : words > 8 ? 1.5 : 0.3;
    case "rag":
    case "status":
      if (look.isRating) return FITS;
      return words > 14 ? 2.5 : words > 8 ? 1.2 : look.isOwner ? 1 : 0.3;
    case "action":
      if (look.isDate || look.isReference) return 2;
      return look.isOwner || look.isRating ? 1.5 : words < 3 ? 1 : words < 4 ? 0.2 : -0.3;
    case "section":
      return look.isDate ? 1.5 : look.isOwner ? 0.8 : 0;
    default:
      if (heading === "" && look.isReference) return FITS;
      if (/\b(?:start\w*|dates?|completed|closed|from)\b/i.test(heading)) return look.isDate ? FITS / 2 : 1;
      if (/\b(?:progress|update|position)\b/i.test(heading) && look.isRating) return FITS / 2;
      return look.isOwner || look.isDate ? 0.6 : look.isReference ? 0.8 : 0;
  }
}

/** A cell without any words. */
export function emptiness({ meaning }: Column): number {
  switch (meaning) {
    case "action":
      return 4;
    case "owner":
    case "due":
      return 1.2;
    case "reference":
      return 1;
    case "rag":
    case "status":
      return 0.4;
    default:
      return 0.5;
  }
}

/** A further piece of a cell. */
export function oddnessOfMore(look: Look, column: Column, piece: Piece): number {
  const own = look.opens + (piece.parted === "cell" ? 1.5 : piece.parted === "line" ? 0.4 : 0.7);
  switch (column.meaning) {
    case "reference":
    case "rag":
      return 3;
    case "owner":
      return look.isOwner || (look.goesOn && look.words <= 7)
        ? own / 2
        : own + Math.max(look.words > 4 ? 0.5 : 0.2, oddness(look, column));
    case "due":
    case "revised":
      return look.isDate ? own / 2 : own + Math.max(look.words > 4 ? 0.5 : 0.2, oddness(look, column) - 0.4);
    default:
      if (piece.parted !== "cell" && look.goesOn && !look.isDate) return own / 4;
      return own + (look.isDate ? 1 : look.isOwner ? 0.8 : piece.parted === "cell" && look.words < 4 ? -0.3 : 0);
  }
}

/** A piece that stands over the rows below: the title of a part. */
export function oddnessAlone(look: Look, piece: Piece): number {
  if (piece.parted === "cell") return Number.POSITIVE_INFINITY;
  if (look.words === 0) return piece.parted === "bar" ? Number.POSITIVE_INFINITY : 0;
  if (isLabelledPart(look.text)) return 0.3;
  const isTitle = look.words <= 16 && /^[\p{Lu}\p{N}]/u.test(look.text) && !/[.;,]$/.test(look.text);
  if (piece.parted === "bar") return isTitle ? 2 : 5;
  if (!isTitle || look.isDate || look.isOwner || look.isRating) return 4;
  return leadingReference(look.text) || /^\d{1,2}\.?\s/.test(look.text) ? 0.5 : 2;
}

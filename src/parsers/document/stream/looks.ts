// What the pieces of a table look like, each by itself and beside the others.
import { readDue } from "../../due/read-due.ts";
import { saysWhatToDo } from "../../lists/says-what-to-do.ts";
import { isInitials, isTitledPerson } from "../../owners/title-words.ts";
import { isReference, leadingReference } from "../../references/printed-reference.ts";
import type { Column } from "../../table/columns.ts";
import { cleanText, foldText } from "../clean-text.ts";
import { isConditional, isDate, isPost, isRating } from "../flat/cell-signs.ts";
import { continuesCell } from "../text-flow.ts";
import { mayName } from "./may-name.ts";
import { type Piece, wordsOf } from "./piece.ts";

/** What a piece looks like, worked out once. */
export interface Look {
  readonly text: string;
  readonly words: number;
  readonly isDate: boolean;
  /** A date, and no more words than make it: "10 routes complete by 2025" is none. */
  readonly isOnlyDate: boolean;
  readonly isOwner: boolean;
  readonly isReference: boolean;
  readonly isRating: boolean;
  /** A line of a list, or one that begins in the middle of a sentence. */
  readonly goesOn: boolean;
  /** How surely a row begins here, whatever the heading: its line holds a whole row, it is numbered, it comes again. */
  readonly opens: number;
  /** The only piece of its line, between two lines that hold rows. */
  readonly standsAlone: boolean;
}

/** Names that stand in the column of owners in a row with a piece for each heading. */
function ownersIn(pieces: readonly Piece[], columns: readonly Column[]): ReadonlySet<string> {
  const counts = piecesBelow(pieces);
  const at = columns.flatMap(({ meaning }, column) => (meaning === "owner" ? [column] : []));
  const rows = pieces.flatMap((_, first) => (counts[first] === columns.length ? [first] : []));
  const inRows = rows.flatMap((first) => at.flatMap((column) => namesIn(pieces[first + column]?.text ?? "")));
  const mayComeAgain = at.length > 0 && !columns.some(({ meaning }) => meaning === "section");
  return new Set([...inRows, ...(mayComeAgain ? namesAgain(pieces) : [])]);
}

/** Names that come again and again, where rows have owners and no titles, which would: "Parks & Countryside". */
function namesAgain(pieces: readonly Piece[]): string[] {
  const counts = new Map<string, number>();
  for (const piece of pieces) {
    const text = wordsOf(piece);
    if (mayName(text) && !isRating(text) && !isDate(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].flatMap(([text, count]) => (count > 1 ? namesIn(text) : []));
}

/** "Head of HR, Payroll & Estates" as the names in it, in small letters. */
export function namesIn(cell: string): string[] {
  return cell
    .split(/[,;/&\n]| and /)
    .map((name) => foldText(name.toLowerCase()))
    .filter((name) => name.length > 1);
}

const NOTHING: Piece = { text: "", parted: "line", from: 0, to: 0 };

/** Several pieces, each beside the others. */
export function looksOf(pieces: readonly Piece[], width: number, columns: readonly Column[] = []): Look[] {
  const first = wordsOf(pieces[0] ?? NOTHING);
  const again = pieces.filter((piece) => piece.parted !== "cell" && wordsOf(piece) === first).length > 2;
  const owners = ownersIn(pieces, columns);
  const shapes = shapesAgain(pieces);
  const counts = piecesBelow(pieces);
  const holdsRow = (at: number): boolean =>
    (counts[at] ?? 0) >= Math.max(3, width * MOST_OF_ROW) ||
    ((counts[at] ?? 0) > 1 && isReference(wordsOf(pieces[at] ?? NOTHING)));
  return pieces.map((piece, at) => {
    const bare = lookOf(piece.text);
    const isOwner = bare.isOwner || namesIn(bare.text).some((name) => owners.has(name));
    const look = { ...bare, isOwner, isReference: bare.isReference || shapes.has(shapeOf(bare.text)) };
    if (isBeside(piece) || piece.parted === "bar" || piece.parted === "within") return look;
    const isWhole = (counts[at] ?? 0) >= width;
    const above = pieces.slice(Math.max(0, at - width), at).findLastIndex((other) => !isBeside(other));
    const standsAlone =
      isTitle(look) &&
      counts[at] === 1 &&
      (holdsRow(at + 1) || (isNumberedTitle(look.text) && (counts[at + 1] ?? 0) > 1)) &&
      (at === 0 || (counts[Math.max(0, at - width) + above] ?? 0) > 1);
    const isAgain = again && look.text === first && look.words <= 3;
    const isNumbered = leadingReference(look.text) !== null || look.isReference;
    return { ...look, standsAlone, opens: (isWhole ? 1 : 0) + (isAgain ? 1.5 : 0) + (isNumbered ? 1 : 0) };
  });
}

/** "SR (25/26) 04" is "SR (9/9) 9": a number of the body's own where several have it. */
function shapeOf(text: string): string {
  return text.replace(/\d+/g, "9");
}

function shapesAgain(pieces: readonly Piece[]): ReadonlySet<string> {
  const texts = new Map<string, Set<string>>();
  for (const piece of pieces) {
    const text = wordsOf(piece);
    if (!NUMBERED.test(text) || text.split(" ").length > LONGEST_NUMBER || isDate(text)) continue;
    const own = texts.get(shapeOf(text)) ?? new Set();
    texts.set(shapeOf(text), own.add(text));
  }
  return new Set([...texts].flatMap(([shape, own]) => (own.size >= LEAST_ALIKE ? [shape] : [])));
}

/** Letters in front, a number at the end. */
const NUMBERED = /^\p{Lu}.*\d$/u;
const LONGEST_NUMBER = 3;
const LEAST_ALIKE = 3;

/** So much of a row stands on its line where blank cells are left out. */
const MOST_OF_ROW = 0.6;

/** For each piece that no sign puts beside the one above: how many stand on its line. */
function piecesBelow(pieces: readonly Piece[]): number[] {
  const counts: number[] = [];
  let last = 0;
  pieces.forEach((piece, at) => {
    if (at === 0 || !isBeside(piece)) last = at;
    counts[at] = 0;
    counts[last] = at - last + 1;
  });
  return counts;
}

/** A sign says that the piece stands in the row of the one above. */
export function isBeside({ parted }: Piece): boolean {
  return parted === "cell" || parted === "between";
}

/** A text beside which nothing is known. */
export function lookOf(given: string): Look {
  const text = foldText(cleanText(given));
  const lines = cleanText(given).split("\n");
  const isDate = isMostly(lines, saysWhen);
  return {
    text,
    words: text === "" ? 0 : text.split(" ").length,
    isDate,
    isOnlyDate: isDate && (MONTHS.test(text) || readDue(text).leftOver === ""),
    isOwner: isMostly(lines, isOwner),
    isReference: isReference(text),
    isRating: isRating(text),
    goesOn: continuesCell(text),
    opens: 0,
    standsAlone: false,
  };
}

function saysWhen(line: string): boolean {
  if (isDate(line) || isConditional(line) || MONTHS.test(line)) return true;
  if (line.split(" ").length > LONGEST_RHYTHM || !/^[\p{Lu}\d]/u.test(line)) return false;
  const { leftOver, deadlines, recurrence } = readDue(line);
  return recurrence !== null || (leftOver === "" && deadlines.length > 0);
}

/** Words: "Annual review in May". */
export const LONGEST_RHYTHM = 5;
/** "Feb & Oct": months of every year. */
const MONTHS =
  /^(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?(?: ?(?:&|,|\/|-|–|and|to) ?|$))+$/i;

/** Most lines of a cell, without the bullets of a list. */
function isMostly(lines: readonly string[], test: (line: string) => boolean): boolean {
  const bare = lines.map((line) => line.replace(/^• /, ""));
  return bare.filter(test).length * 2 > bare.length;
}

function isOwner(given: string): boolean {
  const text = given.replace(/^the /i, "");
  if (OF_SENTENCES.test(text) || (/^\p{Ll}/u.test(text) && saysWhatToDo(text))) return false;
  return isPost(text) || isInitials(text) || MIXED_INITIALS.test(text) || isTitledPerson(text);
}

/** Words that stand in no name of a post or a team, though a sentence may end as one does: "Tell tenants about the panel". */
const OF_SENTENCES = /\p{Ll} (?:about|into|each|every|that|which|who|their|our|more|a|an) \p{Ll}/u;

/** "HoD", "DoE". */
const MIXED_INITIALS = /^\p{Lu}\p{Ll}\p{Lu}{1,3}$/u;

export function isTitle({ text, words }: Look): boolean {
  return words > 0 && words <= LONG_TITLE && /^[\p{Lu}\p{N}]/u.test(text) && !/[.;,]$/.test(text);
}

/** "2. Access to evidence". */
export function isNumberedTitle(text: string): boolean {
  return leadingReference(text) !== null || /^\d{1,2}\.?\s/.test(text);
}

/** Words: what a title of a part seldom has. */
export const LONG_TITLE = 16;

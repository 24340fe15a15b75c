// How odd a text is under a heading; less than nothing shows that it stands where it belongs.
import { looksLikePerson } from "../../owners/title-words.ts";
import { leadingReference } from "../../references/printed-reference.ts";
import type { Column } from "../../table/columns.ts";
import { tellsOfPart } from "../../table/headings.ts";
import { isLabelledPart } from "../../table/labelled-part.ts";
import { isBeside, isNumberedTitle, isTitle, LONG_TITLE, LONGEST_RHYTHM, type Look } from "./looks.ts";
import type { Piece } from "./piece.ts";

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
      if (look.isDate) return look.isRating ? FITS / 5 : FITS;
      return words > 14 ? 3 : look.isOwner ? 1.5 : words > 8 ? 1.5 : 0.6;
    case "owner":
      if (look.isOwner) return FITS;
      if (looksLikePerson(look.text)) return 0.2;
      if (look.isDate) return 2;
      if (look.isRating && words === 1) return 1;
      return look.isReference ? 1.5 : words > 20 ? 3 : words > 8 ? 1.5 : 0.3;
    case "rag":
    case "status":
      if (look.isRating) return FITS;
      return words > 14 ? 2.5 : words > 8 ? 1.2 : look.isOwner ? 1 : 0.3;
    case "action":
      if (
        look.isDate ||
        look.isReference ||
        look.text.startsWith("%") ||
        isLabelledPart(look.text) ||
        tellsOfPart(look.text)
      )
        return 2;
      return look.isOwner || look.isRating ? 1.5 : words < 3 ? 1 : words < 4 ? 0.2 : -0.3;
    case "section":
      return look.isDate ? 1.5 : look.isOwner ? 0.8 : words > LONG_TITLE || isLongSentence(look) ? 0.5 : 0;
    default:
      if (heading === "" && look.isReference) return FITS;
      if (/\b(?:start\w*|dates?|completed|closed|from)\b/i.test(heading)) return look.isDate ? FITS / 2 : 1;
      if (/\b(?:progress|update|position)\b/i.test(heading) && look.isRating) return FITS / 2;
      return look.isOwner || look.isDate ? 0.6 : look.isReference ? 0.8 : 0;
  }
}

function isLongSentence({ text, words }: Look): boolean {
  return words > LONGEST_RHYTHM && /[.!?]$/.test(text);
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

/** What it costs that a piece is a further one of the cell above, by what parts the two. */
const MORE: Readonly<Record<Piece["parted"], number>> = {
  cell: 1.5,
  bar: 0.7,
  between: 0.7,
  paragraph: 0.7,
  line: 0.4,
  within: 0,
};

/** A further piece of a cell. */
export function oddnessOfMore(look: Look, column: Column, piece: Piece): number {
  const own = look.opens + MORE[piece.parted];
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
      if (look.isDate) return own / 2 + (look.isOnlyDate ? 0 : 0.4);
      return own + Math.max(look.words > 4 ? 0.5 : 0.2, oddness(look, column) - 0.4);
    default:
      if (piece.parted !== "cell" && look.goesOn && !look.isDate) return own / 4;
      return own + (look.isDate ? 1 : look.isOwner ? 0.8 : piece.parted === "cell" && look.words < 4 ? -0.3 : 0);
  }
}

/** Where the row above ends with who, when or how far, a line alone below it is hardly more of that. */
export const STANDS_ALONE = 1.7;

/** "Protected characteristics: all", below the title of a part. */
const LABEL = /^\p{Lu}\p{L}*(?: [\p{L}/&]+){0,4}:\s+\S/u;

/** A piece that stands over the rows below: the title of a part. */
export function oddnessAlone(look: Look, piece: Piece): number {
  if (isBeside(piece) || piece.parted === "within") return Number.POSITIVE_INFINITY;
  if (look.words === 0) return piece.parted === "bar" ? Number.POSITIVE_INFINITY : 0;
  if (isLabelledPart(look.text) || tellsOfPart(look.text)) return 0.3;
  if (piece.parted === "paragraph" && LABEL.test(look.text) && !look.isDate) return 1;
  if (piece.parted === "bar") return isTitle(look) ? 2 : 5;
  if (!isTitle(look) || look.isDate || look.isOwner || look.isRating) return 4;
  return isNumberedTitle(look.text) ? 0.5 : 2;
}

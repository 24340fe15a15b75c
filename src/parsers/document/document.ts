// The one shape that every document takes before anything is understood: headings, paragraphs and tables, in order.
import type { SourceSpan } from "../../plan/register.ts";

/** Where something stood, counted from 1 in the document's unit. */
export interface Place {
  readonly from: number;
  readonly to: number;
  /** What is counted where it is not the document's unit: text of a Word file stands in paragraphs, outside all tables. */
  readonly unit?: "paragraph";
}

/** A line that the format itself marks as a heading. Plain text marks none. */
export interface Heading extends Place {
  readonly kind: "heading";
  readonly text: string;
  /** 1 is the highest. */
  readonly level: number;
  /** The name of the sheet of a workbook that begins here. */
  readonly isSheet?: boolean;
  /** It names the card that begins below it, and no part of the plan. */
  readonly isOfCard?: boolean;
}

/** Why a page that is a picture could not be read. */
export const SCANNED = "the page is a picture, as a scanner makes it";

/** Why a card among others of its make is no action. */
export const WITHOUT_ACTION = "it says who and by when, and nothing above it says what is to be done";

/** Why a word for how an action stands could not be given to one. */
export const BETWEEN_CARDS = "it says how an action stands, and whether the one above or the one below cannot be told";

export interface Paragraph extends Place {
  readonly kind: "paragraph";
  readonly text: string;
  /** A further line of what the paragraph above begins, by the format itself: of one entry in a list of terms. */
  readonly goesOn?: boolean;
  /** Why these lines of a table could not be put into rows and columns; they are asked about, never guessed. */
  readonly unreadable?: string;
}

/**
 * A row of a table. Rows of one table may differ in length; what a row lacks counts as blank.
 *
 * A cell that is merged downwards is written into each row that it covers (`spreadMerged`); one that is merged across
 * stands in its first column.
 */
export interface Row extends Place {
  /** Without mark-up; lines and bullets of a cell are kept as lines ("• …"). */
  readonly cells: readonly string[];
  /** Which of the table's rows that begin at `from`, where it is not the first; counted when all tables are known. */
  readonly nth?: number;
  /** A page may have ended just before this row, so it may go on with the row above. */
  readonly afterBreak: boolean;
  /** The background of each cell as six hex digits, null for none and for white; missing where no cell has any. */
  readonly shades?: readonly (string | null)[];
  /** The reader of the text has told these headings by what stands below them, whatever their words. */
  readonly isHeadings?: boolean;
  /** One cell was drawn over the whole width: a band that parts the table, where the format can tell. */
  readonly isBand?: boolean;
  /** Why its words may not be the row's own, or stand in other columns: it is read, and asked about. */
  readonly doubt?: string;
  /** Somebody said that it is an action, whatever it looks like. */
  readonly isAction?: boolean;
}

export interface Table {
  readonly kind: "table";
  readonly rows: readonly Row[];
}

export type Block = Heading | Paragraph | Table;

/** Something that the document holds and nobody sees, such as a hidden row: counted, so that the officer can look. */
export interface LeftOut {
  readonly reason: string;
  readonly count: number;
}

export interface Document {
  /** The file's name, for messages and as the last resort for a title. */
  readonly name: string;
  readonly unit: SourceSpan["unit"];
  readonly blocks: readonly Block[];
  /** What the reader left out of the blocks. Plain text hides nothing. */
  readonly leftOut?: readonly LeftOut[];
}

// What comes out of a document's tables: rows that are actions, rows that are doubtful, and the fate of each row.
import type { RowAt } from "../../plan/settlement.ts";
import type { Standing } from "./headings.ts";
import type { PlanRow } from "./plan-row.ts";

/** What became of a row of a table, or of a line of text outside. */
export type Fate = "action" | "joined" | "heading" | "queried" | { readonly leftOut: string };

/** A row that is an action, with where it stood. */
export interface ActionRow {
  readonly row: PlanRow;
  readonly standing: Standing;
  /** What its column of sections says, its own cell or one above, and how that column is headed; null without any. */
  readonly sectionByColumn: { readonly heading: string; readonly title: string } | null;
  readonly table: number;
  /** The last reference printed above it in the same table, where its own cell is blank. */
  readonly inheritedReference: string | null;
  /** Its action cell is blank, and its evidence stands in for it. */
  readonly withoutText: boolean;
  /** The row that was joined to it and may be an action of its own. */
  readonly perhapsJoined: { readonly text: string; readonly at: RowAt } | null;
  /** It lists several things and several dates, which do not pair off, or made it one of several actions. */
  readonly stacked: "no" | "unpaired" | "parted";
}

/** A row with an owner or a date that belongs to no action for certain. */
export interface StrayRow {
  readonly row: PlanRow;
  readonly table: number;
  /** Its cells in one line. */
  readonly text: string;
  /** Which action stands above it, counted from 0; -1 where none does. */
  readonly above: number;
}

/** A table that names owners and dates, and no heading says which column is the action. */
export interface DoubtfulTable {
  readonly headings: readonly string[];
  /** The heading of the column that was taken for it; null where none could be, and the table was left out. */
  readonly guessed: string | null;
  /** The rows under the headings. */
  readonly rows: readonly RowAt[];
  readonly table: number;
  readonly from: number;
}

export interface TablesRead {
  readonly actions: readonly ActionRow[];
  readonly strays: readonly StrayRow[];
  readonly doubtfulTables: readonly DoubtfulTable[];
  /** One for each row and each line of text, and for each row that one of them was parted into. */
  readonly fates: readonly Fate[];
  /** How many rows there are more than in the document, since one row listed several actions with dates of their own. */
  readonly parted: number;
}

// What a person settled about a plan that reading alone could not: the same document, read again with it, is the
// register that they meant.
import type { LocalDate } from "./calendar.ts";
import type { SchemePlace } from "./change-scheme.ts";
import type { ActionId, PlanId } from "./ids.ts";
import type { DueFacts } from "./reading.ts";
import type { Rag } from "./status.ts";

/** A row of the document: its table and where it begins there, both counted from 1. */
export interface RowAt {
  readonly table: number;
  readonly from: number;
  /** Which of the table's rows that begin there, where it is not the first: a page of a PDF holds many. */
  readonly nth?: number;
}

/** What a due cell means, in facts and in plain words. */
export interface SettledDue extends DueFacts {
  readonly said: string;
}

/** What one answer settles. */
export type Settlement =
  /** What was read holds. */
  | { readonly kind: "as-read" }
  | {
      readonly kind: "due";
      readonly cells: readonly (RowAt & { readonly text: string; readonly means: SettledDue })[];
      /** The rating beside "Complete" no longer holds. */
      readonly clearsRating?: boolean;
    }
  /** A text of owner cells names these. */
  | { readonly kind: "split"; readonly text: string; readonly names: readonly string[] }
  /** A name among the owners means another: "JB" is "Head of Parks". */
  | { readonly kind: "rename"; readonly names: Readonly<Record<string, string>> }
  /** Who owns the actions of rows without an owner. */
  | { readonly kind: "owners"; readonly rows: readonly (RowAt & { readonly names: readonly string[] })[] }
  | {
      readonly kind: "rows";
      readonly rows: readonly RowAt[];
      readonly are: "joined" | "action" | "heading" | "left out";
    }
  /** What a colour without words means: the rows' rating, or their status in the plan's own word. */
  | {
      readonly kind: "rating";
      readonly rows: readonly RowAt[];
      readonly rag: Rag | null;
      readonly status: string | null;
    }
  /** What a row lists is one action with several dates, not an action for each. */
  | { readonly kind: "one-action"; readonly row: RowAt }
  /** Which column of a table says what is to be done. */
  | { readonly kind: "column"; readonly table: number; readonly heading: string }
  /** What a word of the status column means; null where it says nothing of progress. */
  | { readonly kind: "status"; readonly word: string; readonly means: SchemePlace | null }
  /** Their owners are asked as soon as the plan is imported. */
  | { readonly kind: "ask-owners"; readonly rows: readonly RowAt[] }
  /** The plan that it is a later edition of; null: a plan of its own. */
  | { readonly kind: "edition"; readonly of: PlanId | null }
  | { readonly kind: "title"; readonly title: string }
  /** Each point of the lists that say what is to be done is an action. */
  | { readonly kind: "points" }
  /** A held action and a row of the new edition are one action, or two. */
  | { readonly kind: "pair"; readonly held: ActionId; readonly row: RowAt; readonly same: boolean };

/** A settlement with whose it is, in whose words. */
export interface Settled {
  readonly settlement: Settlement;
  readonly words: string;
  readonly by: string;
  readonly on: LocalDate;
}

/** What a question takes in a person's own words, besides its choices. */
export type Takes =
  | { readonly kind: "date"; readonly cells: readonly (RowAt & { readonly text: string })[] }
  | { readonly kind: "owners"; readonly rows: readonly RowAt[] }
  | { readonly kind: "split"; readonly text: string }
  | { readonly kind: "names"; readonly of: readonly string[] };

/** How a query is settled; a query without this is a note to its reader. */
export interface Settles {
  /** The same question has the same key in each reading of the document. */
  readonly key: string;
  /** One for each choice; null where a choice settles nothing by itself ("I will name them"). */
  readonly choices: readonly (Settlement | null)[];
  readonly takes: Takes | null;
}

/** A row named by itself, whatever else is known of it. */
export function rowAt(table: number, { from, nth }: { readonly from: number; readonly nth?: number }): RowAt {
  return { table, from, ...(nth === undefined ? {} : { nth }) };
}

/** "2:14", or "2:14:3" for the third row that begins there. */
export function rowKey({ table, from, nth }: RowAt): string {
  return nth === undefined ? `${table}:${from}` : `${table}:${from}:${nth}`;
}

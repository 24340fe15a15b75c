// A plan as it was read from a document: actions, what to ask about them, and the proof that nothing was lost.
import type { Reading } from "./reading.ts";
import type { Settles } from "./settlement.ts";
import type { Rag } from "./status.ts";
import type { StatusWord } from "./status-word.ts";

/** Where in the document something stood; `from` and `to` count from 1 in the unit. */
export interface SourceSpan {
  readonly from: number;
  readonly to: number;
  readonly unit: "line" | "table row" | "paragraph" | "sheet row" | "page";
  /** Which table of the document, from 1. */
  readonly table: number;
  /** Which of the table's rows that begin there, where it is not the first. */
  readonly nth?: number;
}

/** An owner as printed in the row: "Director" stays "Director", whoever that is in this directorate. */
export interface NamedOwner {
  readonly name: string;
  /** The heading they stood under ("Equality Lead"); null where the plan has one unnamed kind of owner. */
  readonly capacity: string | null;
}

export interface RegisterSection {
  readonly title: string;
  readonly directorate: string | null;
  readonly lead: string | null;
}

/** One action as imported. */
export interface RegisterAction {
  /** Unique in the plan: the printed one where it can be, else made ("PLA-3": the third of Place). */
  readonly reference: string;
  /** As printed, or null; sub-rows inherit it, so it may repeat. */
  readonly printedReference: string | null;
  readonly section: string | null;
  readonly directorate: string | null;
  /** White space folded, bullets kept in order, no mark-up. */
  readonly action: string;
  readonly outcome: string | null;
  readonly evidence: string | null;
  /** Further columns of the plan: `{ EFLG: ["1.2"], Strand: ["All"] }`. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
  readonly owners: readonly NamedOwner[];
  readonly due: Reading;
  readonly rag: Rag | null;
  /** The plan's own word where it uses another scheme than RAG. */
  readonly status: string | null;
  readonly source: SourceSpan;
}

/** Something that a person should settle, never guessed. */
export interface Query {
  /** The reference of the action, or null where it concerns the plan. */
  readonly about: string | null;
  readonly question: string;
  /** Answers on offer; empty where only words will do. */
  readonly choices: readonly string[];
  /** What an answer changes; null where none changes anything: then it is for its reader to know. */
  readonly settles: Settles | null;
}

/** What became of every row: `rows` = actions + joined + headings + queried + all that was left out. */
export interface Reconciliation {
  readonly rows: number;
  readonly actions: number;
  /** Rows that continue the row before, as after a page break. */
  readonly joined: number;
  readonly headings: number;
  readonly queried: number;
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
}

/** A row or line that became no part of the register, in the document's own words. */
export interface LeftOut {
  /** As the reconciliation counts it: "text around the tables", "total row". */
  readonly reason: string;
  /** On one line, cells kept apart by " | ". */
  readonly text: string;
  readonly from: SourceSpan["from"];
  readonly unit: SourceSpan["unit"];
}

export interface Register {
  readonly plan: { readonly title: string; readonly organisation: string | null };
  readonly sections: readonly RegisterSection[];
  readonly actions: readonly RegisterAction[];
  /** The words of its status column, and what they mean as far as that is known. */
  readonly statusWords: readonly StatusWord[];
  readonly queries: readonly Query[];
  readonly reconciliation: Reconciliation;
  /** The words behind the counts of the reconciliation; what is hidden in the document has none. */
  readonly leftOut: readonly LeftOut[];
  /** Where no action was found: what stands in the document instead, in one sentence. Null when there are actions. */
  readonly seenInstead: string | null;
}

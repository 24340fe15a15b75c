// A word of a plan's status column.
import type { SchemePlace } from "./change-scheme.ts";

/** A word of the plan's status column and where it lies; null where it says nothing of progress. */
export interface StatusWord {
  readonly word: string;
  readonly place: SchemePlace | null;
}

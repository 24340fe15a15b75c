// What one part of a due cell says. The clauses of a cell fold into its reading.
import type { Convention } from "../lexicon/period-context.ts";
import type { Settled, WrittenPeriod } from "../lexicon/written-period.ts";
import type { Rhythm } from "./rhythm.ts";

export type Clause = ClauseFacts & {
  /** Conventions beside those of its periods. */
  readonly conventions?: readonly Convention[];
  /** Remarks for the officer that nobody would dispute: "to be confirmed". */
  readonly remarks?: readonly string[];
};

type ClauseFacts =
  | { readonly kind: "deadlines"; readonly periods: readonly Settled[] }
  | { readonly kind: "range"; readonly from: Settled; readonly to: Settled }
  /** `open` says that there is no end: "April 23 onwards". */
  | { readonly kind: "from"; readonly period: Settled; readonly open: boolean }
  | { readonly kind: "until"; readonly period: Settled }
  | { readonly kind: "ongoing" }
  | { readonly kind: "done"; readonly on: Settled | null }
  | { readonly kind: "recurs"; readonly rhythm: Rhythm }
  /** "March and September each year": the periods of a year in which it falls. */
  | { readonly kind: "yearly"; readonly periods: readonly WrittenPeriod[] }
  /** No date yet, and why: "to be confirmed", "6 months after adoption". */
  | { readonly kind: "undated" }
  /** A date that no longer holds: "(was March 23)", "~~March 23~~". */
  | { readonly kind: "old"; readonly periods: readonly Settled[] }
  /** A date in the place of those before it: "March 23, now June 23". */
  | { readonly kind: "moved"; readonly periods: readonly Settled[] };

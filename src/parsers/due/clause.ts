// What one part of a due cell says. The clauses of a cell fold into its reading.
import type { Offset } from "../../plan/reading.ts";
import type { Convention } from "../lexicon/period-context.ts";
import type { Word } from "../lexicon/word.ts";
import type { Settled, WrittenPeriod } from "../lexicon/written-period.ts";
import type { Rhythm } from "./rhythm.ts";

export type Clause = ClauseFacts & {
  /** Conventions beside those of its periods. */
  readonly conventions?: readonly Convention[];
  /** Remarks for the officer that nobody would dispute: "to be confirmed". */
  readonly remarks?: readonly string[];
};

type ClauseFacts =
  /** `goesOn` says that the work goes on behind them, `comesBack` that they are the first of many. */
  | {
      readonly kind: "deadlines";
      readonly periods: readonly Settled[];
      readonly goesOn?: true;
      readonly comesBack?: Rhythm;
    }
  | { readonly kind: "range"; readonly from: Settled; readonly to: Settled }
  /** `open` says that there is no end: "April 23 onwards". */
  | { readonly kind: "from"; readonly period: Settled; readonly open: boolean }
  | { readonly kind: "until"; readonly period: Settled }
  | { readonly kind: "ongoing" }
  /** `only` says that it may be one year's that is done ("done for 2025"), or a launch. */
  | { readonly kind: "done"; readonly on: Settled | null; readonly only: "edition" | "launch" | null }
  /** `goesOn` says that it goes on from a first date: "and annually thereafter". */
  | { readonly kind: "recurs"; readonly rhythm: Rhythm; readonly goesOn: boolean }
  /** "March and September each year": the periods of a year in which it falls. */
  | { readonly kind: "yearly"; readonly periods: readonly WrittenPeriod[] }
  /** No date yet, and why: "to be confirmed", "6 months after adoption". */
  | { readonly kind: "undated" }
  /** No date until something has happened; `event` are its words. */
  | ({ readonly kind: "waits"; readonly event: readonly Word[] } & Offset)
  /** A date that no longer holds: "(was March 23)", "~~March 23~~". */
  | { readonly kind: "old"; readonly periods: readonly Settled[] }
  /** A date in the place of those before it: "March 23, now June 23". */
  | { readonly kind: "moved"; readonly periods: readonly Settled[] };

/** The conventions that a clause rests on: its own and those of its periods. */
export function conventionsOf(clause: Clause): readonly Convention[] {
  const periods = periodsOf(clause);
  return clause.conventions ? [...clause.conventions, ...periods] : periods;
}

function periodsOf(clause: Clause): readonly Convention[] {
  switch (clause.kind) {
    case "deadlines":
    case "yearly":
    case "moved":
      return clause.periods.length === 1 && clause.periods[0]
        ? clause.periods[0].conventions
        : clause.periods.flatMap((period) => period.conventions);
    case "range":
      return [...clause.from.conventions, ...clause.to.conventions];
    case "from":
    case "until":
      return clause.period.conventions;
    case "done":
      return clause.on?.conventions ?? [];
    case "old":
    case "ongoing":
    case "recurs":
    case "undated":
    case "waits":
      return [];
  }
}

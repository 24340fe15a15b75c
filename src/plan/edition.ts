// A later edition of a plan beside the one that is held: what became of each action.
import type { LocalDate } from "./calendar.ts";
import type { ActionId } from "./ids.ts";
import type { ActionState } from "./progress.ts";
import type { Reading } from "./reading.ts";
import type { RegisterAction } from "./register.ts";

/** An action that is held, as far as an edition can change it. */
export interface HeldForCompare {
  readonly id: ActionId;
  readonly reference: string;
  readonly printedReference: string | null;
  readonly section: string | null;
  readonly directorate: string | null;
  readonly words: string;
  /** As printed. */
  readonly owners: readonly string[];
  readonly due: Reading;
  readonly state: ActionState;
  /** New dates that a lead or officer agreed to since: an edition that prints one of them moves nothing quietly. */
  readonly agreedDates: readonly LocalDate[];
}

/** What differs between the two printings of one action; nothing at all where it was carried forward. */
export interface Difference {
  readonly reworded: boolean;
  /** `quietly`: the date is all that changed, nobody agreed to it, and the cell does not say that it moved. */
  readonly reDated: "quietly" | "openly" | null;
  readonly ownersChanged: boolean;
}

/** A held action and the row of the new edition that it goes on in. */
export interface Continued {
  readonly held: HeldForCompare;
  readonly now: RegisterAction;
  readonly difference: Difference;
}

export type EditionChange =
  | ({ readonly kind: "kept" } & Continued)
  | { readonly kind: "new"; readonly now: RegisterAction }
  | { readonly kind: "gone"; readonly held: HeldForCompare }
  /** The words of several held actions are in one now: `held` goes on in it, the `others` end with it. */
  | ({ readonly kind: "merged"; readonly others: readonly HeldForCompare[] } & Continued)
  /** They may be one action or two: a person says. */
  | ({ readonly kind: "doubtful"; readonly question: string; readonly choices: readonly string[] } & Continued);

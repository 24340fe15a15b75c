// What every change of an edition has to know while it is applied.
import type { LocalDate } from "../plan/calendar.ts";
import type { PersonId } from "../plan/ids.ts";
import type { Place } from "./store-actions.ts";

/** Who confirmed the edition, and when. */
export interface EditionContext {
  readonly place: Place;
  /** From 1. */
  readonly number: number;
  readonly today: LocalDate;
  readonly at: Date;
  /** Null from the command line. */
  readonly by: PersonId | null;
}

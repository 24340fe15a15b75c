// Where the owner's word and the calendar, or two words of the owner, disagree: shown, never settled by a rule.
import { daysBetween, type LocalDate } from "./calendar.ts";
import type { ActionState } from "./progress.ts";
import { type Rag, ragWord, type Status } from "./status.ts";

/** What a contradiction is found in. */
export interface TwoClocks {
  readonly state: ActionState;
  readonly status: Status | null;
  readonly rag: Rag | null;
  readonly dueOn: LocalDate | null;
}

/**
 * The contradictions of an action on a day, each in words; empty when there is none. A closed action is past
 * its dates for good, so only what was said is compared.
 *
 * @example
 * contradictionsOf({ state: "open", status: null, rag: "G", dueOn: "2023-03-31" }, "2023-09-01")
 * // ["Green, but 154 days past its date"]
 */
export function contradictionsOf(action: TwoClocks, today: LocalDate): readonly string[] {
  const found: string[] = [];
  if (action.state === "open" && action.rag === "G" && action.dueOn !== null && action.dueOn < today) {
    const late = daysBetween(action.dueOn, today);
    found.push(`${ragWord("G")}, but ${late === 1 ? "1 day" : `${late} days`} past its date`);
  }
  if (action.status === "complete" && (action.rag === "A" || action.rag === "R")) {
    found.push(`complete, but ${ragWord(action.rag)}`);
  }
  return found;
}

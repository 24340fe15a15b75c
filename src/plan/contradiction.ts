// Where the owner's word and the calendar, or two words of the owner, disagree: shown, never settled by a rule.
import { daysBetween, type LocalDate } from "./calendar.ts";
import type { ActionState } from "./progress.ts";
import { chosenOf, lateAllowed, ragWordIn, type StatusFacts, type StatusScheme } from "./status-scheme.ts";

/** What a contradiction is found in. */
export interface TwoClocks extends StatusFacts {
  readonly state: ActionState;
  /** The scheme that colour and status were said by. */
  readonly saidIn: StatusScheme;
  readonly dueOn: LocalDate | null;
}

/**
 * The contradictions of an action on a day, each in words; empty when there is none. A closed action is past
 * its dates for good, so only what was said is compared.
 *
 * @example
 * const said = { rag: "G", status: null, choice: null, saidIn: PLAIN_SCHEME } as const;
 * contradictionsOf({ ...said, state: "open", dueOn: "2023-03-31" }, "2023-09-01")
 * // ["Green, but 154 days past its date"]
 */
export function contradictionsOf(action: TwoClocks, today: LocalDate): readonly string[] {
  const found: string[] = [];
  const { saidIn, rag, dueOn } = action;
  const allowed = lateAllowed(saidIn, action);
  const late = dueOn === null ? 0 : daysBetween(dueOn, today);
  if (action.state === "open" && rag !== null && allowed !== null && late > allowed) {
    const meant = allowed > 0 ? ` (${chosenOf(saidIn, action)?.definition})` : "";
    found.push(`${ragWordIn(saidIn, rag)}${meant}, but ${late === 1 ? "1 day" : `${late} days`} past its date`);
  }
  if (action.status === "complete" && (rag === "A" || rag === "R")) {
    found.push(`complete, but ${ragWordIn(saidIn, rag)}`);
  }
  return found;
}

// What an answer to a question about a due cell settles.

import type { DueFacts } from "../../plan/reading.ts";
import type { RegisterAction } from "../../plan/register.ts";
import { type RowAt, rowAt, rowKey, type SettledDue, type Settlement } from "../../plan/settlement.ts";
import { sayFacts } from "../due/words.ts";
import type { Draft } from "./draft.ts";

export const AS_READ: Settlement = { kind: "as-read" };

const NOTHING_SAID: DueFacts = {
  deadlines: [],
  recurrence: null,
  rrule: null,
  from: null,
  until: null,
  ongoing: false,
  done: false,
};

/** "No date yet": the quarterly review asks. */
export const UNDATED: SettledDue = meaning(NOTHING_SAID);
export const FINISHED: SettledDue = meaning({ ...NOTHING_SAID, done: true });

export function meaning(facts: DueFacts): SettledDue {
  const { deadlines, recurrence, rrule, from, until, ongoing, done } = facts;
  const own = { deadlines, recurrence, rrule, from, until, ongoing, done };
  return { ...own, said: sayFacts(own) };
}

/** The cells of the actions mean these; one for each action. */
export function dueIs(
  actions: readonly RegisterAction[],
  means: (action: RegisterAction) => SettledDue,
  clearsRating = false,
): Settlement {
  const cells = actions.map((action) => ({ ...cellOf(action), means: means(action) }));
  return { kind: "due", cells, ...(clearsRating ? { clearsRating } : {}) };
}

export function cellOf(action: RegisterAction): RowAt & { readonly text: string } {
  return { ...rowOf(action), text: action.due.text };
}

export function rowOf({ source }: RegisterAction): RowAt {
  return rowAt(source.table, source);
}

/** "twice:2:14": a key that later readings of the document give to the same question. */
export function keyed(kind: string, action: RegisterAction): string {
  return `${kind}:${rowKey(rowOf(action))}`;
}

/** Whether somebody said already what the cell means. */
export function isSettled({ action }: Draft): boolean {
  return action.due.settledBy !== undefined;
}

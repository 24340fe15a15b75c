// What somebody asked about a plan, as understood: the filter that an answer shows as its receipt.
import { z } from "zod";
import { isLocalDate, type LocalDate } from "./calendar.ts";

export const WANTS = ["list", "count", "who", "summary", "history", "movement"] as const;
export type Want = (typeof WANTS)[number];

export const QUESTION_STATES = [
  "overdue",
  "due",
  "red",
  "amber",
  "green",
  "complete",
  "open",
  "blocked",
  "moved",
  "not-updated",
  "contradiction",
  "ongoing",
  "undated",
  "waiting-decision",
  "unowned",
] as const;
/** States of one kind are alternatives (red, amber, green; overdue, due, complete, open); kinds must all hold. */
export type QuestionState = (typeof QUESTION_STATES)[number];

const day = z.custom<LocalDate>((value) => typeof value === "string" && isLocalDate(value), "a day such as 2026-03-31");
const names = z.array(z.string());

/** Both days are inside the window; null is open-ended. */
const windowSchema = z.object({ from: day.nullable(), to: day.nullable() });
export type Window = Readonly<z.infer<typeof windowSchema>>;

/** Names as they exist where they were recognised, else as typed. Empty lists do not narrow. */
const scopeSchema = z.object({
  directorate: names.readonly(),
  section: names.readonly(),
  plan: names.readonly(),
  /** Posts, teams or people. */
  owner: names.readonly(),
  /** "my actions": what the asker owns. */
  mine: z.boolean(),
  reference: names.readonly(),
});
export type Scope = Readonly<z.infer<typeof scopeSchema>>;

/** The filter of a question; `question --json` prints it as `understood`, and a follow-up is read after it. */
export const questionSchema = z.object({
  want: z.enum(WANTS),
  state: z.array(z.enum(QUESTION_STATES)).readonly(),
  window: windowSchema.readonly(),
  /** "overdue by more than 30 days" is 31. */
  minDaysLate: z.number().int().nullable(),
  /** "top 5 overdue" names five of them; left out where all are asked for. The order is always oldest and reddest first. */
  limit: z.number().int().positive().optional(),
  scope: scopeSchema.readonly(),
});
export type Question = Readonly<z.infer<typeof questionSchema>>;

const KINDS_OF_STATE: readonly (readonly QuestionState[])[] = [
  ["red", "amber", "green"],
  ["overdue", "due", "complete", "open"],
];

/** States with the same kind are alternatives; the others are each of a kind of their own. */
export function kindOfState(state: QuestionState): string {
  return KINDS_OF_STATE.find((kind) => kind.includes(state))?.join() ?? state;
}

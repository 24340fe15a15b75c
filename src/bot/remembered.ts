// What a message leaves open for the next line, kept in its row: the conversation has no other memory.
import { z } from "zod";
import { isLocalDate, type LocalDate } from "../plan/calendar.ts";
import type { ActionId, PlanId, RequestId, ReviewId, UploadId } from "../plan/ids.ts";
import { QUESTION_STATES, type Question, WANTS } from "../plan/question.ts";
import { PRECISIONS } from "../plan/reading.ts";
import { STATUSES } from "../plan/status.ts";

const day = z.custom<LocalDate>((value) => typeof value === "string" && isLocalDate(value));
const action = z.custom<ActionId>((value) => Number.isSafeInteger(value));
const actions = z.array(action);
const texts = z.array(z.string());
const request = z.custom<RequestId>(Number.isSafeInteger);

/**
 * The one thing that a message asks.
 *
 * - `why`: what holds these amber or red actions up, and whether the date changes.
 * - `outcome`: what a completed action changed, for whom.
 * - `status`: how an action stands of which only words were told, or what blocks it; the words are said again with the
 *   answer.
 * - `update`: the report that replaces the one just shown ("Fix"), or the answer to "which action?".
 * - `form`: one thing of a report that is given step by step.
 * - `return-reason`: why what was asked for goes back.
 * - `decide`: whether what was asked for is accepted.
 * - `upload`: the open question about a dropped file, or whether to import it.
 * - `past`: what becomes of the dates that had passed at an import, numbered in the message.
 * - `past-date`: the new date of one of these actions.
 */
const askSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("why"), actions }),
  z.object({ kind: z.literal("outcome"), actions }),
  z.object({
    kind: z.literal("status"),
    actions,
    note: z.string().nullable(),
    blocked: z.boolean(),
  }),
  z.object({ kind: z.literal("update"), actions }),
  z.object({ kind: z.literal("form"), action, field: z.enum(["status", "note", "date", "evidence"]) }),
  z.object({ kind: z.literal("return-reason"), request }),
  z.object({ kind: z.literal("upload"), upload: z.custom<UploadId>(Number.isSafeInteger) }),
  z.object({ kind: z.literal("past"), plan: z.custom<PlanId>(Number.isSafeInteger) }),
  z.object({ kind: z.literal("past-date"), action: z.custom<ActionId>(Number.isSafeInteger) }),
  z.object({ kind: z.literal("decide"), requests: z.array(request) }),
]);
export type Ask = z.infer<typeof askSchema>;

const questionSchema: z.ZodType<Question> = z.object({
  want: z.enum(WANTS),
  state: z.array(z.enum(QUESTION_STATES)),
  window: z.object({ from: day.nullable(), to: day.nullable() }),
  minDaysLate: z.number().nullable(),
  limit: z.number().optional(),
  scope: z.object({
    directorate: texts,
    section: texts,
    plan: texts,
    owner: texts,
    mine: z.boolean(),
    reference: texts,
  }),
});

/** A report as it was read, waiting for a yes or for the action that it is about. */
const heldReportSchema = z.object({
  actions: texts,
  rag: z.enum(["R", "A", "G"]).nullable(),
  status: z.enum([...STATUSES, "no-change"]).nullable(),
  schemeWord: z.string().nullable().default(null),
  percent: z.number().nullable(),
  date: z.object({ deadlines: z.array(z.object({ date: day, precision: z.enum(PRECISIONS) })) }).nullable(),
  blockedBy: z.string().nullable(),
  helpWanted: z.boolean().default(false),
  evidence: texts,
  note: z.string().nullable(),
  words: z.string(),
});
export type HeldReport = z.infer<typeof heldReportSchema>;

const rememberedSchema = z.object({
  question: questionSchema.nullable(),
  asks: askSchema.nullable(),
  /** Reports that were understood with a doubt; a button or "yes" records them. */
  held: z.array(heldReportSchema),
  /** The review whose digest it shows: "only Adults" is answered from its snapshot. */
  digest: z.custom<ReviewId>(Number.isSafeInteger).nullable().default(null),
});
export type Remembered = z.infer<typeof rememberedSchema>;

export const NOTHING_OPEN: Remembered = { question: null, asks: null, held: [], digest: null };

/** What a row remembers. One that was written by another version counts as nothing: the person is asked again. */
export function readRemembered(stored: unknown): Remembered {
  const read = rememberedSchema.safeParse(stored);
  return read.success ? read.data : NOTHING_OPEN;
}

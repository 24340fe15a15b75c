// A plan as it stood when its review was locked: all that a digest says is computed from this and nothing else.
import { z } from "zod";
import { isLocalDate, type LocalDate } from "./calendar.ts";
import { CLOSED_AS, STATUSES } from "./status.ts";

const day = z.custom<LocalDate>((value) => typeof value === "string" && isLocalDate(value), "a calendar day");
const rag = z.enum(["R", "A", "G"]).nullable();

const snapshotActionSchema = z.object({
  reference: z.string(),
  words: z.string(),
  directorate: z.string().nullable(),
  owners: z.array(z.string()),
  open: z.boolean(),
  rag,
  status: z.enum(STATUSES).nullable(),
  /** As it is shown, in the plan's words of that day: "▲ Some delay"; null where nothing was said. */
  said: z.string().nullable(),
  /** How many days past its date the owner's word allows; null where it claims nothing about the date. */
  lateAllowed: z.number().nullable(),
  /** The owner's latest words in this quarter; null where they gave none. */
  note: z.string().nullable(),
  /** The last report's day; null until somebody has reported. */
  reportedOn: day.nullable(),
  /** The earliest deadline not met; null for ongoing and undated work. */
  dueOn: day.nullable(),
  ongoing: z.boolean(),
  /** A new date that waits for a decision. */
  requestedDate: day.nullable(),
  /** An end that waits to be accepted: until then the action is open. Snapshots of earlier versions lack it. */
  waitsToCloseAs: z.enum(CLOSED_AS).nullable().default(null),
  /** Whether anybody can be asked about it. */
  hasOwner: z.boolean(),
  // What follows is missing in snapshots of earlier versions.
  section: z.string().nullable().default(null),
  /** The due cell, verbatim. */
  dueText: z.string().default(""),
  /** As the plan prints them: { EFLG: ["1.2"] }. */
  tags: z.record(z.string(), z.array(z.string())).default({}),
  /** Why the new date is asked for, in the owner's words. */
  requestReason: z.string().nullable().default(null),
  /** Links that were given with reports of this quarter. */
  evidence: z.array(z.string()).default([]),
});
export type SnapshotAction = z.infer<typeof snapshotActionSchema>;

export const snapshotSchema = z.object({
  plan: z.string(),
  /** "Q1 2026/27". */
  label: z.string(),
  from: day,
  to: day,
  /**
   * The first day whose reports count as this quarter's: the quarter's own, or the day after the last lock where that
   * came later, so that an answer to the last review is not counted again.
   */
  reportedFrom: day,
  /** The day on which it was locked. */
  asAt: day,
  actions: z.array(snapshotActionSchema),
  /** What the plan's words for a status mean, best first: { word: "▲ Amber", means: "at risk" }. */
  key: z.array(z.object({ word: z.string(), means: z.string() })).default([]),
  /** New dates that were agreed to since `reportedFrom`, in the order of their decisions. */
  datesAgreed: z
    .array(z.object({ reference: z.string(), from: day.nullable(), to: day, reason: z.string().nullable() }))
    .default([]),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

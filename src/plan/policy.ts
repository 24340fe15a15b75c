// When people are reminded and how often: one policy for an organisation, with good defaults.
import { z } from "zod";

/**
 * One step of the rhythm around a check date.
 *
 * `offsetDays` counts from the check date, which is the last day of the named period: -28 is four weeks before,
 * 7 a week after. A step that could not be taken on its day is still taken for `graceDays` more; later it has
 * expired, and the next step speaks instead.
 */
const stepSchema = z.object({
  kind: z.string(),
  of: z.enum(["deadline", "review"]),
  offsetDays: z.number().int(),
  graceDays: z.number().int().min(1),
});
export type Step = z.infer<typeof stepSchema>;

const DEFAULT_STEPS: readonly Step[] = [
  { kind: "before-28", of: "deadline", offsetDays: -28, graceDays: 5 },
  { kind: "before-7", of: "deadline", offsetDays: -7, graceDays: 5 },
  { kind: "on-the-day", of: "deadline", offsetDays: 0, graceDays: 5 },
  { kind: "overdue-7", of: "deadline", offsetDays: 7, graceDays: 7 },
  { kind: "overdue-21", of: "deadline", offsetDays: 21, graceDays: 7 },
  { kind: "overdue-49", of: "deadline", offsetDays: 49, graceDays: 14 },
  { kind: "review-7", of: "review", offsetDays: -7, graceDays: 7 },
];

const policySchema = z.object({
  steps: z.array(stepSchema).default([...DEFAULT_STEPS]),
  /** Minutes since midnight where the organisation is; nothing is sent outside. */
  hours: z.object({ from: z.number().int(), to: z.number().int() }).default({ from: 9 * 60 + 30, to: 17 * 60 }),
  /** At least so many days between two messages to a person about one check date. */
  nudgeEveryDays: z.number().int().min(1).default(7),
  /** An action that was reported on is not asked about again for so many days. */
  quietAfterAnswerDays: z.number().int().min(1).default(14),
  /** The calendar calls an action due soon within so many days of its deadline. */
  dueSoonDays: z.number().int().min(1).default(28),
});
export type Policy = z.infer<typeof policySchema>;

/** The policy of an organisation that chose nothing. */
export const DEFAULT_POLICY: Policy = policySchema.parse({});

/**
 * A stored policy with the defaults filled in.
 *
 * @throws z.ZodError when what is stored is no policy
 */
export function policyOf(stored: unknown): Policy {
  return policySchema.parse(stored);
}

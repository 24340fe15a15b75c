// How long what was said is kept, by class of record. Figures, reports and decisions are the plan's record and stay.
import { z } from "zod";

/** Months; null keeps a class for good. */
const months = z.number().int().min(1).nullable();

const retentionSchema = z.object({
  /** What people wrote, as they wrote it. What was recorded from it stands in its report, which stays. */
  incomingMonths: months.default(24),
  /** What people were sent: that and when it was sent stays. */
  messagesMonths: months.default(24),
  /** Leave, snoozes, half-filled forms and news, counted from when they ended. */
  settledMonths: months.default(12),
});
export type Retention = z.infer<typeof retentionSchema>;
export const RETENTION_CLASSES = ["incomingMonths", "messagesMonths", "settledMonths"] as const;

/**
 * The part `retention` of an organisation's stored policy, with the defaults filled in.
 *
 * @throws z.ZodError when what is stored there is none
 */
export function retentionOf(policy: Readonly<Record<string, unknown>>): Retention {
  return retentionSchema.parse(policy.retention ?? {});
}

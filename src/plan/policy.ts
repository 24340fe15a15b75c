// When people are reminded and how often: one policy for an organisation, with good defaults, and a plan's departures.
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
  { kind: "review-0", of: "review", offsetDays: 0, graceDays: 7 },
];

/** The reminder that each owner gets when a review is opened. */
export const REVIEW_OPEN = "review-open";
/** The one reminder of a check date whose own steps fell into an outage or a pause. */
export const CATCH_UP = "catch-up";
/** The step that says who is told next; it is taken `escalation.afterDays` after the date. */
export const WARNING = "warning";
/** The reminder that tells them. */
export const ESCALATION = "escalation";

const escalationSchema = z.object({
  /** So many days after a deadline that nobody said anything about, its owners are warned. */
  afterDays: z.number().int().min(1).default(63),
  /** Whoever answers for the action hears of it no sooner than so many days after the warning was sent … */
  noticeDays: z.number().int().min(1).default(5),
  /** … and on this weekday (1 is Monday), so that a week's are one summary. */
  weekday: z.number().int().min(1).max(7).default(4),
});

const reviewSchema = z.object({
  /** The calendar opens a review after every so many months of the financial year; null: only the officer does. */
  everyMonths: z
    .union([z.literal(1), z.literal(3), z.literal(6), z.literal(12)])
    .nullable()
    .default(null),
  /** Owners have at least so many days to answer. */
  answerDays: z.number().int().min(1).default(14),
  /** The calendar locks a review so many days after the day by which answers are wanted. */
  closeAfterDays: z.number().int().min(1).default(7),
  /** Officers and leads see what the digest will say so many days before the lock. */
  earlySightDays: z.number().int().min(0).default(3),
  /** When the digest is published by itself, counted from the lock; null: the officer publishes it. */
  digest: z
    .object({
      afterDays: z.number().int().min(0),
      /** The first such weekday from then on (1 is Monday); null: that very day. */
      weekday: z.number().int().min(1).max(7).nullable().default(null),
      /** Minutes since midnight. */
      at: z
        .number()
        .int()
        .default(9 * 60 + 30),
    })
    .nullable()
    .default(null),
});

const policySchema = z.object({
  steps: z.array(stepSchema).default([...DEFAULT_STEPS]),
  /** Minutes since midnight where the organisation is; nothing is sent outside. */
  hours: z.object({ from: z.number().int(), to: z.number().int() }).default({ from: 9 * 60 + 30, to: 17 * 60 }),
  /** At least so many days between two messages to a person about one check date. */
  nudgeEveryDays: z.number().int().min(1).default(7),
  /** A person gets so many batched messages in seven days at the most. */
  weeklyCap: z.number().int().min(1).max(7).default(2),
  /** An action that was reported on is not asked about again for so many days. */
  quietAfterAnswerDays: z.number().int().min(1).default(14),
  /** The calendar calls an action due soon within so many days of its deadline. */
  dueSoonDays: z.number().int().min(1).default(28),
  /** Null: nobody is told of what is not answered; it stands in lists and the digest alone. */
  escalation: escalationSchema.nullable().default(escalationSchema.parse({})),
  review: reviewSchema.default(reviewSchema.parse({})),
});
export type Policy = z.infer<typeof policySchema>;

/** What a person's manners follow, whichever plans ask them: a plan does not depart from these. */
const OF_PERSONS = ["hours", "weeklyCap", "nudgeEveryDays"] as const;

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

/** The policy of one plan: the organisation's with what the plan departs in. */
export function planPolicyOf(stored: unknown, departures: unknown): Policy {
  const organisation = policyOf(stored);
  const merged = policyOf({ ...asRecord(stored), ...asRecord(departures) });
  return { ...merged, ...Object.fromEntries(OF_PERSONS.map((name) => [name, organisation[name]])) };
}

/** The steps that are claimed: those of the rhythm, and the warning where somebody is told afterwards. */
export function stepsOf({ steps, escalation }: Policy): readonly Step[] {
  if (escalation === null) return steps;
  return [...steps, { kind: WARNING, of: "deadline", offsetDays: escalation.afterDays, graceDays: 14 }];
}

function asRecord(stored: unknown): Record<string, unknown> {
  return typeof stored === "object" && stored !== null ? { ...stored } : {};
}

// Why a message is sent, in one word for scripts and in one sentence for people. Both are kept with the message.
import { type LocalDate, writeDay } from "./calendar.ts";
import { CATCH_UP } from "./policy.ts";

/** What a message is about: the most pressing thing in it, in this order. "news" asks nothing. */
export const MESSAGE_KINDS = [
  "escalation",
  "warning",
  "overdue",
  "nudge",
  "review",
  "reminder",
  "digest",
  "news",
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** What is known of one reminder in a message. */
export interface SentFor {
  readonly reference: string;
  /** The step that claimed it: "before-7". */
  readonly step: string;
  readonly checkOn: LocalDate;
  readonly checkKind: "deadline" | "review";
  /** Negative when overdue. */
  readonly daysLeft: number;
  /** The same date was spoken of to the same person before. */
  readonly again: boolean;
}

export function kindOf(sentFor: readonly SentFor[]): MessageKind {
  const kinds = sentFor.map(kindOfOne);
  return MESSAGE_KINDS.find((kind) => kinds.includes(kind)) ?? "reminder";
}

/**
 * The reasons, alike ones together.
 *
 * @example
 * whySent([{ reference: "PLA-1", step: "before-7", checkOn: "2023-03-31", … }])
 * // "PLA-1 is due on 31 March 2023 (step “before-7”)."
 */
export function whySent(sentFor: readonly SentFor[]): string {
  return [...Map.groupBy(sentFor, reason)]
    .map(([why, own]) => `${[...new Set(own.map(({ reference }) => reference))].join(", ")}: ${why}.`)
    .join(" ");
}

function kindOfOne({ step, checkKind, daysLeft, again }: SentFor): MessageKind {
  if (step === "escalation" || step === "warning") return step;
  if (checkKind === "review") return again || step.startsWith("nudge") ? "nudge" : "review";
  return daysLeft < 0 ? "overdue" : "reminder";
}

function reason({ step, checkOn, checkKind, daysLeft, again }: SentFor): string {
  const on = writeDay(checkOn);
  if (step === "escalation") return `due on ${on}, nobody answered, and its owner was warned`;
  if (step === "warning") return `due on ${on} and nobody has answered; it is told on next`;
  if (step.startsWith("nudge")) return `nudged by the officer, as nobody has answered the review that ends on ${on}`;
  if (step === CATCH_UP) return `a reminder of ${on} could not be sent on its day, and nobody has answered since`;
  if (checkKind === "review") {
    return again
      ? `nobody has answered what is wanted by ${on}`
      : step === "review-open"
        ? `the review was opened; an answer is wanted by ${on}`
        : `it has no date of its own to answer for and is looked at on ${on}`;
  }
  if (daysLeft === 0) return `due on the day itself, ${on}`;
  return daysLeft < 0 ? `was due on ${on}` : `is due on ${on}`;
}

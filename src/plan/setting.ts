// What an officer may set about when people are written to, and what it changes in the policy.
import type { Policy, Step } from "./policy.ts";

export type Setting =
  /** Days before a deadline; 0 is the day itself. The latest last. */
  | { readonly kind: "lead-times"; readonly days: readonly number[] }
  /** Days after a deadline. */
  | { readonly kind: "overdue"; readonly days: readonly number[] }
  /** Null: never. */
  | { readonly kind: "escalate"; readonly afterDays: number | null }
  | { readonly kind: "weekly-cap"; readonly messages: number }
  /** Minutes since midnight. */
  | { readonly kind: "hours"; readonly from: number; readonly to: number }
  | { readonly kind: "review-rhythm"; readonly everyMonths: Policy["review"]["everyMonths"] }
  | { readonly kind: "answer-days"; readonly days: number }
  | { readonly kind: "close-days"; readonly days: number }
  | { readonly kind: "digest"; readonly digest: Policy["review"]["digest"] };

/** Hours and the weekly cap are a person's, whichever plan asks. */
export function isOfPersons({ kind }: Setting): boolean {
  return kind === "hours" || kind === "weekly-cap";
}

/** What is to be stored so that the setting holds; the rest of the policy stays as it is. */
export function changesOf(setting: Setting, policy: Policy): Partial<Policy> {
  switch (setting.kind) {
    case "lead-times":
      return { steps: [...leadSteps(setting.days), ...policy.steps.filter((step) => !isLead(step))] };
    case "overdue":
      return { steps: [...policy.steps.filter((step) => !isOverdue(step)), ...overdueSteps(setting.days)] };
    case "escalate":
      return {
        escalation:
          setting.afterDays === null
            ? null
            : { noticeDays: 5, weekday: 4, ...policy.escalation, afterDays: setting.afterDays },
      };
    case "weekly-cap":
      return { weeklyCap: setting.messages };
    case "hours":
      return { hours: { from: setting.from, to: setting.to } };
    case "review-rhythm":
      return { review: { ...policy.review, everyMonths: setting.everyMonths } };
    case "answer-days":
      return { review: { ...policy.review, answerDays: setting.days } };
    case "close-days":
      return { review: { ...policy.review, closeAfterDays: setting.days } };
    case "digest":
      return { review: { ...policy.review, digest: setting.digest } };
  }
}

export function leadDays({ steps }: Policy): readonly number[] {
  return steps.filter(isLead).map(({ offsetDays }) => -offsetDays);
}

export function overdueDays({ steps }: Policy): readonly number[] {
  return steps.filter(isOverdue).map(({ offsetDays }) => offsetDays);
}

function isLead({ of, offsetDays }: Step): boolean {
  return of === "deadline" && offsetDays <= 0;
}

function isOverdue({ of, offsetDays }: Step): boolean {
  return of === "deadline" && offsetDays > 0;
}

/** A step that an outage missed is taken until the next one speaks, and five days at the most. */
function leadSteps(days: readonly number[]): readonly Step[] {
  return days.map((before, index) => ({
    kind: before === 0 ? "on-the-day" : `before-${before}`,
    of: "deadline",
    offsetDays: before === 0 ? 0 : -before,
    graceDays: Math.max(1, Math.min(5, before - (days[index + 1] ?? before - 5))),
  }));
}

function overdueSteps(days: readonly number[]): readonly Step[] {
  return days.map((after, index) => ({
    kind: `overdue-${after}`,
    of: "deadline",
    offsetDays: after,
    graceDays: Math.max(1, Math.min(14, (days[index + 1] ?? after + 14) - after)),
  }));
}

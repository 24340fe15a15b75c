// The calendar's verdict on an action: the second clock, which knows nothing of colours.
import { daysBetween, type LocalDate, writeDay } from "./calendar.ts";
import type { ActionState } from "./progress.ts";

/** What the calendar says about an action on a day. Due today is not overdue: a deadline is met until its day ends. */
export type Verdict =
  | { readonly kind: "closed" }
  | { readonly kind: "no-date" }
  | { readonly kind: "overdue"; readonly days: number; readonly dueOn: LocalDate }
  | { readonly kind: "due-soon"; readonly days: number; readonly dueOn: LocalDate }
  | { readonly kind: "on-time"; readonly days: number; readonly dueOn: LocalDate };

export function verdictOf(
  action: { readonly state: ActionState; readonly dueOn: LocalDate | null },
  today: LocalDate,
  dueSoonDays: number,
): Verdict {
  const { state, dueOn } = action;
  if (state !== "open") return { kind: "closed" };
  if (dueOn === null) return { kind: "no-date" };
  const days = daysBetween(today, dueOn);
  if (days < 0) return { kind: "overdue", days: -days, dueOn };
  return { kind: days <= dueSoonDays ? "due-soon" : "on-time", days, dueOn };
}

/**
 * The verdict in words, to stand after a reference: "PLA-1: was due on 31 March 2023, 85 days ago".
 *
 * It names days and never blames anybody.
 */
export function sayVerdict(verdict: Verdict): string {
  switch (verdict.kind) {
    case "closed":
      return "closed";
    case "no-date":
      return "no date in the plan";
    case "overdue":
      return `was due on ${writeDay(verdict.dueOn)}, ${dayCount(verdict.days)} ago`;
    case "due-soon":
    case "on-time":
      return verdict.days === 0 ? "due today" : `due on ${writeDay(verdict.dueOn)}, in ${dayCount(verdict.days)}`;
  }
}

function dayCount(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}

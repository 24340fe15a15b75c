// When an owner who has just answered is asked again.
import { addDays, earliest, type LocalDate } from "./calendar.ts";
import type { Policy } from "./policy.ts";
import type { ActionProgress } from "./progress.ts";

/**
 * The day of the next step about an action on which somebody reported today; null when no step is left. Steps that
 * fall into the quiet days after an answer are not taken, so they do not count.
 *
 * @example
 * // due on 30 June, answered on 23 June, quiet for 14 days: the step a week after the date, 7 July
 */
export function nextAskOn(
  action: Pick<ActionProgress, "state" | "checks">,
  policy: Pick<Policy, "steps" | "quietAfterAnswerDays">,
  today: LocalDate,
): LocalDate | null {
  if (action.state !== "open") return null;
  const quietUntil = addDays(today, policy.quietAfterAnswerDays);
  const steps = action.checks
    .filter((check) => check.state === "open")
    .flatMap((check) =>
      policy.steps.filter((step) => step.of === check.kind).map((step) => addDays(check.on, step.offsetDays)),
    );
  return earliest(steps.filter((day) => day >= quietUntil));
}

// What a later edition does to the check dates of an action that it gives other dates.

import type { LocalDate } from "./calendar.ts";
import type { CheckDate } from "./check-dates.ts";
import { checksAhead, checksPast } from "./check-window.ts";
import type { Check } from "./progress.ts";
import type { DueFacts } from "./reading.ts";

/**
 * The check dates under the new edition's reading.
 *
 * What was met stays met. A date that the edition no longer has is moved, and nobody is reminded of it; one that it has
 * too stays as it is, so that an open deadline which has passed goes on being overdue. New dates come in as on a first
 * import: those that have passed by `today` are for the officer and never fire by themselves.
 *
 * @param asked reviews that were opened by hand: they are no dates of the plan's, and stay
 */
export function checksOfEdition(
  held: readonly Check[],
  due: DueFacts,
  asked: readonly LocalDate[],
  today: LocalDate,
): readonly Check[] {
  const wanted = [...checksPast(due, today), ...checksAhead(due, today)];
  const kept = held.map((check): Check => {
    if (check.state === "met" || (check.kind === "review" && asked.includes(check.on))) return check;
    const now = wanted.find((one) => isSame(one, check));
    if (!now) return { ...check, state: "moved" };
    return check.state === "moved" || now.state === "met" ? now : check;
  });
  return [...kept, ...wanted.filter((one) => !held.some((check) => isSame(one, check)))];
}

function isSame(left: CheckDate, right: CheckDate): boolean {
  return left.on === right.on && left.kind === right.kind;
}

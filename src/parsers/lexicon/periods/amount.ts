// "within 12 months", "in a fortnight", "in the next 30 days", "two weeks from now", "the last 3 months": so long from today.
import type { LocalDate } from "../../../plan/calendar.ts";
import { after, afterWorkingDays } from "../calendar-periods.ts";
import type { Unit } from "../classes/units.ts";
import type { PeriodContext } from "../period-context.ts";
import { periodRule } from "../period-rule.ts";
import { fixedPeriod, type WrittenPeriod } from "../written-period.ts";

/** From today to the end of so long a time. */
export const withinAmount = periodRule(
  [
    "(within|in|over|during) [the] [next|coming|following] <amount> [working|calendar] <unit> [']",
    "[the] next <amount> [working|calendar] <unit>",
    "<amount> [working|calendar] <unit> ['] (from now|time|from today|hence)",
    "(within|in) <amount> <unit> ['] time",
    "(within|in|over) [the] next <unit>",
  ],
  (found, context, { words, after: next }): WrittenPeriod | null => {
    if (next?.text === "of" || next?.text === "after" || next?.text === "following") return null;
    // "Over 3 years 2025-2028": the years stand beside it, and nothing is counted from today.
    if (next?.text.length === 4 && next.kind === "number") return null;
    const amount = ("amount" in found ? found.amount : 1) ?? 1;
    const working = found.unit.name === "day" && words.some(({ text }) => text === "working");
    const end = (today: LocalDate) => (working ? afterWorkingDays(today, amount) : after(today, amount, found.unit));
    return counted(context, (today) => ({ from: today, to: end(today) }), found.unit);
  },
);

/** Looking back: "in the last 30 days". */
export const lastAmount = periodRule(
  ["[in|within|over|during] [the] (last|past|previous) <amount> <unit>"],
  ({ amount, unit }, context) => counted(context, (today) => ({ from: after(today, -amount, unit), to: today }), unit),
);

function counted(
  { today }: PeriodContext,
  stretch: (today: LocalDate) => { from: LocalDate; to: LocalDate },
  unit: Unit,
): WrittenPeriod | null {
  if (today === null) return null;
  return fixedPeriod(unit.months > 0 ? "month" : "day", stretch(today));
}

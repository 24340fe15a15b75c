// "first Monday in May 2025", "last Friday of June": a weekday counted within a month.
import { addDays, weekdayOf } from "../../../plan/calendar.ts";
import { justDay, months } from "../calendar-periods.ts";
import { periodRule } from "../period-rule.ts";
import type { Period, WrittenPeriod } from "../written-period.ts";

export const weekdayOfMonth = periodRule(
  "[the] <number:ordinal> <weekday> (in|of) <month> <year:anyYear?>",
  ({ number, weekday, month, year }): WrittenPeriod | null =>
    number > 4 ? null : onDay(year, (written) => counted(months(written, month, 1), weekday, number)),
);

export const lastWeekdayOfMonth = periodRule(
  "[the] last <weekday> (in|of) <month> <year:anyYear?>",
  ({ weekday, month, year }) => onDay(year, (written) => last(months(written, month, 1), weekday)),
);

function onDay(year: number | null, inYear: (year: number) => Period): WrittenPeriod {
  return { precision: "day", year, inYear, conventions: [] };
}

function counted({ from }: Period, weekday: number, number: number): Period {
  return justDay(addDays(from, ((weekday - weekdayOf(from) + 7) % 7) + 7 * (number - 1)));
}

function last({ to }: Period, weekday: number): Period {
  return justDay(addDays(to, -((weekdayOf(to) - weekday + 7) % 7)));
}

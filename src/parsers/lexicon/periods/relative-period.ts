// "next March", "March next year", "this autumn", "Q1 next financial year": a named period and its turn.
import { yearOf } from "../../../plan/calendar.ts";
import { financialYearOf, months, oneDay } from "../calendar-periods.ts";
import { countedFrom, type PeriodContext } from "../period-context.ts";
import { periodRule } from "../period-rule.ts";
import { fixedPeriod, type Period, type WrittenPeriod } from "../written-period.ts";
import { monthOfYear } from "./month-year.ts";

export const turnOfMonth = periodRule("<turn> <month>", ({ turn, month }, context) =>
  turned(monthOfYear(month, null), turn, context),
);

export const turnOfPeriod = periodRule("<turn> <period>", ({ turn, period }, context) =>
  period.year === null ? turned(period, turn, context) : null,
);

/** "March next year", "30 June this year". */
export const periodOfTurnedYear = periodRule(
  ["<month> [of] <turn> year", "<day:dayNumber> [of] <month> <turn> year"],
  (found, { today }) => {
    if (today === null) return null;
    const year = yearOf(today) + found.turn;
    const written = { ...monthOfYear(found.month, year), conventions: [countedFrom(today)] };
    if (!("day" in found) || found.day === undefined) return written;
    const { month, day } = found;
    return { ...written, precision: "day" as const, inYear: (of: number) => oneDay(of, month, day) };
  },
);

export const quarterOfTurnedYear = periodRule(
  ["<quarter> [of] [in] <turn> [financial] year", "<turn> (financial year|year) <quarter>"],
  ({ quarter, turn }, context): WrittenPeriod | null => {
    if (context.today === null) return null;
    const start = context.financialYearStartMonth;
    const year = financialYearOf(context.today, start) + turn;
    const first = monthOfYear(start, year);
    const conventions = [countedFrom(context.today)];
    return { ...first, precision: "quarter", inYear: (of) => quarterIn(of, start, quarter), conventions };
  },
);

/** "next" is the first that begins after today, "this" the one of now or the coming one, "last" the one that is over. */
function turned(written: WrittenPeriod, turn: number, { today }: PeriodContext): WrittenPeriod | null {
  if (today === null) return null;
  const years = [-2, -1, 0, 1, 2].map((step) => yearOf(today) + step);
  const periods = years.map(written.inYear).filter((period) => period !== null);
  const chosen =
    turn > 0
      ? periods.find((period) => period.from > today)
      : turn === 0
        ? periods.find((period) => period.to >= today)
        : periods.findLast((period) => period.to < today);
  return chosen ? fixedPeriod(written.precision, chosen, written.conventions) : null;
}

function quarterIn(year: number, startMonth: number, quarter: number): Period {
  return months(year, startMonth + 3 * (quarter - 1), 3);
}

// "this month", "next quarter", "the end of the year", "next financial year": units counted from today.
import { addDays, addMonths, type LocalDate, monthOf, startOfMonth, yearOf } from "../../../plan/calendar.ts";
import type { Precision } from "../../../plan/reading.ts";
import { financialYearOf, months, weekOf } from "../calendar-periods.ts";
import { MONTH, QUARTER, type Unit } from "../classes/units.ts";
import type { PeriodContext } from "../period-context.ts";
import { periodRule } from "../period-rule.ts";
import { fixedPeriod, type Period, type WrittenPeriod } from "../written-period.ts";

export const turnOfUnit = periodRule("<turn> <unit>", ({ turn, unit }, context, { words }) =>
  // "The coming weeks" are nobody knows how many.
  MANY.has(words.at(-1)?.text ?? "") ? null : unitAround(unit, turn, context),
);

const MANY = new Set("days weeks wks fortnights months mths quarters qtrs years yrs".split(" "));

/** "the end of the month": this one. */
export const unitEnd = periodRule(
  ["[the] end [of] [the] <unit>", "<unit> end", "the <unit>", "(eom|eoq)"],
  (found, context, { words, before, after }) => {
    const unit = "unit" in found ? found.unit : words[0]?.text === "eoq" ? QUARTER : MONTH;
    // "within a month of each quarter end" is no day near today.
    if (before?.text === "each" || before?.text === "every") return null;
    if (unit.name === "year" && words[0]?.text !== "later") return null;
    if (words.at(-2)?.text === "the" && words.length === 2) return null;
    return after?.text === "of" ? null : unitAround(unit, 0, context);
  },
);

export const turnOfFinancialYear = periodRule(
  [
    "<turn> (financial|fin|fiscal|budget|council) (year|yr)",
    "<turn> fy",
    "[the] end [of] [the|this] (financial|fin|fiscal|budget|council) (year|yr)",
    "(financial|fin|fiscal) year [-] end",
    "(eofy|fye|end of fy|fy end)",
    "the (financial|fin|fiscal) year",
  ],
  (found, context) => financialYearAround(("turn" in found ? found.turn : 0) ?? 0, context),
);

export const turnOfCalendarYear = periodRule(
  ["<turn> calendar year", "[the] (end|close) of [the|this] calendar year"],
  (found, context) => yearAround(("turn" in found ? found.turn : 0) ?? 0, context),
);

export const turnOfAcademicYear = periodRule(
  ["<turn> (academic|school) (year|session)", "[the] end of [the] (academic|school) (year|session)"],
  (found, { today }): WrittenPeriod | null => {
    if (today === null) return null;
    const year = (monthOf(today) >= 9 ? yearOf(today) : yearOf(today) - 1) + (("turn" in found ? found.turn : 0) ?? 0);
    return fixedPeriod("year", months(year, 9, 12));
  },
);

/** "year end" is the financial year's, "the end of the year" the calendar's; each offers the other. */
export const yearEnd = periodRule(
  ["[the] year [-] end", "[the] end of [the] year", "[the] end of year", "[the] end of this year", "(eoy|y / e)"],
  (_found, context, { words }): WrittenPeriod | null => {
    const financial = ["end", "e"].includes(words.at(-1)?.text ?? "") !== context.against.has("year-end");
    const written = financial ? financialYearAround(0, context) : yearAround(0, context);
    if (written === null) return null;
    const [assumed, otherwise] = financial ? ["financial", "calendar"] : ["calendar", "financial"];
    return {
      ...written,
      conventions: [
        {
          name: "year-end",
          assumed: `the end of the year read as the ${assumed} year's`,
          otherwise: `it could be the end of the ${otherwise} year`,
        },
      ],
    };
  },
);

/** "year end 2024", "end of year 2023/24". */
export const yearEndOf = periodRule(
  [
    "[financial|fin] (year|yr) [-] end [of] [,] ['('] <pair:yearPair>",
    "(eofy|eoy|y / e|ye) [,] <pair:yearPair>",
    "(financial|fin) (year|yr) [-] end [of] <year>",
  ],
  (found, context) => {
    const first = "pair" in found && found.pair !== undefined ? found.pair : ("year" in found ? found.year : 0) - 1;
    return {
      precision: "financial-year" as const,
      year: first,
      inYear: (year: number) => months(year, context.financialYearStartMonth, 12),
      conventions: [],
    };
  },
);

function unitAround(unit: Unit, turn: number, context: PeriodContext): WrittenPeriod | null {
  const { today } = context;
  if (today === null) return null;
  switch (unit.name) {
    case "day":
    case "working day":
      return null;
    case "week":
      return fixedPeriod("week", workingWeek(today, turn));
    case "fortnight":
      return fixedPeriod(
        "week",
        turn < 0 ? { from: addDays(today, -14), to: today } : { from: today, to: weekOf(today, 1).to },
      );
    case "month":
      return calendarMonths(today, "month", turn, 1, 0);
    case "quarter":
      return calendarMonths(today, "quarter", 3 * turn, 3, quarterOffset(today, context.financialYearStartMonth));
    case "half":
      return null;
    case "term":
      return null;
    case "year":
      return yearAround(turn, context);
  }
}

/** Monday to Friday: "by the end of next week" is its Friday. */
function workingWeek(today: LocalDate, turn: number): Period {
  const { from } = weekOf(today, turn);
  return { from, to: addDays(from, 4) };
}

function calendarMonths(
  today: LocalDate,
  precision: Precision,
  shift: number,
  count: number,
  offset: number,
): WrittenPeriod {
  const first = addMonths(startOfMonth(yearOf(today), monthOf(today)), shift - offset);
  return fixedPeriod(precision, months(yearOf(first), monthOf(first), count));
}

/** How many months ago the present quarter began. */
function quarterOffset(today: LocalDate, startMonth: number): number {
  return (monthOf(today) - startMonth + 12) % 3;
}

function yearAround(turn: number, { today }: PeriodContext): WrittenPeriod | null {
  return today && fixedPeriod("year", months(yearOf(today) + turn, 1, 12));
}

function financialYearAround(
  turn: number,
  { today, financialYearStartMonth: start }: PeriodContext,
): WrittenPeriod | null {
  return today && fixedPeriod("financial-year", months(financialYearOf(today, start) + turn, start, 12));
}

// "Christmas", "Easter 2024", "Black History Month 2023": days and months with a name of their own.
import { addDays, monthOf, weekdayOf } from "../../../plan/calendar.ts";
import { months, oneDay } from "../calendar-periods.ts";
import { MONTHS } from "../classes/months.ts";
import type { Convention } from "../period-context.ts";
import { type PeriodRule, periodRule } from "../period-rule.ts";
import type { Period, WrittenPeriod } from "../written-period.ts";

const MOVING: readonly Convention[] = [
  { name: "awareness", assumed: "its days move a little from year to year", otherwise: null },
];

const AROUND: readonly Convention[] = [
  {
    name: "awareness",
    assumed: "read as the days around the holiday",
    otherwise: "how many of them count is not written",
  },
];

export const HOLIDAYS: readonly PeriodRule[] = [
  named("(christmas|xmas|x - mas|nadolig) [day|break|holidays]", day(12, 25)),
  named(
    "over [the] (christmas|xmas|nadolig) [and] [new] [year] [period] [break|holidays]",
    (year) => span(day(12, 24)(year), day(1, 2)(year + 1)),
    "strong",
    AROUND,
  ),
  named(
    "over [the] easter [weekend|period] [break|holidays]",
    (year) => span(shifted(easterSunday(year), -2), shifted(easterSunday(year), 1)),
    "strong",
    AROUND,
  ),
  named("(christmas|xmas) eve", day(12, 24)),
  named("[the] new year ['] [s] [day]", day(1, 1)),
  named("early [in] [the] new year", month(1)),
  named("[the] (new year's|new years) [day]", day(1, 1)),
  named("(new year's|new years) eve", day(12, 31)),
  named("good friday", (year) => shifted(easterSunday(year), -2)),
  named("(easter|pasg) [sunday]", easterSunday),
  named("easter monday", (year) => shifted(easterSunday(year), 1)),
  named("boxing day", day(12, 26)),
  named("(shrove tuesday|pancake day)", (year) => shifted(easterSunday(year), -47)),
  named("[the] (early may|may day) bank holiday", (year) => mondayFrom(day(5, 1)(year))),
  named("[the] (late may|spring) bank holiday", (year) => mondayFrom(day(5, 25)(year))),
  named("[the] (august|summer|late summer) bank holiday", (year) => mondayFrom(day(8, 25)(year))),
];

/** Days of remembrance are often what a plan is about rather than when it is due: weak without a year. */
export const AWARENESS_DAYS: readonly PeriodRule[] = [
  named("(black history month|bhm)", month(10), "weak"),
  named("[the] (lgbt|lgbtq|lgbtqi|lgbtqia) [+] [plus] history month", month(2), "weak"),
  named("pride month", month(6), "weak"),
  named("(gypsy|grt|gypsy roma traveller|gypsy , roma and traveller) history month", month(6), "weak"),
  named("[uk] disability history month", (year) => span(day(11, 16)(year), day(12, 16)(year)), "weak", MOVING),
  named("south asian heritage month", (year) => span(day(7, 18)(year), day(8, 17)(year)), "weak"),
  named("menopause awareness month", month(10), "weak"),
  named("(holocaust memorial day|hmd)", day(1, 27), "weak"),
  named("[international] (women's day|womens day)", day(3, 8), "weak"),
  named("iwd", day(3, 8), "weak"),
  named("(trans|transgender) day of visibility", day(3, 31), "weak"),
  named("(idahobit|idahot)", day(5, 17), "weak"),
  named("windrush day", day(6, 22), "weak"),
  named("world mental health day", day(10, 10), "weak"),
  named("world menopause day", day(10, 18), "weak"),
  named("international men's day", day(11, 19), "weak"),
  named("(trans|transgender) day of remembrance", day(11, 20), "weak"),
  named("white ribbon day", day(11, 25), "weak"),
  named(
    "[international] day of (disabled people|disabled persons|persons with disabilities|people with disabilities)",
    day(12, 3),
    "weak",
  ),
  named("human rights day", day(12, 10), "weak"),
  named("world aids day", day(12, 1), "weak"),
  named("(bonfire night|guy fawkes night|fireworks night)", day(11, 5), "weak"),
  named("(halloween|hallowe'en)", day(10, 31), "weak"),
  named("(valentine's|valentines|st valentine's) day", day(2, 14), "weak"),
  named("(burns night|burns ' night)", day(1, 25), "weak"),
  named("(remembrance|armistice) day", day(11, 11), "weak"),
  named("remembrance sunday", (year) => shifted(mondayFrom(day(11, 9)(year)), -1), "weak"),
  named("(v e|ve) day", day(5, 8), "weak"),
  named("(st|saint) [.] david's day", day(3, 1), "weak"),
  named("(st|saint) [.] patrick's day", day(3, 17), "weak"),
  named("(st|saint) [.] george's day", day(4, 23), "weak"),
  named("(st|saint) [.] andrew's day", day(11, 30), "weak"),
  named("mothering sunday", (year) => shifted(easterSunday(year), -21), "weak"),
];

/** A year behind it, or its month again in brackets: "Black History Month (October) 2024". */
function named(
  words: string,
  inYear: (year: number) => Period | null,
  strength: "weak" | "strong" = "strong",
  conventions: readonly Convention[] = [],
) {
  return periodRule(
    [
      `${words} [in] [,] <year:anyYear?>` as "<year:anyYear?>",
      `${words} '(' <month> ')' [,] <year:anyYear?>` as "<month> <year:anyYear?>",
      `${words} '(' <dayNumber> [of] <month> ')' [,] <year:anyYear?>` as "<month> <year:anyYear?>",
    ],
    (found, _context, { after }): WrittenPeriod | null => {
      // "White Ribbon Day, 25 November": a day of November.
      if (found.year !== null && MONTHS.has(after?.text ?? "")) return null;
      const sample = inYear(2000);
      if ("month" in found && (sample === null || monthOf(sample.to) !== found.month)) return null;
      const precision = sample?.from === sample?.to ? "day" : "month";
      return { precision, year: found.year, inYear, conventions, weak: strength === "weak" && found.year === null };
    },
  );
}

function day(inMonth: number, number: number) {
  return (year: number) => oneDay(year, inMonth, number);
}

function month(number: number) {
  return (year: number) => months(year, number, 1);
}

function span(first: Period | null, last: Period | null): Period | null {
  return first && last && { from: first.from, to: last.to };
}

function shifted(period: Period | null, days: number): Period | null {
  if (period === null) return null;
  const day = addDays(period.from, days);
  return { from: day, to: day };
}

/** The Monday on or after a day: the second Sunday of November lies before the one from the 9th. */
function mondayFrom(period: Period | null): Period | null {
  return shifted(period, period === null ? 0 : (8 - weekdayOf(period.from)) % 7);
}

/** The Gregorian computus (Meeus, Jones and Butcher). */
function easterSunday(year: number): Period | null {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return oneDay(year, Math.floor(sum / 31), (sum % 31) + 1);
}

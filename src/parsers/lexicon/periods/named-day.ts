// "Christmas", "Easter 2024", "Black History Month 2023": days and months with a name of their own.
import { addDays } from "../../../plan/calendar.ts";
import { months, oneDay } from "../calendar-periods.ts";
import { periodRule } from "../period-rule.ts";
import type { Period, WrittenPeriod } from "../written-period.ts";

export const christmas = named("(christmas|xmas) [day]", (year) => oneDay(year, 12, 25));
export const christmasEve = named("christmas eve", (year) => oneDay(year, 12, 24));
export const newYear = named("[the] new year ['] [s] [day]", (year) => oneDay(year, 1, 1));
export const newYearsDay = named("[the] new year's [day]", (year) => oneDay(year, 1, 1));
export const newYearsEve = named("new year's eve", (year) => oneDay(year, 12, 31));
export const goodFriday = named("good friday", (year) => shifted(easterSunday(year), -2));
export const easter = named("easter [sunday]", easterSunday);
export const easterMonday = named("easter monday", (year) => shifted(easterSunday(year), 1));
export const holocaustMemorialDay = named("holocaust memorial day", (year) => oneDay(year, 1, 27), "weak");
export const womensDay = named("[international] (women's day|womens day)", (year) => oneDay(year, 3, 8), "weak");
export const blackHistoryMonth = named("black history month", (year) => months(year, 10, 1), "weak");
export const lgbtHistoryMonth = named("lgbt [q] [+] [plus] history month", (year) => months(year, 2, 1), "weak");
export const prideMonth = named("pride month", (year) => months(year, 6, 1), "weak");

/** Days of remembrance are often what a plan is about rather than when it is due: weak. */
function named(words: string, inYear: (year: number) => Period | null, strength: "weak" | "strong" = "strong") {
  return periodRule(`${words} [in] [,] <year:anyYear?>` as "<year:anyYear?>", ({ year }): WrittenPeriod => {
    const precision = inYear(2000)?.from === inYear(2000)?.to ? "day" : "month";
    return { precision, year, inYear, conventions: [], weak: strength === "weak" && year === null };
  });
}

function shifted(period: Period | null, days: number): Period | null {
  if (period === null) return null;
  const day = addDays(period.from, days);
  return { from: day, to: day };
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

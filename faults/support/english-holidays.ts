// The bank holidays of England and Wales by the rules of the Act, worked out again for the oracle.
import { type Day, dayAfter } from "./council.ts";

/** Without days that are proclaimed for one year alone. */
export function englishHolidays(from: number, to: number): ReadonlySet<string> {
  const days: string[] = [];
  for (let year = from; year <= to; year += 1) {
    const easter = easterOf(year);
    days.push(
      dayAfter(easter, -2),
      dayAfter(easter, 1),
      firstMonday(year, 5),
      lastMonday(year, 5),
      lastMonday(year, 8),
    );
    days.push(substituted(`${year}-01-01`));
    const christmas = weekdayOf(`${year}-12-25`);
    // Saturday: both move to Monday and Tuesday; Sunday: Christmas to Tuesday; Friday: Boxing Day to Monday.
    if (christmas === 6) days.push(`${year}-12-27`, `${year}-12-28`);
    else if (christmas === 7) days.push(`${year}-12-26`, `${year}-12-27`);
    else days.push(`${year}-12-25`, substituted(`${year}-12-26`));
  }
  return new Set(days);
}

/** The Gregorian computus as it was printed in Nature in 1876. */
function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const skipped = Math.floor((century + 8) / 25);
  const moon = Math.floor((century - skipped + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moon + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  const sum = epact + sunday - 7 * late + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

function firstMonday(year: number, month: number): Day {
  const first = dayOf(year, month, 1);
  return dayAfter(first, (8 - weekdayOf(first)) % 7);
}

/** Of May and August, which have 31 days. */
function lastMonday(year: number, month: number): Day {
  const last = dayOf(year, month, 31);
  return dayAfter(last, 1 - weekdayOf(last));
}

function substituted(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday < 6 ? day : dayAfter(day, 8 - weekday);
}

function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

function dayOf(year: number, month: number, day: number): Day {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) as Day;
}

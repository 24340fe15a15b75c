// When somebody may be written to. Quiet times defer a message; they never drop it.
import { isBankHoliday, type Nation } from "./bank-holidays.ts";
import { addDays, dayIn, instantOf, type LocalDate, minutesIn, type TimeZone, weekdayOf } from "./calendar.ts";

/** A time away, both days included. */
export interface Absence {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** When one person works. */
export interface WorkingTime {
  /** Where their clock shows these hours. Days and dates of the plan are the organisation's all the same. */
  readonly timeZone: TimeZone;
  readonly nation: Nation;
  /** ISO weekdays, 1 is Monday; a part-time pattern leaves some out. */
  readonly workingDays: readonly number[];
  readonly absences: readonly Absence[];
  /** Minutes since midnight: from is inside, to is not. */
  readonly hours: { readonly from: number; readonly to: number };
}

/** In which zone somebody's hours are counted: their own, as their chat says it, unless they keep the organisation's. */
export function zoneOfHours(
  { timeZone, keepsOfficeTime }: { readonly timeZone: TimeZone | null; readonly keepsOfficeTime: boolean },
  organisation: TimeZone,
): TimeZone {
  return keepsOfficeTime ? organisation : (timeZone ?? organisation);
}

/** How far ahead a working day is looked for: longer than any leave that has an end. */
const HORIZON_DAYS = 3 * 366;

/** Why a day is quiet for somebody; null when they work. */
export function quietReason(person: WorkingTime, day: LocalDate): "away" | "bank holiday" | "not a working day" | null {
  if (person.absences.some((absence) => absence.from <= day && day <= absence.until)) return "away";
  if (isBankHoliday(person.nation, day)) return "bank holiday";
  if (!person.workingDays.includes(weekdayOf(day))) return "not a working day";
  return null;
}

/**
 * The first instant from `at` on at which the person may be written to: `at` itself in their hours, else the opening
 * of their next working day. Null when no day within three years is one.
 *
 * @example
 * // Good Friday, 3 April 2026, 11:00: the next working moment is 9:30 on Tuesday 7 April
 */
export function nextWorkingMoment(person: WorkingTime, at: Date): Date | null {
  const today = dayIn(person.timeZone, at);
  const minutes = minutesIn(person.timeZone, at);
  if (quietReason(person, today) === null && minutes < person.hours.to) {
    return minutes >= person.hours.from ? at : instantOf(person.timeZone, today, person.hours.from);
  }
  const day = nextWorkingDay(person, addDays(today, 1));
  return day && instantOf(person.timeZone, day, person.hours.from);
}

/**
 * The same on the first day on which nothing was sent to them yet: nobody gets two messages a day unasked.
 *
 * @param told the days on which something was sent, or will be
 */
export function nextFreeMoment(person: WorkingTime, told: readonly LocalDate[], at: Date): Date | null {
  const moment = nextWorkingMoment(person, at);
  if (!moment) return null;
  const day = dayIn(person.timeZone, moment);
  if (!told.includes(day)) return moment;
  return nextFreeMoment(person, told, instantOf(person.timeZone, addDays(day, 1), 0));
}

/** The first working day on or after a day; null when there is none within three years. */
export function nextWorkingDay(person: WorkingTime, from: LocalDate): LocalDate | null {
  for (let ahead = 0; ahead < HORIZON_DAYS; ahead += 1) {
    const day = addDays(from, ahead);
    if (quietReason(person, day) === null) return day;
  }
  return null;
}

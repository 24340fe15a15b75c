// Days as dates, moments as instants. The only file that knows Luxon.
import { DateTime, IANAZone, Info } from "luxon";

/**
 * A calendar day, `"2023-03-31"`. It belongs to no time zone: a deadline is met until that day ends where the
 * organisation is, so a clock change cannot move it. Strings of this form compare in calendar order.
 */
export type LocalDate = `${number}-${number}-${number}`;

/** An IANA zone name, `"Europe/London"`. */
export type TimeZone = string;

/** Whether clocks can be set by that name: "Europe/London" yes, "London" no. */
export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/** "Los Angeles time", for "America/Los_Angeles". */
export function sayZone(zone: TimeZone): string {
  return `${(zone.split("/").at(-1) ?? zone).replaceAll("_", " ")} time`;
}

/** Whether clocks show the same time in both zones, in the summer and in the winter of an instant's year. */
export function keepSameTime(one: TimeZone, other: TimeZone, at: Date): boolean {
  const year = at.getUTCFullYear();
  const offsets = (zone: TimeZone) => [1, 7].map((month) => DateTime.fromObject({ year, month }, { zone }).offset);
  return offsets(one).join() === offsets(other).join();
}

/** Whether the text is a real calendar day written as ISO 8601 has it ("2023-02-29" is not). */
export function isLocalDate(text: string): text is LocalDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: "utc" }).isValid;
}

/**
 * The text as a day.
 *
 * @throws RangeError when it is no calendar day: for values that the program itself wrote, never for people's text.
 */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`not a calendar day: ${JSON.stringify(text)}`);
  return text;
}

/** The day with these numbers (month 1 to 12), or null where the calendar has none (31 June, 29 February 2023). */
export function dayOf(year: number, month: number, day: number): LocalDate | null {
  const date = DateTime.utc(year, month, day);
  return date.isValid ? iso(date) : null;
}

/** The last day of a month (1 to 12): `endOfMonth(2024, 2)` is 2024-02-29. */
export function endOfMonth(year: number, month: number): LocalDate {
  const first = DateTime.utc(year, month, 1);
  return iso(first.set({ day: first.daysInMonth ?? 1 }));
}

export function startOfMonth(year: number, month: number): LocalDate {
  return iso(DateTime.utc(year, month, 1));
}

export function yearOf(day: LocalDate): number {
  return digitsOf(day, 0, 4);
}

/** 1 to 12. */
export function monthOf(day: LocalDate): number {
  return digitsOf(day, 5, 7);
}

export function dayOfMonth(day: LocalDate): number {
  return digitsOf(day, 8, 10);
}

/** The number that stands from one place to another; due cells ask by the hundred thousand, and a slice costs more. */
function digitsOf(day: LocalDate, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + day.charCodeAt(at) - ZERO;
  return number;
}

const ZERO = 48;

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(day: LocalDate): number {
  return utc(day).weekday;
}

export function addDays(day: LocalDate, days: number): LocalDate {
  return iso(DateTime.fromMillis(utc(day).toMillis() + days * DAY_MS, UTC));
}

/**
 * The day so many months on. A day that the new month lacks becomes its last: 31 January + 1 month is 28 February.
 * Count from an anchor each time and never from the last result, or month ends drift.
 */
export function addMonths(day: LocalDate, months: number): LocalDate {
  return iso(utc(day).plus({ months }));
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((utc(to).toMillis() - utc(from).toMillis()) / DAY_MS);
}

const UTC = { zone: "utc" } as const;
/** Of UTC, where no clock changes. */
const DAY_MS = 24 * 60 * 60 * 1000;

export function isMonthEnd(day: LocalDate): boolean {
  return endOfMonth(yearOf(day), monthOf(day)) === day;
}

/** The day that an instant falls on in a zone: 23:30Z on 30 June is 1 July in London. */
export function dayIn(zone: TimeZone, instant: Date): LocalDate {
  return iso(DateTime.fromJSDate(instant, { zone }));
}

/** Wall-clock minutes since midnight in a zone: 9:30 is 570. */
export function minutesIn(zone: TimeZone, instant: Date): number {
  const there = DateTime.fromJSDate(instant, { zone });
  return there.hour * 60 + there.minute;
}

/**
 * The instant of a wall-clock time in a zone, given as minutes since midnight.
 * A time that a clock change skips or repeats is taken as Luxon takes it; office hours meet neither.
 */
export function instantOf(zone: TimeZone, day: LocalDate, minutes: number): Date {
  return DateTime.fromISO(day, { zone })
    .set({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
    .toJSDate();
}

/** "2023-03-03T09:30:00+00:00": an instant as clocks show it in a zone, for scripts. */
export function writeInstant(zone: TimeZone, instant: Date): string {
  return DateTime.fromJSDate(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
}

const MONTH_NAMES = Info.months("long", { locale: "en-GB" });

/** "31 March 2023": how every message and paper writes a day. */
export function writeDay(day: LocalDate): string {
  return `${dayOfMonth(day)} ${MONTH_NAMES[monthOf(day) - 1]} ${yearOf(day)}`;
}

/** "Friday 31 March": for a day that is near. */
export function writeNearDay(day: LocalDate): string {
  return utc(day).setLocale("en-GB").toFormat("cccc d LLLL");
}

/** "9:30": wall-clock minutes since midnight. */
export function writeTime(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${padded(minutes % 60, 2)}`;
}

/** "Thursday" for 4. */
export function weekdayName(weekday: number): string {
  return Info.weekdays("long", { locale: "en-GB" })[weekday - 1] ?? "";
}

/** "March 2026" */
export function writeMonth(day: LocalDate): string {
  return `${MONTH_NAMES[monthOf(day) - 1]} ${yearOf(day)}`;
}

export function earliest(days: readonly LocalDate[]): LocalDate | null {
  return days.reduce<LocalDate | null>((least, day) => (least === null || day < least ? day : least), null);
}

export function latest(days: readonly LocalDate[]): LocalDate | null {
  return days.reduce<LocalDate | null>((most, day) => (most === null || day > most ? day : most), null);
}

function utc(day: LocalDate): DateTime {
  return DateTime.utc(yearOf(day), monthOf(day), dayOfMonth(day));
}

function iso(date: DateTime): LocalDate {
  const { year, month, day } = date;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` as LocalDate;
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, "0");
}

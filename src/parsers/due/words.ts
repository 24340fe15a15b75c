// A reading in plain words; read again, the words have the same dates.
import { dayOfMonth, type LocalDate, monthOf, yearOf } from "../../plan/calendar.ts";
import type { DueFacts } from "../../plan/reading.ts";
import { monthName } from "../lexicon/classes/months.ts";

/**
 * "by 30 June 2023, then every quarter"; what has no date says so.
 *
 * Every period is said as the day on which it ends, since that day is what people are reminded of.
 */
export function sayFacts(facts: DueFacts): string {
  const when = dates(facts);
  let said = facts.done ? `finished${when === null ? "" : ` ${when}`}` : (when ?? "");
  for (const part of [repeats(facts), facts.until && untilWhen(facts, facts.until)]) {
    if (part !== null) said = said === "" ? part : `${said}, ${part}`;
  }
  if (facts.ongoing && facts.rrule === null && facts.until === null && !isOpenStart(facts)) {
    return said === "" ? "ongoing" : `${said}, then ongoing`;
  }
  return said === "" ? "no date" : said;
}

function dates({ deadlines, from, ongoing, rrule, until, done }: DueFacts): string | null {
  const [only] = deadlines;
  if (from === null && only !== undefined && deadlines.length === 1)
    return `${done ? "on" : "by"} ${sayDay(only.date)}`;
  const days = deadlines.map((deadline) => sayDay(deadline.date));
  const last = days.at(-1);
  if (from !== null) {
    const start = `from ${sayDay(from)}`;
    if (days.length === 1 && !ongoing) return `${start} to ${last}`;
    const open = ongoing && rrule === null && until === null ? `${start} onwards` : start;
    return last === undefined ? open : `${open}; by ${list(days)}`;
  }
  if (last === undefined) return null;
  return done ? `on ${list(days)}` : `by ${list(days)}`;
}

function isOpenStart({ from }: DueFacts): boolean {
  return from !== null;
}

/** As `writeDay` writes it, without asking the locale each time: cells are read by the hundred thousand. */
export function sayDay(day: LocalDate): string {
  return `${dayOfMonth(day)} ${monthName(monthOf(day))} ${yearOf(day)}`;
}

function list(days: readonly string[]): string {
  const last = days.at(-1) ?? "";
  return days.length < 2 ? last : `${days.slice(0, -1).join(", ")} and ${last}`;
}

function repeats({ rrule, deadlines }: DueFacts): string | null {
  if (rrule === null) return null;
  const every = sayRule(rrule, deadlines.length > 0);
  return deadlines.length > 0 ? `then ${every}` : every;
}

/** "every quarter", "every 18 months", "every year on 31 March and 30 September". */
function sayRule(rrule: string, anchored: boolean): string {
  const interval = Number(partOf(rrule, "INTERVAL") ?? 1);
  const frequency = partOf(rrule, "FREQ");
  if (frequency === "DAILY") return every(interval, "day");
  if (frequency === "WEEKLY") return every(interval, "week");
  if (frequency === "MONTHLY") return interval === 3 ? "every quarter" : every(interval, "month");
  const yearly = every(interval, "year");
  const months = partOf(rrule, "BYMONTH")?.split(",").map(Number) ?? [];
  if (months.length === 0 || anchored) return yearly;
  const day = partOf(rrule, "BYMONTHDAY");
  const names = months.map((month) =>
    day === "-1" ? monthName(month) : `${day?.split(",").at(-1)} ${monthName(month)}`,
  );
  return `${list(names)} ${yearly}`;
}

/** "6" for INTERVAL in "FREQ=MONTHLY;INTERVAL=6"; null where the rule has no such part. */
function partOf(rrule: string, name: string): string | null {
  const at = rrule.indexOf(`${name}=`);
  if (at === -1) return null;
  const end = rrule.indexOf(";", at);
  return rrule.slice(at + name.length + 1, end === -1 ? rrule.length : end);
}

function every(interval: number, unit: string): string {
  return interval === 1 ? `every ${unit}` : `every ${interval} ${unit}s`;
}

function untilWhen({ rrule, from, deadlines }: DueFacts, until: LocalDate): string {
  const alone = rrule === null && from === null && deadlines.length === 0;
  return `${alone ? "ongoing " : ""}until ${sayDay(until)}`;
}

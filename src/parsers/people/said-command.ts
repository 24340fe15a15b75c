// A sentence as the rules for an officer's commands see it: the words, and the days apart from them.
import { addDays, daysBetween, type LocalDate } from "../../plan/calendar.ts";
import type { PeopleCommand } from "../../plan/people-command.ts";
import { type FoundPeriod, findPeriods } from "../lexicon/find-periods.ts";

export interface SaidCommand {
  /** Without the days that it ends with. */
  readonly words: string;
  /** "from 1 April": the one nearest to today where no year is said. */
  readonly from: LocalDate | null;
  /** "until 3 June", "to Friday": the last day; always ahead where no year is said. */
  readonly until: LocalDate | null;
  /** "on 3 May", or a day with no word before it. */
  readonly on: LocalDate | null;
}

/** One way of saying one thing; null for "not mine". */
export interface CommandRule {
  readonly name: string;
  readonly read: (said: SaidCommand) => PeopleCommand | null;
}

/**
 * @param plain without manners and the closing mark
 * @example
 * saidCommand("assign Head of Economy to @priya from 1 May", "2026-06-23")
 * // words "assign Head of Economy to @priya", from "2026-05-01"
 */
export function saidCommand(plain: string, today: LocalDate): SaidCommand {
  const periods = findPeriods(plain, today);
  const ahead = datesAtEnd(plain, periods);
  // Where no day is named none is looked for a second time.
  const back = periods.length === 0 ? ahead : datesAtEnd(plain, findPeriods(plain, today, "past"));
  const from = ahead.from;
  // "From Monday" is the coming one, however near the last.
  const fromBack = WEEKDAY.test(from?.words ?? "") ? from : back.from;
  const onBack = WEEKDAY.test(ahead.on?.words ?? "") ? ahead.on : back.on;
  const start = nearest(from?.from ?? null, fromBack?.from ?? null, today);
  const spans = from !== undefined && from.to !== from.from && start === from.from;
  const last = ahead.until?.to ?? (spans ? from.to : null);
  return {
    words: ahead.words,
    from: start,
    until: last !== null && start !== null && last < start ? addDays(last, 7) : last,
    on: nearest(ahead.on?.from ?? null, onBack?.from ?? null, today),
  };
}

const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/iu;

interface DatesAtEnd {
  readonly words: string;
  readonly from: FoundPeriod | undefined;
  readonly until: FoundPeriod | undefined;
  readonly on: FoundPeriod | undefined;
}

/** Only the days that the sentence ends with: "May Lee" in its middle is a person. */
function datesAtEnd(plain: string, periods: readonly FoundPeriod[]): DatesAtEnd {
  let words = plain.replace(/\?+$/u, "").trim();
  const taken: FoundPeriod[] = [];
  for (const period of periods.toReversed()) {
    if (period.end < words.length || period.start === 0 || isPersonCalledSo(plain, period, periods)) break;
    taken.unshift(period);
    words = words.slice(0, period.start).replace(INTRODUCES, "").trim();
  }
  const isUntil = (period: FoundPeriod) =>
    period.preposition === "until" || period.preposition === "to" || period.preposition === "by";
  const isFrom = (period: FoundPeriod) => period.preposition === "from" || period.preposition === "since";
  return {
    words,
    from: taken.find(isFrom),
    until: taken.find(isUntil),
    on: taken.find((period) => !isUntil(period) && !isFrom(period)),
  };
}

/**
 * "assign Head of Care to May", "Priya covers for June": "to" ends a span of days only where one begins before it, and
 * nobody covers for a month.
 */
function isPersonCalledSo(plain: string, period: FoundPeriod, periods: readonly FoundPeriod[]): boolean {
  const opening = /^(?:to|for)\b/iu.exec(plain.slice(period.start))?.[0].toLowerCase();
  if (opening === "for") return period.precision === "month";
  if (opening !== "to") return false;
  const before = periods.filter(({ end }) => end <= period.start).at(-1);
  return !before || plain.slice(before.end, period.start).trim() !== "";
}

const INTRODUCES = /(?:[ ,]+(?:with effect|as|starting|as of|with effect from|effective|beginning))$/iu;

/** "from 1 May", said in June, was last month; said in November, "from 1 April" is still to come. */
function nearest(ahead: LocalDate | null, back: LocalDate | null, today: LocalDate): LocalDate | null {
  if (ahead === null || back === null) return ahead ?? back;
  return Math.abs(daysBetween(back, today)) < Math.abs(daysBetween(today, ahead)) ? back : ahead;
}

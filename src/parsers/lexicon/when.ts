// Lists and ranges of periods: "June 23, 24", "March, June and September 2024", "Feb-May 2024", "2021 - 2028".
import { addDays } from "../../plan/calendar.ts";
import { narrowed } from "./narrowed.ts";
import type { Found, Passage } from "./passage.ts";
import { quarterBehindQuarter } from "./periods/quarter.ts";
import type { Word } from "./word.ts";
import type { When, WrittenPeriod } from "./written-period.ts";

const LIST = new Set([",", "and", "&", "+", ";", "then", "/"]);
const RANGE = new Set(["-", "to", "until", "till", "through", "thru", "up", "/"]);

/** Nobody lists more; where a list begins at each of its members, one without an end would be read again and again. */
const LONGEST = 40;

/** The periods at a place: years are lent along a list, and a bare number is what the one before it was. */
export function whenAt(passage: Passage, at: number): Found<When> | null {
  const first = passage.periodAt(at);
  if (first === null) return null;
  return narrowed(passage, first) ?? rangeAt(passage, at, first) ?? listAt(passage, first);
}

function rangeAt(passage: Passage, at: number, first: Found<WrittenPeriod>): Found<When> | null {
  const { words } = passage;
  const joint = words[first.next]?.text ?? "";
  if (!RANGE.has(joint) || first.value.fixed) return null;
  const last = lastOfRange(passage, first);
  if (last === null) return null;
  // "End of May 2024 / End of November 2024" are two ends.
  const saysEnd = (from: number, to: number) => words.slice(from, to).some(({ text }) => text === "end");
  if (joint === "/" && saysEnd(at, first.next) && saysEnd(first.next, last.next)) return null;
  const [from, to] = lendYears([first.value, last.value]);
  if (!from || !to) return null;
  const start = from.year === null ? null : from.inYear(from.year);
  const end = to.year === null ? null : to.inYear(to.year);
  if (start && end && start.from > end.to) return null;
  // "Holocaust Memorial Day - 27 January 2025" says one day twice.
  if (start && end && start.from === end.from && start.to === end.to) {
    return { value: { kind: "list", periods: [to] }, next: last.next };
  }
  const isOtherYear = first.value.precision === "day" && last.value.precision.endsWith("year");
  if (joint === "/" && (isOtherYear || words[last.next]?.text === "/" || areTwo(first.value, last.value))) return null;
  return { value: { kind: "range", periods: [from, to] }, next: last.next };
}

/** "Oct-Nov-Dec 2024" runs to its last. */
function lastOfRange(passage: Passage, first: Found<WrittenPeriod>): Found<WrittenPeriod> | null {
  let last = behindStroke(passage, first);
  for (let count = 2; count < LONGEST; count += 1) {
    if (last === null || last.value.year !== null || passage.words[last.next]?.text !== "-") break;
    const more = behindStroke(passage, last);
    if (more === null || more.value.precision !== last.value.precision) break;
    last = more;
  }
  return last;
}

function behindStroke(passage: Passage, before: Found<WrittenPeriod>): Found<WrittenPeriod> | null {
  const at = afterTo(passage, before.next);
  const last = at === null ? null : (passage.periodAt(at) ?? numberAt(passage, at, before.value));
  return last === null || last.value.fixed ? null : last;
}

/** Behind "-", "to the", "up to", "through to". */
function afterTo({ words }: Passage, at: number): number | null {
  const text = words[at]?.text ?? "";
  // A dash at the start of a line is a bullet.
  if (words[at]?.newLine && text === "-") return null;
  if (text === "up" && words[at + 1]?.text !== "to") return null;
  if (!RANGE.has(text)) return null;
  const to = text !== "to" && words[at + 1]?.text === "to" ? at + 2 : at + 1;
  return words[to]?.text === "the" ? to + 1 : to;
}

/**
 * "Mar 24 / Mar 25", "October 2026 / April 2027": with a year for each they are two dates, where neighbours ("June/July
 * 2024", "Dec 24/Jan 25") and "1.4.2025 / 31.3.2027" run from one to the other.
 */
function areTwo(from: WrittenPeriod, to: WrittenPeriod): boolean {
  const month = (period: WrittenPeriod) => period.inYear(2000)?.to.slice(5);
  if (from.precision === "month" && to.precision === "month" && month(from) === month(to)) return true;
  const bothDated = [from, to].every(({ precision, year }) => year !== null && PARTS_OF_YEARS.has(precision));
  return bothDated && !areNeighbours(from, to);
}

function areNeighbours(from: WrittenPeriod, to: WrittenPeriod): boolean {
  const [first, last] = [from, to].map(({ year, inYear }) => (year === null ? null : inYear(year)));
  return first != null && last != null && addDays(first.to, 1) >= last.from;
}

const PARTS_OF_YEARS = new Set(["month", "quarter", "season", "term", "half"]);

function listAt(passage: Passage, first: Found<WrittenPeriod>): Found<When> {
  // Most periods stand alone.
  if (!LIST.has(passage.words[first.next]?.text ?? "")) {
    return { value: { kind: "list", periods: [first.value] }, next: first.next };
  }
  const periods = [first.value];
  let next = first.next;
  while (periods.length < LONGEST) {
    const at = afterSeparators(passage, next);
    const last = periods.at(-1) ?? first.value;
    const more = at > next ? (yearAt(passage, at, last) ?? passage.periodAt(at) ?? numberAt(passage, at, last)) : null;
    if (more === null || (more.value.weak && !isBareNeighbour(last, more.value))) break;
    periods.push(more.value);
    next = more.next;
  }
  return { value: { kind: "list", periods: lendYears(periods) }, next };
}

/** "March and September": a month alone belongs to a list of months, not to a list of years. */
function isBareNeighbour(left: WrittenPeriod, right: WrittenPeriod): boolean {
  return left.precision === right.precision;
}

function afterSeparators({ words }: Passage, at: number): number {
  let next = at;
  while (LIST.has(words[next]?.text ?? "") && next < at + 2) next += 1;
  return next;
}

/** "2025" in "June 2023, 2024 and 2025", and in "31 March 2024 / 2025 / 2026". */
function yearAt(passage: Passage, at: number, before: WrittenPeriod): Found<WrittenPeriod> | null {
  if (before.precision === "day" && before.year !== null && isBareYear(passage.words, at)) {
    return { value: { ...before, year: passage.words[at]?.value ?? before.year, conventions: [] }, next: at + 1 };
  }
  const period = before.precision === "month" && before.again ? passage.periodAt(at) : null;
  const bare = period?.value.precision === "year" && period.next === at + 1 ? period.value.year : null;
  const value = bare === null ? null : before.again?.(bare);
  return value ? { value, next: at + 1 } : null;
}

/** Not that of "2025/26", nor of "2026 review". */
function isBareYear(words: readonly Word[], at: number): boolean {
  const [year, joint, other] = [words[at], words[at + 1], words[at + 2]];
  if (year?.kind !== "number" || !/^20\d\d$/u.test(year.text)) return false;
  if (joint === undefined || joint.text === "and" || joint.text === "&") return true;
  return joint.kind === "mark" && (joint.text !== "/" || /^20\d\d$/u.test(other?.text ?? "")) && joint.text !== "-";
}

/** "24" in "June 23, 24". */
function numberAt(passage: Passage, at: number, before: WrittenPeriod): Found<WrittenPeriod> | null {
  if (before.precision === "quarter") return quarterBehindQuarter.read(passage, at);
  const { words } = passage;
  const word = words[at];
  if (word?.kind !== "number" || word.text.length !== 2 || countsSomething(words[at + 1])) return null;
  const value = before.again?.(word.value) ?? null;
  return value && { value, next: at + 1 };
}

/** "30 November 2024, 12 noon", "June 23, 40 staff", "5 by Sept 25; 10 by Sept 26": no further date. */
function countsSomething(after: Word | undefined): boolean {
  if (after === undefined) return false;
  return after.kind === "word"
    ? !BEHIND_NUMBERS.has(after.text)
    : ["%", ":", "+"].includes(after.text) && !after.spaced;
}

const BEHIND_NUMBERS = new Set("and or then to until till for with in at onwards annually ongoing on".split(" "));

/** "Nov - Jan 2024": November of the year before; "Dec 2023, March": March of the year after. */
function lendYears(periods: readonly WrittenPeriod[]): readonly WrittenPeriod[] {
  const backwards = [...periods];
  for (let at = backwards.length - 2; at >= 0; at -= 1) {
    const [one, next] = [backwards[at], backwards[at + 1]];
    if (one && next && one.year === null && next.year !== null && !next.fixed) {
      const own = next.conventions.length === 0 ? (one.besideSure ?? one) : one;
      backwards[at] = { ...own, year: standsAfter(own, next, next.year) ? next.year - 1 : next.year };
    }
  }
  for (let at = 1; at < backwards.length; at += 1) {
    const [before, one] = [backwards[at - 1], backwards[at]];
    if (one && before && one.year === null && before.year !== null && !before.fixed) {
      backwards[at] = { ...one, year: standsAfter(before, one, before.year) ? before.year + 1 : before.year };
    }
  }
  return backwards;
}

function standsAfter(left: WrittenPeriod, right: WrittenPeriod, year: number): boolean {
  const [one, other] = [left.inYear(year), right.inYear(year)];
  return one !== null && other !== null && one.from > other.from;
}

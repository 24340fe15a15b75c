// "Summer 2024 (July)", "2024/25 (Q3)": a period and, in brackets, the part of it that is meant.
import { weekdayOf } from "../../plan/calendar.ts";
import { weekday } from "./classes/weekdays.ts";
import type { Found, Passage } from "./passage.ts";
import type { When, WrittenPeriod } from "./written-period.ts";

/** The part in brackets, which takes its year from the whole; null where it does not lie in it. */
export function narrowed(passage: Passage, whole: Found<WrittenPeriod>): Found<When> | null {
  const { words } = passage;
  if (words[whole.next]?.text !== "(") return null;
  if (whole.value.year === null || whole.value.fixed) return dated(passage, whole);
  const sameDay = withWeekday(passage, whole);
  if (sameDay) return sameDay;
  const inner = passage.whenAt(whole.next + 1);
  if (inner === null || words[inner.next]?.text !== ")") return null;
  const next = inner.next + 1;
  const periods = inner.value.periods.map((period) => within(period, whole.value));
  const found = periods.filter((period) => period !== null);
  if (found.length === periods.length) return { value: { kind: inner.value.kind, periods: found }, next };
  const [only] = inner.value.periods;
  const explained = inner.value.periods.length === 1 && only !== undefined && holds(only, whole.value);
  return explained ? { value: { kind: "list", periods: [whole.value] }, next } : null;
}

/**
 * "Over three years (2025-2028)", "Spring (March 2025)", "End of academic year (July 2025)": what has no year of its own, and in brackets when that is. The
 * shorter of the two is meant; where they have no day in common they are two dates.
 */
function dated(passage: Passage, { value: whole, next }: Found<WrittenPeriod>): Found<When> | null {
  const found = passage.whenAt(next + 1);
  if (found && whole.fixed && found.value.periods.length > 1 && passage.words[found.next]?.text === ")") {
    const isDated = found.value.periods.every(({ year, fixed }) => year !== null && !fixed);
    return isDated ? { value: found.value, next: found.next + 1 } : null;
  }
  const inner = found?.value.periods.length === 1 ? found.value.periods[0] : undefined;
  if (!found || !inner || inner.year === null || inner.fixed || passage.words[found.next]?.text !== ")") return null;
  const end = found.next + 1;
  if (whole.fixed) return { value: { kind: "list", periods: [inner] }, next: end };
  const said = inner.inYear(inner.year);
  for (const year of [inner.year, inner.year - 1]) {
    const period = whole.inYear(year);
    if (!period || !said || period.from > said.to || said.from > period.to) continue;
    const isShorter = period.from >= said.from && period.to <= said.to;
    return { value: { kind: "list", periods: [isShorter ? { ...whole, year, weak: false } : inner] }, next: end };
  }
  return null;
}

/** "28.11.2025 (Fri)": the day says its weekday too; where they differ the number is kept, and the officer told. */
function withWeekday(passage: Passage, { value, next }: Found<WrittenPeriod>): Found<When> | null {
  if (value.precision !== "day" || value.year === null) return null;
  const named = weekday.read(passage, next + 1);
  if (named === null || passage.words[named.next]?.text !== ")") return null;
  const day = value.inYear(value.year)?.to;
  const differs = day !== undefined && weekdayOf(day) !== named.value;
  const assumed = `${day} is not the day of the week that is written`;
  const conventions = differs
    ? [...value.conventions, { name: "weekday" as const, assumed, otherwise: null }]
    : value.conventions;
  return { value: { kind: "list", periods: [{ ...value, conventions }] }, next: named.next + 1 };
}

/** "December 2024 (Q3)", "Nov 2024 (Disability History Month)": the first says it more exactly, or is as good. */
function holds(outer: WrittenPeriod, inner: WrittenPeriod): boolean {
  if (inner.year === null) return false;
  const own = outer.besideSure ?? outer;
  const day = inner.inYear(inner.year);
  const years = own.year === null ? [inner.year, inner.year - 1] : [own.year];
  return years.some((year) => {
    const around = own.inYear(year);
    return around !== null && day !== null && around.from <= day.to && around.to >= day.to;
  });
}

function within(part: WrittenPeriod, whole: WrittenPeriod): WrittenPeriod | null {
  if (part.fixed || whole.year === null) return null;
  const bounds = whole.inYear(whole.year);
  const own = part.besideSure ?? part;
  for (const year of part.year === null ? [whole.year, whole.year + 1] : [part.year]) {
    const period = own.inYear(year);
    if (period && bounds && period.from >= bounds.from && period.to <= bounds.to) return { ...own, year, weak: false };
  }
  return null;
}

// "Summer 2024 (July)", "2024/25 (Q3)": a period and, in brackets, the part of it that is meant.
import type { Found, Passage } from "./passage.ts";
import type { When, WrittenPeriod } from "./written-period.ts";

/** The part in brackets, which takes its year from the whole; null where it does not lie in it. */
export function narrowed(passage: Passage, whole: Found<WrittenPeriod>): Found<When> | null {
  const { words } = passage;
  if (words[whole.next]?.text !== "(" || whole.value.year === null) return null;
  const inner = passage.whenAt(whole.next + 1);
  if (inner === null || words[inner.next]?.text !== ")") return null;
  const periods = inner.value.periods.map((period) => within(period, whole.value));
  const found = periods.filter((period) => period !== null);
  if (found.length < periods.length) return null;
  return { value: { kind: inner.value.kind, periods: found }, next: inner.next + 1 };
}

function within(part: WrittenPeriod, whole: WrittenPeriod): WrittenPeriod | null {
  if (part.year !== null || part.fixed || whole.year === null) return null;
  const bounds = whole.inYear(whole.year);
  const own = part.besideSure ?? part;
  for (const year of [whole.year, whole.year + 1]) {
    const period = own.inYear(year);
    if (period && bounds && period.from >= bounds.from && period.to <= bounds.to) return { ...own, year, weak: false };
  }
  return null;
}

// "14" in "14, 21 and 28 June 2024": a day whose month stands behind the days that are listed after it.
import { dayNumber } from "../classes/numbers.ts";
import type { Passage } from "../passage.ts";
import type { PeriodRule } from "../period-rule.ts";
import { rulesOver } from "../rule.ts";
import type { WordClass } from "../word-class.ts";
import type { WrittenPeriod } from "../written-period.ts";

const BETWEEN = new Set([",", "and", "&", "+", "/"]);
const LONGEST = 12;

/** In prose "1, 2 and 3 June" may as well be actions 1 and 2; there it is not read. */
const oneOfDays: WordClass<WrittenPeriod> = {
  begins: ["#", "#th"],
  read: (passage, at) => {
    const day = passage.context.prose ? null : dayNumber.read(passage, at);
    const next = day && nextDay(passage, day.next);
    const last = next && lastDay(passage, next);
    const found = last === null ? null : passage.periodAt(last);
    const value = found?.value.precision === "day" && day ? found.value.again?.(day.value) : null;
    return value && day ? { value, next: day.next } : null;
  },
};

export const lentDay: PeriodRule = rulesOver({ oneOfDays })("<day:oneOfDays>", ({ day }) => day);

/** The last of the days in a row; behind it stands the month. */
function lastDay(passage: Passage, first: number): number | null {
  let at = first;
  for (let count = 0; count < LONGEST; count += 1) {
    const day = dayNumber.read(passage, at);
    if (!day) return null;
    const next = nextDay(passage, day.next);
    if (next === null) return at;
    at = next;
  }
  return null;
}

/** Behind one or two separators, such as ", and". */
function nextDay({ words }: Passage, at: number): number | null {
  let next = at;
  while (BETWEEN.has(words[next]?.text ?? "") && next < at + 2) next += 1;
  const word = words[next];
  return next > at && word && (word.kind === "number" || word.kind === "ordinal") ? next : null;
}

// "Monday", "next Friday", "Tuesday week", "a week on Tuesday", "tomorrow": days near today.
import { addDays, type LocalDate, weekdayOf } from "../../../plan/calendar.ts";
import { justDay, weekOf } from "../calendar-periods.ts";
import type { PeriodContext } from "../period-context.ts";
import { periodRule } from "../period-rule.ts";
import { fixedPeriod, type WrittenPeriod } from "../written-period.ts";

/** Spelt out, or "by Fri": the short forms are English words besides ("sat", "sun", "wed"). */
export const weekdayAlone = periodRule("<weekday>", ({ weekday }, context, place): WrittenPeriod | null => {
  const { words, after } = place;
  const [word] = words;
  if (word && word.text.length < 5 && !word.capital && context.prose) return null;
  // "Sat on the panel" is a verb.
  if (word?.text === "sat" && after?.text === "on") return null;
  const day = onDay(context, (today) => comingDay(today, weekday));
  return day && { ...day, weak: (word?.text.length ?? 0) < 5 };
});

export const thisWeekday = periodRule(["this <weekday>", "this coming <weekday>"], ({ weekday }, context) =>
  onDay(context, (today) => comingDay(addDays(today, -1), weekday)),
);

/** Friday of next week; said on a Monday, some mean this week's. */
export const nextWeekday = periodRule("next <weekday>", ({ weekday }, context, { words }): WrittenPeriod | null => {
  const { today } = context;
  if (today === null) return null;
  const ofNextWeek = addDays(weekOf(today, 1).from, weekday - 1);
  const coming = comingDay(today, weekday);
  if (ofNextWeek === coming) return fixedPeriod("day", justDay(coming));
  const chosen = context.against.has("next-weekday") ? coming : ofNextWeek;
  const name = words.at(-1)?.text ?? "";
  return fixedPeriod("day", justDay(chosen), [
    {
      name: "next-weekday",
      assumed: `"next" read as in next week, on ${chosen}`,
      otherwise: `it could be the coming ${name}`,
    },
  ]);
});

export const lastWeekday = periodRule("last <weekday>", ({ weekday }, context) =>
  onDay(context, (today) => addDays(comingDay(addDays(today, -1), weekday), -7)),
);

export const weekdayWeek = periodRule(
  ["<weekday> week", "a week on <weekday>", "week on <weekday>", "a week <weekday>"],
  ({ weekday }, context) => onDay(context, (today) => addDays(comingDay(today, weekday), 7)),
);

export const weekdayOfWeek = periodRule("<weekday> [of] (next week|the week after)", ({ weekday }, context) =>
  onDay(context, (today) => addDays(weekOf(today, 1).from, weekday - 1)),
);

export const nearDay = periodRule(
  [
    "(today|tonight|cop|eod|end of [the] day|close of play|close of business)",
    "(tomorrow|tmrw|tmw|tomorow|tommorow|tommorrow)",
    "[the] day after tomorrow",
    "yesterday",
  ],
  (_found, context, { words }) =>
    onDay(context, (today) => addDays(today, STEPS.get(words.map((word) => word.text).join(" ")) ?? 0)),
);

const STEPS = new Map([
  ...["tomorrow", "tmrw", "tmw", "tomorow", "tommorow", "tommorrow"].map((word) => [word, 1] as const),
  ["day after tomorrow", 2],
  ["the day after tomorrow", 2],
  ["yesterday", -1],
]);

/** "the 23rd": of this month, or of the next where it is past. */
export const dayOfThisMonth = periodRule(
  ["the <day:ordinalDay>", "the <day:ordinalDay> of (this|the) month", "<day:ordinalDay>"],
  ({ day }, context, { before, words }): WrittenPeriod | null => {
    const { today } = context;
    if (today === null) return null;
    // "till 28th" is a day; "5th edition" and "a 3rd quote" are none.
    if (words.length === 1 && !(context.prose && BOUNDING.has(before?.text ?? ""))) return null;
    for (let step = 0; step < 62; step += 1) {
      const date = addDays(today, step);
      if (Number(date.slice(8)) === day) return { ...fixedPeriod("day", justDay(date)), weak: true };
    }
    return null;
  },
);

const BOUNDING = new Set(["until", "till", "til"]);

/** Strictly after today. */
function comingDay(today: LocalDate, weekday: number): LocalDate {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return addDays(today, ahead === 0 ? 7 : ahead);
}

function onDay({ today }: PeriodContext, choose: (today: LocalDate) => LocalDate): WrittenPeriod | null {
  return today && fixedPeriod("day", justDay(choose(today)));
}

// "Monday", "next Friday", "Tuesday week", "a week on Tuesday", "tomorrow": days near today.
import { addDays, type LocalDate, weekdayOf } from "../../../plan/calendar.ts";
import { justDay, weekOf } from "../calendar-periods.ts";
import type { Convention, PeriodContext } from "../period-context.ts";
import { periodRule } from "../period-rule.ts";
import { fixedPeriod, type WrittenPeriod } from "../written-period.ts";

/** Spelt out, or "by Fri": the short forms are English words besides ("sat", "sun", "wed"). */
export const weekdayAlone = periodRule("<weekday>", ({ weekday }, context, place): WrittenPeriod | null => {
  const { words, after } = place;
  const [word] = words;
  if (word && word.text.length < 5 && !word.capital && context.prose) return null;
  // "Sat on the panel" is a verb.
  if (word?.text === "sat" && after?.text === "on") return null;
  const day = onDay(context, (today) =>
    context.lean === "past" ? addDays(comingDay(addDays(today, -1), weekday), -7) : comingDay(today, weekday),
  );
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

/** "the 23rd": of this month, or of the next where it is past; looking back, the last one. */
export const dayOfThisMonth = periodRule(
  ["the <day:ordinalDay>", "the <day:ordinalDay> of (this|the) month", "<day:ordinalDay>"],
  ({ day }, context, { before, words }): WrittenPeriod | null => {
    // "till 28th" is a day; "5th edition" and "a 3rd quote" are none.
    if (words.length === 1 && !(context.prose && BOUNDING.has(before?.text ?? ""))) return null;
    const found = nearest(context, (date) => Number(date.slice(8)) === day);
    return found && { ...found, weak: true };
  },
);

/** "Friday 27th": the next month in which the two go together; the number alone where that is far away. */
export const weekdayNumber = periodRule(
  "<weekday> [,] [the] <day:ordinalDay>",
  ({ weekday, day }, context): WrittenPeriod | null => {
    const isDay = (date: LocalDate) => Number(date.slice(8)) === day;
    const both = nearest(context, (date) => isDay(date) && weekdayOf(date) === weekday);
    if (both) return both;
    const found = nearest(context, isDay);
    return found && { ...found, conventions: [NO_SUCH_WEEKDAY] };
  },
);

const NO_SUCH_WEEKDAY: Convention = {
  name: "weekday",
  assumed: "the next such number is not the day of the week that is written",
  otherwise: "the number or the day of the week could be a slip",
};

function nearest({ today, lean }: PeriodContext, fits: (date: LocalDate) => boolean): WrittenPeriod | null {
  if (today === null) return null;
  for (let step = 0; step < TWO_MONTHS; step += 1) {
    const date = addDays(today, lean === "past" ? -step : step);
    if (fits(date)) return fixedPeriod("day", justDay(date));
  }
  return null;
}

const TWO_MONTHS = 62;

const BOUNDING = new Set(["until", "till", "til"]);

/** Strictly after today. */
function comingDay(today: LocalDate, weekday: number): LocalDate {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return addDays(today, ahead === 0 ? 7 : ahead);
}

function onDay({ today }: PeriodContext, choose: (today: LocalDate) => LocalDate): WrittenPeriod | null {
  return today && fixedPeriod("day", justDay(choose(today)));
}

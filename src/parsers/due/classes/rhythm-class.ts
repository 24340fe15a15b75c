// <rhythm>: "quarterly", "every 18 months", "six-monthly", "twice a year".

import { tableClass } from "../../lexicon/classes/class-of.ts";
import { wordClasses } from "../../lexicon/classes/word-classes.ts";
import type { Convention, PeriodContext } from "../../lexicon/period-context.ts";
import { beginningsOf } from "../../lexicon/phrase.ts";
import { readOnce } from "../../lexicon/read-once.ts";
import { longestOf, type Rule, rulesOver } from "../../lexicon/rule.ts";
import type { WordClass } from "../../lexicon/word-class.ts";
import { wordList } from "../../lexicon/word-list.ts";
import type { Rhythm } from "../rhythm.ts";

/** A rhythm with the convention that it was read by, if it needed one. */
export interface WrittenRhythm extends Rhythm {
  readonly convention?: Convention;
}

const countedThing = tableClass(
  new Map(
    wordList`
      district ward school team service directorate department site area locality neighbourhood member officer
      manager person group family library centre home
    `.map((word) => [word, word]),
  ),
);
const rule = rulesOver({ ...wordClasses, countedThing });
const everyMonths = (months: number) => (): WrittenRhythm => ({ months, days: 0 });

const RHYTHM_RULES: readonly Rule<WrittenRhythm>[] = [
  rule("(daily|each day|every day|bob dydd)", () => ({ months: 0, days: 1 })),
  rule("(weekly|wkly|wythnosol|bob wythnos)", () => ({ months: 0, days: 7 })),
  rule("fortnightly", () => ({ months: 0, days: 14 })),
  rule("(bi [-] weekly|biweekly)", () => ({
    months: 0,
    days: 14,
    convention: { name: "fortnight", assumed: "bi-weekly read as every two weeks, not twice a week", otherwise: null },
  })),
  rule("(monthly|mthly|misol|yn fisol|bob mis)", everyMonths(1)),
  rule("(quarterly|qtrly|qrtly|qly|chwarterol|yn chwarterol|bob chwarter|each q|every q)", everyMonths(3)),
  rule("half [-] termly", () => ({
    months: 2,
    days: 0,
    convention: { name: "half-terms", assumed: "half-termly read as every two months", otherwise: null },
  })),
  rule("(termly|tymhorol|bob tymor)", everyMonths(4)),
  rule("(half [-] (yearly|annual|annually)|semi [-] (annual|annually)|twice [-] (yearly|annually))", everyMonths(6)),
  rule(
    "(annual|annually|yearly|per annum|p . a [.]|blynyddol|yn flynyddol|bob blwyddyn|pob blwyddyn)",
    everyMonths(12),
  ),
  rule("(each|every) (other|second|alternate) <weekday>", () => ({ months: 0, days: 14 })),
  rule("(each|every) <weekday>", () => ({ months: 0, days: 7 })),
  rule("(triennial|triennially)", everyMonths(36)),
  rule("(biennial|biennially)", everyMonths(24)),
  rule("(bi [-] (annual|annually)|biannual|biannually|bi [-] yearly)", (_found, { against }) =>
    twice(
      against,
      { months: 6, days: 0 },
      { months: 24, days: 0 },
      {
        name: "twice-a-year",
        assumed: "bi-annual read as twice a year",
        otherwise: "bi-annual could mean every two years",
      },
    ),
  ),
  rule("(bi [-] monthly|bimonthly)", (_found, { against }) =>
    twice(
      against,
      { months: 2, days: 0 },
      { months: 0, days: 14 },
      {
        name: "every-two-months",
        assumed: "bi-monthly read as every two months",
        otherwise: "bi-monthly could mean twice a month",
      },
    ),
  ),
  rule("[once] (each|every) <unit>", ({ unit }) => times(unit, 1)),
  // "3 events per year" says how many, not how often.
  rule("[once] per <unit>", ({ unit }, _context, { before }) =>
    before?.kind === "word" && !HOW_OFTEN.has(before.text) ? null : times(unit, 1),
  ),
  rule(
    "[by] [the] [end of] (each|every) (financial|fin|fiscal|academic|school|calendar|municipal|reporting) (year|yr)",
    everyMonths(12),
  ),
  rule("once a <unit>", ({ unit }) => times(unit, 1)),
  rule("[once] every (other|second|alternate) <unit>", ({ unit }) => times(unit, 2)),
  rule("[once] every <count:amount> (-|to|or|/) <most:amount> <unit>", ({ unit, count, most }, { against }) => {
    const [least, rarest] = [times(unit, count), times(unit, most)];
    if (least === null || rarest === null || count >= most) return null;
    const assumed = `every ${count} to ${most} read as every ${count}`;
    return twice(against, least, rarest, { name: "rhythm-range", assumed, otherwise: `it could be every ${most}` });
  }),
  rule(["[once] every <count:amount> <unit>", "[once] every <count:ordinal> <unit>"], ({ unit, count }) =>
    times(unit, count),
  ),
  rule("[the] [end of] (each|every) (financial|fin|fiscal|calendar) <unit>", ({ unit }) => times(unit, 1)),
  rule("[once] (each|every) half [-] year", everyMonths(6)),
  rule("[the] end of (each|every) <unit>", ({ unit }) => times(unit, 1)),
  rule("<count:amount> [-] monthly", ({ count }) => ({ months: count, days: 0 })),
  rule("<count:amount> [-] weekly", ({ count }) => ({ months: 0, days: 7 * count })),
  rule("<count:amount> [-] yearly", ({ count }) => ({ months: 12 * count, days: 0 })),
  rule(
    [
      "[the] <which:ordinal> <weekday> (of|in) (each|every|the) month",
      "(monthly|each month|every month) [-] [,] [:] ['('] [on] [the] <which:ordinal> <weekday> [of|in] [the] [month]",
      "(monthly|each month|every month) [-] [,] [:] ['('] [on] [the] last [working] (day|monday|tuesday|wednesday|thursday|friday) [of|in] [the] [month]",
      "[the] last [working] (day|monday|tuesday|wednesday|thursday|friday) (of|in) (each|every|the) month",
      "[the] <which:ordinal> [day] (of|in) (each|every) month",
    ],
    () => ({ months: 1, days: 0, convention: MONTH_END }),
  ),
  rule("twice (a|per|each|every|in each) (year|annum)", everyMonths(6)),
  rule("twice (a|per|each|every) month", () => ({ months: 0, days: 14 })),
  rule("<count:amount> (times|x) (a|per|each|every|in each) (year|annum)", ({ count }) => timesAYear(count)),
  rule("<count:amount> x (a|per|each|every) <unit>", ({ count, unit }) => (count === 1 ? times(unit, 1) : null)),
  rule(
    "[at] [least] [a] [minimum] [of] <count:amount> (meetings|newsletters|bulletins|reports|updates|reviews|briefings) (a|per|each|every|in each) (year|annum)",
    ({ count }, { against }) => {
      const often = timesAYear(count);
      const yearly = { months: 12, days: 0 };
      return often && twice(against, often, yearly, countedEachYear(`${count} a year read as spread over the year`));
    },
  ),
  rule("[at] [least] <count:amount> per <what:countedThing> (a|per|each|every) (year|annum)", ({ count }) => ({
    months: 12,
    days: 0,
    convention: { ...countedEachYear(`${count} for each in a year looked at every year`), otherwise: null },
  })),
  rule("<count:digits> per (year|annum)", ({ count }) => timesAYear(count)),
];

function countedEachYear(assumed: string): Convention {
  return { name: "count-a-year", assumed, otherwise: "it says how many a year, not when" };
}

const HOW_OFTEN = new Set(["twice", "thrice", "times", "least"]);

const MONTH_END: Convention = {
  name: "day-of-every-month",
  assumed: "a day of every month is looked at when the month ends",
  otherwise: null,
};

const read = longestOf(RHYTHM_RULES);

export const rhythm: WordClass<WrittenRhythm> = readOnce({ begins: beginningsOf(RHYTHM_RULES), read });

function times(unit: Rhythm, count: number): WrittenRhythm | null {
  return count > 0 ? { months: unit.months * count, days: unit.days * count } : null;
}

/** Five times a year is no whole number of months. */
function timesAYear(count: number): WrittenRhythm | null {
  return count > 0 && 12 % count === 0 ? { months: 12 / count, days: 0 } : null;
}

function twice(against: PeriodContext["against"], usual: Rhythm, other: Rhythm, convention: Convention): WrittenRhythm {
  return { ...(against.has(convention.name) ? other : usual), convention };
}

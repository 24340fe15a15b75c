// "overdue by more than 30 days", "over a month late", "at least 6 weeks overdue": how late at the least.

import { NUMBER_WORDS } from "../lexicon/number-words.ts";
import { regExp } from "../lexicon/pattern.ts";
import { type Remaining, take } from "./remaining.ts";

/**
 * Whole days late at the least: more than 30 days is 31. A month counts 30 days and a year 365, as people mean it
 * when they ask for "more than a month".
 */
export function readLateness(remaining: Remaining): {
  readonly minDaysLate: number | null;
  readonly doubt: readonly string[];
  readonly rest: Remaining;
} {
  const between = take(remaining, BETWEEN);
  if (between) {
    const { count, unit, own } = between.match.groups ?? {};
    return { minDaysLate: daysOf(count, own ?? unit), doubt: [], rest: between.rest };
  }
  const found = LATENESS.map((pattern) => take(remaining, pattern)).find((it) => it !== null);
  const groups = found?.match.groups;
  // "Under a month late" is the other half; the answer says that it cannot part them.
  if (found && AT_MOST.test(remaining.text.slice(0, found.match.index)))
    return { minDaysLate: null, doubt: [], rest: found.rest };
  if (!found || !groups) return { minDaysLate: null, doubt: [], rest: remaining };
  if (!LATE.test(remaining.text) && LASTS.test(remaining.text))
    return { minDaysLate: null, doubt: ["I can't tell since when an action has been like that."], rest: found.rest };
  const days = daysOf(groups.count, groups.unit);
  const least = groups.atLeast !== undefined || /at least|minimum|\+|\bor more|plus/iu.test(found.match[0]);
  // "two weeks late or more"
  const rest = {
    text: found.rest.text.replace(/(?<=\b(?:late|overdue|behind) +)or (?:more|longer|over|above)\b/iu, ""),
  };
  return { minDaysLate: least ? days : days + 1, doubt: [], rest };
}

function daysOf(count: string | undefined, unit: string | undefined): number {
  const number = NUMBERS[count?.toLowerCase() ?? ""] ?? Number(count);
  return Math.round(number * (DAYS[unit?.toLowerCase() ?? ""] ?? 1));
}

/** What stands before an amount that is the most it may be. */
const AT_MOST =
  /\b(?:under|less than|fewer than|up to|no more than|not more than|at most|within|below|not yet|not) *$/iu;

/** "Red for more than a month" is not a month late. */
const LASTS =
  /\b(?:reds?|ambers?|greens?|open|blocked|stuck|paused|parked|on hold|waiting|in progress|ongoing|not started|complete[d]?|done)\b/iu;
const LATE = /\b(?:overdue|late|behind|past|lapsed|missed)\b/iu;

const NUMBERS: Readonly<Record<string, number>> = { a: 1, an: 1, ...NUMBER_WORDS };
const DAYS: Record<string, number> = { day: 1, week: 7, fortnight: 14, month: 30, quarter: 91, year: 365 };
const AMOUNT = `(?<count>\\d{1,4}|${Object.keys(NUMBERS).join("|")})\\+? ?(?<unit>day|week|fortnight|month|quarter|year)s?'?`;
/** "between 30 and 60 days late": the least of it; `doubtsOf` says that the most is not looked for. */
const BETWEEN = regExp("iu")`
  \b(?:by )?(?:between |from )?(?<count>\d{1,4}|${Object.keys(NUMBERS).join("|")}) ?
    (?:(?<own>day|week|month)s? ?)?(?:and|to|-|–) ?(?:\d{1,4}|${Object.keys(NUMBERS).join("|")}) ?
    (?<unit>day|week|fortnight|month|quarter|year)s?(?= (?:late|overdue|behind|past)\b)
`;
const MORE =
  "(?:more than|over|at least|greater than|longer than|in excess of|upwards of|older than|a minimum of|>|min(?:imum)?)";
const LATENESS = [
  // The whole of a follow-up: "only more than 30 days", "over 6 weeks?"
  regExp("iu")`
    ^(?:(?:only|just|and|which|any|of|are|is|those|these|them|the ones|ones|but|what about|how about) )*
      ${MORE} ?${AMOUNT}(?: or more)?\??$
  `,
  new RegExp(`\\b(?:by|for) ${MORE} ?${AMOUNT}(?: or more)?`, "iu"),
  new RegExp(`\\b${MORE} ?${AMOUNT}(?: or more)?(?= (?:late|overdue|behind|old|past))`, "iu"),
  new RegExp(`(?<=\\b(?:overdue|late|behind|slipped) )(?:by )?${MORE} ?${AMOUNT}`, "iu"),
  /\b(?:by |for )?(?<count>\d{1,4})\+ ?(?<unit>day|week|month)s?/iu,
  new RegExp(`\\b(?:by |for )?${AMOUNT} or more(?= (?:late|overdue)|$)`, "iu"),
  new RegExp(`\\b(?:by |for )?${AMOUNT}(?:\\+| plus)(?= *(?:late|overdue|behind|old|$))`, "iu"),
  new RegExp(`(?<=\\boverdue )(?:by|for) ${AMOUNT} or more`, "iu"),
  new RegExp(`\\b${AMOUNT}(?= (?:late|overdue|behind|past)\\b)(?<atLeast>)`, "iu"),
  new RegExp(`(?<=\\b(?:overdue|late|behind) )(?:(?:by|for) )?${AMOUNT}(?<atLeast>)`, "iu"),
];

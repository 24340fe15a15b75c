// The days a question is about: "due next month", "before Christmas", "completed since April".
import type { LocalDate } from "../../plan/calendar.ts";
import type { Window } from "../../plan/question.ts";
import { type FoundPeriod, findPeriods, type Lean } from "../lexicon/find-periods.ts";
import { type Remaining, without } from "./remaining.ts";

export interface WindowReading {
  readonly window: Window | null;
  readonly doubt: readonly string[];
  readonly rest: Remaining;
}

/** What happened is looked for in the past, what is due ahead: "complete in March" is last March, "due in March" next. */
export function readWindow(remaining: Remaining, today: LocalDate): WindowReading {
  const lean = LOOKS_BACK.test(remaining.text) && !AHEAD.test(remaining.text) ? "past" : "future";
  const leaning = findPeriods(remaining.text, today, lean);
  const named = leaning.length > 0 ? leaning : findPeriods(remaining.text, today);
  const periods = named.length > 0 ? named : bareMonths(remaining.text, today, lean);
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return { window: null, doubt: [], rest: remaining };
  const rest = periods.reduce((left, period) => without(left, period.start, period.end), remaining);
  if (!AHEAD.test(remaining.text) && periods.length === 1 && NOW.test(first.words.trim()))
    return { window: null, doubt: [], rest };
  const doubt = periods.flatMap((period) => period.doubts);
  if (periods.length === 1) return { window: windowOf(first), doubt, rest };
  const joined = { from: windowOf(first).from, to: windowOf(last).to };
  const more = periods.length > 2 ? ["I took the first and the last of the dates."] : [];
  return { window: joined, doubt: [...doubt, ...more], rest };
}

/** "november deadlines", "and december?": in a question a month needs no preposition and no capital. */
function bareMonths(text: string, today: LocalDate, lean: Lean): readonly FoundPeriod[] {
  return [...text.matchAll(MONTH)].flatMap((match) =>
    findPeriods(`in ${match[0]}`, today, lean).map((period) => ({
      ...period,
      start: match.index,
      end: match.index + match[0].length,
      words: match[0],
    })),
  );
}

/** May and March only where they can be no verb: "and March?", "March deadlines". */
const MONTH =
  /(?<![\p{L}\p{N}])(?:january|february|april|june|july|august|september|october|november|december|jan|feb|apr|aug|sept?|oct|nov|dec|(?:(?<=^(?:and|in|only|just|due|what about|how about) )|^)(?:may|march|mar)(?= *\??$| deadlines?)|(?:may|march|mar)(?= deadlines?))(?![\p{L}\p{N}])(?: \d{4})?/giu;

/** A range is inside its two ends whatever word stands before it: "from 20 December to 3 January". */
function windowOf({ from, to, words, window }: FoundPeriod): Window {
  return /^\s*(?:from|between|in|during)\b.*(?:\bto\b|\buntil\b|\band\b|[-–])/iu.test(words) && from !== to
    ? { from, to }
    : { from: window.from, to: window.to };
}

const LOOKS_BACK =
  /\b(?:overdue|late|complet\w*|done|finished|closed|delivered|moved|slipped|changed|updated|answered|replied|reported|responded|happened|missed|lapsed|went|turned|improved|was|were|did|movements?|changes?|worse|better)\b/iu;
const AHEAD = /\b(?:due|coming|upcoming|will|should|to be|expected|anything|by|before|next)\b/iu;
/** "overdue today" is a question about now, and the answer says its day anyway. */
const NOW = /^(?:today|now|currently|as of today)$/iu;

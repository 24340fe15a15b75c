// The days a question is about: "due next month", "before Christmas", "completed since April".

import { addDays, daysBetween, type LocalDate } from "../../plan/calendar.ts";
import type { Question, Window } from "../../plan/question.ts";
import { type FoundPeriod, findPeriods, type Lean } from "../lexicon/find-periods.ts";
import { regExp } from "../lexicon/pattern.ts";
import { type Remaining, take, without } from "./remaining.ts";

export interface WindowReading {
  readonly window: Window | null;
  readonly doubt: readonly string[];
  readonly rest: Remaining;
}

/** What happened is looked for in the past, what is due ahead: "complete in March" is last March, "due in March" next. */
export function readWindow(
  remaining: Remaining,
  today: LocalDate,
  after: Question | null = null,
  leaning: Lean | null = null,
): WindowReading {
  const lean = leaning ?? (looksBack(remaining.text) || askedOfThePast(after, remaining.text) ? "past" : "future");
  const ahead = periodsIn(remaining.text, today, lean);
  const periods = lean === "future" && SUMS_UP.test(remaining.text) ? nearest(ahead, remaining.text, today) : ahead;
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return { window: null, doubt: [], rest: remaining };
  const read = periods.reduce((left, period) => without(left, period.start, period.end), remaining);
  if (!AHEAD.test(remaining.text) && periods.length === 1 && NOW.test(first.words.trim()))
    return { window: null, doubt: [], rest: read };
  const doubt = periods.flatMap((period) => period.doubts).filter((it) => !PLAIN.test(it));
  if (periods.length === 1) {
    const side = partOf(read, first, today);
    if (side) return { ...side, doubt };
    const bound = boundBefore(read, first);
    return { window: bound?.window(today, first) ?? windowOf(first, today), doubt, rest: bound?.rest ?? read };
  }
  const joined = { from: windowOf(first, today).from, to: windowOf(last, today).to };
  const more = periods.length > 2 ? ["I took the first and the last of the dates."] : [];
  if (joined.from !== null && joined.to !== null && joined.from > joined.to) {
    return { window: turnedRound(first, last), doubt: [...doubt, ...more, TURNED_ROUND], rest: read };
  }
  return { window: joined, doubt: [...doubt, ...more], rest: read };
}

/** "Q2 position", asked in November, is of the quarter that ended in September; what is nearer is meant. */
function nearest(ahead: readonly FoundPeriod[], text: string, today: LocalDate): readonly FoundPeriod[] {
  const [first] = ahead;
  if (!first || first.from <= today || AHEAD.test(text)) return ahead;
  const past = periodsIn(text, today, "past");
  const [last] = past;
  if (!last || last.to >= today) return ahead;
  return addDays(today, daysBetween(last.to, today)) < first.from ? past : ahead;
}

const SUMS_UP =
  /\b(?:positions?|summary|summari[sz]e|overview|performance|results?|figures|outturn|picture|headlines?|report)\b/iu;

/** "Monday to Wednesday", asked on a Monday, may be of this week or the next; "this quarter and last" are all days of both. */
function turnedRound(first: FoundPeriod, last: FoundPeriod): Window {
  const areDays = first.precision === "day" && last.precision === "day" && addDays(last.to, 7) > first.from;
  return areDays ? { from: first.from, to: addDays(last.to, 7) } : { from: last.from, to: first.to };
}

const TURNED_ROUND = "The later of those days stands first; I looked at the days that the answer names.";

/** "Later this year" begins today, and "earlier this year" ends today. */
function partOf(
  read: Remaining,
  { start, from, to }: FoundPeriod,
  today: LocalDate,
): { readonly window: Window; readonly rest: Remaining } | null {
  const before = from > today || to < today ? null : SIDE_BEFORE.exec(read.text.slice(0, start));
  if (!before) return null;
  const window = before[0].toLowerCase().startsWith("later") ? { from: today, to } : { from, to: today };
  return { window, rest: without(read, before.index, start) };
}

const SIDE_BEFORE = /\b(?:later|earlier) *$/iu;

/** The quarters of a plan are the financial year's and a year alone is the calendar's; the answer says its days. */
const PLAIN = /^(?:Q[1-4] read as the financial year's quarter|\d{4} read as the calendar year, )/u;

/** "And Q2", after what moved in Q1, is a past one too. */
function askedOfThePast(after: Question | null, text: string): boolean {
  return after !== null && (after.want === "movement" || after.state.includes("complete")) && !AHEAD.test(text);
}

function looksBack(text: string): boolean {
  return (LOOKS_BACK.test(text) && !AHEAD.test(text)) || WAS_DUE.test(text);
}

/** "2025" and "november" need no preposition in a question, but only where nothing surer is named. */
function periodsIn(text: string, today: LocalDate, lean: Lean): readonly FoundPeriod[] {
  for (const read of [
    () => findPeriods(text, today, lean),
    () => findPeriods(text, today),
    () => bare(MONTH, text, today, lean),
    () => bare(YEAR, text, today, lean),
    () => bare(SEASON, text, today, lean),
  ]) {
    const found = read();
    if (found.length > 0) return found;
  }
  return [];
}

/** "november deadlines", "and december?", "due 2025". */
function bare(words: RegExp, text: string, today: LocalDate, lean: Lean): readonly FoundPeriod[] {
  return [...text.matchAll(words)].flatMap((match) =>
    findPeriods(`in ${match[0]}`, today, lean).map((period) => ({
      ...period,
      start: match.index,
      end: match.index + match[0].length,
      words: match[0],
    })),
  );
}

/** May and March only where they can be no verb: "and March?", "March deadlines". */
const MONTH = regExp("giu")`
  (?<![\p{L}\p{N}])(?:
    january|february|april|june|july|august|september|october|november|december|jan|feb|apr|aug
    |sept?|oct|nov|dec
    |(?:(?<=^(?:and|in|only|just|due|what about|how about) )|^)(?:may|march|mar)(?= *\??$| deadlines?)
    |(?:may|march|mar)(?= deadlines?)
  )(?![\p{L}\p{N}])(?: \d{4})?
`;
const YEAR = /(?<![\p{L}\p{N}.,-])20\d\d(?![\p{N}%]|[.,-]\d)/gu;

const SEASON = /(?<=\bover (?:the )?)(?:spring|summer|autumn|winter)(?![\p{L}\p{N}])/giu;

interface Bound {
  readonly words: RegExp;
  readonly window: (today: LocalDate, period: FoundPeriod) => Window;
}

/** Words that bound a single date and do not stand right before it: "between now and the 20th", "since committee on 12 March". */
const BOUNDS: readonly Bound[] = [
  {
    words: /\b(?:between|from) (?:now|today)(?: and| to| until| till)?(?= *$)/iu,
    window: (today, { to }) => ({ from: today, to }),
  },
  {
    words: /\bsince(?= (?:(?!\b(?:that|which|who|and|but)\b)[\p{L}'’ -]){1,40}$)/iu,
    window: (today, { from }) => ({ from, to: today }),
  },
  {
    words:
      /\b(?:(?:before|ahead of|in time for|by)(?= (?:(?!\b(?:that|which|who|and|but)\b)[\p{L}'’ -]){1,40}$)|this side of *$)/iu,
    window: (_today, { to }) => ({ from: null, to }),
  },
];
/** "from Sept onwards" */
const OPEN_END = /^ *(?:onwards?|and (?:beyond|after|later)|or later)\b/iu;

function boundBefore(
  rest: Remaining,
  period: FoundPeriod,
): { readonly window: (today: LocalDate, period: FoundPeriod) => Window; readonly rest: Remaining } | null {
  const before = { text: rest.text.slice(0, period.start).trimEnd() };
  for (const { words, window } of BOUNDS) {
    const taken = take(before, words);
    if (taken) return { window, rest: { text: taken.rest.text + rest.text.slice(before.text.length) } };
  }
  const open = OPEN_END.exec(rest.text.slice(period.end));
  if (!open) return null;
  return {
    window: (_today, { from }) => ({ from, to: null }),
    rest: without(rest, period.end, period.end + open[0].length),
  };
}

/** A range is inside its two ends whatever word stands before it: "from 20 December to 3 January". */
function windowOf({ from, to, words, window }: FoundPeriod, today: LocalDate): Window {
  if (/^\s*from last\b/iu.test(words) && to < today) return { from, to };
  return /^\s*(?:from|between|in|during)\b.*(?:\bto\b|\buntil\b|\band\b|[-–])/iu.test(words) && from !== to
    ? { from, to }
    : { from: window.from, to: window.to };
}

const LOOKS_BACK = regExp("iu")`
  \b(?:
    overdue|late|complet\w*|done|finished|closed|delivered|moved|slipped|changed|updated
    |answered|replied|reported|responded|happened|missed|lapsed|went|turned|improved|was|were
    |wasn't|weren't|did|new (?:due )?dates?|revised|pushed|extended|postponed|deferred
    |rescheduled|movements?|changes?|worse|better
  )\b
`;
const AHEAD = /\b(?:due|coming|upcoming|will|should|to be|expected|by|before|next)\b/iu;
/** "what was due in April" */
const WAS_DUE = regExp("iu")`
  \b(?:was|were) (?:supposed|meant|expected|scheduled|planned|to have been)\b
  |\bdid\b.{0,30}\bdue\b
  |\b(?:was|were|had been|fell|came|should have been)\b(?:(?!\bnow\b).){0,40}\bdue\b
  |\b(?:was|were|had been)(?:n't| not)? (?:done|finished|completed?|closed|delivered)
  |\bshould have been (?:done|finished|completed?|closed|delivered)\b
`;
/** "overdue today" is a question about now, and the answer says its day anyway. */
const NOW = /^(?:today|now|currently|as of today)$/iu;

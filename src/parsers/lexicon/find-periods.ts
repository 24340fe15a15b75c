// Periods as islands in prose: "moved to end of June", "due before Christmas".

import { addDays, type LocalDate, weekdayOf, yearOf } from "../../plan/calendar.ts";
import type { Precision } from "../../plan/reading.ts";
import type { Passage } from "./passage.ts";
import type { PeriodContext } from "./period-context.ts";
import { readPassage } from "./read-passage.ts";
import { wordList } from "./word-list.ts";
import { type Settled, settle, type When } from "./written-period.ts";

/** The word before a period that says how it bounds: "by March", "before Christmas", "since April". */
export type Preposition = "by" | "before" | "after" | "since" | "from" | "until" | "in" | "on" | "to" | "between";

/** Days that a phrase admits; null where it leaves that side open ("by March" has no first day). */
export interface OpenWindow {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** A period that was named somewhere in a text. As a deadline it means its last day, `to`. */
export interface FoundPeriod {
  /** "end of June" is the whole of June; "before Christmas" is 24 December alone. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly precision: Precision;
  readonly preposition: Preposition | null;
  /** What the phrase admits with its preposition: "by March" to 31 March, "since April" from 1 April to today. */
  readonly window: OpenWindow;
  /** Offsets in the text, preposition included; `words` is what stands between them. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Why it could mean other days, as sentences; empty when sure. */
  readonly doubts: readonly string[];
}

/** Which March, where no year is named: the coming one (a reply) or the last one (a question that looks back). */
export type Lean = "future" | "past";

/**
 * The periods named in a text, in order, not overlapping.
 *
 * Strict about words that are seldom dates in prose: "may", "march", "sat" and "second" count only with a
 * preposition, a number or a capital inside the sentence. "since X" leans to the past whatever `lean` says.
 *
 * @example
 * findPeriods("can 1.4 move to end of June? supplier delay", "2023-03-24")
 * // one: from 2023-06-01 to 2023-06-30, words "to end of June", preposition "to"
 */
export function findPeriods(text: string, today: LocalDate, lean: Lean = "future"): readonly FoundPeriod[] {
  const ahead = readPassage(text, proseContext(today, lean));
  const back = readPassage(ahead.words, proseContext(today, "past"));
  const found: FoundPeriod[] = [];
  for (let at = 0; at < ahead.words.length; ) {
    const marker = prepositionAt(ahead, at) ?? otherEndAt(ahead, at, found.at(-1));
    const passage = marker && LOOKING_BACK.has(marker.preposition) ? back : ahead;
    const island = islandAt(passage, at, marker?.next ?? at, marker?.preposition ?? null);
    if (island) found.push(foundPeriod(text, island, today));
    at = island ? island.next : at + 1;
  }
  return found;
}

interface Island {
  readonly period: Settled;
  readonly preposition: Preposition | null;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

const LOOKING_BACK: ReadonlySet<Preposition> = new Set(["since"]);

const PREPOSITIONS = new Map<string, Preposition>([
  ["by", "by"],
  ["before", "before"],
  ["after", "after"],
  ["since", "since"],
  ["from", "from"],
  ["until", "until"],
  ["till", "until"],
  ["til", "until"],
  ["in", "in"],
  ["during", "in"],
  ["on", "on"],
  ["to", "to"],
  ["for", "to"],
  ["between", "between"],
]);

/** In chat there is no column: two digits are a year where it is near this one, else a day ("Nov 30"). */
function proseContext(today: LocalDate, lean: Lean): PeriodContext {
  return {
    today,
    years: { from: lean === "future" ? yearOf(today) : yearOf(today) - 1, to: yearOf(today) + 3 },
    evidence: null,
    lean,
    prose: true,
    financialYearStartMonth: 4,
    against: new Set(),
  };
}

interface Marker {
  readonly preposition: Preposition;
  readonly next: number;
}

function prepositionAt({ words }: Passage, at: number): Marker | null {
  const preposition = PREPOSITIONS.get(words[at]?.text ?? "");
  if (!preposition) return null;
  return { preposition, next: words[at + 1]?.text === "the" && words[at + 2]?.kind !== "ordinal" ? at + 2 : at + 1 };
}

/** "between Easter and the summer": ends of two kinds are two periods, and "and" marks the second. */
function otherEndAt({ words }: Passage, at: number, before: FoundPeriod | undefined): Marker | null {
  if (before?.preposition !== "between" || words[at]?.text !== "and" || words[at - 1]?.end !== before.end) return null;
  return { preposition: "between", next: words[at + 1]?.text === "the" ? at + 2 : at + 1 };
}

/** The preposition may belong to the period itself ("in a fortnight"), so the place before it is tried as well. */
function islandAt(passage: Passage, at: number, behind: number, preposition: Preposition | null): Island | null {
  const { words, context } = passage;
  const whole = passage.whenAt(at);
  const inner = behind > at ? passage.whenAt(behind) : null;
  const found = inner && inner.next >= (whole?.next ?? 0) ? inner : whole;
  const [first, last] = [words[at], found && words[found.next - 1]];
  if (!found || !first || !last) return null;
  const marked = found === inner && preposition !== null;
  if (!marked && isWeakHere(passage, at, found.next, found.value)) return null;
  if (isPartOfNumber(passage, marked ? behind : at, found.next)) return null;
  const period = spanOf(found.value, context);
  return (
    period && {
      period,
      preposition: marked ? preposition : ownPreposition(first.text),
      start: first.start,
      end: last.end,
      next: found.next,
    }
  );
}

/** "in the next 30 days" begins with its own. */
function ownPreposition(text: string): Preposition | null {
  return text === "in" || text === "within" ? "in" : null;
}

/** A capital inside the sentence makes a month of "May", unless May is a person there; a bare year is no date. */
function isWeakHere(passage: Passage, at: number, next: number, { periods }: When): boolean {
  if (periods.some((period) => period.weak !== true)) return false;
  const { words } = passage;
  if (next - at === words.length) return false;
  const precision = periods[0]?.precision;
  if (precision !== "month" && precision !== "season") return precision === "year";
  if (words[at]?.capital && isAtBest(words.slice(next, next + 3).map(({ text }) => text))) return false;
  const inside = at > 0 && !/^[.!?:,;]$/.test(words[at - 1]?.text ?? "");
  return !(words[at]?.capital && inside) || isPerson(words[at - 1]?.text, words[next]?.text);
}

/** "May at the earliest" */
function isAtBest([at, ...behind]: readonly string[]): boolean {
  return at === "at" && behind.some((word) => word === "earliest" || word === "latest" || word === "best");
}

/** "ask April", "June is on leave": months are names too. */
function isPerson(before: string | undefined, after: string | undefined): boolean {
  return BEFORE_PEOPLE.has(before ?? "") || AFTER_PEOPLE.has(after ?? "");
}

const BEFORE_PEOPLE = new Set(wordList`
  ask tell see with and contact email is it's its speak waiting for assign
`);
const AFTER_PEOPLE = new Set("is has will was can may says said leads left does".split(" "));

/** "4.10 March" and "2/3/2024/5" are references, not dates. */
function isPartOfNumber({ words }: Passage, at: number, next: number): boolean {
  const [before, after] = [words[at - 1], words[next]];
  if (words[at]?.kind === "number" && before && !words[at]?.spaced && /^[./-]$/.test(before.text)) return true;
  return after !== undefined && !after.spaced && after.text === "%";
}

function spanOf({ periods }: When, context: PeriodContext): Settled | null {
  const settled = periods.map((period) => settle(period, context));
  const last = settled.at(-1);
  const first = settled[0] && last && settled[0].from > last.to ? lastBefore(periods[0], last) : settled[0];
  if (!first || !last) return null;
  return { ...last, from: first.from, conventions: settled.flatMap((period) => period?.conventions ?? []) };
}

/** "What moved between October and December?", asked on 2 October: the October before the December that was found. */
function lastBefore(written: When["periods"][number] | undefined, last: Settled): Settled | null {
  if (!written || written.year !== null) return null;
  const { precision, conventions } = written;
  for (const year of [yearOf(last.to), yearOf(last.to) - 1]) {
    const period = written.inYear(year);
    if (period && period.from <= last.to) return { ...period, precision, written, conventions };
  }
  return null;
}

function foundPeriod(text: string, { period, preposition, start, end }: Island, today: LocalDate): FoundPeriod {
  const day = preposition === "before" ? lastDayBefore(period, text.slice(start, end)) : null;
  const { from, to } = day ? { from: day, to: day } : period;
  return {
    from,
    to,
    precision: day ? "day" : period.precision,
    preposition,
    window: day ? { from: null, to: day } : windowOf(preposition, period, today),
    start,
    end,
    words: text.slice(start, end),
    doubts: period.conventions.flatMap(({ assumed, otherwise }) => (otherwise ? [`${assumed}; ${otherwise}`] : [])),
  };
}

/** Before Christmas is Christmas Eve; before the end of March is still March. */
function lastDayBefore({ from, to }: Settled, words: string): LocalDate {
  return /\b(?:end|close)\b/iu.test(words) ? to : addDays(from, -1);
}

function windowOf(preposition: Preposition | null, period: Settled, today: LocalDate): OpenWindow {
  switch (preposition) {
    case "by":
    case "until":
      return { from: null, to: wholeWeek(period) };
    case "before":
      return { from: null, to: addDays(period.from, -1) };
    case "after":
      return { from: addDays(wholeWeek(period), 1), to: null };
    case "from":
      return { from: period.from, to: null };
    case "since":
      return { from: period.from, to: today };
    case "in":
    case "on":
    case "to":
    case "between":
    case null:
      return { from: period.from, to: wholeWeek(period) };
  }
}

/** A working week ends on Friday as a deadline; what is due in that week may be due on its Sunday. */
function wholeWeek({ precision, from, to }: Settled): LocalDate {
  return precision === "week" && weekdayOf(from) === 1 && weekdayOf(to) === 5 ? addDays(to, 2) : to;
}

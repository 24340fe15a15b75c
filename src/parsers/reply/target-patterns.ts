// The ways of naming actions in chat, as patterns: references, listed numbers, "first", "all", "both", "the rest".

import { matchesOf } from "../lexicon/matches-of.ts";
import { pattern } from "../lexicon/pattern.ts";
import type { ReplyContext } from "./reply.ts";

/** One way of naming; which actions it comes to is decided when all of a message's targets are known. */
export type TargetName =
  | { readonly kind: "reference"; readonly reference: string; readonly known: boolean }
  | { readonly kind: "number"; readonly number: number; readonly spelt?: true }
  | { readonly kind: "both" | "rest" | "middle" }
  /** `count`: "all three". */
  | { readonly kind: "all"; readonly count?: number }
  | { readonly kind: "words"; readonly references: readonly string[] };

/** Names that stand together, "1, 3 and 4", with the place where what is said about them begins. */
export interface Target {
  readonly names: readonly TargetName[];
  readonly start: number;
  readonly end: number;
  /** Where its statement begins: that of "green for 1.4" begins before its target. */
  readonly from: number;
  /** "all green except 2": named to leave it out of "all". */
  readonly excepted?: true;
  /** What else its numbers could mean, as a question. */
  readonly unclear?: string;
  /** "all except 2 are green": what the same words leave out. */
  readonly without?: readonly TargetName[];
}

/** The key under which "PLA-1", "pla 1" and "pla01" are the same reference. */
function referenceKey(reference: string): string {
  return reference
    .toUpperCase()
    .replaceAll(/[\s–—_-]/g, "")
    .replaceAll(/([A-Z])0+(?=\d)/g, "$1");
}

/** The same list for the same context, so that its patterns are made once. */
export function knownReferences(context: ReplyContext): readonly string[] {
  const known = KNOWN.get(context);
  if (known) return known;
  const references = [...new Set([...context.listed, ...context.actions.map((action) => action.reference)])];
  KNOWN.set(context, references);
  return references;
}

const KNOWN = new WeakMap<ReplyContext, readonly string[]>();

/** Names that stand together: "1, 3 and 4", "PLA-1 & PLA-2". */
export function groupPattern(references: readonly string[]): RegExp {
  return patternsOf(references).group;
}

interface Patterns {
  readonly group: RegExp;
  readonly name: RegExp;
  readonly byKey: ReadonlyMap<string, string>;
}

function patternsOf(references: readonly string[]): Patterns {
  const made = PATTERNS.get(references);
  if (made) return made;
  const name = namePattern(references);
  const group = pattern`
    (?<![\w.@/'-])(?:${name})(?:
      (?:
        \s*(?:,|&|\+|/|,? and|,? plus|,? or)\s*|\s+(?=\d{1,2}\s+(?:and|&)\s)
        |(?<=\d\.\d{1,3}|\p{L}[ –—_-]?\d{1,4})\s+(?=\d{1,3}\.\d{1,3}\b|(?:${lettersOf(references)})[ –—_-]?\d)
      )(?:${name})
    )*
  `;
  const patterns = {
    group: new RegExp(group, "giu"),
    name: new RegExp(name, "giu"),
    byKey: new Map(references.map((reference) => [referenceKey(reference), reference])),
  };
  PATTERNS.set(references, patterns);
  return patterns;
}

const PATTERNS = new WeakMap<readonly string[], Patterns>();

const JUST_NUMBER = /^\d{1,2}$/u;

/** The names in a group, in order. Letters that no known reference has are no reference. */
export function namesIn(words: string, references: readonly string[]): readonly TargetName[] {
  const { byKey: known, name } = patternsOf(references);
  const whole = known.get(referenceKey(words));
  if (whole) return [{ kind: "reference", reference: whole, known: true }];
  if (JUST_NUMBER.test(words)) return [{ kind: "number", number: Number(words) }];
  // "last" is one by what stands behind it, which is not among the words.
  if (/^(?:the )?(?:first|second|third|fourth|fifth|sixth|last|middle|one|two|three|four|five|six)$/iu.test(words))
    return nameOf(words, known);
  return matchesOf(name, words).flatMap((it) => nameOf(it[0].trim(), known));
}

const UNITS = pattern`
  of\b|out of\b|days?|weeks?|wks?|months?|mths?|years?|yrs?|hours?|hrs?|minutes?|mins?
  |quarters?|people|staff|officers|managers|teams|quotes|sessions|schools|events|meetings
  |posts|million|m\b|more|further|new|am\b|pm\b|k\b
`;
const MONTHS = "jan|feb|mar(?:ch)?\\b|apr|may\\b|jun|jul|aug|sep|oct|nov|dec";
/** "1.4 June" is an action and its month; "1 June" is a day. */
const NOT_A_COUNT = `(?![\\s-]*(?:${UNITS}))`;
const NOT_A_DAY = `(?![\\s-]*(?:${UNITS}|${MONTHS}))`;
const PLAIN = `\\d{1,2}(?![\\d%]|[:/.–-]\\d|(?!st|nd|rd|th)[a-z])${NOT_A_DAY}`;
const RANGE = `\\d{1,2}\\s*(?:[-–]|to|thru|through)\\s*${PLAIN}`;
const NUMBER = pattern`
  (?<!\b(?:of|(?<!other )than|over|about|least) )(?:#|nos?\.? ?|numbers? |items? )?${PLAIN}
    (?:(?:st|nd|rd|th)(?: one\b)?)?
`;
/** What follows a place that is said without "one". */
const STANDS = pattern`
  (?=
    \s*[:=]|\s+[-–—]\s|['’]s (?!time)
    | (?:
      is|was|isn't|wasn't|has|hasn't|will|won't|can|should|still|slipp|delayed|moved|stuck|now
      |stalled|ongoing|under ?way|unchanged|finished|completed|also|isnt|green|amber|red|done
      |complete|not (?:yet )?started|in progress|on (?:hold|track)|no change|\d{1,3} ?%|blocked
      |paused|nearly|started|finished|at risk|needs|waiting
    )
  )
`;
/** "One's green, two's amber": which of them is asked where it is not plain. */
const SPELT = `(?:one|two|three|four|five|six)${STANDS}(?<=(?:^|[,;.!\\n]|\\b(?:and|green|amber|red|done|complete)) ?\\p{L}+)`;
const ORDINAL = pattern`
  (?:the )?(?:first|last) (?:two|three|four|five)(?: of them| ones)?(?!\w)
  |(?<!\b(?:a|another) )(?:the )?(?:first|second|third|fourth|fifth|sixth|last|top|bottom|middle)
    (?: one| action| item)(?!\w)
  |(?:the )?(?:first|second|third|fourth|fifth|sixth|last|middle)(?=[\s.!]*$)(?<=^(?:the )?\p{L}+)
  |(?<!\ba )(?:the )?(?:first|second|third|fourth|fifth|sixth|last|middle)${STANDS}
`;
const REST = pattern`
  (?:all )?(?:the )?
    (?:rest|others|other (?:ones|two|three|four|five|\d)|remaining(?: ones)?(?! *\d)|remainder)(?: of them)?
    (?!\w)
  |everything else
`;
const ALL = pattern`
  (?:
    (?:all|any|each|every one)(?: (?:\d|two|three|four|five))? (?:of )?
      (?:them|these|those|mine|ours|my ones|my actions|our actions|the actions|the above)
    |(?:on|for|to|with) (?:any|either)(?= *(?:$|[.!,\n]))
    |across the board|x ?\d|(?:times|x) (?:two|three|four|five|\d)
    |all (?:two|three|four|five|six|seven|eight|\d{1,2})(?: of them)?
    |all actions|everything(?:'s)?|the lot|both of (?:them|these|mine)|both actions
    |both(?!\s+[\w.-]*\d)|all
  )(?!\w)
`;

/** The letters that known references begin with, as a pattern. */
function lettersOf(references: readonly string[]): string {
  const letters = references.flatMap((reference) => /^([A-Za-z]{1,8})[\s–—_-]?\d/u.exec(reference)?.[1] ?? []);
  return letters.length > 0 ? [...new Set(letters)].join("|") : "(?!)";
}

/** References with the known letters ("pla 9"), with dots ("1.4"), and those of any other shape as they are. */
function namePattern(references: readonly string[]): string {
  const letters = new Set<string>();
  const others: string[] = [];
  for (const reference of references) {
    const prefix = /^([A-Za-z]{1,8})[\s–—_-]?\d+(?:\.\d+)*[a-z]?$/u.exec(reference)?.[1];
    if (prefix) letters.add(prefix);
    else if (!/^\d{1,3}(?:\.\d{1,3})+[a-z]?$/u.test(reference)) others.push(literally(reference));
  }
  const lettered = letters.size > 0 ? `(?:${[...letters].join("|")})[ –—_-]?\\d{1,4}(?:\\.\\d{1,3})*[a-z]?(?!\\w)` : "";
  const dotted = `\\d{1,3}(?:\\.\\d{1,3})+[a-z]?(?![\\w%])${NOT_A_COUNT}`;
  const spelt = others.length > 0 ? `(?:${others.join("|")})(?![\\w%])${NOT_A_COUNT}` : "";
  return [
    referenceRange(letters),
    lettered,
    spelt,
    "[A-Z]{2,5}-\\d{1,4}(?!\\w)",
    dotted,
    REST,
    ALL,
    ORDINAL,
    RANGE,
    SPELT,
    NUMBER,
  ]
    .filter(Boolean)
    .join("|");
}

/** "1.1 to 1.4", "PLA-1 – PLA-4", "PLA 1-4". */
function referenceRange(letters: ReadonlySet<string>): string {
  const dotted = "\\d{1,3}\\.\\d{1,3} ?(?:-|–|to|through|thru) ?\\d{1,3}\\.\\d{1,3}(?![\\w%.]|\\.\\d)";
  if (letters.size === 0) return dotted;
  const prefix = `(?:${[...letters].join("|")})[ –—_-]?`;
  const end = "(?![\\w.%/])";
  return `${dotted}|${prefix}\\d{1,4} ?(?:-|–|to|through|thru) ?${prefix}\\d{1,4}${end}|${prefix}\\d{1,4} ?[-–] ?\\d{1,4}${end}`;
}

function rangeBetween(word: string, known: ReadonlyMap<string, string>): readonly TargetName[] {
  const ends = RANGE_ENDS.exec(word)?.groups;
  if (!ends?.first || !ends.last) return [];
  const prefix = /^\p{L}*/u.exec(ends.first)?.[0] ?? "";
  const references = [...known.values()];
  const first = references.indexOf(known.get(referenceKey(ends.first)) ?? "");
  const last = references.indexOf(
    known.get(referenceKey(/^\d/u.test(ends.last) && prefix ? `${prefix}${ends.last}` : ends.last)) ?? "",
  );
  if (first < 0 || last < first) return [];
  return references.slice(first, last + 1).map((reference) => ({ kind: "reference", reference, known: true }));
}

const RANGE_ENDS =
  /^(?<first>(?:\p{L}+[ –—_-]?)?\d+(?:\.\d+)?) ?(?:-|–|to|through|thru) ?(?<last>(?:\p{L}+[ –—_-]?)?\d+(?:\.\d+)?)$/iu;

function nameOf(word: string, known: ReadonlyMap<string, string>): readonly TargetName[] {
  const reference = known.get(referenceKey(word));
  if (reference) return [{ kind: "reference", reference, known: true }];
  if (/[.\p{L}]/u.test(word)) {
    const between = rangeBetween(word, known);
    if (between.length > 0) return between;
  }
  if (/^(?:all )?(?:the )?(?:rest|other|remain)|^everything else/iu.test(word)) return [{ kind: "rest" }];
  if (/^both/iu.test(word)) return [{ kind: "both" }];
  if (
    /^(?:all|any|each|every|everything|the lot|across the board|x|times|(?:on|for|to|with) (?:any|either))/iu.test(word)
  )
    return [allOf(word)];
  const several = /^(?:the )?(first|last) (two|three|four|five)/iu.exec(word);
  if (several) return severalFrom(several[1] ?? "", COUNTS.indexOf(several[2]?.toLowerCase() ?? ""));
  const ordinal = /first|second|third|fourth|fifth|sixth|last|top|bottom|middle/iu.exec(word)?.[0].toLowerCase();
  if (ordinal === "middle") return [{ kind: "middle" }];
  if (ordinal) return [{ kind: "number", number: ORDINALS.indexOf(PLACES[ordinal] ?? ordinal) }];
  const spelt = COUNTS.indexOf(word.toLowerCase());
  if (spelt > 0) return [{ kind: "number", number: spelt, spelt: true }];
  const range = /^(\d{1,2})\s*(?:[-–]|to|thru|through)\s*(\d{1,2})$/iu.exec(word);
  if (range) return numbersFrom(Number(range[1]), Number(range[2]));
  const number = /^(?:#|nos?\.? ?|numbers? |items? )?(\d{1,2})(?:(?:st|nd|rd|th)(?: one)?)?$/iu.exec(word)?.[1];
  if (number) return [{ kind: "number", number: Number(number) }];
  return isShaped(word, known)
    ? [{ kind: "reference", reference: /^\p{L}/u.test(word) ? word.toUpperCase() : word, known: false }]
    : [];
}

/** "all three" are as many as are listed, or something else is meant. */
function allOf(word: string): TargetName {
  const said =
    /^(?:all |any |each |every one |times |x ?)(?<count>\d{1,2}|\p{L}+)/iu.exec(word)?.groups?.count?.toLowerCase() ??
    "";
  const count = /^\d/u.test(said) ? Number(said) : COUNTS.indexOf(said);
  return count > 0 ? { kind: "all", count } : { kind: "all" };
}

/** "last" is number 0: the one before the first, counted round. */
const ORDINALS = ["last", "first", "second", "third", "fourth", "fifth", "sixth"];

/** In a list that is read from its top. */
const PLACES: Readonly<Record<string, string>> = { top: "first", bottom: "last" };

const COUNTS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight"];

/** "the last two" are numbers -1 and 0. */
function severalFrom(end: string, count: number): readonly TargetName[] {
  return end.toLowerCase() === "first" ? numbersFrom(1, count) : numbersFrom(1 - count, 0);
}

function numbersFrom(first: number, last: number): readonly TargetName[] {
  if (last < first) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => ({ kind: "number", number: first + index }) as const);
}

/** "ABC-12" in capitals (in small letters only where nothing is known), "1.4", or letters that a known reference has. */
function isShaped(word: string, known: ReadonlyMap<string, string>): boolean {
  if (known.size === 0 && /^[a-z]{2,5}-\d{1,4}$/iu.test(word)) return true;
  // "15.4.25" is a day.
  if (/^(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.\d{2}(?:\d{2})?$/u.test(word)) return false;
  if (/^(?:[A-Z]{2,5}-\d{1,4}|\d{1,3}(?:\.\d{1,3})+[a-z]?)$/u.test(word)) return true;
  const letters = /^[A-Z]+/u.exec(referenceKey(word))?.[0];
  return letters !== undefined && [...known.keys()].some((key) => /^[A-Z]+/u.exec(key)?.[0] === letters);
}

function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");
}

// One sentence that says who will do what, and when: "By May, the Town Clerk will write to each tenant."

import { isDated } from "../../plan/reading.ts";
import { readDue } from "../due/read-due.ts";
import { regExp } from "../lexicon/pattern.ts";
import {
  isInitials,
  isServiceWord,
  isTitledPerson,
  looksLikeBody,
  looksLikePerson,
  looksLikePost,
} from "../owners/title-words.ts";

export interface ToldSentence {
  /** Who, as written and without "the"; "" where the sentence names nobody in particular ("we"). */
  readonly owner: string;
  /** The words that say when, as written: "by the end of March 2026"; "" where it does not say. */
  readonly due: string;
}

/** "will", and what plans say instead; "should" and "may" promise nothing. */
const MODAL = "will|shall|is to|are to|must|has agreed to|have agreed to|is responsible for|are responsible for";
const DOES = new RegExp(
  `^(?<who>.{2,120}?)\\s+(?:${MODAL})\\s+(?!not\\b)(?:(?:also|then|jointly|each|both)\\s+)?\\p{Ll}`,
  "u",
);
/** "… will be arranged by the HR Team by May". */
const DONE_BY = regExp("u")`
  \b(?:${MODAL}) be \p{Ll}+\b.*?\bby (?:the |our )?(?<who>\p{Lu}[^,.;]*?)
    (?=[,.;]|\s+(?:by|before|in|from|during|at|each|every|on|and)\s|$)
`;
/** "Staff will be trained": whoever it is done to does nothing. */
const IS_DONE = new RegExp(`\\b(?:${MODAL}) be \\p{Ll}+(?<!ing|able|responsible|accountable)\\b`, "u");
const WE = /^we$/i;
/** "Working with tenants, the Housing Team will …": who helps is not who does it. */
const BESIDES =
  /^(?:(?:by )?working|together|jointly|along|in partnership|in consultation) (?:closely )?with [^,]{3,80},\s+/i;

/**
 * Reads who and when from a sentence of a plan; null where it promises nothing, or is told of a thing ("The guide will show …").
 *
 * @example toldSentence("By May 2026 the Town Clerk will write to each tenant.") // { owner: "Town Clerk", due: "By May 2026" }
 */
export function toldSentence(sentence: string): ToldSentence | null {
  const bare = sentence.replace(/[.;]+$/, "");
  const times = timesIn(bare);
  const when = times.join("; ");
  const [first = ""] = times;
  const undated = bare.startsWith(first) ? bare.slice(first.length).replace(/^\s*,?\s*/, "") : bare;
  const opened = undated.replace(BESIDES, "");
  const who = withoutArticle(DOES.exec(opened)?.groups?.who ?? "");
  const by = DONE_BY.exec(opened)?.groups?.who ?? "";
  if (by !== "" && mayDo(by)) return { owner: by, due: when };
  if (WE.test(who) || IS_DONE.test(opened)) return { owner: "", due: when };
  return who !== "" && mayDo(who) ? { owner: who, due: when } : null;
}

function withoutArticle(text: string): string {
  return text.replace(/^(?:the|our|each|every)\s+/i, "").replace(/,$/, "");
}

/** A post, a body or a person, or several of them. */
function mayDo(text: string): boolean {
  const parts = text.split(/\s*(?:,|;|\/|&|\band\b|\bwith\b)\s*(?:the\s+)?/).filter((part) => part !== "");
  return parts.length > 0 && parts.length < 6 && /^\p{Lu}/u.test(text) && parts.some(isOne);
}

function isOne(text: string): boolean {
  return (
    looksLikePost(text) ||
    isServiceWord(text) ||
    looksLikeBody(text) ||
    isInitials(text) ||
    isTitledPerson(text) ||
    looksLikePerson(text)
  );
}

/** Words that a time begins with. */
const OPENS = regExp("giu")`
  (?<=^|[\s(])(?:
    by|before|from|in|during|each|every|at the|no later than|not later than|within|until
    |throughout|annually|quarterly|monthly|weekly|termly|(?:at least )?(?:twice|once)|starting
    |beginning|ahead of|on an ongoing basis|on
  )\s
  |(?<=^|[\s(])(?:annually|quarterly|monthly|termly|on an ongoing basis)$
`;
const LONGEST_WHEN = 14;

/**
 * The longest words that say nothing but when. What opens the sentence holds for all of it; "by" says when something has to
 * be there, where other dates may tell of the thing ("incidents in 2024"). Several such dates are kept.
 */
function timesIn(sentence: string): readonly string[] {
  const found = [...sentence.matchAll(OPENS)].map(({ index }) => ({ index, ...longestWhen(sentence.slice(index)) }));
  const whole = found.filter(
    ({ text, index }) =>
      text !== "" && !found.some((other) => other.index < index && other.index + other.text.length > index),
  );
  const dates = whole.filter(({ isDate }) => isDate);
  const start = dates.find(({ index, text }) => index === 0 || isLimit(text))?.index ?? 0;
  const kept = dates.filter(({ index, text }) => (start > 0 ? index >= start : index === 0 || isLimit(text)));
  return (kept.length > 0 ? kept : dates.length > 0 ? dates : whole.slice(-1)).map(({ text }) => text);
}

function isLimit(text: string): boolean {
  return LIMIT.test(text);
}

const LIMIT = /^(?:by|before|no later than|not later than|within|until)\s/i;

/** "by May": a date, of a year that nobody wrote. */
const MONTH_ALONE =
  /^(?:by|before|in) (?:the (?:end|start) of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;

function longestWhen(text: string): { readonly text: string; readonly isDate: boolean } {
  const next = text.slice(1).search(/\s(?:by|before|no later than)\s/i);
  const ends = [...text.slice(0, next < 0 ? text.length : next + 1).matchAll(/\S+/g)]
    .slice(0, LONGEST_WHEN)
    .map(({ index, 0: word }) => index + word.length);
  for (const end of ends.toReversed()) {
    const words = text.slice(0, end).replace(/\s*\([^)]*$|[,;:)]+$/, "");
    const reading = readDue(words);
    if (MONTH_ALONE.test(words)) return { text: words, isDate: true };
    if (reading.leftOver !== "" || /\s(?:the|a|an|and|of|to|for|with)$/i.test(words)) continue;
    if (reading.deadlines.length > 0 || reading.until !== null) return { text: words, isDate: true };
    if (isDated(reading) || reading.ongoing || reading.from !== null) return { text: words, isDate: false };
  }
  return { text: "", isDate: false };
}

// An owner and a date written one behind the other: "Head of Lettings, by December 2025", "HR – March 2026".

import { isDated } from "../../plan/reading.ts";
import { readDue } from "../due/read-due.ts";
import { regExp } from "../lexicon/pattern.ts";
import { isInitials, isTitledPerson, looksLikePerson, looksLikePost } from "../owners/title-words.ts";

export interface OwnerAndDate {
  /** "" where no owner is named. */
  readonly owner: string;
  /** As written; "" where there is no date. */
  readonly due: string;
}

/** Cuts before the first piece from which on the text gives a date; without any all of it names the owner. */
export function ownerAndDate(text: string): OwnerAndDate {
  const cuts = [...text.matchAll(/\s*[,;:]\s+|\s+[–—-]\s+/g)].map((found) => ({
    end: found.index,
    start: found.index + found[0].length,
  }));
  if (saysOnlyWhen(text) || NOT_YET.test(text)) return { owner: "", due: text };
  const cut = cuts.find(
    ({ start }) =>
      (saysWhen(text.slice(start)) && !startsWithOwner(text.slice(start))) || beginsWhen(text.slice(start)),
  );
  return cut ? { owner: text.slice(0, cut.end), due: text.slice(cut.start) } : { owner: text, due: "" };
}

/** "date and lead to follow once the bid is known": that nobody knows yet. */
const NOT_YET = regExp("i")`
  ^(?:the )?(?:(?:dates?|leads?|owners?|timescales?|deadlines?)(?:,? (?:and|or|&) )?){1,3}(?: (?:are|is))?[ ]
    (?:to (?:follow|be)\b|tb[acd]\b|not (?:yet )?(?:known|set|agreed)|unknown)
`;

/** Whether a text can be nothing but one or more owners. */
export function mayBeOwner(text: string): boolean {
  const pieces = text.split(/\s*(?:,|;|\/|&|\band\b|\bwith\b)\s*/).filter((piece) => piece !== "");
  return pieces.length > 0 && pieces.length < 5 && pieces.some(isOwner) && /^\p{Lu}/u.test(text);
}

function isOwner(text: string): boolean {
  return (
    looksLikePost(text) ||
    isInitials(text) ||
    MIXED_INITIALS.test(text) ||
    BEHIND_INITIALS.test(text) ||
    isTitledPerson(text) ||
    looksLikePerson(text) ||
    ONE_SERVICE.test(text)
  );
}

/** "AP Student Services", "DCI Public Protection": a rank in initials, and what it is in charge of. */
const BEHIND_INITIALS = /^\p{Lu}{2,5}(?: \p{Lu}\p{Ll}+){1,4}$/u;

/** "HoC", "DoPH". */
const MIXED_INITIALS = /^\p{Lu}\p{Ll}\p{Lu}{1,3}$/u;
const ONE_SERVICE = /^\p{Lu}\p{Ll}+(?: \p{Lu}?\p{Ll}+){0,2}$/u;

/** A date, perhaps with words that nobody understands: "LGBT+ History Month, February 2026". */
function saysWhen(text: string): boolean {
  return saysOnlyWhen(text) || (isShort(text) && /\d/.test(text) && readDue(text).deadlines.length > 0);
}

/** Words that say when and name nobody, whether or not a date can be read: "ongoing as panels are renewed", "before the next round". */
function beginsWhen(text: string): boolean {
  return text.split(/\s+/).length <= LONGEST_DATE && WHEN_WORD.test(text);
}

const WHEN_WORD = regExp("i")`
  ^(?:
    on-?going
    |by (?:the )?(?:end|start|close|spring|summer|autumn|winter)
    |before|after|until|from|each|every|annual(?:ly)?|biennially|quarterly|monthly|termly
    |immediate(?:ly)?|now|start(?:ed|ing|s)?|finish(?:ed)?|opened|complete[d]?|delivered
    |launched|delayed|asap|tb[cd]|q[1-4]
  )\b
`;

function saysOnlyWhen(text: string): boolean {
  if (!isShort(text)) return false;
  if (/^(?:tb[cd]|to be confirmed)$/i.test(text)) return true;
  const reading = readDue(text);
  return reading.leftOver === "" && (reading.ongoing || reading.done || reading.from !== null || isDated(reading));
}

function isShort(text: string): boolean {
  return text.split(/\s+/).length <= LONGEST_DATE && /\d|[a-z]{3}/i.test(text);
}

const LONGEST_DATE = 12;

function startsWithOwner(text: string): boolean {
  const [first = ""] = text.split(/\s*[,;]\s+|\s+[–—-]\s+/);
  return !saysWhen(first) && looksLikePost(first);
}

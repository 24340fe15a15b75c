// What stretches of words look like: dates, owners, references and ratings, each worked out once.

import { readDue } from "../../due/read-due.ts";
import { regExp } from "../../lexicon/pattern.ts";
import {
  isInitials,
  isTitledPerson,
  looksLikeBody,
  looksLikePerson,
  looksLikePost,
  startsTitle,
} from "../../owners/title-words.ts";
import { isReference } from "../../references/printed-reference.ts";
import { isDate, isPost } from "../flat/cell-signs.ts";
import type { StreamWord } from "./stream-word.ts";
import { marksOf, type WordMarks } from "./word-marks.ts";

const LONGEST_DATE = 10;

/** How surely the words name who answers. */
export type OwnerLook = "title" | "post" | "known" | "short" | "person" | "names" | "words";

export interface Signs {
  readonly words: readonly StreamWord[];
  /** The text of the words from one place up to another. */
  readonly between: (from: number, to: number) => string;
  readonly isDate: (from: number, to: number) => boolean;
  readonly ownerLook: (from: number, to: number) => OwnerLook;
  readonly isReference: (at: number) => boolean;
  readonly marks: readonly WordMarks[];
}

/** Everything but who is known to answer is worked out once, as it is asked for. */
export function signsOf(words: readonly StreamWord[]): Signs {
  const texts = words.map(({ text }) => text);
  const between = (from: number, to: number): string => texts.slice(from, to).join(" ");
  const looks = new Map<number, OwnerLook>();
  const dates = new Map<number, ReadonlySet<number>>();
  const datesFrom = (from: number): ReadonlySet<number> => {
    const known = dates.get(from);
    if (known) return known;
    const ends = new Set<number>();
    if (MAY_OPEN_DATE.test(texts[from] ?? "")) {
      for (let to = from + 1; to <= Math.min(texts.length, from + LONGEST_DATE); to++) {
        if (saysWhen(between(from, to))) ends.add(to);
      }
    }
    dates.set(from, ends);
    return ends;
  };
  return {
    words,
    between,
    isDate: (from, to) => datesFrom(from).has(to),
    ownerLook: (from, to) => {
      const key = from * 64 + (to - from);
      const look = looks.get(key) ?? ownerLook(between(from, to));
      looks.set(key, look);
      return look;
    },
    isReference: (at) => {
      const text = texts[at] ?? "";
      return /\d/.test(text) && isReference(text) && !/^(?:19|20)\d\d$/.test(text);
    },
    marks: marksOf(words),
  };
}

/** The same, for a table that names these owners elsewhere; they are in small letters. */
export function withOwners(signs: Signs, owners: ReadonlySet<string>): Signs {
  const isKnown = (text: string): boolean => {
    const own = text.replace(/[,;/]$/, "");
    if (owners.has(own)) return true;
    const parts = own.split(/\s*[,;/]\s*|\s+(?:and|&)\s+/).filter(Boolean);
    return parts.length > 1 && parts.every((part) => owners.has(part));
  };
  return {
    ...signs,
    ownerLook: (from, to) => (isKnown(signs.between(from, to).toLowerCase()) ? "known" : signs.ownerLook(from, to)),
  };
}

const MAY_OPEN_DATE = regExp("iu")`
  ^\(?(?:
    by|from|before|until|to|end|early|mid|late|start|spring|summer|autumn|winter|christmas
    |easter|q[1-4]|quarter|phase|year|short|medium|long|first|complete[d]?|each|every|annual
    |annually|yearly|monthly|quarterly|termly|weekly|fortnightly|bi-?annually|twice|w/[ce]|\d
    |jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|on-?going|continuous|immediate|within
    |academic|financial|tb[acd]|asap|done|achieved|in|live|n/a|half|as|when|once|already
    |throughout|next|term|bi-?|rolling|after|following
  )
`;

/** A date, a rhythm, "Ongoing", "As required", and nothing else. */
function saysWhen(text: string): boolean {
  if (/[.;]\s+\p{Lu}/u.test(text) || RATED.test(text) || YEARS_APART.test(text)) return false;
  if (WHEN_NEEDED.test(text)) return true;
  const bare = text.replace(BESIDE_DATE, "");
  if (bare !== text && bare !== "") return saysWhen(bare);
  const words = text.split(" ");
  if (isDate(text)) return words.length < 2 || readDue(text).leftOver === "";
  if (words.length > LONGEST_RHYTHM || !/\d|^\p{Lu}/u.test(text)) return false;
  const { leftOver, deadlines, recurrence, ongoing } = readDue(text);
  return leftOver === "" && (deadlines.length > 0 || recurrence !== null || ongoing);
}

/** "Ongoing A", "March 2025 In progress": a rating stands behind the date, and under a heading of its own. */
const RATED = / (?:[RAGB]|Red|Amber|Green|[Nn]ot (?:yet )?started|[Ii]n progress|[Oo]n track)(?: |$)/;

/** "2024 2025", "2023/24 2024/25": the headings of figures. */
const YEARS_APART = /\b(?:19|20)\d\d(?:[/–-]\d\d)? (?:19|20)\d\d\b/;

/** "Quarterly review", "Autumn 2024 (Pay Board)": what may stand behind a date in its cell. */
const BESIDE_DATE = /(?:(?<=ly|al) (?:reviews?|reports?|updates?)| \([^()]*\))$/i;
const LONGEST_RHYTHM = 6;
const WHEN_NEEDED =
  /^(?:as|when|if|once)(?: and when)? (?:required|needed|necessary|appropriate|requested|available)$/i;

const MIXED_INITIALS = /^\p{Lu}\p{Ll}\p{Lu}{1,3}$/u;

function ownerLook(text: string): OwnerLook {
  const own = text.replace(/[,;/]$/, "");
  if (!/^(?:\p{Lu}|all\b|each\b|\()/u.test(own)) return "words";
  const parts = own.split(/\s*[,;/]\s*|\s+(?:and|&)\s+/).filter(Boolean);
  if (isInitials(own) || MIXED_INITIALS.test(own) || (!own.includes(" ") && looksLikePost(own))) return "short";
  if (startsTitle(own)) return "title";
  if (isPost(own) || isTitledPerson(own) || looksLikeBody(own)) return "post";
  if (parts.length > 0 && parts.every(looksLikePerson)) return "person";
  const areNames = parts.every((part) => /^\p{Lu}/u.test(part)) && own.split(" ").every((word) => NAME_WORD.test(word));
  return areNames ? "names" : "words";
}

const NAME_WORD =
  /^(?:[\p{Lu}(&].*|and|of|for|the|to|in|on|with|&|\/|-|–|team|officers?|managers?|leads?|group|staff)$/u;

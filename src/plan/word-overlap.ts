// How far two texts say the same: by the words that they share, in any order.
import { nameKey } from "./names.ts";

/** The telling words of a text. Spelling of names, capitals and punctuation make no difference. */
export type Words = ReadonlySet<string>;

export function tellingWords(text: string): Words {
  const all = nameKey(text)
    .split(/[ ()]+/)
    .filter((word) => word !== "");
  const telling = all.filter((word) => !SMALL_WORDS.test(word));
  return new Set(telling.length > 0 ? telling : all);
}

/** 1 where both have the same words, 0 where they share none: twice the shared words by all of both (Dice). */
export function likeness(left: Words, right: Words): number {
  const all = left.size + right.size;
  return all === 0 ? 1 : (2 * shared(left, right)) / all;
}

/** How much of the part is in the whole, from 0 to 1. */
export function containment(part: Words, whole: Words): number {
  return part.size === 0 ? 0 : shared(part, whole) / part.size;
}

export function shared(left: Words, right: Words): number {
  return [...left].filter((word) => right.has(word)).length;
}

/** Nearly every action has these, so that sharing them says nothing. */
const SMALL_WORDS =
  /^(?:an?|the|and|or|of|to|in|into|for|on|with|by|at|from|our|we|will|all|be|is|are|that|this|these|it|its|as|their|they|which|have|has)$/;

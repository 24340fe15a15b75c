// "ovredue", "compleated": a word of questions with a slip of the finger.

import { editDistance } from "../edit-distance.ts";
import { wordList } from "../lexicon/word-list.ts";

/**
 * The text with words that nothing used put right, and what to say of each; null where none looks like a slip.
 *
 * Only words of five letters and more, whose first letter is right, and only where one known word is near.
 */
export function withoutSlips(
  text: string,
  strange: readonly string[],
): { readonly text: string; readonly doubt: readonly string[] } | null {
  let mended = text;
  const doubt: string[] = [];
  for (const word of strange.slice(0, MOST)) {
    const meant = meantBy(word.toLowerCase());
    if (!meant) continue;
    mended = mended.replace(word, meant);
    doubt.push(`I read "${word}" as ${meant}.`);
  }
  return doubt.length > 0 ? { text: mended, doubt } : null;
}

const MOST = 8;

function meantBy(word: string): string | null {
  if (!/^\p{L}{5,14}$/u.test(word) || KNOWN.includes(word.replace(/s$/u, ""))) return null;
  const near = KNOWN.map((known) => ({ known, distance: distanceTo(known, word) })).sort(
    (left, right) => left.distance - right.distance,
  );
  const [first, second] = near;
  if (!first || first.distance === 0 || first.distance > slips(first.known)) return null;
  // "Completd" is "complete" or "completed", which come to the same.
  const differs = second?.distance === first.distance && first.known.slice(0, 5) !== second.known.slice(0, 5);
  return differs ? null : first.known;
}

function distanceTo(known: string, word: string): number {
  const alike = known[0] === word[0] && Math.abs(known.length - word.length) < 3;
  return alike ? editDistance(known, word) : Number.POSITIVE_INFINITY;
}

function slips(known: string): number {
  return known.length < 7 ? 1 : 2;
}

const KNOWN = wordList`
  overview status directorates directorate department sections section percentage number between without
  people owners overdue complete completed finished updated updates update blocked stuck amber green
  deadline deadlines actions action anything everything summary history waiting undated ongoing outstanding
  slipped moved progress decision approval tomorrow yesterday christmas january february april august
  september october november december monday tuesday wednesday thursday friday month quarter
  spring summer autumn winter easter
`;

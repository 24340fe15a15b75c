// "Septmber 2024", "Quaterly": words that look misspelt. They stay unread, and what they may mean is offered.

import { editDistance } from "../edit-distance.ts";
import { wordList } from "../lexicon/word-list.ts";

/** Why a reading is offered that rests on a word put right. */
export const SLIP_OF_THE_FINGER = "a word of it could be misspelt";

/** The cell with the misspelt ones of its unread words put right, or null where none looks like one. Long cells are prose. */
export function putRight(text: string, leftOver: string): string | null {
  if (text.length > LONGEST) return null;
  const unread = leftOver.match(WORD)?.filter((word) => known(word.toLowerCase()) !== null) ?? [];
  if (unread.length === 0) return null;
  return text.replace(WORD, (word) => (unread.includes(word) ? (known(word.toLowerCase()) ?? word) : word));
}

const WORD = /\p{L}+/gu;
const LONGEST = 200;

/** Cells say the same words again and again; each is compared once. */
function known(word: string): string | null {
  const before = MEANT.get(word);
  if (before !== undefined) return before;
  if (MEANT.size >= MOST_WORDS) MEANT.clear();
  const meant = meantBy(word);
  MEANT.set(word, meant);
  return meant;
}

const MEANT = new Map<string, string | null>();
const MOST_WORDS = 5_000;

/** The only known word that is near enough; the first letter is seldom wrong. */
function meantBy(word: string): string | null {
  if (word.length < 4 || WORDS.has(word)) return null;
  const near = KNOWN.filter((known) => known[0] === word[0] && Math.abs(known.length - word.length) < 3)
    .map((known) => ({ known, distance: editDistance(known, word) }))
    .filter(({ known, distance }) => distance > 0 && distance <= (known.length < 7 ? 1 : 2))
    .sort((left, right) => left.distance - right.distance);
  const [first, second] = near;
  return first && first.distance !== second?.distance ? first.known : null;
}

const KNOWN = wordList`
  january february march april august september october november december monday tuesday wednesday thursday
  friday spring summer autumn winter quarterly annually annual monthly weekly termly ongoing completed
  complete
`;
/** Words that are near to one of them and spelt as they should be. */
const WORDS = new Set([
  ...KNOWN,
  "month",
  "months",
  "competed",
  "competes",
  "completes",
  "match",
  "larch",
  "sprint",
  "string",
]);

// "Septmber 2024", "Quaterly": words that look misspelt. They stay unread, and what they may mean is offered.
import { editDistance } from "../edit-distance.ts";

/** Why a reading is offered that rests on a word put right. */
export const SLIP_OF_THE_FINGER = "a word of it could be misspelt";

export interface Mended {
  readonly text: string;
  /** '"Novemeber" read as November', for each word once. */
  readonly said: readonly string[];
  /** Whether each of them is a month, a day of the week, a season or a rhythm with one slip in it. */
  readonly isPlain: boolean;
}

/** The cell with the misspelt ones of its unread words put right, or null where none looks like one. Long cells are prose. */
export function putRight(text: string, leftOver: string): Mended | null {
  if (text.length > LONGEST) return null;
  const meant = new Map<string, Meant>();
  for (const word of leftOver.match(WORD) ?? []) {
    const known = knownAs(word.toLowerCase());
    if (known !== null) meant.set(word, known);
  }
  if (meant.size === 0) return null;
  return {
    text: text.replace(WORD, (word) => meant.get(word)?.word ?? word),
    said: [...meant].map(([word, known]) => `"${word}" read as ${asWritten(known.word)}`),
    isPlain: [...meant.values()].every(({ isPlain }) => isPlain),
  };
}

function asWritten(word: string): string {
  return NAMES.has(word) ? `${word[0]?.toUpperCase()}${word.slice(1)}` : word;
}

const WORD = /\p{L}+/gu;
const LONGEST = 200;

interface Meant {
  readonly word: string;
  readonly isPlain: boolean;
}

/** Cells say the same words again and again; each is compared once. */
function knownAs(word: string): Meant | null {
  const before = MEANT.get(word);
  if (before !== undefined) return before;
  if (MEANT.size >= MOST_WORDS) MEANT.clear();
  const meant = meantBy(word);
  MEANT.set(word, meant);
  return meant;
}

const MEANT = new Map<string, Meant | null>();
const MOST_WORDS = 5_000;

/** The only known word that is near enough; the first letter is seldom wrong. */
function meantBy(word: string): Meant | null {
  if (word.length < 4 || WORDS.has(word)) return null;
  const near = KNOWN.filter((known) => known[0] === word[0] && Math.abs(known.length - word.length) < 3)
    .map((known) => ({ known, distance: editDistance(known, word) }))
    .filter(({ known, distance }) => distance > 0 && distance <= (known.length < 7 ? 1 : 2))
    .sort((left, right) => left.distance - right.distance);
  const [first, second] = near;
  if (!first || first.distance === second?.distance) return null;
  // "Marsh" and "Compete" are words; what is finished is nobody's to guess.
  const isPlain = first.distance === 1 && first.known.length > 5 && !first.known.startsWith("complete");
  return { word: first.known, isPlain };
}

/** Written with a capital. */
const NAMES = new Set(
  "january february march april august september october november december monday tuesday wednesday thursday friday".split(
    " ",
  ),
);
const KNOWN = [
  ...NAMES,
  ..."spring summer autumn winter quarterly annually annual monthly weekly termly ongoing completed complete".split(
    " ",
  ),
];
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

// A message as it would be spelt: "isnt" with its apostrophe, "grren" as green, and where each letter stood.
import { wordList } from "../lexicon/word-list.ts";

/** A text with its slips put right, and the way between its places and those of the text as it was written. */
export interface Spelt {
  readonly text: string;
  /** The place in the spelt text of a place in the written one. */
  readonly forward: (offset: number) => number;
  /** The place in the written text of a place in the spelt one. */
  readonly back: (offset: number) => number;
}

/**
 * Straight apostrophes, the apostrophes that people leave out, and words for a state with one slip of the finger.
 *
 * What is kept of a message is always cut from the text as it was written.
 *
 * @example
 * spell("1 isnt mine, 2 is grren").text // "1 isn't mine, 2 is green"
 */
export function spell(written: string): Spelt {
  const straight = written.replaceAll(/[’‘]/gu, "'").replaceAll("\u00A0", " ");
  const isRow = ROW.test(straight);
  const changes: { readonly at: number; readonly from: number; readonly to: number }[] = [];
  let longer = 0;
  const text = straight.replaceAll(isRow ? LETTER : WORD, (word, at: number) => {
    const meant = isRow ? ` ${word}` : meantBy(word, straight, at);
    if (meant === null) return word;
    changes.push({ at: at + longer, from: word.length, to: meant.length });
    longer += meant.length - word.length;
    return meant;
  });
  if (changes.length === 0) return { text, forward: same, back: same };
  return {
    text,
    forward: (offset) =>
      place(
        offset,
        changes.map(({ at, from, to }, index) => ({ at: at - grown(changes, index), from, to })),
      ),
    back: (offset) =>
      place(
        offset,
        changes.map(({ at, from, to }) => ({ at, from: to, to: from })),
      ),
  };
}

function same(offset: number): number {
  return offset;
}

/** By how much the text has grown before a change. */
function grown(changes: readonly { readonly from: number; readonly to: number }[], index: number): number {
  return changes.slice(0, index).reduce((sum, { from, to }) => sum + to - from, 0);
}

/** A place counted through the changes before it; inside a changed word it is as far from the word's beginning as it can be. */
function place(
  offset: number,
  changes: readonly { readonly at: number; readonly from: number; readonly to: number }[],
): number {
  let moved = offset;
  for (const { at, from, to } of changes) {
    if (offset <= at) break;
    moved += offset >= at + from ? to - from : Math.min(0, to - (offset - at));
  }
  return moved;
}

function meantBy(word: string, text: string, at: number): string | null {
  const plain = word.toLowerCase();
  if (plain.startsWith("prob") && PROBLEM.test(text.slice(Math.max(0, at - 8), at))) return null;
  const meant =
    CONTRACTED.get(plain) ??
    SLIPS.get(plain) ??
    stretched(plain) ??
    (plain === "ill" && I_WILL.test(text.slice(at)) ? "i'll" : null);
  if (meant === null || meant === undefined || IN_ADDRESS.test(text.slice(Math.max(0, at - 1), at))) return null;
  return /^\p{Lu}/u.test(word) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
}

/** "1g 2a 3r": the letter stands apart from its number. */
const ROW = /^\s*(?:\d{1,2}[gar](?![\p{L}\d])[\s,;/]*){2,}$/iu;
const LETTER = /(?<=\d)[gar](?![\p{L}\d])/giu;

/** "greeeeen", "dooone": a word for a state drawn out. */
function stretched(word: string): string | null {
  if (!/(\p{L})\1\1/u.test(word)) return null;
  const [once, twice] = [word.replaceAll(STRETCHED, "$1"), word.replaceAll(STRETCHED, "$1$1")];
  return CARRYING.split(" ").find((it) => it === once || it === twice) ?? null;
}

const STRETCHED = /(\p{L})\1{2,}/gu;

const WORD = /(?<![\p{L}\d'])\p{L}{2,12}(?![\p{L}\d'])/gu;
/** A word of a web address or a mail address stays as it is. */
const IN_ADDRESS = /[/.@_-]$/u;
const I_WILL =
  /^ill (?:be|get|do|send|let|update|come|have|need|check|ask|find|chase|reply|add|look|take|try|give|say|put|go|call)\b/iu;

const SHORTENED: readonly [string, string][] = "tomoz tomo tomos tmoz tomorro tommorow tomorow tommorrow"
  .split(" ")
  .map((word) => [word, "tomorrow"]);

/** As they are written in a hurry; "a prob" and "no probs" are problems. */
const IN_SHORT: readonly [string, string][] = [
  ["wd", "would"],
  ["shd", "should"],
  ["cld", "could"],
  ["wld", "would"],
  ["shld", "should"],
  ["prob", "probably"],
  ["probs", "probably"],
  ["prolly", "probably"],
  ["defo", "definitely"],
];
const PROBLEM = /\b(?:an?|no|any|the|some|big|few|many|more|other|your|my)\s$/iu;

const CONTRACTED = new Map([
  ...SHORTENED,
  ...IN_SHORT,
  ...wordList`
    is are was were has have had do does did ca wo should would could must need
  `.map((verb): [string, string] => [`${verb}nt`, `${verb}n't`]),
  ...wordList`
    i'm i've that's what's who's where's how's there's here's let's they're they've you're you've we've
  `.map((words): [string, string] => [words.replace("'", ""), words]),
]);

/** The words that carry a reply. */
const CARRYING =
  "green amber complete completed finished started paused ongoing unchanged progress delayed delivered blocked waiting change track target schedule done";
/** What one slip makes of them and is a word of its own. */
const OTHER_WORDS = new Set(
  wordList`
    compete competed greed stared stated starred finishes pauses writing charge chance dine dome don one pause
    delaye waning wading changed tack tract trace targets targeted schedules scheduled truck trick stack rack
    breen preen delivers deliver delayer
  `,
);
const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: "qsz",
  b: "vn",
  c: "xv",
  d: "sf",
  e: "wr",
  f: "dg",
  g: "fh",
  h: "gj",
  i: "uo",
  j: "hk",
  k: "jl",
  l: "k",
  m: "n",
  n: "bm",
  o: "ip",
  p: "o",
  q: "wa",
  r: "et",
  s: "ad",
  t: "ry",
  u: "yi",
  v: "cb",
  w: "qe",
  x: "zc",
  y: "tu",
  z: "x",
};

/** Two letters the wrong way round, one doubled, left out, or its neighbour on the keyboard. */
function slipsOf(word: string): readonly string[] {
  const slips: string[] = [];
  if (word.length > 4) {
    slips.push(word.charAt(1) + word.charAt(0) + word.slice(2));
    for (const neighbour of NEIGHBOURS[word.charAt(0)] ?? "") slips.push(neighbour + word.slice(1));
  }
  for (let at = 1; at < word.length; at += 1) {
    const [before, letter, behind] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    if (behind !== "") slips.push(before + behind.charAt(0) + letter + behind.slice(1));
    slips.push(before + letter + letter + behind);
    if (word.length < 5) continue;
    slips.push(before + behind);
    for (const neighbour of NEIGHBOURS[letter] ?? "") slips.push(before + neighbour + behind);
  }
  return slips.filter((slip) => !CARRYING.split(" ").includes(slip) && !OTHER_WORDS.has(slip));
}

const SLIPS: ReadonlyMap<string, string> = new Map(
  CARRYING.split(" ").flatMap((word) => slipsOf(word).map((slip): [string, string] => [slip, word])),
);

// Words as small numbers. What phrases are made of is numbered when they are made; the words of a text are then looked up
// in plain tables, because cells are read by the hundred thousand and hashing their words was a sixth of it.

/** A word that no phrase has. */
const ANY_OTHER = 0;
/** Where no word is left. */
export const NO_WORD = 1;

const NUMBERS = new Map<string, number>();
const FIRST = 2;

/** The number of a key (see `Word`) that a phrase names. */
function numberOf(key: string): number {
  const known = NUMBERS.get(key);
  if (known !== undefined) return known;
  const number = howManyNumbers();
  NUMBERS.set(key, number);
  return number;
}

/** The number of a word in a text: of a word that no phrase names, one that stands for all such words. */
export function knownNumberOf(key: string): number {
  return NUMBERS.get(key) ?? ANY_OTHER;
}

/** One more than the greatest number. */
export function howManyNumbers(): number {
  return NUMBERS.size + FIRST;
}

/** Every word, number and mark that some phrase names. */
export function namedByPhrases(): readonly string[] {
  return [...NUMBERS.keys()];
}

/** A set of words: nought is every word, a positive number is one word, a negative one tells where its words are listed. */
export type WordSet = number;

export const EVERY_WORD: WordSet = 0;

/** Equal sets are one set: phrases have six times as many places as there are sets of words that may stand there. */
export function wordSet(keys: readonly string[]): WordSet {
  const numbers = keys.map(numberOf);
  const [only] = numbers;
  if (only !== undefined && numbers.length === 1) return only;
  const name = numbers.join(" ");
  const known = SETS.get(name) ?? listed(numbers);
  SETS.set(name, known);
  return known;
}

/** Whether a word of this number is in the set; no word is in none. */
export function isIn(set: WordSet, number: number): boolean {
  if (set >= 0) return set === number || (set === EVERY_WORD && number !== NO_WORD);
  const size = LISTS[-set] ?? 0;
  if (size < 0) {
    const place = number >>> 4;
    return place < -size && (((LISTS[1 - set + place] ?? 0) >>> (number & 15)) & 1) === 1;
  }
  for (let at = 1 - set; at <= size - set; at += 1) if (LISTS[at] === number) return true;
  return false;
}

const SETS = new Map<string, WordSet>();
/**
 * The sets one behind the other, so that they lie close together in memory. Few words are their count and they themselves;
 * of many there is one bit for each number, behind how many sixteens of them there are, as a negative number.
 */
const LISTS: number[] = [0];
const FEW = 8;

function listed(numbers: readonly number[]): WordSet {
  const place = LISTS.length;
  if (numbers.length <= FEW) LISTS.push(numbers.length, ...numbers);
  else {
    const bits: number[] = new Array((Math.max(...numbers) >>> 4) + 1).fill(0);
    for (const number of numbers) bits[number >>> 4] = (bits[number >>> 4] ?? 0) | (1 << (number & 15));
    LISTS.push(-bits.length, ...bits);
  }
  return -place;
}

/**
 * Small numbers by line and by word, found out when a word is first met. What belongs to one word lies side by side, since a
 * few words ("of", a number, the end) are asked for again and again.
 */
export class NumberGrid {
  #cells = new Int32Array(0);
  #lines = 0;
  /** For how many lines there is room. */
  #room = 0;

  newLine(): number {
    this.#lines += 1;
    return this.#lines - 1;
  }

  at(line: number, number: number): number {
    const cell = number * this.#room + line;
    return line < this.#room && cell < this.#cells.length ? (this.#cells[cell] ?? 0) - 1 : UNKNOWN;
  }

  /** Where there are more words or lines than there is room for, everything is found out anew. */
  set(line: number, number: number, value: number): void {
    if (line >= this.#room || number * this.#room >= this.#cells.length) {
      this.#room = 2 * this.#lines;
      this.#cells = new Int32Array(this.#room * howManyNumbers());
    }
    this.#cells[number * this.#room + line] = value + 1;
  }
}

export const UNKNOWN = -1;

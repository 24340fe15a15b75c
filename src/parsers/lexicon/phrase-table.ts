// All phrases as rows of one table of numbers, and how the words of a text lead from row to row.
//
// Cells are read by the hundred thousand. As objects the steps of phrases lay strewn over the memory, and waiting for them was
// most of the time of reading; side by side, with equal ends of phrases kept once, they fit where the processor has them at hand.
import type { Passage } from "./passage.ts";
import type { Captured, WordClass } from "./word-class.ts";
import { EVERY_WORD, isIn, NO_WORD, wordSet } from "./word-number.ts";

/** A place where a phrase may go on in several ways; the number is where its steps stand in the table. */
export type Place = number;

/** One way on: over a word, over what a class reads, or (with nowhere to go) to the end of the phrase. */
export interface Step {
  /** The words that it begins with; null: anything. */
  readonly begins: readonly string[] | null;
  /** Null where it goes over one word. */
  readonly of: WordClass<unknown> | null;
  /** What the class is called in this phrase; empty where nobody asks what it read. */
  readonly name: string;
  readonly to: Place | null;
  /** Classes that this way leaves out. */
  readonly without: readonly string[];
}

/** A step in the table: where it begins there. */
export type Row = number;

const TABLE: number[] = [];
const [OF, NAME, TO, WITHOUT, ROW] = [1, 2, 3, 4, 5];
const NOWHERE = -1;
const CLASSES: (WordClass<unknown> | null)[] = [null];
const NAMES: string[] = [""];
const WITHOUT_LISTS: (readonly string[])[] = [[]];

/** Puts steps into the table, in the order in which they are to be tried. */
export function placeOf(steps: readonly Step[]): Place {
  return kept(
    steps.flatMap(({ begins, of, name, to, without }) => [
      begins === null ? EVERY_WORD : wordSet(begins),
      numbered(CLASSES, of),
      numbered(NAMES, name),
      to ?? NOWHERE,
      numbered(WITHOUT_LISTS, without, isSameList),
    ]),
  );
}

/** A place whose ways on are those of several. */
export function merged(places: readonly Place[]): Place {
  return kept(places.flatMap((place) => TABLE.slice(place + 1, endOf(place))));
}

function kept(rows: readonly number[]): Place {
  const key = rows.join(" ");
  const known = PLACES.get(key);
  if (known !== undefined) return known;
  const place = TABLE.push(rows.length) - 1;
  TABLE.push(...rows);
  PLACES.set(key, place);
  return place;
}

const PLACES = new Map<string, Place>();

/** Where a thing stands in a list; it is added where it is new. */
function numbered<T>(list: T[], thing: T, isSame: (one: T, other: T) => boolean = Object.is): number {
  const known = list.findIndex((each) => isSame(each, thing));
  return known === -1 ? list.push(thing) - 1 : known;
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.join(" ") === other.join(" ");
}

/** The index behind the phrase, or -1; captures are filled by the way that led there, and by no other. */
export function follow(place: Place, passage: Passage, at: number, captures: Captured): number {
  const number = numberAt(passage, at);
  for (let row = place + 1; row < endOf(place); row += ROW) {
    if (!admits(row, number)) continue;
    const end = take(row, passage, at, captures);
    if (end !== -1) return end;
  }
  return -1;
}

function endOf(place: Place): number {
  return place + 1 + (TABLE[place] ?? 0);
}

/** Whether a step is worth trying at a word with this number. */
function admits(row: Row, number: number): boolean {
  return leadsTo(row) === NOWHERE || isIn(TABLE[row] ?? 0, number);
}

function take(row: Row, passage: Passage, at: number, captures: Captured): number {
  const to = leadsTo(row);
  if (to === NOWHERE) return arrived(row, undefined, at, captures);
  const of = classOf(row);
  if (of === null) return arrived(row, undefined, follow(to, passage, at + 1, captures), captures);
  const found = of.read(passage, at);
  return found === null ? -1 : arrived(row, found.value, follow(to, passage, found.next, captures), captures);
}

/** Keeps what a step read once the rest of the phrase has been found behind it, at `end`. */
export function arrived(row: Row, value: unknown, end: number, captures: Captured): number {
  if (end === -1) return -1;
  const name = TABLE[row + NAME] ?? 0;
  if (name !== 0) captures[NAMES[name] ?? ""] = value;
  const without = TABLE[row + WITHOUT] ?? 0;
  if (without !== 0) for (const missing of WITHOUT_LISTS[without] ?? []) captures[missing] = null;
  return end;
}

/** The steps at a place that a word with this number can take; that the phrase may end there is none. */
export function stepsAt(place: Place, number: number): readonly Row[] {
  const rows: Row[] = [];
  for (let row = place + 1; row < endOf(place); row += ROW) {
    if (leadsTo(row) !== NOWHERE && admits(row, number)) rows.push(row);
  }
  return rows;
}

/** Whether a phrase can go on, or end, at a place where a word with this number stands. */
export function canGoOn(place: Place, number: number): boolean {
  for (let row = place + 1; row < endOf(place); row += ROW) if (admits(row, number)) return true;
  return false;
}

/** The place behind a step. */
export function leadsTo(row: Row): Place {
  return TABLE[row + TO] ?? NOWHERE;
}

/** What a step reads; null where it goes over one word. */
export function classOf(row: Row): WordClass<unknown> | null {
  return CLASSES[TABLE[row + OF] ?? 0] ?? null;
}

/** Whether a step goes over one word, and that is all. */
export function isPlain(row: Row): boolean {
  return classOf(row) === null && TABLE[row + WITHOUT] === 0;
}

export function numberAt({ words }: Passage, at: number): number {
  return at < words.length ? (words[at]?.number ?? NO_WORD) : NO_WORD;
}

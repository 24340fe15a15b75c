// Which phrases are worth trying at a word: those that open with it, and go on as the text does behind what they open with.
import type { PhrasedWay, Way } from "./longest-way.ts";
import type { Passage } from "./passage.ts";
import type { WordClass } from "./phrase.ts";
import { canGoOn, classOf, isPlain, leadsTo, merged, numberAt, type Place, type Row, stepsAt } from "./phrase-table.ts";
import { ByNumber, isIn, NO_WORD, wordSet } from "./word-number.ts";

/** What can open at words of one number; `index` is the place in the list of all ways. */
export interface Opening<T> {
  /** Those that have to be tried from their start. */
  readonly wholes: readonly { readonly way: Way<T>; readonly index: number }[];
  readonly groups: readonly Group<T>[];
}

/** Phrases that open with the same class (null: over one word), which is then read once for all of them. */
interface Group<T> {
  readonly of: WordClass<unknown> | null;
  /** The index of the first of them. */
  readonly first: number;
  /** By the word behind what they open with. */
  readonly entries: ByNumber<Entry<T>>;
}

/** A phrase that opens with one step, and where that leads. */
export interface Entry<T> {
  readonly way: PhrasedWay<T>;
  readonly index: number;
  readonly row: Row;
  readonly to: Place;
}

/** Finds what can open at a place; what there is for a word is sorted when the word is first met. */
export function openingsOf<T>(ways: readonly Way<T>[]): (passage: Passage, at: number) => Opening<T> {
  const byNumber: (Opening<T> | null)[] = [];
  const groups = new Map<string, Group<T>>();
  return (passage, at) => {
    const number = numberAt(passage, at);
    while (byNumber.length <= number) byNumber.push(null);
    const known = byNumber[number];
    if (known) return known;
    const opening = sorted(ways, number, groups);
    byNumber[number] = opening;
    return opening;
  };
}

/** Words that open the same phrases share what is known of them: all the months, all the numbers. */
function sorted<T>(ways: readonly Way<T>[], number: number, shared: Map<string, Group<T>>): Opening<T> {
  const wholes: { way: Way<T>; index: number }[] = [];
  const byClass = new Map<WordClass<unknown> | null, Entry<T>[]>();
  for (const [index, way] of ways.entries()) {
    const entry = way.start === null ? null : entryOf(way, index, number);
    if (entry === "several" || (way.start === null && opensWith(way, number))) wholes.push({ way, index });
    else if (entry) byClass.set(classOf(entry.row), [...(byClass.get(classOf(entry.row)) ?? []), entry]);
  }
  return { wholes, groups: [...byClass].map(([of, entries]) => groupOf(of, entries, number, shared)) };
}

function entryOf<T>(way: PhrasedWay<T>, index: number, number: number): Entry<T> | "several" | null {
  const rows = stepsAt(way.start, number);
  const [row] = rows;
  if (row === undefined) return null;
  if (rows.length === 1) return { way, index, row, to: leadsTo(row) };
  // Where it can open in several ways the first that leads to its end counts, so they stay together.
  return rows.every(isPlain) ? { way, index, row, to: merged(rows.map(leadsTo)) } : "several";
}

function opensWith<T>({ begins }: Way<T>, number: number): boolean {
  return number !== NO_WORD && (begins === null || isIn(wordSet(begins), number));
}

function groupOf<T>(
  of: WordClass<unknown> | null,
  entries: readonly Entry<T>[],
  number: number,
  shared: Map<string, Group<T>>,
): Group<T> {
  const isMerged = entries.some(({ row, to }) => leadsTo(row) !== to);
  const key = `${of === null || isMerged ? number : ""} ${entries.map(({ index }) => index).join(" ")}`;
  const known = shared.get(key);
  if (known && known.of === of) return known;
  const byBehind = new ByNumber(entries, ({ to }, behind) => canGoOn(to, behind));
  const group = { of, first: entries[0]?.index ?? 0, entries: byBehind };
  shared.set(key, group);
  return group;
}

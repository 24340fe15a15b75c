// Which phrases are worth trying at a word: those that open with it, and go on as the text does behind what they open with.
import type { Passage } from "./passage.ts";
import { canGoOn, classOf, isPlain, leadsTo, merged, type Place, type Row, stepsAt } from "./phrase-table.ts";
import type { PhrasedWay } from "./phrased-way.ts";
import type { WordClass } from "./word-class.ts";
import { NumberGrid, UNKNOWN } from "./word-number.ts";

/** What can open at words of one number. */
export interface Opening {
  /** The indexes of those that have to be tried from their start. */
  readonly wholes: readonly number[];
  readonly groups: readonly Group[];
}

/** Phrases that open with the same class (null: over one word), which is then read once for all of them. */
export interface Group {
  readonly of: WordClass<unknown> | null;
  /** The index of the first of them. */
  readonly first: number;
  readonly entries: readonly Entry[];
  /** Its line in the grid of what fits the word behind. */
  readonly line: number;
}

/** A phrase by its index in the list, the step with which it opens, and where that leads. */
interface Entry {
  readonly index: number;
  readonly row: Row;
  readonly to: Place;
}

/** Entries as numbers that lie side by side: how many numbers there are, then index, row and place of each. */
export const ENTRIES: number[] = [];
export const ENTRY = 3;

const BY_NUMBER = new NumberGrid();

/** What can open in a list of ways; what there is for a word is sorted when the word is first met. */
export class Openings {
  readonly #ways: readonly PhrasedWay<unknown>[];
  readonly #openings: Opening[] = [];
  readonly #groups = new Map<string, Group>();
  readonly #line = BY_NUMBER.newLine();

  constructor(ways: readonly PhrasedWay<unknown>[]) {
    this.#ways = ways;
  }

  at(passage: Passage, number: number): Opening {
    const known = BY_NUMBER.at(this.#line, number);
    const opening = known === UNKNOWN ? undefined : this.#openings[known];
    return opening ?? this.#sortedFirst(passage, number);
  }

  #sortedFirst(passage: Passage, number: number): Opening {
    const opening = this.#sorted(passage, number);
    BY_NUMBER.set(this.#line, number, this.#openings.push(opening) - 1);
    return opening;
  }

  /** Words that open the same phrases share what is known of them: all the months, all the numbers. */
  #sorted(passage: Passage, number: number): Opening {
    const wholes: number[] = [];
    const byClass = new Map<WordClass<unknown> | null, Entry[]>();
    for (const [index, { start }] of this.#ways.entries()) {
      const rows = stepsAt(start, number).filter((row) => canBegin(row, passage, number));
      const entry = entryOf(rows, index);
      if (entry) byClass.set(classOf(entry.row), [...(byClass.get(classOf(entry.row)) ?? []), entry]);
      else if (rows.length > 0) wholes.push(index);
    }
    return { wholes, groups: [...byClass].map(([of, entries]) => this.#groupOf(of, entries)) };
  }

  #groupOf(of: WordClass<unknown> | null, entries: readonly Entry[]): Group {
    const key = entries.map(({ index, row, to }) => `${index} ${row} ${to}`).join(",");
    const known = this.#groups.get(key);
    if (known) return known;
    const group = { of, first: entries[0]?.index ?? 0, entries, line: BY_NUMBER.newLine() };
    this.#groups.set(key, group);
    return group;
  }
}

function entryOf(rows: readonly Row[], index: number): Entry | null {
  const [row] = rows;
  if (row === undefined) return null;
  if (rows.length === 1) return { index, row, to: leadsTo(row) };
  // Where it can open in several ways the first that leads to its end counts, so they stay together.
  return rows.every(isPlain) ? { index, row, to: merged(rows.map(leadsTo)) } : null;
}

/** Tells whether a word can begin any of the ways; where one begins with what is asked for, the others decide. */
export function beginnersOf(ways: readonly PhrasedWay<unknown>[]): (passage: Passage, number: number) => boolean {
  const known = new Map<number, boolean>();
  return (passage, number) => {
    const before = known.get(number);
    if (before !== undefined) return before;
    known.set(number, false);
    const can = ways.some(({ start }) => stepsAt(start, number).some((row) => canBegin(row, passage, number)));
    known.set(number, can);
    return can;
  };
}

function canBegin(row: Row, passage: Passage, number: number): boolean {
  return classOf(row)?.canBegin?.(passage, number) ?? true;
}

/** Where those of a group that can go on at a word of this number stand among the entries. */
export function fitting(group: Group, number: number): number {
  const known = BY_NUMBER.at(group.line, number);
  if (known !== UNKNOWN) return known;
  const fit = group.entries.filter(({ to }) => canGoOn(to, number)).flatMap(({ index, row, to }) => [index, row, to]);
  const key = fit.join(" ");
  const place = PLACES.get(key) ?? ENTRIES.push(fit.length, ...fit) - fit.length - 1;
  PLACES.set(key, place);
  BY_NUMBER.set(group.line, number, place);
  return place;
}

const PLACES = new Map<string, number>();

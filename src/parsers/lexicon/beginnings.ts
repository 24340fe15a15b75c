// Which rules and phrases are worth trying at a word: those that can begin with it and the word behind it.
import type { Passage } from "./passage.ts";

/** Stands among beginnings for whatever a period can begin with. */
export const A_PERIOD = "<period>";

/** Something that is looked for in a text. */
export interface Beginning {
  /** The words that it can begin with, "#" for a number, "####" for one of four digits, "#th" for an ordinal, `A_PERIOD`; null: anything. */
  readonly begins: readonly string[] | null;
  /** The words that can stand second in it, in the same way; null: anything. */
  readonly seconds: readonly string[] | null;
  /** The words that it can be by themselves, with nothing behind, in the same way; null: anything. */
  readonly alone: readonly string[] | null;
}

/** What is always one of these words. */
export function oneWord<W extends string>(words: readonly W[]) {
  return { begins: words, seconds: [], alone: words };
}

/** What is any number of words. */
export const ANY_WORDS = { seconds: null, alone: null } as const;

/** The beginnings of several things at once. */
export function beginningsOf(all: readonly Beginning[]): Beginning {
  return {
    begins: all.some(({ begins }) => begins === null) ? null : all.flatMap(({ begins }) => begins ?? []),
    seconds: all.some(({ seconds }) => seconds === null) ? null : all.flatMap(({ seconds }) => seconds ?? []),
    alone: all.some(({ alone }) => alone === null) ? null : all.flatMap(({ alone }) => alone ?? []),
  };
}

const END = "\n";

/** Finds those of a list that can begin at a place, in the order of the list. */
export function byBeginning<T extends Beginning>(list: readonly T[]): (passage: Passage, at: number) => readonly T[] {
  const withoutPeriod = table(list.filter(({ begins }) => !begins || begins.some((key) => key !== A_PERIOD)));
  const atPeriod = table(list, A_PERIOD);
  const anyAtPeriod = list.some(({ begins }) => begins?.includes(A_PERIOD));
  return (passage, at) => {
    const { words } = passage;
    const word = words[at];
    if (!word) return [];
    const look = anyAtPeriod && passage.periodAt(at) !== null ? atPeriod : withoutPeriod;
    return look(word.key, words[at + 1]?.key ?? END);
  };
}

/**
 * Looks up by the first word, then by the second. What fits a pair is worked out when the pair is first met: plans use a few
 * hundred of the many thousands of pairs, and all of them together take thirty megabytes.
 */
function table<T extends Beginning>(list: readonly T[], besides?: string): (key: string, next: string) => readonly T[] {
  const keys = new Set(list.flatMap(({ begins }) => begins ?? []));
  const fits = (key: string) => (item: T) =>
    item.begins === null || item.begins.includes(key) || (besides !== undefined && item.begins.includes(besides));
  const rows = onDemand(keys, (key) => row(key, list.filter(fits(key)), besides));
  return (key, next) => rows(key)(next);
}

function row<T extends Beginning>(
  first: string,
  items: readonly T[],
  besides?: string,
): (second: string) => readonly T[] {
  const known = new Set(items.flatMap(({ seconds }) => seconds ?? []));
  // What may begin with a period has its second word anywhere behind it.
  const isFree = ({ begins, seconds, alone }: T) =>
    alone === null ||
    alone.includes(first) ||
    alone.includes(A_PERIOD) ||
    seconds === null ||
    seconds.includes(A_PERIOD) ||
    (besides !== undefined && begins?.includes(besides));
  return onDemand(known, (second) => items.filter((item) => isFree(item) || item.seconds?.includes(second)));
}

/** Makes the value of a key when it is first asked for; all keys that are not known have one value together. */
function onDemand<Value>(known: ReadonlySet<string>, make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (asked) => {
    const key = known.has(asked) ? asked : END;
    const before = made.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

// Which rules and phrases are worth trying at a word: those that can begin with it.
import type { Passage } from "./passage.ts";
import type { Word } from "./word.ts";

/** Stands among beginnings for whatever a period can begin with. */
export const A_PERIOD = "<period>";

/** Something that is looked for in a text. */
export interface Beginning {
  /** The words that it can begin with, "#" for a number, "####" for one of four digits, "#th" for an ordinal, `A_PERIOD`; null: anything. */
  readonly begins: readonly string[] | null;
}

/** The key under which a word is looked up. */
function beginningOf(word: Word): string {
  if (word.kind === "number") return word.text.length === 4 ? "####" : "#";
  return word.kind === "ordinal" ? "#th" : word.text;
}

/** Finds those of a list that can begin at a place, in the order of the list. */
export function byBeginning<T extends Beginning>(list: readonly T[]): (passage: Passage, at: number) => readonly T[] {
  const withoutPeriod = table(list.filter(({ begins }) => !begins || begins.some((key) => key !== A_PERIOD)));
  const atPeriod = table(list, A_PERIOD);
  const anyAtPeriod = list.some(({ begins }) => begins?.includes(A_PERIOD));
  return (passage, at) => {
    const word = passage.words[at];
    if (!word) return [];
    return (anyAtPeriod && passage.periodAt(at) !== null ? atPeriod : withoutPeriod)(beginningOf(word));
  };
}

function table<T extends Beginning>(list: readonly T[], besides?: string): (key: string) => readonly T[] {
  const fits = (key: string) => (item: T) =>
    item.begins === null || item.begins.includes(key) || (besides !== undefined && item.begins.includes(besides));
  const keys = new Set(list.flatMap(({ begins }) => begins ?? []));
  const byKey = new Map([...keys].map((key) => [key, list.filter(fits(key))]));
  const others = list.filter(fits("\n"));
  return (key) => byKey.get(key) ?? others;
}

// Classes of words for phrases: one word each, looked up or tested.

import type { Word } from "../word.ts";
import type { WordClass } from "../word-class.ts";

/** A class of words that stand in a table. A full stop behind an abbreviation ("Sept.") belongs to it. */
export function tableClass<T>(table: ReadonlyMap<string, T>): WordClass<T> {
  return {
    begins: [...table.keys()],
    read: ({ words }, at) => {
      const value = table.get(words[at]?.text ?? "");
      if (value === undefined) return null;
      return { value, next: words[at + 1]?.text === "." && words[at + 2] ? at + 2 : at + 1 };
    },
  };
}

/** A class of numbers or ordinals, tested by the word. */
export function numberClass(
  begins: readonly ("#" | "####" | "#####" | "#th")[],
  accepts: (word: Word) => boolean,
): WordClass<number> {
  return {
    begins,
    read: ({ words }, at) => {
      const word = words[at];
      return word && Number.isFinite(word.value) && accepts(word) ? { value: word.value, next: at + 1 } : null;
    },
  };
}

/** Words that mean one thing: `spelt([[1, "january jan"]])`. */
export function spelt<T>(entries: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  return new Map(entries.flatMap(([value, words]) => words.split(" ").map((word) => [word, value] as const)));
}

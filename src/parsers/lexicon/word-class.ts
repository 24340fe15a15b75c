// What a phrase can name in angle brackets, and what was read there.
import type { Found, Passage } from "./passage.ts";

/** A kind of word that a phrase can name in angle brackets: <month>, <year>. */
export interface WordClass<T> {
  /** The words that it can begin with, "#" for a number, "####" for one of four digits, "#th" for an ordinal; null: anything. */
  readonly begins: readonly string[] | null;
  readonly read: (passage: Passage, at: number) => Found<T> | null;
  /** Of a class that names no beginnings: whether a word with this number can begin it all the same. */
  readonly canBegin?: (passage: Passage, number: number) => boolean;
}

// biome-ignore lint/suspicious/noExplicitAny: the value of each class is inferred from the table, never from here
export type WordClasses = Readonly<Record<string, WordClass<any>>>;

/** What the classes of a phrase read, by name. */
export type Captured = Record<string, unknown>;

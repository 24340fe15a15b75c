// One way of writing, one rule; of all rules, the one that reads the most words wins.
import { longestWay } from "./longest-way.ts";
import type { Found, Passage, ReadBy } from "./passage.ts";
import type { PeriodContext } from "./period-context.ts";
import { beginningsOf, type Captures, phrase } from "./phrase.ts";
import { follow, type Place as PhrasePlace, placeOf, type Step } from "./phrase-table.ts";
import type { PhrasedWay } from "./phrased-way.ts";
import type { Word } from "./word.ts";
import type { Captured, WordClass, WordClasses } from "./word-class.ts";

/** A rule is also a class that other phrases can name. */
export interface Rule<T> extends WordClass<T> {
  /** Each of its phrases by itself, in order. */
  readonly ways: readonly PhrasedWay<T>[];
}

/** Where a phrase stood: the words of it and on either side. */
export interface Place {
  readonly before: Word | null;
  readonly words: readonly Word[];
  readonly after: Word | null;
}

/** What a phrase means, or null for "not mine". */
export type Meaning<P extends string, C extends WordClasses, T> = (
  found: Captures<P, C>,
  context: PeriodContext,
  place: Place,
) => T | null;

/** Makes rules whose phrases may name these classes. */
export function rulesOver<C extends WordClasses>(classes: C) {
  return function rule<const P extends string, T>(
    phrases: P | readonly P[],
    meaning: Meaning<P, C, T>,
  ): Rule<NonNullable<T>> {
    const texts = typeof phrases === "string" ? [phrases] : phrases;
    const ways = texts.map((text) => new PhraseWay(phrase(text, classes), meaning as Meaning<string, WordClasses, T>));
    return { begins: beginningsOf(ways), ways, read: longestWay(ways) };
  };
}

/** One phrase and what it means. */
class PhraseWay<T> implements PhrasedWay<NonNullable<T>> {
  readonly begins: readonly string[] | null;
  readonly start: PhrasePlace;
  readonly #meaning: Meaning<string, WordClasses, T>;

  constructor(steps: readonly Step[], meaning: Meaning<string, WordClasses, T>) {
    this.begins = beginningsOf(steps);
    this.start = placeOf(steps);
    this.#meaning = meaning;
  }

  read(passage: Passage, at: number): Found<NonNullable<T>> | null {
    const captures: Captured = {};
    const next = follow(this.start, passage, at, captures);
    return next > at ? this.mean(passage, at, next, captures) : null;
  }

  mean(passage: Passage, at: number, next: number, captures: Captured): Found<NonNullable<T>> | null {
    const value = this.#meaning(captures, passage.context, new PlaceInPassage(passage, at, next));
    return value === null || value === undefined ? null : { value, next };
  }
}

/** Looks its words up only when it is asked for them; most meanings never ask. */
class PlaceInPassage implements Place {
  readonly #all: readonly Word[];
  readonly #at: number;
  readonly #next: number;

  constructor({ words }: Passage, at: number, next: number) {
    this.#all = words;
    this.#at = at;
    this.#next = next;
  }

  get before(): Word | null {
    return this.#at > 0 ? (this.#all[this.#at - 1] ?? null) : null;
  }

  get words(): readonly Word[] {
    return this.#all.slice(this.#at, this.#next);
  }

  get after(): Word | null {
    return this.#next < this.#all.length ? (this.#all[this.#next] ?? null) : null;
  }
}

/** A list of rules as one: the longest reading at a place; of equals the earlier rule's. */
export function longestOf<T>(rules: readonly Rule<T>[]): (passage: Passage, at: number) => ReadBy<T> | null {
  return longestWay(rules.flatMap(({ ways }) => ways));
}

// One way of writing, one rule; of all rules, the one that reads the most words wins.
import { beginningsOf, byBeginning } from "./beginnings.ts";
import type { Found, Passage, ReadBy } from "./passage.ts";
import type { PeriodContext } from "./period-context.ts";
import { type Captured, type Captures, phrase, type WordClass, type WordClasses } from "./phrase.ts";
import type { Word } from "./word.ts";

/** A rule is also a class that other phrases can name. */
export interface Rule<T> extends WordClass<T> {
  /** Each of its phrases by itself, in order. */
  readonly ways: readonly WordClass<T>[];
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
    const ways = texts.map((text) => wayOf(text, classes, meaning as Meaning<string, WordClasses, T>));
    return { ...beginningsOf(ways), ways, read: longestWay(ways) };
  };
}

function wayOf<T>(
  text: string,
  classes: WordClasses,
  meaning: Meaning<string, WordClasses, T>,
): WordClass<NonNullable<T>> {
  const { match, ...beginning } = phrase(text, classes);
  // Captures are filled only by a phrase that matches to its end, so those of one that does not are used again.
  let spare: Captured | null = null;
  return {
    ...beginning,
    read: (passage, at) => {
      const captures: Captured = spare ?? {};
      spare = null;
      const next = match(passage, at, captures);
      if (next <= at) {
        spare = captures;
        return null;
      }
      const value = meaning(captures, passage.context, new PlaceInPassage(passage, at, next));
      return value === null || value === undefined ? null : { value, next };
    },
  };
}

/** Looks its words up only when it is asked for them; most meanings never ask. */
class PlaceInPassage implements Place {
  readonly #passage: Passage;
  readonly #at: number;
  readonly #next: number;

  constructor(passage: Passage, at: number, next: number) {
    this.#passage = passage;
    this.#at = at;
    this.#next = next;
  }

  get before(): Word | null {
    return this.#passage.words[this.#at - 1] ?? null;
  }

  get words(): readonly Word[] {
    return this.#passage.words.slice(this.#at, this.#next);
  }

  get after(): Word | null {
    return this.#passage.words[this.#next] ?? null;
  }
}

/** A list of rules as one: the longest reading at a place; of equals the earlier rule's. */
export function longestOf<T>(rules: readonly Rule<T>[]): (passage: Passage, at: number) => ReadBy<T> | null {
  return longestWay(rules.flatMap(({ ways }) => ways));
}

function longestWay<T>(ways: readonly WordClass<T>[]): (passage: Passage, at: number) => ReadBy<T> | null {
  const waysAt = byBeginning(ways);
  return (passage, at) => {
    let best: Found<T> | null = null;
    let by: WordClass<T> | null = null;
    for (const way of waysAt(passage, at)) {
      const found = way.read(passage, at);
      if (!found || found.next <= (best?.next ?? at)) continue;
      best = found;
      by = way;
      // Nothing is longer than to the end.
      if (found.next === passage.words.length) break;
    }
    return best && by && { value: best.value, next: best.next, by };
  };
}

// One way of writing, one rule; of all rules, the one that reads the most words wins.
import { byBeginning } from "./beginnings.ts";
import type { Found, Passage, ReadBy } from "./passage.ts";
import type { PeriodContext } from "./period-context.ts";
import { type Captured, type Captures, type Phrase, phrase, type WordClass, type WordClasses } from "./phrase.ts";
import type { Word } from "./word.ts";

/** A rule is also a class that other phrases can name. */
export type Rule<T> = WordClass<T>;

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
    const ways = (typeof phrases === "string" ? [phrases] : phrases).map((text) => phrase(text, classes));
    const waysAt = ways.length === 1 ? () => ways : byBeginning(ways);
    return {
      begins: ways.some((way) => way.begins === null) ? null : ways.flatMap((way) => way.begins ?? []),
      read: (passage, at) => longestWay(waysAt(passage, at), meaning as Meaning<string, WordClasses, T>, passage, at),
    };
  };
}

/** Of equals the earlier one. */
function longestWay<T>(
  ways: readonly Phrase[],
  meaning: Meaning<string, WordClasses, T>,
  passage: Passage,
  at: number,
): Found<NonNullable<T>> | null {
  let best: Found<NonNullable<T>> | null = null;
  for (const way of ways) {
    const captures: Captured = {};
    const next = way.match(passage, at, captures);
    if (next <= (best?.next ?? at)) continue;
    const value = meaning(captures, passage.context, placeOf(passage, at, next));
    if (value === null || value === undefined) continue;
    best = { value, next };
    if (next === passage.words.length) break;
  }
  return best;
}

function placeOf({ words }: Passage, at: number, next: number): Place {
  return { before: words[at - 1] ?? null, words: words.slice(at, next), after: words[next] ?? null };
}

/** A list of rules as one: the longest reading at a place; of equals the earlier rule's. */
export function longestOf<T>(rules: readonly Rule<T>[]): (passage: Passage, at: number) => ReadBy<T> | null {
  const rulesAt = byBeginning(rules);
  return (passage, at) => {
    let best: Found<T> | null = null;
    let by: Rule<T> | null = null;
    for (const rule of rulesAt(passage, at)) {
      const found = rule.read(passage, at);
      if (!found || found.next <= (best?.next ?? at)) continue;
      best = found;
      by = rule;
      // Nothing is longer than to the end.
      if (found.next === passage.words.length) break;
    }
    return best && by && { value: best.value, next: best.next, by };
  };
}

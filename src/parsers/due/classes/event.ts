// What an undated deadline waits for: "the new officer starts", "adoption of the policy".
import type { WordClass } from "../../lexicon/phrase.ts";

/** The words up to the next stop or the next date. */
export const event: WordClass<string> = {
  begins: null,
  read: (passage, at) => {
    const { words } = passage;
    let next = at;
    while (next < words.length && !STOPS.has(words[next]?.text ?? "") && next < at + LONGEST) {
      const period = passage.periodAt(next);
      if (period && !period.value.weak) break;
      next += 1;
    }
    const value = words
      .slice(at, next)
      .map((word) => word.text)
      .join(" ");
    return next > at ? { value, next } : null;
  },
};

const STOPS = new Set([",", ";", ".", ":", "(", ")", "&", "+"]);
const LONGEST = 24;

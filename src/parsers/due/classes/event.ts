// What an undated deadline waits for: "the new officer starts", "adoption of the policy".

import type { Word } from "../../lexicon/word.ts";
import type { WordClass } from "../../lexicon/word-class.ts";

/** The words up to the next stop or the next date. */
export const event: WordClass<readonly Word[]> = {
  begins: null,
  read: (passage, at) => {
    const { words } = passage;
    let next = at;
    while (next < words.length && !STOPS.has(words[next]?.text ?? "") && next < at + LONGEST) {
      const period = passage.periodAt(next);
      if (period && !period.value.weak) break;
      next += 1;
    }
    return next > at ? { value: words.slice(at, next), next } : null;
  },
};

const STOPS = new Set([",", ";", ".", ":", "(", ")", "&", "+"]);
const LONGEST = 24;

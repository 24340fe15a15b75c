// "greem", "ambe", "compelte": one word with a slip of the finger.

import { editDistance } from "../../edit-distance.ts";
import { wordList } from "../../lexicon/word-list.ts";
import type { ClauseRule, Finding } from "../clause.ts";

/** Only a clause of that word alone, with the same first letter, and no word that means something else. */
export const misspelt: ClauseRule = {
  name: "a state with one letter wrong",
  read: ({ core }) => {
    const word = core.toLowerCase().replace(/[.!]+$/u, "");
    if (!/^\p{L}{4,12}$/u.test(word) || WORDS.has(word)) return null;
    const meant = MEANT.find(([state]) => state[0] === word[0] && editDistance(state, word) === 1);
    return meant ? { ...meant[1], noteFrom: null } : null;
  },
};

const MEANT: readonly (readonly [string, Omit<Finding, "noteFrom">])[] = [
  ["green", { rag: "G" }],
  ["amber", { rag: "A" }],
  ["complete", { status: "complete" }],
  ["completed", { status: "complete" }],
  ["finished", { status: "complete" }],
  ["paused", { status: "paused" }],
  ["ongoing", { status: "in-progress" }],
  ["started", { status: "in-progress" }],
  ["unchanged", { status: "no-change" }],
];
const WORDS = new Set(
  wordList`
    greet greed greens greeny agree ambers competed completes passed paused starter stated
  `,
);

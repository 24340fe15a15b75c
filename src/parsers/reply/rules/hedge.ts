// "green, hopefully", "done (I guess)": a clause that only makes what stands beside it less sure.
import type { ClauseRule } from "../clause.ts";
import { HEDGE } from "../state-words.ts";

export const hedge: ClauseRule = {
  name: "hopefully",
  read: ({ text }) => {
    if (ONLY_THOUGHT.test(text)) return { unsure: "That sounds not quite sure: is it so?", noteFrom: null };
    return ONLY_HEDGE.test(text) || /^(?:only )?just(?: about)?$/iu.test(text) ? { hedge: true, noteFrom: null } : null;
  },
};

/** Makes "done" less sure; a colour is always somebody's view. */
const ONLY_THOUGHT = /^(?:well |or so |at least )?i (?:think|believe|reckon)(?: so)?$/iu;
const ONLY_HEDGE = new RegExp(
  `^(?!(?:(?:but|and|however|although|though)[ ,]*)+$)(?:(?:but|and|however|although|though|i think|i believe|i reckon|${HEDGE})[ ,]*)+$`,
  "iu",
);

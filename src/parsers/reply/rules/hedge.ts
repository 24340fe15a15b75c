// "green, hopefully", "done (I guess)": a clause that only makes what stands beside it less sure.
import type { ClauseRule } from "../clause.ts";
import { HEDGE } from "../state-words.ts";

export const hedge: ClauseRule = {
  name: "hopefully",
  read: ({ text }) => (ONLY_HEDGE.test(text) ? { hedge: true, noteFrom: null } : null),
};

const ONLY_HEDGE = new RegExp(`^(?:(?:but|and|i think|i believe|i reckon|${HEDGE})[ ,]*)+$`, "iu");

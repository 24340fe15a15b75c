// "amber/green", "red or amber", "amber-green": two colours are no answer.
import type { ClauseRule } from "../clause.ts";
import { COLOUR } from "../state-words.ts";

export const eitherColour: ClauseRule = {
  name: "<colour> or <colour>",
  read: ({ text }) =>
    EITHER.test(text) ? { doubt: "Two colours were named: which of them is it?", noteFrom: 0 } : null,
};

const EITHER = new RegExp(
  `(?<![\\w-])(?:${COLOUR}) ?(?:/|-|–|or|and|bordering on|verging on|\\\\) ?(?:${COLOUR})(?![\\w-])|\\b(?:between|nearly|almost|not far off|close to|borderline|bordering|more|towards|heading (?:for|to|towards)|verging on) (?:${COLOUR})(?![\\w-])|\\b(?:greenish|amberish|reddish|amber-ish|green-ish)\\b`,
  "iu",
);

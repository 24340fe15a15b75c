// What is asked now and then and no filter can say, each with the sentence that says so.
import { regExp } from "../lexicon/pattern.ts";

const DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";

const BEYOND: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(String.raw`\bon (?:an? |any )${DAY}\b|\bon ${DAY}s\b`, "iu"),
    "I can't pick out one day of every week; I looked at the days that the answer names.",
  ],
  [
    regExp("iu")`
      \b(?:what|which|anything)\b(?: \p{L}+){0,2} (?:comes?|is|goes) (?:next )?(?:after|before|behind)[ ]
        (?:action )?\d+(?:\.\d+)+
    `,
    "I can't look for what stands before or after an action; this is the action itself.",
  ],
  [
    /\b(?:i|me|we)\b.{0,20}\b(?:first|second|third|main|joint)[ -]?owners?\b/iu,
    "I can't tell owners of one action apart; this is what any of them owns.",
  ],
];

/** The sentences for what the words ask and the filter leaves out: "due on a Friday", "where am I second owner". */
export function beyondFilters(words: string): readonly string[] {
  return BEYOND.flatMap(([asked, sentence]) => (asked.test(words) ? [sentence] : []));
}

// "the amber traffic light", "the Green group": a colour that belongs to a thing and rates nothing.
import { regExp } from "../lexicon/pattern.ts";

/** Whether a colour between these words describes a thing: an article stands before it, and the thing behind it. */
export function isAdjective(before: string, behind: string): boolean {
  return ARTICLE.test(before) && THING.test(behind);
}

const ARTICLE = /(?:^|[^\p{L}'-])(?:the|an?|our|their|his|her|these|those|some|every|each|any|another)\s$/iu;
/** A word that goes on from no rating: "the green is firm", "a green from us" and "a red because …" rate. */
const THING = regExp("iu")`
  ^[ -](?!
    (?:
      rag|rating|ratings|status|one|ones|now|still|again|please|pls|thanks|is|was|are|has|will
      |from|for|on|at|in|with|as|because|since|due|until|while|and|but|or|this|that|to|by|i|we|it
      |so|if|when|then|too|also|overall|today|though|although|however|pending|waiting|awaiting|me
      |us|not|no|at
    )\b
  )\p{L}
`;

// "amber/green", "red or amber", "amber-green": two colours are no answer.
import { regExp } from "../../lexicon/pattern.ts";
import type { ClauseRule } from "../clause.ts";
import { AMBER_OR_RED, COLOUR, LEAD, ragOf } from "../state-words.ts";

export const eitherColour: ClauseRule = {
  name: "<colour> or <colour>",
  read: ({ text }) =>
    EITHER.test(text) && !IMPROVES.test(text) && !saysOneTwice(text)
      ? { doubt: "Two colours were named: which of them is it?", noteFrom: 0 }
      : null,
};

/** "Green and on schedule" */
function saysOneTwice(text: string): boolean {
  const said = [...text.matchAll(EACH)].map(({ 0: word }) => ragOf(word));
  return said.length > 1 && said.every((rag) => rag === said[0]);
}

const EACH = new RegExp(`(?<![\\w-])${COLOUR}(?![\\w-])`, "giu");
/** "Amber, heading to green" is amber; what gets worse is asked about. */
const IMPROVES = regExp("iu")`
  ^(?:${LEAD} )*(?:${AMBER_OR_RED})[ ,-]*(?:but |and |now |slowly |just )*(?:
    heading|moving|turning|going|tending|trending|edging|creeping|working|on (?:its|the|our) way
    |improving
  )(?: back)?(?: for| to| towards?)? (?:green|amber)(?![\w-])(?!.*${COLOUR})
`;
const EITHER = regExp("iu")`
  (?<![\w-])(?:${COLOUR}) ?(?:/|-|–|or|and|bordering on|verging on|\\) ?(?:${COLOUR})(?![\w-])
  |\b(?:
    between|nearly|almost|not far off|close to|borderline|bordering|more|towards
    |heading (?:for|to|towards)|verging on
  ) (?:${COLOUR})(?![\w-])
  |\b(?:greenish|amberish|reddish|amber-ish|green-ish)\b
`;

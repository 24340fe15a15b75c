// A colour among the words of a report that is not the one it rates with.

import { matchesOf } from "../lexicon/matches-of.ts";
import { regExp } from "../lexicon/pattern.ts";
import { isAdjective } from "./adjective.ts";
import type { ReportReading } from "./read-report.ts";
import { COLOUR, NO_COLOUR_BEFORE, ragOf } from "./state-words.ts";
import { isDeniedBehind } from "./unreal.ts";

/** Whether any of its words is a colour that it is not, and that it neither was nor may become. */
export function namesOtherColour({ told, rag, schemeWord }: ReportReading): boolean {
  const text = told.slice(0, LONGEST);
  return matchesOf(COLOURS, text).some(({ 0: word, index }) => {
    if (ragOf(word) === rag || schemeWord?.toLowerCase().includes(word.toLowerCase())) return false;
    const before = text.slice(Math.max(0, index - 40), index);
    const behind = text.slice(index + word.length, index + word.length + 40);
    if (IMPROVING.test(before) && rag !== null && ragOf(word) === "G") return false;
    if (rag !== null && rag !== "G" && MAY_BECOME.test(before)) return false;
    if (rag !== null && isDeniedBehind(before.split(PART).at(-1) ?? "")) return false;
    return !ANOTHER_TIME.test(before) && !NOT_NOW.test(behind) && !isAdjective(before, behind);
  });
}

/** Words that say how things stand do so early; a long note is prose. */
const LONGEST = 400;
const COLOURS = new RegExp(`(?<![\\w-])${COLOUR}(?![\\w-])(?!${NO_COLOUR_BEFORE})`, "giu");
/** One thing said ends here and another begins. */
const PART = /[,;.!?()\n]|\s[-–—]\s|\b(?:but|so|and)\s/iu;
/** A colour that it was or may become: "no longer red", "will be green next month". */
const ANOTHER_TIME = regExp("iu")`
  \b(?:
    was|were|not|no longer|from|previously|formerly|been|be|becomes?|back to|until|till|than
    |instead of|get(?:ting)? (?:back )?to|turn|go|goes|hopefully|hope for|in the|into the
    |out of the
  ) (?:at |a |rated |fully )?$
`;
/** "amber tending to green" is amber; one that gets worse is asked about. */
const IMPROVING = regExp("iu")`
  \b(?:
    (?:tending|trending|heading|turning|going|improving|moving|working|edging|creeping|inching)(?: back)?
      (?: to| towards?| for)?
    |(?:on (?:its|the|our) way|path|route|way back) to
  ) $
`;
/** "amber but could tip to red" is amber. */
const MAY_BECOME =
  /\b(?:could|might|may|would|will|risks?|if)(?: [\p{L}']+){0,4}? (?:to|into|as|be|become|turn|go|rated) $/iu;
/** "red → green", "(was amber last time)" */
const NOT_NOW = regExp("iu")`
  ^\s*(?:→|->|=>|>|to (?:green|amber|red)\b)
  |^ (?:
    last|previously|before|earlier|at first|initially|briefly
    |for a (?:while|bit|time|month|week)
    |in (?:the (?:spring|summer|autumn|winter)|q[1-4]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*
  )\b
`;

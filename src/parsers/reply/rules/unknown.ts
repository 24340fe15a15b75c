// "3 not sure", "tbc", "will let you know": the person cannot say yet.
import { regExp } from "../../lexicon/pattern.ts";
import type { ClauseRule } from "../clause.ts";

export const unknown: ClauseRule = {
  name: "not sure",
  read: ({ core, text, named }) =>
    UNKNOWN.test(core) || UNKNOWN.test(text) || (named && CROSSED.test(text))
      ? { unsure: "How does it stand, when you know?", noteFrom: 0 }
      : null,
};

/** "#3 ❌", "the survey one isn't": not what was said of the others; what it is, is not said. */
const CROSSED = /^[❌✖✗⏳⌛🚧]\uFE0F?$/u;
const UNKNOWN = regExp("iu")`
  ^(?:i'm |i am |we're |still )*(?:
    not (?:sure|certain|known)|unsure|unknown|tbc|tbd|to be (?:confirmed|advised|determined)
    |(?:i )?(?:don't|dont|do not) know|dunno|no idea
    |(?:i'll |i will |will |need to |let me |i need to |i'll have to |have to )+
      (?:let you know|get back to you|come back to you|check|find out|look into it|confirm|ask|chase)
      (?: .*)?
    |checking|awaiting confirmation|\?+|(?:is|are|has|have|was)(?:n't| not)
  )[\s.!?]*$
`;

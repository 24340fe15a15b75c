// "should be done by Friday", "hopefully green next month", "if HR agree it's complete": what may be, not what is.

import { findPeriods } from "../../lexicon/find-periods.ts";
import { pattern, regExp } from "../../lexicon/pattern.ts";
import { beforeReason } from "../behind-reason.ts";
import type { ClauseRule } from "../clause.ts";
import { COLOUR, COMPLETE } from "../state-words.ts";

export const expected: ClauseRule = {
  name: "should be <state>",
  read: ({ text, today }) => {
    const finishing = FINISHING.test(text);
    if (!finishing && !COLOURING.test(text)) return null;
    const period =
      finishing && !MISSED.test(text) ? findPeriods(beforeReason(text.slice(0, 400)), today).at(-1) : undefined;
    return {
      ...(period ? { expected: period } : {}),
      ...(finishing ? { unfinished: true as const } : {}),
      ...(HANGS.test(text) ? { conditional: true as const } : {}),
      unsure: finishing
        ? "It is not finished yet, as I read it: how does it stand now?"
        : "That may come later: what is it now?",
      noteFrom: 0,
    };
  },
};

/** "Should have been done in June" tells of a date that is past. */
const MISSED = regExp("iu")`
  \b(?:should|would|could|ought to) have\b
  |\b(?:was|were) (?:meant|supposed|due|going|planned|hoping|expected) to\b
  |\b(?:meant|supposed) to (?:be|have)\b
`;
/** "Should be done by July" says when; "hopefully", "if HR agree" and "after the audit" leave that open. */
const HANGS = regExp("iu")`
  \b(?:
    might
    |may(?= (?:be|have|go|slip|need|take|finish|complete|get|well|not|still|just|also)\b)
    |could|hop(?:e|es|ed|ing)|hopefully|likely|soon|once|when|if|until|till|unless|ready
    |probably|maybe|perhaps|possibly|after|pending|try|trying|want|wants|would|need|needs
    |not sure|depending|subject|fingers
  )\b
`;
const MAYBE = pattern`
  (?:
    \b(?:
      should|will|would|might|may|could|hope|hoping|hopes|hopefully|expect|expects|expected
      |expecting|aim|aims|aiming|plan|plans|planned|planning|going to|due to|to be|set to|likely
      |about to|soon|once|when|if|until|till|unless|before|need|needs|must|ought|trying|try|want
      |wants|ready to|on course to|by|probably|maybe|perhaps|possibly|after|pending|looking to
      |target|intend|anticipate|anticipated|scheduled
    )\b
    |'ll\b
  )
`;
const FINISHING = regExp("iu")`
  ${MAYBE}.{0,80}?(?<![\w-])(?:${COMPLETE}|complete|finish|close|deliver|conclude|completion)(?![\w-])
  |^(?:done|finished|complete|completed|finish|completion|finishing|completing|completes|closes|finishes)[ ]
    (?:by|next|expected|due|in|on|at)\b
`;
const COLOURING = new RegExp(`${MAYBE}.{0,80}?(?<![\\w-])(?:${COLOUR})(?![\\w-])`, "iu");

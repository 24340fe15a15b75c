// "cancelled", "no longer needed", "superseded by the new strategy": the action is not to be done any more.
import { pattern, regExp } from "../../lexicon/pattern.ts";
import type { ClauseRule } from "../clause.ts";

/** No report makes an action disappear, so it is never a status: the person is asked what it should be called. */
export const dropped: ClauseRule = {
  name: "no longer needed",
  read: ({ core, text }) => {
    if (!DROPPED.test(core) && !DROPPED.test(text)) return null;
    return {
      doubt:
        "It is not going to be done, as I read it. Nobody drops an action by a reply: is it complete or paused, or shall the officer decide?",
      noteFrom: 0,
    };
  },
};

const SUBJECT = pattern`
  (?:
    (?:
      it|this|that|the action|we|they|has|have|had|is|are|was|were|been|being|be|to|can|could
      |should|will|now|all|now being|this one|that one|it's|we're|we've|i think|please|just
      |effectively|therefore|so|as|we are|you
    )[ ,]+
  )*
`;
const DROPPED = regExp("iu")`
  ^${SUBJECT}(?:
    cancell?ed|scrapped|abandoned|withdrawn|superseded|supersedes|replaced by|overtaken by
    |obsolete|redundant|not applicable|n\/?a|duplicate|a duplicate
    |dropped(?! (?:to|from|back|a))|axed|binned|descoped|de-scoped|removed(?: from the plan)?
    |remove(?: this| it)?(?: one)? from the plan
    |no longer (?:
      needed|required|relevant|necessary|applicable|happening|going ahead|in scope|valid
      |a priority|being (?:done|pursued|taken forward)
    )
    |(?:does not|doesn't|doesnt|do not|don't) (?:apply|need doing)
    |not (?:
      needed|required|relevant|applicable|happening|going ahead|proceeding
      |being (?:pursued|taken forward|progressed)
    )(?: any ?more| any longer| now)?
    |(?:not|isn't|isnt|aren't|won't be|no longer)[ ]
      (?:doing|going to do|going ahead|happening|proceeding|pursuing|progressing|taking)
      (?: (?:with |forward )?(?:this|it|that))?(?: one)?(?: any ?more| any longer| now)?$
    |(?:now |already )?(?:covered|picked up|dealt with|done|merged|subsumed|incorporated|rolled|absorbed)[ ]
      (?:by|under|in|into|within|with) (?:another|other|a different|the same)[ ]
      (?:action|plan|one|project|programme)
  )(?![\w-])
`;

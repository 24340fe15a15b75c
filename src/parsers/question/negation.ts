// "hasn't", "yet to", "everything but": words that turn the state behind them round.
import { ways, wholeWords } from "../lexicon/ways.ts";

export const NOT = ways`
  hasn't|hasnt|haven't|havent|has not|have not|not|didn't|did not|never|isn't|aren't|wasn't|weren't|hadn't|was not
  were not|yet to
  still (?:has |have )?(?:not|to)
  (?:still )?(?:needs?|got|has|have|owes?) to(?= (?:updat|answer|repl|respond|report|submit))
  who's not|without|no
`;

const LEAVING_OUT = ways`
  excluding|exclude|excl\.?|except(?: for)?|apart from|aside from|other than|but not|bar|not including|not counting
  take (?:off|out|away)
  leave (?:off|out)
  drop|lose|remove|hide|get rid of|minus|without|ignore|forget
  (?:don't|do not|no need to) (?:show|include|list|want|need|count|give|see|send)(?: me| us)?
`;

/** With the space behind it. */
export const EVERYTHING_BUT = ways`
  (?:everything|all|anything|any)(?: (?:actions?|ones|items|of them))? (?:but|bar|except(?: for)?|other than|apart from)(?: the)?[ ]
  ${LEAVING_OUT}(?: any| all)?(?: of)?(?: the)?[ ]
`;

/** "Leave out the ongoing ones", "except blocked": states that the rest cannot be found without. */
export const LEFT_OUT = wholeWords`
  ${EVERYTHING_BUT}(?:ones |those |actions )?(?:that are |which are )?(?:(?<!\bnot (?:the )?)(?:overdue|late)|blocked|stuck|paused|parked|on hold|stalled|ongoing|on-going|undated|moved|slipped)
`;

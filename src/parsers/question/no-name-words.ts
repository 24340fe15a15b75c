// Words that no name begins with or consists of, however they stand behind "in", "for" or "how is".
import { ways } from "../lexicon/ways.ts";

/** What ends a name, or cannot begin one. */
export const STOP = ways`
  asap|except|excluding|excl|apart|aside|unless|minus|bar|instead|also|plus|against|compared|only|just|more|less
  he|she|him|hers|his|her|their|its|we|they|it|my|our|your|me|things|everything|everyone|ones
  thx|pls|plz|ta|cheers|please|thanks
  a|an|the|this|next|last|that|which|who|what|when|where|how|there
  is|are|was|were|am|be|been|being|has|have|had|do|does|did|hasn't|haven't|isn't|aren't|not|no
  sign|sign-?off|approvals?|approve|decisions?|actions?|items?
  contradict\w*
  overdue|late|due|red|reds|amber|ambers|green|greens|complete|completed|done|finished|open|blocked|stuck|moved
  slipped|updated|waiting|awaiting|changed|ongoing|undated|outstanding|behind|responsible
  doing|going|getting|looking|performing|progressing|faring|coming|stand|need|needs|got|own
  now|currently|yet|still|so|but|with|without|since|by|before|after|until|at|on|from|to|as|over|under|for|in|up
`;

/** What stands alone behind such a word and names nothing. */
export const NOTHING = new RegExp(
  `^${ways`
    i|ours|mine|total|all|everything|anything|each|any|them|those|these|it|there|which|whom|all of them|me|us|you
    date|time|track|target|course|progress|mind|general|full|detail|particular|list|plan|play|our plan|whole plan
    council|whole council|short|trouble|schedule
  `}$`,
  "iu",
);

/** "In the second half", "for instance": everyday words beside those of the question. */
export const NO_NAME = new RegExp(
  `^${ways`
    one|two|three|four|five|six|eight|nine|ten|twelve|missing
    \d[\d-]*(?:st|nd|rd|th|am|pm)?
    \p{L}{3,}(?:est|iest)
    annual|monthly|quarterly|weekly|daily|days?|weeks?|months?|quarters?|years?|fortnights?|mornings?|afternoons?
    today's|tomorrow's|yesterday's|meetings?|reports?|papers?|parts?|halves|thirds?
    instance|example|certain|definite|hurry|line|way|sight|favour|need
  `}$`,
  "iu",
);

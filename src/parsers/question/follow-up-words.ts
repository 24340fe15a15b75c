// "only red", "and in Adults?", "the rest", "how many of those?": the ways to lean on the question before.
import { regExp } from "../lexicon/pattern.ts";
import { ways } from "../lexicon/ways.ts";

const END = String.raw`[\s?.!]*$`;

/** What begins a follow-up, whatever comes behind it. */
const OPENINGS = ways`
  only|just|and|or|but|also|plus|add|include|including|now|ok and|what about|how about|excluding|in|for|vs|versus
  same (?:for|in|again)
  now (?:only|just|in|for)
  compared (?:to|with)
  of those|of these|of them
  which of (?:those|these|them)
  any of (?:those|these|them)
  are any of (?:those|these|them)
  (?:count|list|show(?: me)?) (?:them|those|these)
  (?:who(?:'s|s)?|whose)(?: \w+){0,2} (?:them|those|these|they)
`;

/** "Show me the rest". */
const SHOW_MORE = "(?:show|list|see|give)(?: me)? (?:them )?(?:all|everything|the rest|more|them)(?: of (?:them|it))?";

/** The whole of a follow-up. */
const WHOLES = ways`
  all|all of them|the rest|more|whose|who are they|count|whenever|which|which ones|what ones|such as|name them
  who(?: for)?
  (?:list|show|name)(?: me)? (?:the )?(?:owners|people|names)
  (?:(?:show|see|give|tell)(?: me)? )?(?:the |its |their |full )*history
  how many(?:(?:'s| is| are)? (?:that|those|they|them|there|it))?(?: altogether| in total| in all| all told| overall)?
  (?:take (?:off|out|away)|leave (?:off|out)|drop|lose|remove|hide|get rid of) .*
  exclude .*
  (?:split |grouped |broken down )?(?:by|per) (?:directorate|department|area|service|section|team|plan|owner|person|post|lead|quarter|month|status|rag|colour)
  which (?:ones )?(?:are|is) .*
  (?:can you |could you |please )*(?:(?:do|run|show|give) (?:me )?)?(?:that |it |this |the same )?(?:thing )?again(?: but)?(?:,? (?:for|in|with|only|just) .*)?[\s?.!]*
  (?:as|in) (?:numbers|figures)[\s?.!]*
  (?:just the numbers?|numbers? only)[\s?.!]*
  not (?:only|just) .*
  (?:what|which) are (?:they|those|these)
  (?:the )?(?:red|amber|green|overdue|late|blocked|open|complete)s?(?: ones)?(?: only)?
  (?:this|next|last) (?:week|month|quarter|year)
`;

/** "Anything overdue there?"; "is there anything" points to no place. */
export const FOLLOW_UP = new RegExp(
  ways`
    ^(?!.*\b(?:is|are|was|were) there${END}).*\bthere${END}
    ^(?:(?:ok|okay|thanks|please|now|so),? )*(?:${OPENINGS}\b|${SHOW_MORE}${END}|${WHOLES}${END})
    \bonly${END}
    ^(?:and |so )?(?:how many|are any|any|what|who|which|count|show me|list) .*\bof (?:them|those|these)\b
    ^(?:and |so )?how many of (?:them|those|these)\b
  `,
  "iu",
);

/** The whole list once more, or what it left out. */
export const SHOW_ALL = new RegExp(
  `^${ways`
    (?:and |so |ok )*(?:which(?: ones)?|what ones|(?:what|which|who) are (?:they|those|these)|name them|such as)${END}
    (?:please |can you )?${SHOW_MORE}
    all(?: of them)?
    the rest|more
  `}$`,
  "iu",
);

/** How people ask for a thing; what follows is "the same for Adults", "those in Place". */
export const REQUEST = new RegExp(
  `^(?:${ways`
    ok|okay|so|and|now|then|actually|sorry|no|yes|please|great|thanks
    can (?:you|i|we)
    could (?:you|i|we)
    may i|would you|will you
    i'd like(?: to)?
    i(?:'ll)? (?:want|need)(?: to)?
    let's|let me|have|get|see|show|list|name|give|do|run|send|tell|me|us|you|just
  `},? )+`,
  "iu",
);

/** What begins with something that was named before. */
export const LEANS = new RegExp(
  `^${ways`
    (?:exactly |basically )?(?:the )?same\b
    (?:those|these|them)\b
    (?:that|it|this) (?:list|again|but|for|in|one)\b
    but (?:for|in|with|only|just)\b
    the (?:rest|others?)\b
    how many of (?:them|those|these)\b
    (?:take|leave) .{1,40} (?:out|off|away)\b
    which (?:ones )?(?:are|is|were|have|has|belong|need|haven't|hasn't|aren't|isn't)[ ]
    are any (?!actions|deadlines|directorates|plans|sections|owners)
  `}`,
  "iu",
);

const ABOUT_IT = ways`
  (?:when|why|where|how (?:late|far|long|overdue)|who|what)(?:'s| is| was| did| has| does| owns| leads on)?
  is|was|has|did|does|will
`;
/** "It's true", "is it possible": said in passing, of nothing in particular. */
const IN_PASSING = "possible|ok|okay|true|right|just|only|that|too|all|going|looking|be|about|mean|take";
/** "When was it due?" */
export const POINTS_TO_IT = regExp("iu")`
  ^(?:(?:and|so|but|ok|then),? )*${ABOUT_IT} (?:[\p{L}]+ )?(?:it|that one|this one)\b
    (?! (?:${IN_PASSING})\b)(?!\s*$(?<=\bwhat(?:'s| is) it\s*))
`;

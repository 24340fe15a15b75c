// Tells a question about the plan from a report, so that the conversation knows who should read it.
import { pattern, regExp } from "../lexicon/pattern.ts";
import { startReading } from "./remaining.ts";

/**
 * Whether the words ask about the plan.
 *
 * A question mark alone is not enough: "can 1.4 move to June?" asks for a date and "1.4 green?" is a doubtful report.
 * A filter without one is: "overdue by more than 30 days", "red and amber in Corporate Services", "only red".
 *
 * @example
 * isQuestion("what's overdue in Place?") // true
 * isQuestion("amber – waiting on census data") // false
 */
export function isQuestion(text: string): boolean {
  const plain = startReading(text.slice(0, LONGEST)).text;
  if (REQUEST.test(plain) || MORE_TIME.test(plain)) return false;
  if (ASKS.test(plain) || FOLLOW_UP.test(plain) || FILTER.test(plain)) return true;
  return /\?\s*$/u.test(plain) && (ASKS_WITH_MARK.test(plain) || (ABOUT_PLAN.test(plain) && !REPORT.test(plain)));
}

/** No question goes on for longer, and what comes later makes nothing one. */
const LONGEST = 600;
const COLOUR = "(?:reds?|ambers?|greens?)";
const SUBJECT = "(?:actions?|ones|items|tasks|commitments?|objectives?|deadlines?|updates?)";
const STATE = pattern`
  (?:
    overdue|late|due|red|amber|green|open|complete|completed|done|blocked|stuck|moved|slipped
    |ongoing|undated|outstanding|unmatched|updated|answered|progress|at risk|off track|on track
    |behind
  )
`;

/** Asking the bot to do something with a date. */
const REQUEST = regExp("iu")`
  ^(?:(?:please|hi|hello|hey|so|ok|and),? )*(?:
    can|could|may|might|would it be (?:ok|possible)|is it (?:ok|possible|alright)
    |(?:is there )?(?:any|a) (?:chance|possibility)
    |ok if|mind if
  )(?: (?:we|i|you|this|that|it|us))?\b(?!.*\b(?:show|list|tell|see|give|send|know)\b).*\b(?:
    move|moved|push|pushed|slip|extend|extended|extension|delay|delayed|postpone|defer
    |put (?:(?:it|this|that|the date|the deadline) )?back
    |have until|have till|have more time|more time|change the date|bring
    |go (?:back |out )?to(?=
      [ ](?:the )?(?:
        end|start|middle|mid|early|late|q[1-4]|spring|summer|autumn|winter|easter|christmas|next|jan
        |feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d
      )
    )
  )\b
`;
/** "can you give me till Friday?" */
const MORE_TIME = regExp("iu")`
  \bgive (?:me|us) (?:until|till|til|more time|another|an extra|a bit (?:more|longer))\b
  |\b(?:have|get|take|need|allow) (?:me |us )?
    (?:(?:an?|another|\d+|one|two|three|four|five|six|few|couple of) )+
    (?:(?:more|extra|further|additional) )?(?:days?|weeks?|months?|fortnight|quarter)\b
`;
const ASKS = regExp("iu")`
  ^(?:
    (?:
      hi|hello|hey|please|ok|so|and|but|also|now|thanks|can you|could you|can i|could i|would you
      |i'd like to|i want to|let me|do you know
    )[ ]
  )*(?:
    what(?:'s|s| is| are| was| were| has| have|'re)? (?!i |we |a )
    |which[ ]
    |who(?:'s| is| are| has| have| hasn't| haven't| owns| needs)?[ ]
    |whose[ ]
    |how (?:many|is|are|'s|has|have|did|do we|does|much|late|far)
    |how'?s |when (?:is|are|was|were|does|do)|where (?:is|are|do|does)[ ]
    |(?:show|list|give|tell|see|find|get|display)(?: me)?[ ]
      (?:all |the |any |only |just |our |my |everything |every |which |what(?:'s|s)? |who |how |a )*(?:
        ${STATE}|${COLOUR}|${SUBJECT}|blockers|contradictions|movements?|mine|headlines|overview
        |picture
        |[A-Z][\w&]* (?:actions?|reds?|ambers?|greens?)
        |[\w' ]{2,40}? (?:actions|reds|ambers|greens)
        |anything|everything|about|all|is |a summary|summary|history|that|hasn't|haven't|has|are
      )\b
    |(?:is|are|was|were) (?:there|any|anything|anyone|all|everything)\b
    |anything (?!but (?:on|green|done|complete|finished))
    |any (?!chance|idea|way|luck)|anyone |does (?!not\b)|do (?:we|they|any) |did[ ]
    |has (?:any|every|the|anyone|everyone)|have (?:any|all|we any|they)|count |number of[ ]
    |summar(?:y|ise)[ ]
    |(?:an |any |the |quick )?(?:update|latest|news) (?:on|for|about) [A-Z]
    |(?:an |the )?(?:overview|headlines|overall picture|state of play)\b
    |status of |state of |progress (?:of|on|in) |compare[ ]
  )
`;
const FOLLOW_UP = regExp("iu")`
  ^(?:
    (?:only|just) (?:the )?(?:${STATE}|${COLOUR}|overdue|mine|those|my|in |for |ones)\b
      (?!.{0,3} (?:missing|waiting|needs)).*
    |(?:the )?${COLOUR}(?: and ${COLOUR})? (?:ones )?only
    |(?:and|what about|how about|same for|also|now) (?:in|for|just|only|next|last|this) .*\?
    |(?:and|what about|how about|same for) [^.]{1,60}\?
    |what about .*|how about .*
    |show (?:me )?(?:all|more|the rest|everything|them all|them)(?: of (?:them|it))?
    |all of them\?|how many\??|who\??|who are they\??|more
  )$
`;
const FILTER = regExp("iu")`
  ^(?:all |the |my |our |any )*(?:
    overdue\b(?!
      .*\b(?:
        because|waiting|awaiting|sorry|but|will|due to|can|could|should|expect|expecting|expected
        |aim|aiming|hope|hoping|in hand|my fault|our fault|my bad|we|i|it|it's|now|to be
      )\b
    ).*
    |due (?!to\b)(?:
      in|by|from|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march
      |april|august|september|october|november|december|before|this|next|today|tomorrow|soon
      |between|after|on|for|now
    )\b.*
    |(?:late|blocked|open|undated|ongoing|complete|completed|outstanding|red|amber|green|contradictory)
      [ ]${SUBJECT}\b.*
    |${COLOUR}(?:,| and| &) ?${COLOUR}
    |${COLOUR}(?:,| and| or|/| &) ?${COLOUR}(?: (?:in|for|at|under|across) .*| ${SUBJECT}.*)
    |${COLOUR} (?:in|across|under) (?!
      place\b|progress|principle|part|terms|some|most|all|our|my|the (?:main|end)|that|theory
      |practice|reality
    )(?-i:[A-Z])[\w&]*(?: [\w&]+){0,4}
    |(?:reds|ambers|greens) in (?:my|our) (?:directorate|department|team|area|service|section)
    |(?:late|overdue) by (?:more than|over|at least) .*
    |movements?(?: (?:this|last|in|of|between|since) .*)?
    |blockers in .*
    |(?:more than|over|at least) \S+ (?:days?|weeks?|months?) (?:late|overdue)
    |[\w@][\w .&-]{1,40}'s? (?:(?:overdue|red|amber|green|open|due|late|blocked) )*actions?
    |reds|ambers|greens
    |(?:all )?the (?:reds|ambers|greens|blockers)
    |(?:reds|ambers|greens) please|missing dates|moved dates|pending approvals
    |contradictions(?: in .*)?
    |(?:undated|no date|moved dates|missing dates|reds|ambers|greens) in .*
    |${COLOUR} and (?:overdue|late)\b.*|(?:overdue|late) and ${COLOUR}\b.*
    |waiting for (?:a |my )decision|awaiting (?:approval|decision)|not updated(?: .*)?|no date
    |undated
    |(?:actions?|deadlines) (?:in|for|due|under|owned|that|which|with|without) .*
    |summary(?: (?:of|for|in) .*)?
    |everything (?:due|overdue|in(?! (?:green|amber|red)\b)|for) .*
  )$
`;
const ASKS_WITH_MARK = regExp("iu")`
  ^(?:(?:so|and|but|ok|sorry),? )*(?:
    is|are|was|were|does|do|did|has|have|had|what|which|who|how|where|when|why|can|could|will
    |would|should|am|any|whose
  )\b
`;
const ABOUT_PLAN = new RegExp(`\\b(?:${STATE}|${SUBJECT}|${COLOUR})\\b`, "iu");
/** A report said with a question mark. */
const REPORT = regExp("iu")`
  ^(?:
    (?:ok|okay|so|well|maybe|perhaps|probably|possibly|still|i think|i guess|i'd say|i would say|i reckon|we think|we'd say|now|yes|no|um|then|go|say)[ ,]+
  )*(?:(?:#|no\.? ?)?\d|[A-Z]{2,5}[- ]?\d|§|it'?s |green|amber|red|done|complete|all |both )
`;

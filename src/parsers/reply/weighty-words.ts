// Words in the note of a report that may change how its action stands, by what they do to it.
import { pattern, regExp } from "../lexicon/pattern.ts";
import { COMPLETE, NO_CHANGE, NOT_STARTED, PAUSED, STATE } from "./state-words.ts";

/** "second 50%", "the last one amber" */
export const ORDINAL_STANDS = new RegExp(
  `(?<![\\w-])(?:the )?(?:first|second|third|fourth|fifth|sixth|last)(?: one)? (?:is |are |now |at )*(?:${STATE})(?![\\w-])`,
  "iu",
);
/** "green but nothing to worry about", "though still on track" */
export const REASSURES = regExp("iu")`
  \b(?:
    nothing (?:to worry|serious|major|urgent|we can't)
    |no (?:concerns?|issues?|problems?|worries)
    |still (?:on (?:track|target|course)|green|fine)
    |not worried|manageable|minor|improving|getting (?:better|there)|under control|in hand
    |on top of
  )\b
`;
/** Who has it now, beside a rating: "not mine any more", "Sam's now", "needs a new owner". */
export const HANDS_OVER = regExp("u")`
  \b(?:
    (?:not|never|isn't|aren't|isnt|arent|none of (?:these|them|those) (?:is|are)) (?:mine|ours|my actions?)
    |no longer (?:mine|ours)
    |belongs? (?:to|with) (?!the (?:plan|strategy|programme))
    |someone else's|new owner
    |new lead (?:needed|required|is|will be|starts?|from)
    |i'm leaving|i am leaving|i've left|i have left
  )\b
  |(?:^|[\s,])(?:it's |now |this is )?\p{Lu}\p{L}+['’]s (?:now|action|to do)\b
  |\b\p{Lu}\p{L}+ (?:is )?(?:now |will now )
    (?:leads?|leading|owns?|has (?:this|it)|looks? after|picks? (?:this|it) up)\b
  |\b\p{Lu}\p{L}+ (?:now )?(?:does|has|runs|takes|took|is doing|has taken)(?: on| over)? (?:action |no\.? ?)?
    (?:\d{1,2}|[A-Z]{1,6}-?\d{1,3})(?=(?: on| over)?(?: now)?(?:$|[.,;]))
`;
/** Words with which an action changes hands; "see Sam" and "with Legal" only tell where to look. */
export const OVER_TO = regExp("iu")`
  \b(?:
    over to|takes? over|taking over|took over|taken over|picks? up|picking (?:this|it|these) up
    |looks? after|looking after|leads?|leading|owns?|owner|belongs?|inherit\p{L}*
    |hand(?:ed|ing) (?:this|it|over)|now with
    |(?:ask|chase) \p{Lu}\p{L}+ (?:in future|from now|next time)
  )\b
`;
/** "the date will move", "deadline needs changing": when to is not said. */
export const DATE_MOVES = regExp("iu")`
  \b(?:the |its |our )?(?:due date|end date|target date|date|deadline)[ ]
    (?:will|needs? to|has to|must|may|might|should|is going to|is|was) (?:have to |need to |be )?(?:
      mov|chang|slip|push|extend|wrong|unrealistic|tight|missed|too|nonsense|silly|impossible
      |out of date|incorrect|not right|a joke
    )
  |\b(?:can|could|may) (?:the |its |our )?(?:due date|end date|target date|date|deadline) (?:come|be|go|move)\b
  |\b(?:wrong|incorrect|unrealistic|impossible|out-of-date|silly) (?:due |end |target )?(?:date|deadline)\b
`;
/** "rest amber", "2 3 green", "4 thru 8 pushed back", "the others are Tariq's" */
export const OTHERS_STAND = regExp("iu")`
  (?<![\w-])(?<!\b(?:do|send|update|finish|answer|cover|on|to|at) (?:the )?)(?:the )?
    (?:rest|others|other (?:one|ones|two|three)|everything else)(?: of them)?[ ]
    (?:is|are|at|on|to|remain|stay|[\p{L}]+s? )?
  |(?:(?<=^|[,;–—-] ?|(?<!\d)/ ?|\band )\d{1,2}|(?<![\w.-])[A-Z]{1,6}-?\d{1,3}) (?:is |are |now |thru \d+ )*
    (?:${STATE})(?![\w-])
`;
/** A single capital that rates: "R no money", "30/9 7 A" */
export const LETTER = /(?:^|[\s→(])(?:[GRC]|NS|(?:(?<=\d )|(?<=→ ?))A)(?=$|[\s,;.!)→])/u;
export const THUMBS = /[👎🤷]|👍(?!\p{M}*[\s.!]*$)/u;
export const PERCENT_FIELD = /(?:%|per ?cent)(?: complete)? ?[:=]? ?\d|\d ?% (?:complete|done)\b/iu;
export const CONDITION = /\b(?:if|unless|provided|assuming|subject to|as long as|depending on|else|otherwise)\b/iu;
export const UNCHANGED = new RegExp(`^${NO_CHANGE}$`, "iu");
export const ONLY_STATE = new RegExp(`^${STATE}$`, "iu");
/** "done - well, the first cohort", "complete in principle": only a part of it, or not quite. */
export const NARROWS = regExp("iu")`
  ^(?:
    (?:
      until|till
      |for (?:this|the) (?:year|quarter|month|term|week|time being|time)
      |well|at least|or at least|mainly|mostly|largely|bar|but for
    )\b
    |the (?:first|main|bulk|initial)\b
  )
  |\b(?:
    in principle|on paper|in theory|in part|in draft|all but|all bar|(?:bar|but) (?:one|two)
    |verbally|informally|provisionally|so far|phase (?:1|one|2|two)
    |first (?:phase|stage|part|half|cohort|draft)
    |(?:my|our) (?:part|bit|side|half)
    |(?:pilot|draft|interim) (?:only|stage|version)
  )\b
`;
/** "amber, snooze the rest": said to the bot, and not heard. */
export const ORDERS = regExp("iu")`
  \b(?:
    snooze|undo
    |(?<!\bto )(?:remind|ask|chase|nudge|ping) me
    |(?<!\b(?:to|will|would|'ll|'d|they|he|she|who) )come back to me
  )\b
  |(?:^|[.,;!–-] ?)(?:(?:and|but|so|please|pls|can you|could you|just|now) )*(?:
    stop (?!gap)\p{L}+ing\b|(?:remove|delete) (?:this|it|that|me)\b|keep (?:it |this )?open\b
    |take (?:me|this|it) (?:off|out)\b
    |(?:change|amend|correct) (?:the|this|its|my)[ ]
  )
`;
/** "as before but 4.2 is red" */
export const UNLIKE = /\b(?:but|except|apart from|other than)\b/iu;
/** That proof is still to be sent leaves nothing open: "evidence to follow", "will upload the slides". */
const PROOF = pattern`
  (?:the |my |our |some |full |final |written )*(?:
    evidence|proof|links?|paperwork|slides?|documents?|documentation|write-?up|details|photos?
    |certificates?|screenshots?|attachments?|copy|copies|summary
  )
`;
export const PROOF_FOLLOWS = regExp("giu")`
  \b${PROOF} (?:is |are |will |being |can |to )*(?:be )?
    (?:follow(?:s|ing)?|sent|uploaded|forwarded|added|provided|shared|attached)\b
  |\b(?:(?:i |we )?(?:will|'ll|i'll|we'll|can|just need to|still need to|need to|still to|yet to|to) )
    (?:send|upload|forward|add|share|attach|e-?mail|provide|dig out|find) (?:over |you |across |on )*
    ${PROOF}
`;
export const STOPPED = new RegExp(
  `\\b(?:${PAUSED}|stopped|halted|abandoned|fizzled|ground to a halt|given up|died)(?![\\w-])`,
  "iu",
);
/** What is said for the record, and what is said beside it: "officially green, between us …". */
export const FOR_SHOW = /\b(?:officially|nominally|for the record|formally|on the face of it)\b/iu;
export const IN_TRUTH = regExp("iu")`
  \b(?:
    between (?:us|you and me|ourselves)|off the record|in (?:truth|reality|practice|actual fact)
    |privately|unofficially|the truth is|truth be told
  )\b
`;
export const IN_NAME = regExp("iu")`
  ^(?:mostly|largely|generally|partly|in (?:parts|part|places|patches))\b
  |\b(?:
    on paper|in name(?: only)?|in principle|in theory|officially|if you (?:ask|believe)
    |(?:according to|says) (?:my|the) (?:manager|boss|director|spreadsheet)
  )\b
`;
/** What is said with a smile, and means the opposite. */
export const MOCKS = regExp("iu")`
  ^(?:
    my (?:foot|arse|eye)|famous last words|what could (?:possibly )?go wrong
    |don't (?:look|ask|hold your breath)|yeah right|as if|not(?=[.!]*$)|lol|ha+|haha\p{L}*
    |in (?:my|your) dreams|i wish|jk|joking|just kidding|only joking
  )\b
  |\b(?:lol|just kidding|only joking|yeah right|as if|/s)[\s.!)]*$
`;
export const STILL_OPEN = regExp("iu")`
  \b(?:
    still (?:to|need|needs|have|has|waiting|outstanding|a bit)
    |(?:just|only|now)? ?(?:waiting|awaiting|pending)
    |not (?:all|yet|fully|quite)|apart from|except|(?:just|only) needs?
    |needs? (?!no\b|nothing\b)
    |(?:will|to|must|should) (?:be|go|have|need|follow|do|finish|complete|send|publish)\b
    |going to|remaining|left to|to go|to follow|last (?:one|bit|few)
  )\b
`;
export const ENDED = new RegExp(
  `(?<![\\w-])(?:${COMPLETE}|${PAUSED}|${NOT_STARTED}|closed|cancelled|withdrawn|scrapped)(?![\\w-])`,
  "iu",
);
/** "EIA template in progress", said behind what is complete, is about something else. */
export const NOT_ENDED = regExp("iu")`
  (?<![\w-])(?:
    in progress|underway|under way
    |not (?:yet )?(?:started|begun|finished|complete|done)
    |on hold|paused|${NOT_STARTED}
  )(?![\w-])
`;
export const ENDED_IN_PUBLIC = regExp("iu")`
  \b(?:
    published|launched|(?:went|gone|is|now) live|rolled out|adopted|approved|issued|submitted
    |finali[sz]ed|concluded|accomplished|fulfilled|ended|in place|up and running|uploaded
    |completed?|done|finished|delivered
  )\b
`;

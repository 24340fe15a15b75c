// "thanks", "please", "sorry for the delay": manners beside a report; nothing to record.
import { regExp } from "../../lexicon/pattern.ts";
import type { ClauseRule } from "../clause.ts";
import { STATE } from "../state-words.ts";

export const courtesy: ClauseRule = {
  name: "manners",
  read: ({ text, core }) => (core === "" || MANNERS.test(text) || APOLOGY.test(text) ? { noteFrom: null } : null),
};

/**
 * Whether a sentence only greets, excuses or says that something follows: "Hi all", "Sorry for the delay", "Please see my
 * updates below". "Sorry" alone may correct what follows.
 */
export function opensMessage(sentence: string): boolean {
  return (GREETING.test(sentence) && !STATED.test(sentence)) || APOLOGY.test(sentence) || ANNOUNCES.test(sentence);
}

const STATED = new RegExp(`(?<![\\w-])${STATE}(?![\\w-])`, "iu");
const GREETING =
  /^(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening)|morning|afternoon|evening)(?:[ ,]+[\p{L}'.-]+){0,3}$/iu;

/** "Thank you for your message", "Please find my update below": an e-mail's way to begin. */
const ANNOUNCES = regExp("iu")`
  ^(?:(?:hi|hello|hey|hiya|dear|good morning|good afternoon|morning|afternoon)(?: \p{L}+){0,3}[, ]+)?(?:
    (?:many )?thank(?:s| you) for (?:your|the|this) (?:message|e-?mail|reminder|note|prompt|nudge)
    |(?:please |kindly )?(?:find|see|here (?:is|are)|here's|below (?:is|are)) (?:below )?
      (?:(?:my|our|the|an|some) )?(?:(?:latest|brief|quick|short|quarterly) )?
      (?:updates?|responses?|answers?|comments?|progress|position)(?:
        [ ](?:
          below|as follows|here
          |on (?:these|this|mine|my actions|the actions)
          |for (?:these|this|mine|my actions)
        )
      )*:?
  )$
`;

/** "Apologies for not coming back sooner", "hope you're well": beside a report, or before it. */
const APOLOGY = regExp("iu")`
  ^(?:
    (?:
      hi|hello|hey|hiya|dear|morning|afternoon|good morning|good afternoon|there|all|team|and|so
      |very|really|my|many
    )[ ,]+
  )*(?:
    (?=
      (?:sorry|apologies|apols|soz|for|i'm)\b
      |.{0,20}\b(?:reply|response|answer|replying|responding|getting|coming)\b
    )(?:(?:sorry|apologies|apols|soz) )?(?:for (?:the|my|any) |for not |i'm )?
      (?:slight |long |slow |late |very )*(?:delay(?:s|ed)?|late(?:ness)?|slow|missed)
      (?: (?:reply|response|answer|replying|responding|in|getting|coming|back|to|you|this|the|this one))*
    |(?:sorry|apologies|apols) (?:for|about|i) .{0,60}\b
      (?:delay|late|sooner|earlier|reply|response|slow|getting back|coming back|missed|chas\w+|inbox)
      \b.{0,30}
    |(?:i )?hope (?:you(?:'re| are)?|all(?:'s| is)?|this finds|things are|everything(?:'s| is)?) .{0,40}\b
      (?:well|ok|okay|good|fine|weekend|week|rest)\b.{0,20}
    |(?:sorry|apologies|apols),? (?:but )?(?:i've|i have|i was|i|we've|we were|been|was)(?: only)?(?: just)?
      (?: been)? (?:
        off|away|out|on (?:annual |sick )?leave|on holiday|ill|unwell|poorly|sick|busy|snowed under
        |swamped|tied up|in meetings|really busy|flat out|up to my (?:eyes|neck)|forgot(?:ten)?
        |missed this|got back
      )\b.{0,40}
    |just (?:catching up|seen this|saw this|back from leave|getting to this).{0,30}
    |(?:many )?(?:thanks|thank you|thx)(?: so much| very much)? for (?:
      your|the|this|chasing|checking|asking|getting|coming|following|sending|letting|reminding
      |the kind|bearing
    ).{0,60}
    |as requested|see below
    |please see (?:below|my (?:update|response|answers?)s?(?: below)?)
    |(?:my |our |here's (?:my|our|the|an) |here is (?:my|our|the) |here are (?:my|our|the) )?
      (?:quick |short |latest )?(?:updates?|responses?|answers?)
      (?: (?:below|as follows|from me|from us|for (?:this|the) quarter))?
    |from my (?:side|end)|over to you
    |any (?:questions|problems|queries),? .{0,40}
    |let me know if .{0,60}|happy to (?:chat|discuss|talk).{0,40}
  )$
`;

const MANNERS = regExp("iu")`
  ^(?:
    (?:hi|hello|hey|dear)(?: [\p{L}]+){1,3}
    |(?:many |ok |great )?thanks?(?: (?:very much|so much|again|all|you))*
    |thank you(?: (?:very much|so much|again))?|thx|ta|cheers|please|pls
    |hi(?: there| all| team)?|hiya|hello|hey
    |good (?:morning|afternoon|evening)(?: all| team| there)?
    |(?:morning|afternoon|evening)(?: all| team| there)?
    |sorry(?: for the delay)?|apologies(?: for the delay)?|kind regards|best wishes|regards|ok
    |okay|yes|no|right|so|and|but|also|then|plus|for|actions?
  )$
`;

// Which kind of answer a question wants: a list, a number, people, a summary, a history or what moved.

import type { Want } from "../../plan/question.ts";
import { regExp } from "../lexicon/pattern.ts";
import { type Remaining, take } from "./remaining.ts";

/**
 * What is wanted, or null where the words do not say.
 *
 * "What moved this quarter?" asks for movement between quarters; "which dates moved?" for a list of moved actions, so
 * a word for dates leaves the verb to the states.
 */
export function readWant(remaining: Remaining): { readonly want: Want | null; readonly rest: Remaining } {
  for (const [want, pattern] of WANTS) {
    const taken = take(remaining, pattern);
    if (taken) return { want, rest: taken.rest };
  }
  return { want: null, rest: remaining };
}

const WANTS: readonly (readonly [Want, RegExp])[] = [
  [
    "movement",
    regExp("iu")`
      \b(?:
        what(?:'s| is| has| have)? (?:been )?
          (?:moved|changed|shifted|improved|got worse|gotten worse|got better|worsened|different)
          (?: since (?:last time|then|the last (?:time|report|review|update|meeting|quarter)))?
          (?! (?:its |their |the )?(?:dates?|deadlines?))(?: (?:colour|rag|status))?
        |(?:show (?:me )?)?(?:the )?movements?(?: of| in| between| since)?
        |(?:any|what|recent|latest) changes
        |(?<=^(?:the )?)changes(?= *(?:$|since|in|between|this|last|over|for))
        |(?<=^(?:so |and )?)(?:gone|turned|went)(?= (?:red|amber|green))
        |anything (?:changed|moved|different|improved|worsened)(?: colour| since| recently)?
        |(?:what|which|anything|any)(?: \w+)? (?:has |have )?(?:
          changed (?:colour|rag|status)|improved|got worse|got better|worsened
          |(?:turned|gone|went)(?= (?:red|amber|green))
        )
        |(?:improved|worsened|deteriorated|got (?:better|worse))
          (?= +(?:since|over|in|this|last|during)\b| {2,}| *\??$)
        |(?<=\bwhat (?:did|has|have) (?!we\b|i\b|you\b)[\p{L}&' -]{2,40}? )
          (?:say|said|told us|come back with|came back with)\b
        |compare(?:d(?: (?:to|with))?|s? (?:to|with))(?=
          [ ](?:the |a |an |this |our |its )*(?:
            last|previous|prior|past|same|then|before|start|end|beginning|year|quarter|month|week|q[1-4]
            |\d|january|february|march|april|may|june|july|august|september|october|november|december
            |jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|winter
          )\b
          | {2,}| *[?.!]*$
        )
        |how (?:has|have|did) (?:it|things|we|that|this) (?:change|move)d?
        |(?:what(?:'s| is)|anything) new
        |what (?:did|has|have) {2,}(?:say|said|report(?:ed)?)
        |what(?: was| were| has been| have been| got| is being|'s been)[ ]
          (?:reported|said|updated|sent in|submitted)
        |what (?:have|has|did) (?:people|everyone|everybody|they|owners|teams|leads|services|colleagues)[ ]
          (?:told? us|said?|say|reported?|sen[td](?: us| in)?)
      )\b
    `,
  ],
  [
    "history",
    regExp("iu")`
      \b(?:
        (?:the )?(?:history|track record|timeline|back ?story|background) (?:of|for|on|to)
        |(?:the )?(?:log|record|trail|journey) (?:of|for)
        |what(?:'s| has)? happened (?:to|with|on)
        |what(?:'s| is) the story (?:of|with|on|behind)
        |(?:the )?history|audit trail (?:of|for)?
      )(?!\w)
    `,
  ],
  [
    "count",
    regExp("iu")`
      (?:\b(?:(?:as|in) (?:numbers|figures)|just the numbers?|numbers? only)\b)
      |(?:\b|(?<=^|\s)(?=%))(?:
        how many|count(?: of)?|(?<=^(?:the )?)total(?= )
        |(?:what(?:'s| is) the )?(?:number|total(?: number)?) of
        |number(?= +(?:complete|overdue|late|red|amber|green|blocked|done|finished|open)\b)
        |what (?:proportion|percentage|share|per cent|%)(?: of)?
        |(?<=^(?:the )?)(?:percentage|per ?cent|%)(?: of)?(?= )
        |how much(?: of|(?= {2,}.*\b(?:red|amber|green|complete|done|overdue|late|finished|open|blocked)\b))
      )(?!\w)
    `,
  ],
  [
    "summary",
    regExp("iu")`
      \b(?:
        (?:a |an |the |give me a |show me a )?(?:
          summary|overview|position statement|top[- ]?lines?|dashboard|breakdown|snapshot
          |headlines?(?: (?:position|picture|figures?|news))?
          |state of play|round-?up|(?:whole |big |overall |general )?picture
        )
        |summari[sz]e
        |(?:brief|update|fill) (?:me|us)(?: in)?(?= +(?:on|about)\b| {2,})
        |(?:a |the )?briefing(?= +(?:on|about|for)\b| {2,})
        |(?:bring|get) (?:me|us) up to speed|(?:talk|run|walk) (?:me|us) through
        |(?<!
          \b(?:
            no|not|never|without|hasn't|haven't|didn't|outstanding|missing|missed|overdue|late|owed
            |yet to|still to
            |(?:still|which|that|who|actions|ones|directorates) needs?
            |ow(?:es?|ing|ed)
          )(?: [\p{L}']+){0,3}[ ]
        )(?:an |any |latest |the latest |quick )*(?:
          updates?(?= +(?:on|for|from|about)\b| {2,})|news(?= +(?:on|from)\b| {2,})
          |latest(?= +(?:on|from)\b| {2,})
          |(?<!\bin )progress(?= +(?:on|in|of|with|for|against)\b| {2,})
          |status(?= +(?:of|on|for)\b| {2,})
        )
        |how(?:'re| are) we (?:doing|getting on|looking|fixed|placed)
        |(?:what(?:'s| is) the )?(?:status|state(?: of play)?|(?<!\bin )progress|position)
          (?= +(?:of|in|on|with|for)\b| {2,}| *\??$)
        |how far (?:along )?(?:are|is)
        |how (?:have|has|did|do) +(?:(?:we|they|you|it|things) )?
          (?:done|do|did|get on|got on|gone|go|perform(?:ed)?|fared?)(?= |\?|$)
        |what progress(?: (?:has|have|is|are))?(?= )
        |where (?:have|has) (?:we|things|it|they|this|that) (?:got|gotten)(?: to)?
        |what(?:'s| is) the latest(?= *\??$)
        |where (?:are|is|do)(?=
          [ ].*\b(?:with|at|stand|up to)\b
          | we(?! stuck| blocked| behind| late| failing| struggling| slipping)
        )
        |what(?:'s| is) the (?:rag|position|picture|status)
      )(?!\w)
    `,
  ],
  [
    "summary",
    /(?<=^(?:so |and )?(?:is|are) )(?=.{2,60} (?:ok|okay|all ?right|alright|fine|in good shape|healthy)[\s?.!]*$)/iu,
  ],
  [
    "summary",
    regExp("iu")`
      (?<!\b(?:which|what|that|who|ones|actions|how many) *)\b(?:are|is)
        (?: (?:we|it|things|this|that|everything|they))* +on (?:track|target|course)(?= *\?*$)
      |(?<=^(?:so |and )?(?:are|is) (?:(?!any|there|it\b)[\p{L}&'-]+ ){1,5})on (?:track|target|course)
        (?=[\s?.!]*$)
      |(?<=^(?:the |latest |current )*)rags?(?: rating| status)?(?= +(?:for|of|in|on)\b| {2,})
      |\bwhat(?:'s| is) (?:going on|happening)(?= *\?*$)
    `,
  ],
  ["who", /\b(?=(?:non[- ]?(?:responders?|respondents?|repliers?)|stragglers|laggards|late ?comers)\b)/iu],
  ["summary", /\b(?=how(?:'s| is| are| was| were)\b)/iu],
  [
    "who",
    regExp("iu")`
      (?<=^|[:;,–-] *)
        (?:(?:so|and|ok|please|can you|could you|tell me|show me|list|do you know|which of them)\s+)*(?:
          who(?:'s|se| is| are| has| have| owns?| leads?| does)?(?= |\?|$)
          |(?:which|what) (?:
            owners?|heads?(?: of (?:service|department))?|(?:assistant )?directors?|managers?|people
            |teams?|posts?|leads?|officers?|colleagues
          )\b
          |any(?:one|body)(?: who)?(?= )
          |(?:the )?(?:names|owners|people|teams) (?:of|who|that|with)
          |(?:list|show|name)(?: me)? (?:of |the )?(?:owners|people|names)
          |owners
        )
      |\bwho(?: has it| owns it| is it)?(?= *\?*$)
    `,
  ],
];

// Short things that people ask of the bot itself: why, help, thanks, hello, my actions.
import { pattern, regExp } from "../../lexicon/pattern.ts";
import type { ReplyKind } from "../reply.ts";
import { replyPart } from "../reply-part.ts";
import type { SayingRule } from "../saying.ts";

function request(kind: ReplyKind, pattern: RegExp): SayingRule {
  return {
    name: kind,
    read: ({ plain, words }) =>
      pattern.test(plain) || pattern.test(withoutMark(words)) ? replyPart(kind, words) : null,
  };
}

/** "many thanks" and "hi there" are nothing but manners, so they are tried with them. */
function withoutMark(words: string): string {
  return words.replaceAll(/[’‘]/gu, "'").replace(/[.!,\s]+$/u, "");
}

export const why = request(
  "why",
  regExp("iu")`
    ^(?:
      why (?:did|do|am|have|was|were|has|is|are) (?:i|we|you|this|it|these|they)\b.*
      |why (?:me|this|us)(?: .*)?
      |why are you (?:asking|sending|messaging|telling|chasing|contacting|reminding).*
      |why
      |what is this(?: (?:about|for|message|all about))?
      |what's this(?: (?:about|for|message|all about))?
      |how come .*
      |what (?:has|does) this (?:got to do|have to do) with me
      |who (?:asked for|sent|wants) (?:this|it|me this)(?:,? and why)?
    )\??$
  `,
);

export const help = request(
  "help",
  regExp("iu")`
    ^(?:
      /?help(?: me)?(?: out)?|\?+
      |what (?:can|do|should) (?:i|you) (?:say|do|ask|type|write|reply)(?: here| to you)?
      |how (?:do|does|can|should) (?:i|this|it|you|one) (?:
        work|reply|answer|use|respond|report|update|undo|snooze|upload|attach|add|send|change|edit
        |delete|remove|see|find|mark|set|move|log|turn|stop|switch|unsubscribe|opt out|mute|get off
      ).*
      |what (?:do i|am i (?:meant|supposed|expected) to|should i|must i|do you (?:want|need)(?: me)?(?: to)?)
        (?: do| say| write| reply| put)?
        (?: (?:here|now|next|with (?:this|it|these)|from me|from us|about this))*
      |what are (?:my|the) (?:options|choices)|commands|options|menu|instructions
      |i need (?:some )?help
      |(?:i )?don't (?:understand|know what to (?:do|say|type))
      |i'm (?:stuck|lost|confused)
      |(?:can|could) (?:i|we) (?:speak|talk) to (?:a |an )?
        (?:human|person|real person|someone|somebody|officer)(?: .*)?
      |who are you|what are you|what do you do
    )\??$
  `,
);

/** One thing that only thanks or takes note; several of them in a row say no more. */
const THANKING = pattern`
  (?:
    (?:many|great|big|with|huge)? ?(?:thanks?|thank you|thankyou|thx|thnx|ta|cheers)(?:
      [ ](?:
        so much|very much|v\.? much|a lot|a million|again|in advance
        |for (?:
          that|this
          |the (?:reminder|nudge|update|help|heads up|info)
          |reminding me|your help|letting me know|checking|asking
        )
        |all|everyone|both|bot|mate|you
      )
    )*
    |(?:very |much )?(?:appreciated|helpful)|brilliant|great(?: stuff)?|perfect|lovely|ok(?:ay)?
    |okey dokey|(?:i )?will do|noted|got (?:it|that)|understood|no problem|no worries|fab|super
    |cool|well done(?: everyone| all| team)?|sure(?: thing)?|roger|received|[👍🙏]+|yes
    |that's (?:great|fine|right|helpful|perfect)
  )
`;

export const thanks = request(
  "thanks",
  new RegExp(`^(?!(?:yes|sure)[.!]*$)${THANKING}(?:(?:[ ,.!–-]|and )*${THANKING})*$`, "iu"),
);

export const greeting = request(
  "greeting",
  regExp("iu")`
    ^(?:hi|hello|hey|hiya|hallo|good (?:morning|afternoon|evening|day)|morning|afternoon|evening)
      (?:[ ,]+(?:there|all|team|bot|everyone|again|due regard))?$
  `,
);

export const myActions = request(
  "my-actions",
  regExp("iu")`
    ^(?:
      (?:(?:can|could) (?:i|you) )?(?:show|list|see|view|give|get|send|display)?(?: ?me)?(?: ?(?:all|a list))?
        (?: ?of)? ?(?:my|our) (?:open |current |outstanding |live |own )*
        (?:actions?|tasks?|list|items|stuff|updates|to-?do(?: list)?)
      |what(?:'s| is| have i got| do i have)? (?:on |is )?(?:my (?:list|plate|actions)|to do)
      |what(?: else)? (?:have|'ve) i (?:still )?got
        (?: on(?: my (?:plate|list))?| to do| left| left to do| outstanding)?
      |what am i (?:down|on the hook) for
      |what are (?:my|our) (?:open |current |outstanding )*(?:actions|tasks)
      |(?:what|which) actions (?:do|have|'ve) i (?:still )?(?:have|own|got|hold|need to (?:do|update))
        (?: left| outstanding)?
      |what do i (?:own|owe(?: you)?|need to (?:do|update|report on)|have(?: to do)?)
      |what am i (?:doing|responsible for|down for|on the hook for)
      |which (?:actions )?are mine|to-?do|actions|my list|mine
    )\??$
  `,
);

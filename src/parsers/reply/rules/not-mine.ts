// "not mine, it's Sam's", "1.4 belongs to the Equalities Team", "wrong person": somebody else's action.
import { regExp } from "../../lexicon/pattern.ts";
import { replyPart } from "../reply-part.ts";
import type { SayingRule } from "../saying.ts";
import { handedOver, IT } from "./handed-over.ts";

export const notMine: SayingRule = {
  name: "not mine",
  read: ({ plain, words, target, actions: named, actionDoubt: doubted, context }) => {
    const denied = DENIED.exec(plain);
    const deniedBehind = NOT_ME.test(plain);
    const none = !target && (/^none of/iu.test(plain) || LEFT_THE_JOB.test(plain)) && context.listed.length > 0;
    const actions = none ? [...new Set(context.listed)] : named;
    const actionDoubt = none ? [] : doubted;
    const rest = (denied ? plain.slice(denied[0].length) : plain)
      .replace(denied ? SINCE_WHEN : /^$/u, "")
      .replace(/^ *\((?<said>[^()]+)\)(?=[.!]?$)/u, ", $<said>");
    const handed = handedOver(rest, denied !== null || deniedBehind, context.today);
    if (!denied && !handed) return null;
    const person = handed?.person ?? null;
    const doubt = handed?.unsure ? [`Is it ${person}'s to report on, or is it waiting for them?`] : [];
    return replyPart("not-mine", words, {
      actions,
      person,
      note: noteIn(rest, person, words),
      doubt: [...actionDoubt, ...doubt],
    });
  },
};

function noteIn(rest: string, person: string | null, words: string): string | null {
  if (person) return null;
  const note = rest.replace(/^[\s,;.–—-]+(?:but |because |as )?/u, "");
  return note !== "" && /\p{L}/u.test(note) && words.includes(note) ? note : null;
}

/** Who has another job has none of the list. */
const LEFT_THE_JOB = regExp("iu")`
  ^(?:i've |i have |i )(?:since )?(?:left|changed|moved)(?: on| from)?[ ]
    (?:jobs?|roles?|posts?|teams?|departments?|service|the (?:team|council|service|department))\b
`;
/** "This sits with housing now, not me" */
const NOT_ME = /\b(?:and |so )?not (?:me|us|mine|ours)$/iu;
/** "I left that job in March, …" */
const SINCE_WHEN = /^ (?:in|since|last|on|from|as of|back in) [\p{L}\d ]{2,24}(?=[,.;])/iu;
const DENIED = regExp("iu")`
  ^(?:
    none of (?:these|them|those|this)(?: actions)? (?:is|are)[ ]
      (?:mine|ours|for me|for us|my actions|to do with me)
    |(?:${IT}(?:'s| is|s| are|'re)?[ :,–-]+)?(?:(?:definitely|actually|really|no longer|just) )*(?:
      (?:(?:not|isn't|isnt|aren't|no longer) )(?:actually |really |one of )*(?:
        mine|ours
        |my (?:action|area|responsibility|job|remit|team|one|department|service)
        |our (?:action|area|remit)
        |me(?: (?:who|that) (?:does?|do|is doing|leads?|runs?|manages?|has) (?:this|it|that))?
        |us|for me|for us|down to me
      )
      |wrong person|wrong team
      |(?:
        (?:can you |could you |you can )?take me off (?:this one|that one|${IT}|the list|this list)
        |(?:i'm |i am )?no longer (?:at|with|working (?:at|for|in|on)|employed (?:at|by))[ ]
          (?:the |this |that )?\p{L}+(?: \p{L}+)?
        |(?:not|isn't) (?-i:\p{Lu})\p{L}*'s
      )
      |nothing to do with me|someone else's
      |i (?:don't|dont|do not|no longer|am not|'m not) (?:
        own|the lead for|owner of|responsible for|involved (?:in|with)|lead on|lead|deal with
        |look after|manage|do|work on
      ) ${IT}(?: any ?more)?
      |(?:i'm|i am) (?:no longer|not) (?:in|doing) (?:this|that|the) (?:role|post|job|team|position)
        (?: any ?more)?
      |(?:i've|i have) (?:left|changed) (?:role|roles|jobs?|posts?|teams?)
      |i'm not the (?:owner|right person|lead)(?: for ${IT})?
      |(?:i've |i have |i )(?:since )?(?:
        moved (?:teams?|jobs?|roles?|on|departments?|service)
        |changed (?:jobs?|roles?|teams?)
        |left (?:the|that|this|my) (?:team|post|role|service|job|department|council)
        |moved (?:over )?to (?:the )?(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\b)
          (?-i:[A-Z])\p{L}+(?: (?-i:[A-Z])\p{L}+)*(?= *(?:[.,;]|$))
      )
    )
  )(?: §)?(?: any ?more| now| i think| either)?(?![\w'])
`;

// "show 1.4", "history of 1.4", and a reference alone: one action, or what happened to it.
import { regExp } from "../../lexicon/pattern.ts";
import { replyPart } from "../reply-part.ts";
import type { SayingRule } from "../saying.ts";
import type { Target } from "../target-patterns.ts";

export const show: SayingRule = {
  name: "show <action>",
  read: ({ plain, words, target, actions, actionDoubt }) =>
    target && isOne(target) && SHOW.test(plain) ? replyPart("show", words, { actions, doubt: actionDoubt }) : null,
};

export const history: SayingRule = {
  name: "history of <action>",
  read: ({ plain, words, target, actions, actionDoubt }) => {
    if (LAST_SAID.test(plain)) return replyPart("history", words, { actions, doubt: actionDoubt });
    const asked = target ? HISTORY.test(plain) : /^(?:show (?:me )?(?:the |its )?)?history$/iu.test(plain);
    return asked ? replyPart("history", words, { actions, doubt: actionDoubt }) : null;
  },
};

/** "show all" is a question about a list. */
function isOne(target: Target): boolean {
  return target.names.every((name) => name.kind !== "all" && name.kind !== "rest" && name.kind !== "both");
}

/** "what did I say last time?" */
const LAST_SAID = regExp("iu")`
  ^(?:and )?what (?:
    did (?:i|we) (?:say|report|put|write|tell you|answer)
    |was (?:my|our) (?:last|previous) (?:update|report|answer|reply)
  )(?: (?:about|on|for) §)?(?: (?:last|the last) (?:time|month|quarter|week)| before| previously)?
    (?: (?:about|on|for) (?:§|this|it))?\??$
`;
const SHOW = regExp("iu")`
  ^(?:
    (?:(?:can|could) (?:you|i) )?(?:show|see|open|view|read|display|get|look at|find|bring up|pull up)
      (?: me)?(?: the)?(?: details (?:of|for|on))?[ ]
  )?(?:
    details (?:of|for|on) |tell me (?:more )?about |more (?:on|about) |info (?:on|about)[ ]
    |remind me what |what is |what's |what does[ ]
  )?(?:action |the )?§(?: (?:is|was|about|details|say|says|please|again|now))*\??$
`;
const HISTORY = regExp("iu")`
  ^(?:(?:can|could) (?:you|i) )?(?:(?:show|see|give|get)(?: me)? )?(?:the )?(?:full )?(?:
    (?:history|log|audit trail|trail|timeline|past)(?: of| for| on)? (?:action )?§
    |§(?:'s)? (?:history|log|timeline)
    |what(?:'s| has| have we)? (?:happened|done) (?:to|on|with|about) (?:action )?§(?: so far)?
  )\??$
`;

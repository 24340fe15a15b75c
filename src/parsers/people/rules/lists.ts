// "who is unmatched?", "who can't be reached?", "who has most to do?", "load in Place".
import { regExp } from "../../lexicon/pattern.ts";
import type { CommandRule } from "../said-command.ts";

export const whoIsUnmatched: CommandRule = {
  name: "who is unmatched?",
  read: ({ words }) => (UNMATCHED.test(words) ? { kind: "who-unmatched" } : null),
};

export const whoIsUnreachable: CommandRule = {
  name: "who can't be reached?",
  read: ({ words }) => (UNREACHABLE.test(words) ? { kind: "who-unreachable" } : null),
};

export const load: CommandRule = {
  name: "who has most to do?",
  read: ({ words }) => {
    const said = LOAD.exec(words);
    return said ? { kind: "load", of: said.groups?.of?.trim() ?? null } : null;
  },
};

const UNMATCHED = regExp("iu")`
  ^(?:
    who(?:'s| is| are)? (?:un-?matched|not matched)
    |(?:show |list )?(?:me )?(?:the )?un-?matched(?: owners| posts| people)?
    |which (?:owners|posts|names) (?:are|have) (?:unmatched|not matched|no person|nobody)
    |who can't be asked|who (?:is|will be) asked about nothing
    |(?:about )?what (?:is|will) (?:asked of nobody|nobody (?:be )?asked about)
    |which (?:owners|posts) are (?:vacant|missing)
    |(?:what|which actions?) (?:has|have) (?:nobody|no one|no owner)
    |no one will be asked
  )$
`;
const UNREACHABLE = regExp("iu")`
  ^(?:
    who (?:can(?:'|’)?t|can ?not|could(?:n't| not))[ ]
      (?:be reached|you reach|we reach|be written to|be messaged)
    |who(?:'s| is| are)? (?:not reachable|unreachable|not reached|out of reach)
    |who (?:hasn't|has not|haven't|doesn't|does not|don't) (?:got |have |installed )?
      (?:the |due regard(?:'s)? ?)?(?:app|due regard)(?: (?:installed|in teams|in slack|yet))*
    |for whom is (?:the app|due regard) not installed
    |(?:show |list )?(?:me )?(?:the )?unreachable(?: people| owners)?
    |(?:what|which messages?) (?:may|might) not have arrived
  )$
`;
const LOAD = regExp("iu")`
  ^(?:
    (?:show |list )?(?:me )?(?:the )?(?:work)?load(?: view)?
    |who(?:'s| is| has| are)? (?:the )?(?:got )?(?:most|too much) (?:to do|on|actions|work|on their plate)
    |who is overloaded|who has the most (?:to do|actions|on)
    |how much has everyone (?:got )?(?:to do|on)
    |which months are (?:impossible|too full|heavy|busiest)
  )(?: (?:in|for|of) (?:the )?(?<of>.+))?$
`;

// "approve PLA-1", "return PLA-1 because the evidence is missing": what a lead or officer decides of a request.
import { regExp } from "../../lexicon/pattern.ts";
import { replyPart } from "../reply-part.ts";
import type { SayingRule } from "../saying.ts";

/** The verb comes first: "1.4 approved by cabinet" is a report. */
export const decision: SayingRule = {
  name: "approve or return <action>",
  read: ({ plain, words, target, actions, actionDoubt }) => {
    const decided = DECIDED.exec(plain);
    if (!decided || TOLD.test(plain)) return null;
    // "Sign off is next week", "accept it's red": without an action and a reason it tells, and decides nothing.
    if (
      !target &&
      decided.groups?.note &&
      !decided.groups.reason &&
      !/^(?:and|but|then|also|please|pls)\b/iu.test(decided.groups.note)
    )
      return null;
    const verb = /^(?:approve|agree|accept|yes|ok|confirm|sign)/iu.test(decided.groups?.verb ?? "")
      ? "approve"
      : "return";
    const said = decided.groups?.note ?? null;
    const note = said !== null && /^(?:and|but|then|also)$/iu.test(said) ? null : said;
    return replyPart("decision", words, {
      verb,
      actions,
      note: note !== null && words.includes(note) ? note : null,
      doubt: actionDoubt,
    });
  },
};

/** "Approved by Cabinet last week" tells of an action, and "return to work" is nobody's order. */
const TOLD = regExp("iu")`
  ^(?:
    (?:it's |it was |its |we |has been |have been )?
      (?:approved|agreed|accepted|rejected|refused|declined|returned)[ ,]+
      (?:by|at|in|on (?!§)|with|last|this|yesterday|today|subject|through|via|under|from)\b
      (?! (?:request|one))
    |(?:return|approve|accept|reject|refuse|decline)\p{L}* (?!
      (?:(?:to|the|new|completion|of|for|on|requests?|dates?|changes?|move) )*
        (?:§|it|this|that|both|them|all|requests?|dates?|changes?|moves?|completion)\b
      |(?:to|the|new|completion|of|for|on)? ?§
      |(?:because|as|since|and|but|then|also|please|pls)\b
      |[-–—:;,]
    )\p{L}
  )
`;
const DECIDED = regExp("iu")`
  ^(?:i |we |i'm happy to |happy to |can you |i'd like to |let's )?(?<verb>
    approve[ds]?|agree(?:d)?(?= (?:to )?§|$)|accept(?:ed)?(?= )|yes to|ok to
    |confirm(?: completion of)?(?= §)|sign off|return(?:ed)?(?= )|reject(?:ed)?|refuse[d]?
    |decline[d]?|send back|turn down|don't approve|not approved|do not approve
  )(?:
    [ ](?:
      to|the|new|completion|of|for|on|request|requests|date|dates|change|changes|move|§|it|this
      |that|both|them|all
    )
  )*(?:
    (?:
      (?<reason> ?[,:;–—-][ ,:;–—-]*(?:because|as|since|reason)?[ :]*| (?:because|as|since|reason)\b[ :]*)
      |[ ]
    )(?<note>\S.*)
  )?$
`;

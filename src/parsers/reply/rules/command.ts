// An officer's verbs: "open the review", "publish the digest", "rehearse until March".

import { findPeriods } from "../../lexicon/find-periods.ts";
import { regExp } from "../../lexicon/pattern.ts";
import { replyPart } from "../reply-part.ts";
import type { SayingRule } from "../saying.ts";

export const command: SayingRule = {
  name: "officer's command",
  read: (saying) => {
    const plain = saying.plain.replace(/\?+$/u, "");
    for (const [verb, pattern] of COMMANDS) {
      const found = pattern.exec(plain);
      if (!found) continue;
      const periods = DATED.has(verb) ? findPeriods(plain, saying.context.today) : [];
      const until =
        periods.find((period) => period.preposition === "until" || period.preposition === "to") ?? periods.at(-1);
      const from = periods.find((period) => period.preposition === "from");
      return replyPart("command", saying.words, {
        verb,
        note: found.groups?.what?.trim() ?? null,
        from: from?.from ?? null,
        until: until && until !== from ? until.to : null,
        doubt: periods.flatMap((period) => period.doubts),
      });
    }
    return null;
  },
};

const DATED = new Set(["rehearse", "pause-plan"]);
const REVIEW = "(?:the |this |a |our )?(?:new )?(?:quarter's |quarterly |q[1-4] )?(?:review|quarter|collection|round)";
/** Which plan is meant, where there are several; the words are kept for the handler. */
const OF_PLAN = "(?: (?:of|for) (?:the |our )?(?<what>.+))?";
const WHEN = "(?: (?:until|till|to|from|by|for) .*)?";
const COMMANDS: readonly (readonly [string, RegExp])[] = [
  [
    "open-review",
    new RegExp(`^(?:can you |could you |let's )?(?:open|start|begin|launch|kick off) ${REVIEW}${OF_PLAN}$`, "iu"),
  ],
  ["close-review", new RegExp(`^(?:can you |could you |let's )?(?:close|end|finish|lock) ${REVIEW}${OF_PLAN}$`, "iu")],
  [
    "publish-digest",
    regExp("iu")`
      ^(?:can you |could you |let's )?(?:publish|send(?: out)?|issue|release) (?:the |this |our )?
        (?:quarterly |quarter's )?digest${OF_PLAN}$
    `,
  ],
  [
    "past-list",
    regExp("iu")`
      ^(?:
        (?:show |list )?(?:me )?(?:the )?past (?:list|dates?)
        |(?:what|which(?: dates| actions)?) (?:was|were|is|are|had) (?:already )?past(?: already)?[ ]
          (?:at|on|when|before)(?: the)? import(?:ed)?
        |(?:show |list )?(?:me )?(?:the )?dates? (?:that (?:was|were|had) )?past at(?: the)? import
      )$
    `,
  ],
  [
    "nudge",
    regExp("iu")`
      ^(?:can you |could you |let's )?(?:nudge|chase|remind) (?:
        them|all of them|everyone|everybody
        |those(?: who haven't (?:answered|replied|updated))?
        |the rest|people who haven't (?:answered|replied)
      )$
    `,
  ],
  [
    "export",
    regExp("iu")`
      ^(?:can you |could you )?(?:export|download)
        (?: (?:the |this )?(?:plan|report|paper|committee paper|everything|it))?
        (?: (?:as|to|in) (?<what>word|excel|csv|pdf|docx|xlsx))?$
    `,
  ],
  ["rehearse", new RegExp(`^(?:rehearse|dry run)${WHEN}$`, "iu")],
  ["pause-plan", new RegExp(`^(?:pause|suspend) (?:the |this )?plan${WHEN}$`, "iu")],
  ["resume-plan", /^(?:resume|unpause|restart) (?:the |this )?plan$/iu],
];

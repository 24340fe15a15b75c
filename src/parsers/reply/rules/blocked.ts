// "blocked by procurement", "stuck with legal", "blocker: no budget". "waiting on HR" explains and is a note.
import { regExp } from "../../lexicon/pattern.ts";
import type { ClauseRule } from "../clause.ts";
import { TAIL } from "../state-words.ts";

export const blocked: ClauseRule = {
  name: "blocked by <what>",
  read: ({ text, core }) => {
    if (/^(?:not|no longer|un)\s?blocked/iu.test(core)) return null;
    const { by: named, when } = (BLOCKED_BY.exec(text) ?? BLOCKING.exec(text))?.groups ?? {};
    const by = named?.trim().replace(/^[=:–—-]+\s*/u, "");
    if (by && NOTHING.test(by)) return { noteFrom: null };
    // In capitals IT is a team.
    if (by && !/^(?:this|it|that|this one)$/u.test(by)) return { blockedBy: by, noteFrom: when ? 0 : null };
    return /^(?:blocked|stuck)$/iu.test(core) ? { unsure: "What blocks it?", noteFrom: 0 } : null;
  },
};

/** "Blockers: none" */
const NOTHING = regExp("iu")`
  ^(?:none|no|nil|nothing|n/?a|-+|no one|nobody|not applicable|zero)
    (?: (?:at present|currently|at the moment|identified|known|to report))*[.!]?$
`;
const BLOCKING = regExp("iu")`
  ^(?<by>\S.{0,60}?)(?: is| are|'s) (?:still )?(?:blocking|holding up|holding back|holding|delaying)[ ]
    (?:this|it|us|things)(?: one)?(?: up| back)?$
`;
const BLOCKED_BY = regExp("iu")`
  (?:^|\b(?:is|it's|are|been|still|now|we're|currently|and|being|getting|its|currently|we are) )
    (?:blocked|stuck|held up|held back)(?:
      (?: by| on| with| at| in| behind| because of| due to| waiting (?:on|for))+[ ]
      | ?[-–—:,] ?(?:by |on |with |waiting (?:on|for) )?
    )(?<by>\S.*?)${TAIL}(?<when>
      [ ](?:since|until|till|for (?:now|the last|\d+|a|two|three|four|six|weeks|months|ages)|again)\b.*
    )?$
  |^(?:the )?blockers?(?: is| are|:)? (?<by>\S.*)$
`;

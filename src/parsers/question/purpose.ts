// "a summary for the board tomorrow": what the answer is wanted for, and when; the plan's days are others.

import type { LocalDate } from "../../plan/calendar.ts";
import { findPeriods } from "../lexicon/find-periods.ts";
import { regExp } from "../lexicon/pattern.ts";
import { type Remaining, without } from "./remaining.ts";

/** What remains without the meeting that the answer is for, and its day. What is due for a meeting is left as it is. */
export function withoutPurpose(remaining: Remaining, today: LocalDate): Remaining {
  const match = PURPOSE.exec(remaining.text);
  if (!match || DUE.test(remaining.text)) return remaining;
  const end = match.index + match[0].length;
  const [period] = findPeriods(remaining.text.slice(end), today);
  const isNext = period && /^\s*(?:on |at |in |the )*$/iu.test(remaining.text.slice(end, end + period.start));
  // "Before Cabinet on 8 December" bounds what is asked for, whatever it is for besides.
  if (isNext && /^before\b/iu.test(match[0])) return remaining;
  return without(remaining, match.index, end + (isNext ? period.end : 0));
}

const DUE = /\b(?:due|deadlines?)\b/iu;
const PURPOSE = regExp("iu")`
  \b(?:for|to take to|to show|ahead of|in time for|before)(?= )[ ]
    (?:the |my |our |a |an |this |next |tomorrow's |today's |(?:mon|tues|wednes|thurs|fri|satur|sun)day's )*
    (?:
      clt|slt|smt|cmt|dmt|emt|elt|board|cabinet|committee|scrutiny|leadership(?: team)?
      |management team|team|exec(?:utive)?|directors'?|portfolio holder|member|quarterly|monthly
      |weekly
    )?(?:
      [ ]?
        (?:meeting|briefing|catch-?up|1:1|1-1|121|one[- ]to[- ]one|away ?day|presentation|paper|pack|report)
    )(?![\p{L}\p{N}])
  |\b(?:for|ahead of|in time for|before)[ ]
    (?:the |my |our |this |next |tomorrow's |today's |(?:mon|tues|wednes|thurs|fri|satur|sun)day's )*(?:
      clt|slt|smt|cmt|dmt|emt|elt|cabinet|scrutiny|committee|board
      |(?:corporate |senior )?(?:leadership|management) (?:team|board)
      |(?:senior |corporate )?leadership(?= *$)|executive|councillors|members
      |the (?:chief exec(?:utive)?|leader)
    )(?![\p{L}\p{N}])
`;

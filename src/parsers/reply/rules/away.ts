// "I'm on leave until 3 January", "out of office next week", "back on Monday": the last day away.

import { addDays } from "../../../plan/calendar.ts";
import { findPeriods } from "../../lexicon/find-periods.ts";
import { pattern, regExp } from "../../lexicon/pattern.ts";
import { replyPart } from "../reply-part.ts";
import type { SayingRule } from "../saying.ts";

/** Only who speaks can be away; "Sam is off until May" is news about an action. */
export const away: SayingRule = {
  name: "away until <day>",
  read: ({ plain: whole, words, target, context: { today } }) => {
    const plain = whole.replace(UNTIL_AFTER, "until ");
    const said = AWAY.exec(plain) ?? BACK.exec(plain) ?? AWAY.exec(plain.slice(REASON.exec(plain)?.[0].length ?? 0));
    if (!said || target) return null;
    const periods = findPeriods(plain, today);
    const oneStretch = isOneStretch(plain, periods);
    const [first, last] = [periods[0], oneStretch ? periods.at(-1) : periods[0]];
    // "on leave from Friday" says when it begins.
    if (!first || !last) return replyPart("away", words, { from: today, doubt: ["Until when are you away?"] });
    const openEnded =
      periods.length === 1 &&
      (first.from === first.to || first.precision !== "day") &&
      /^(?:from|since|after)$/u.test(first.preposition ?? "");
    const back = /\b(?:back|return(?:ing)?|in again)\b[^.]*$/iu.test(plain.slice(0, last.start + 1));
    // "on leave from Friday" says when it begins.
    // "not back before 2 May" is away on 1 May still
    const notBefore = back && last.preposition === "before" && NOT_BACK.test(plain.slice(0, last.start));
    const isWhole = periods.length === 1 && !back && !["until", "to", "by"].includes(last.preposition ?? "");
    const note = plain.slice(last.end).replace(/^[\s,;.–—-]+/u, "");
    return replyPart("away", words, {
      from: isWhole || periods.length > 1 ? first.from : today,
      // "back in two weeks" counts from today to the day of return.
      until: openEnded ? null : back && !notBefore ? addDays(last.from === today ? last.to : last.from, -1) : last.to,
      note: note !== "" && words.includes(note) ? note : null,
      doubt: [
        ...periods.flatMap((period) => period.doubts),
        ...(openEnded ? ["Until when are you away?"] : []),
        ...(oneStretch && !MORE_DAYS.test(note) ? [] : [MANY_DAYS]),
      ],
    });
  },
};

const NOT_BACK = /(?:\bnot\b|n't\b)[^.,;]*\b(?:back|return(?:ing)?|in again) *$/iu;

/** "until 3 January, can the date move to March" names days of two things. */
function isOneStretch(plain: string, periods: readonly { start: number; end: number }[]): boolean {
  return periods.slice(1).every(({ start }, index) => JOINS.test(plain.slice(periods[index]?.end ?? 0, start)));
}

/** "next week and the week after" */
const MORE_DAYS = regExp("iu")`
  \b(?:
    weeks?|days?|months?|fortnight|after|until|till|mornings?|afternoons?|part[- ]time
    |(?:try|ask|remind|chase|nudge|ping) me|come back to me
  )\b
`;
const MANY_DAYS = "Several days were named: until when are you away?";
const JOINS = regExp("iu")`
  ^[\s,;.–-]*(?:
    (?:
      and|to|until|till|til|through|thru|then|up|the|on|or|&|inclusive|i'll|i'm|am|be|will|being
      |back|return(?:ing)?|in|at|work|from|office|again
    ) *
  )*$
`;

const ABSENT = pattern`
  (?:
    away
    |(?:on )?
      (?:annual|sick|maternity|mat|pat|paternity|parental|adoption|study|compassionate|special|carers?'?)
      [ ]leave
    |out(?= (?:until|till|til|from|next|tomorrow|all week))
    |on (?:annual |sick |maternity |paternity |parental |study |compassionate |special )?leave
    |(?:on )?a\/l|on al|off (?:sick|ill)
    |off(?: work)?(?=$|[ ,]+(?:until|till|til|from|next|this|on|for|tomorrow|today|the|all|between|now|in))
    |out(?: of)?(?: the)? office|ooo|on (?:holiday|hols|vacation)
    |not (?:working|around|at work|available)
    |not in(?=
      [ ]*(?:
        $|[,.;]
        |(?:
          until|till|til|on|today|tomorrow|tmrw|tmw|this|next|from|for|again|all|the office|work|mon
          |tue|wed|thu|fri
        )\b
      )
    )
    |(?:on )?secondment|seconded|unavailable|annual leave
    |al(?= (?:next|this|from|until|till|on|all|tomorrow|w\/c|mon|tue|wed|thu|fri)\b)
    |(?:on )?jury service
    |(?:on )?(?:hols|holiday|holidays)(?= (?:next|this|from|until|till|til|for|week|\d))
  )
`;
const AWAY = regExp("iu")`
  ^(?:
    (?:
      i'm|i am|im|i'll be|i will be|i shall be|we're|we are|am|just|currently|now|going|be
      |going to be|heading|taking|also
    )[ ]
  )*${ABSENT}(?![\w-])
`;
/** "Half term next week so I'm off" */
const REASON = /^[^.!?\n]{3,80}?(?:,|\s(?:so|and)) (?=(?:i'm|i am|i'll be|i will be) )/iu;
/** "Until after Easter" goes on to its end. */
const UNTIL_AFTER = /\b(?:until|till|til|to) (?:just |shortly )?after (?:the )?/iu;
const BACK = regExp("iu")`
  ^(?:(?:i'm|i am|i'll be|i will be|will be|i|i'll|will) )*
    (?:back|return(?:ing)?(?: to (?:work|the office|my desk))?) (?!in the (?:green|amber|red|black)\b)
    (?!on (?:track|schedule|target|course|board|it)\b)(?:in (?:the office )?)?
    (?:on|from|after|next|in|\d{1,2}[/.]\d{1,2})\b
`;

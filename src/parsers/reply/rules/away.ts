// "I'm on leave until 3 January", "out of office next week", "back on Monday": the last day away.
import { addDays } from "../../../plan/calendar.ts";
import { findPeriods } from "../../lexicon/find-periods.ts";
import { replyPart } from "../reply-part.ts";
import type { SayingRule } from "../saying.ts";

/** Only who speaks can be away; "Sam is off until May" is news about an action. */
export const away: SayingRule = {
  name: "away until <day>",
  read: ({ plain, words, target, context: { today } }) => {
    const said = AWAY.exec(plain) ?? BACK.exec(plain);
    if (!said || target) return null;
    const periods = findPeriods(plain, today);
    const [first, last] = [periods[0], periods.at(-1)];
    if (!first || !last) return replyPart("away", words, { from: today, doubt: ["Until when are you away?"] });
    const back = /\b(?:back|return(?:ing)?|in again)\b[^.]*$/iu.test(plain.slice(0, last.start + 1));
    const whole = periods.length === 1 && !back && !["until", "to", "by"].includes(last.preposition ?? "");
    const note = plain.slice(last.end).replace(/^[\s,;.–—-]+/u, "");
    return replyPart("away", words, {
      from: whole || periods.length > 1 ? first.from : today,
      // "back in two weeks" counts from today to the day of return.
      until: back ? addDays(last.from === today ? last.to : last.from, -1) : last.to,
      note: note !== "" && words.includes(note) ? note : null,
      doubt: periods.flatMap((period) => period.doubts),
    });
  },
};

const ABSENT =
  "(?:away|(?:annual|sick|maternity|mat|pat|paternity|parental|adoption|study|compassionate|special|carers?'?) leave|out(?= (?:until|till|til|from|next|tomorrow|all week))|on (?:annual |sick |maternity |paternity |parental |study |compassionate |special )?leave|(?:on )?a\\/l|on al|off (?:sick|ill)|off(?: work)?(?=$|[ ,]+(?:until|till|til|from|next|this|on|for|tomorrow|today|the|all|between|now|in))|out(?: of)?(?: the)? office|ooo|on (?:holiday|hols|vacation)|not (?:in|working|around|at work|available)|unavailable|annual leave|(?:on )?jury service|hols(?= (?:next|this|from|until|till|til|for|week)))";
const AWAY = new RegExp(
  `^(?:(?:i'm|i am|im|i'll be|i will be|i shall be|we're|we are|am|just|currently|now|going|be|going to be|heading|taking|also) )*${ABSENT}(?![\\w-])`,
  "iu",
);
const BACK =
  /^(?:(?:i'm|i am|i'll be|i will be|will be) )*back (?!on (?:track|schedule|target|course|board|it)\b)(?:in (?:the office )?)?(?:on|from|after|next|in)\b/iu;

// "no change", "nothing to report", "same as last time": nothing moved since the last report.
import { regExp } from "../../lexicon/pattern.ts";
import { type ClauseRule, noteAfter } from "../clause.ts";
import { NO_CHANGE } from "../state-words.ts";

/** "no change to the date" speaks of the date alone and is a note. */
export const noChange: ClauseRule = {
  name: "no change",
  read: (clause) => {
    const bare = clause.text.replace(IS, "");
    const core = [clause.text, bare].find((text) => BEGINS.test(text)) ?? clause.core;
    const begins = BEGINS.exec(core);
    if (!begins || (!clause.leads && begins[0].length < core.length)) return null;
    const taken = begins[0].length - (core.length - clause.core.length);
    const about = ABOUT_OTHERS.test(core.slice(begins[0].length));
    return {
      status: "no-change",
      ...(about ? { doubt: "No change since last time: is that your report?" } : {}),
      noteFrom: noteAfter(clause, Math.max(0, taken)),
    };
  },
};

const IS = /^(?:(?:is|are|it's|they're|it|they|all|both|stays?|remains?) )+/iu;
/** "same for Adults" may go on from a question. */
const ABOUT_OTHERS = /^ (?:for|in|as|with) /iu;
const BEGINS = regExp("iu")`
  ^${NO_CHANGE}(?![\w-])(?! (?:to|in|of) (?:the )?(?:date|deadline|owner|scope|budget|wording))
    (?! (?:date|deadline|owner|lead|issue|issues|problem|problems|reason|blocker)\b)(?:
      [ ](?:on|for|to|with|from) (?:this|that|it|me|us|mine|these)(?: one)?
      | since (?:last|the last|our last|my last) (?:time|quarter|month|update|week|report)
      | since (?-i:[A-Z])\p{L}+(?: \d{2,4})?(?= *$)
      | since (?:
        january|february|march|april|may|june|july|august|september|october|november|december|jan
        |feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|then|spring|summer|autumn|winter
      )(?: \d{2,4})?
      | here| really| yet| so far| at all| this (?:month|quarter|week|time)| to report| again
      | i'm afraid| from me
    )*
`;

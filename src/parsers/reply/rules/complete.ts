// "done", "1.4 complete", "✅", "completed last week": the whole action is finished.

import { addMonths, type LocalDate } from "../../../plan/calendar.ts";
import { findPeriods } from "../../lexicon/find-periods.ts";
import { regExp } from "../../lexicon/pattern.ts";
import { type Clause, type ClauseRule, type Finding, isHedged, noteAfter } from "../clause.ts";
import { COMPLETE, TAIL } from "../state-words.ts";
import { statusOfPercent } from "../status-of-percent.ts";
import { isAhead, isUnrealBefore } from "../unreal.ts";
import { notSure } from "./colour.ts";

/** "done the survey" and "complete the form" speak of a part or of work to come, so they are asked about. */
export const complete: ClauseRule = {
  name: "complete …",
  read: (clause) => {
    const begins = BEGINS.exec(clause.core);
    if (!begins || (WAS.test(begins[0]) && !clause.leads)) return null;
    const object = OBJECT.exec(clause.core.slice(begins[0].length))?.[0].length ?? 0;
    const rest = clause.core.slice(begins[0].length + object);
    const share = SHARE.exec(rest)?.groups;
    if (share)
      return shareDone(clause, begins[0].length, Number(share.done), Number(share.all ?? 100), share.all === undefined);
    if ((FORECAST.test(rest) || isLater(rest, clause.today)) && !isSince(rest, clause.today))
      return { unsure: "It is not finished yet, as I read it: how does it stand now?", noteFrom: 0 };
    if (isHedged(clause, "complete", rest)) return { status: "complete", doubt: notSure("complete"), noteFrom: null };
    if (isUnrealBefore(rest))
      return { status: "complete", doubt: notSure("complete"), noteFrom: noteAfter(clause, begins[0].length + object) };
    if (ONLY_TAIL.test(rest) && NOT_ALL.test(rest)) return { status: "complete", doubt: WHOLE_OR_PART, noteFrom: null };
    if (ONLY_TAIL.test(rest)) return { status: "complete", noteFrom: null };
    if ((PART.test(rest) || !GOES_ON.test(rest)) && !ON_A_DAY.test(rest) && !EARLY.test(rest))
      return { unsure: WHOLE_OR_PART, noteFrom: 0 };
    return clause.leads ? { status: "complete", noteFrom: noteAfter(clause, begins[0].length + object) } : null;
  },
};

export const WHOLE_OR_PART = "Is the whole action complete, or a part of it?";

/** "we finished this last month" */
const OBJECT = regExp("iu")`
  ^ (?:this|it|that)(?: one)?(?=
    [ ](?:last|back|in|on|earlier|yesterday|today|already|months|weeks|years|a|two|three|\d+|some|ages|just)
      \b
  )
`;
/** "Completed 85% of the training", "done 12 of 30": so much of it. */
const SHARE = regExp("iu")`
  ^ (?:about |around |roughly |over |nearly |almost |just )*(?<done>\d{1,4})
    (?: ?(?:%|per ?cent)(?!\w)| (?:of|out of) (?:the |our )?(?<all>\d{1,4})(?![\d%]))
`;

function shareDone(clause: Clause, taken: number, done: number, all: number, isPercent: boolean): Finding | null {
  if (done > all) return null;
  const noteFrom = noteAfter(clause, taken);
  if (isPercent && done <= 100) return { percent: done, ...statusOfPercent(done), noteFrom };
  return done === all ? { unsure: WHOLE_OR_PART, noteFrom: 0 } : { status: "in-progress", noteFrom: 0 };
}

/** "Complete at some point", and "done in June", said in May: the June before is too long ago. */
function isLater(rest: string, today: LocalDate): boolean {
  if (isAhead(rest) && !/^,? by\b/iu.test(rest)) return true;
  if (!/^ (?:in|during)\b/iu.test(rest) || /\d{4}/u.test(rest.slice(0, 40))) return false;
  const [period] = findPeriods(rest.slice(0, 60), today, "past");
  return period !== undefined && period.to < addMonths(today, -MONTHS_BACK);
}

/** "Implemented from 1 April", said in May: it began then. */
function isSince(rest: string, today: LocalDate): boolean {
  if (!/^ from\b/iu.test(rest)) return false;
  const [period] = findPeriods(rest.slice(0, 60), today, "past");
  return period !== undefined && period.from <= today && period.from > addMonths(today, -MONTHS_BACK);
}

const MONTHS_BACK = 9;
/** "Done for now", "complete at our end" */
const NOT_ALL = /\b(?:for now|so far|at the moment|atm|at (?:our|my) end|(?:from|on) (?:our|my) (?:side|end|part))\b/iu;
const WAS = /^(?:was|were|got) /iu;
const BEGINS = regExp("iu")`
  ^(?:
    finish(?= (?:since|already)\b|$)
    |(?:was |were |got |can (?:now )?be (?:marked (?:as )?)?)?${COMPLETE}
    |(?:(?:i |we )(?:have |'ve )?(?:already )?)?did(?=
      [ ](?:this|it|that)(?: one)? (?:
        last|back|in|on|earlier|yesterday|today|already|a|two|three|\d+|some|ages|months|weeks|years
        |just
      )\b
    )
    |(?:fine|ok|okay|happy|good) to (?:close|be closed|mark (?:as )?(?:complete|done|closed))
      (?: (?:off|down))?
    |(?:can (?:now )?)?close(?=(?: (?:this|it|that|off|down|one|the|action|item|task|out))*${TAIL} *$)
  )(?![\w-])
`;
const ONLY_TAIL = regExp("iu")`
  ^(?: (?:this|it|that|off|down|one|the action|action|task|item|piece of work|out))*${TAIL}(?: with)?
    [\s.!*_\p{Extended_Pictographic}\uFE0F]*$
`;
const FORECAST = regExp("iu")`
  ^ (?:
    by (?=
      (?:the )?(?:
        end|start|mid|middle|beginning|close|\d|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec
        |mon|tue|wed|thu|fri|sat|sun|next|this|then|now|q\d|spring|summer|autumn|winter|easter
        |christmas|xmas|tomorrow|tonight|when|year|half|term|new year
      )
    )
    |from (?!our|my|us|me|here|this)|next|once|when|if|soon|subject to|assuming|unless|before
    |in time for|bar|except|apart from|other than
  )\b
`;
/** "finished a month early" */
const EARLY = regExp("iu")`
  ^ (?:
    (?:about |nearly |over |almost )?(?:a|an|one|two|three|four|\d+|several|a few|a couple of)[ ]
      (?:days?|weeks?|months?|fortnight) (?:early|ahead)
    |despite|in spite of
  )\b
`;
/** "completed 2 May", "done 3/5" */
const ON_A_DAY =
  /^ (?:\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?(?![\d%]))/iu;
/**
 * What may stand right behind "done" without being what was done: when, where, why, and what proves it. "Closed doors"
 * and "finished phase two" say of a part.
 */
const GOES_ON = regExp("iu")`
  ^(?:
    $|[^\p{L}\p{N}]*$|\s*[^\p{L}\p{N}\s]|\s+\d
    |\s+(?:
      pending|awaiting|not|on|in|at|by|last|earlier|yesterday|today|tonight|this|back|ages|some
      |months|weeks|years|days|a (?:while|week|month|year|few|couple|long)|already|now|and|but|as
      |because|cos|since|while|so|with|from|for|to|per|see|report|evidence|link|https?|www|thank
      |thanks|sorry|pls|please|ahead|early|late|within|under|successfully|well|fully|properly|via
      |through|following|after|before|during|until|mid|end|early|around|about|just|only|except|bar
      |apart|other|minus|everyone|everything|it|that|these|those|them|done|too|also|again
      |everywhere|there|here|over|off|up|out|down|ok|okay|hooray|finally|yay|subject|if|once|when
      |unless|soon|next|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march
      |april|june|july|august|september|october|november|december|monday|tuesday|wednesday
      |thursday|friday|mon|tue|tues|wed|weds|thu|thurs|fri|spring|summer|autumn|winter|xmas
      |christmas
    )(?![\p{L}])
  )
`;
const PART = regExp("iu")`
  ^ (?:
    the|a|an|some|most|half|part|nothing|none|little|lots|two|three|four|\d|our|my
    |this (?!week|month|quarter|morning)|that|their|all|as much|what|so|for|to|up to|with|by
    |well|work|stage|phase|training|survey|draft|form|forms|list|mess|waste|disaster|shambles
    |nonsense|rubbish|joke|farce|failure|standstill|stop|halt|u-turn|nightmare|chaos|shutdown
    |lack|and utter|breakdown|rethink|review|rewrite|first|second|deal
  )\b
`;

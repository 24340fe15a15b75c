// "done", "1.4 complete", "✅", "completed last week": the whole action is finished.
import { type ClauseRule, isHedged, noteAfter } from "../clause.ts";
import { COMPLETE, TAIL } from "../state-words.ts";
import { notSure } from "./colour.ts";

/** "done the survey" and "complete the form" speak of a part or of work to come, so they are asked about. */
export const complete: ClauseRule = {
  name: "complete …",
  read: (clause) => {
    const begins = BEGINS.exec(clause.core);
    if (!begins || (WAS.test(begins[0]) && !clause.leads)) return null;
    const object = OBJECT.exec(clause.core.slice(begins[0].length))?.[0].length ?? 0;
    const rest = clause.core.slice(begins[0].length + object);
    if (FORECAST.test(rest))
      return { unsure: "It is not finished yet, as I read it: how does it stand now?", noteFrom: 0 };
    if (isHedged(clause, "complete", rest)) return { status: "complete", doubt: notSure("complete"), noteFrom: null };
    if (ONLY_TAIL.test(rest)) return { status: "complete", noteFrom: null };
    if (PART.test(rest) && !ON_A_DAY.test(rest))
      return { unsure: "Is the whole action complete, or a part of it?", noteFrom: 0 };
    return clause.leads ? { status: "complete", noteFrom: noteAfter(clause, begins[0].length + object) } : null;
  },
};

/** "we finished this last month" */
const OBJECT =
  /^ (?:this|it|that)(?: one)?(?= (?:last|back|in|on|earlier|yesterday|today|a|two|three|\d+|some|ages|just)\b)/iu;
const WAS = /^(?:was|were|got) /iu;
const BEGINS = new RegExp(
  `^(?:(?:was |were |got |can (?:now )?be (?:marked (?:as )?)?)?${COMPLETE}|close(?=(?: (?:this|it|that|off|down|one))* *$))(?![\\w-])`,
  "iu",
);
const ONLY_TAIL = new RegExp(
  `^(?: (?:this|it|that|off|down|one))*${TAIL}(?: with)?[\\s.!*_\\p{Extended_Pictographic}\\uFE0F]*$`,
  "iu",
);
const FORECAST =
  /^ (?:by|next|once|when|if|soon|subject to|assuming|unless|before|in time for|bar|except|apart from|other than)\b/iu;
/** "completed 2 May", "done 3/5" */
const ON_A_DAY =
  /^ (?:\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?(?![\d%]))/iu;
const PART =
  /^ (?:the|a|an|some|most|half|part|nothing|none|little|lots|two|three|four|\d|our|my|this (?!week|month|quarter|morning)|that|their|all|as much|what|so|for|to|up to|with|by|well|work|stage|phase|training|survey|draft|form|forms|list|mess|rethink|review|rewrite|first|second|deal)\b/iu;

// "nearly complete", "half done", "2 of 3 complete": not finished, whatever it sounds like.
import { regExp } from "../../lexicon/pattern.ts";
import type { ClauseRule } from "../clause.ts";
import { COMPLETE } from "../state-words.ts";
import { WHOLE_OR_PART } from "./complete.ts";

export const partly: ClauseRule = {
  name: "nearly complete",
  read: ({ text, core }) => {
    const all = COUNTED.exec(text);
    const counts = all && /^ ?\p{L}/u.test(text.slice(all.index + all[0].length));
    if (all && counts && all[1] === all[2])
      return ALL_OF_IT.test(text) ? { status: "complete", noteFrom: 0 } : { unsure: WHOLE_OR_PART, noteFrom: 0 };
    return PARTLY.test(text) || NEARLY.test(core) ? { status: "in-progress", noteFrom: 0 } : null;
  },
};

/** "6 of 6" is all of it; of what is said only where a noun stands behind: "6 of 6 sessions delivered". */
const COUNTED = /(?<![\d.,/])(\d{1,4}) ?(?:of|out of|\/) ?(?:the )?(\d{1,4})(?![\d/%]|[.,]\d)/iu;
const ALL_OF_IT = new RegExp(
  `^(?:all |now |that's |it's |we're )*${COUNTED.source} (?:is |are |now |all |been )*${COMPLETE}(?![\\w-])`,
  "iu",
);

const NEARLY = regExp("iu")`
  ^(?:
    nearly|almost|not far off|so close|very nearly|just about
    |(?:about |around |roughly |just over |just under |over |more than )?(?:half ?way|half-way)
    |some of it|part of it|half of it|most of it
    |(?:about |around |roughly |just over |just under |over |more than )?
      (?:half|two[ -]thirds|three[ -]quarters)(?: of (?:the way|it))?(?: there| through)?
  )(?: now| yet)?[\s.!]*$
`;

const PARTLY = regExp("iu")`
  \b(?:
    three[ -]quarters|two[ -]thirds|(?:a|one)[ -](?:third|quarter)|nearly|almost|mostly|largely
    |partly|partially|part|half|halfway|half-way|virtually|practically|substantially
    |more or less|close to(?: being)?|not far off|all but|near|near to|just about|some of it
    |most of it(?: is)?|\d+ (?:of|out of) (?:the )?\d+(?: \w+){0,2}|\d+/\d+
  )[ -](?:is |are |now |being |been |half |half-)*(?:${COMPLETE}|there|completion|halfway)(?![\w-])
  |\b(?:
    half ?way (?:there|through)
    |(?:a third|two thirds|a quarter|three quarters|half|most|part) of the way(?: there| through)?
    |getting there|nearing completion|well on the way|approaching completion
  )\b
`;

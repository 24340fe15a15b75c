// What a whole cell looks like, for tables of which only the order of the cells is left.
import { regExp } from "../../lexicon/pattern.ts";
import { isInitials, looksLikePost } from "../../owners/title-words.ts";
import { looksLikeDate } from "../../table/columns-by-content.ts";

export function isDate(text: string): boolean {
  if (text.length > 60 || /[.;]\s+\p{Lu}/u.test(text)) return false;
  return (looksLikeDate(text) && BEGINS.test(text)) || ALONE.test(text);
}

const BEGINS = regExp("iu")`
  ^(?:
    by|from|before|until|to|end|early|mid|late|start|spring|summer|autumn|winter|christmas
    |easter|q[1-4]|quarter|phase|year|short|medium|long|first|draft|launch|complete[d]?
    |published|each|every|annual(?:ly)?|monthly|quarterly|termly|w/[ce]|\(?[a-e]\)|\d
    |(?:
      jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?
      |oct(?:ober)?|nov(?:ember)?|dec(?:ember)?
    )(?!\p{L})
    |ongoing|on-going|immediate|within|academic|financial|\p{Lu}\p{Ll}+:
  )
`;
const ALONE = regExp("iu")`
  ^(?:
    on-?going|tb[acd]|asap|(?:spring|summer|autumn|winter)(?: term)?|complete[d]?|done|achieved
    |in place|live|quarterly|monthly|weekly|annual(?:ly)?|yearly|termly|half-termly|twice a year
    |twice yearly|continuous|immediate(?:ly)?|n/a|(?:each|every) \p{Ll}+
    |(?:short|medium|long)[ -]term|year \d|\d+ months?
  )\.?$
`;

/** "Subject to funding", "Once the post is filled", "To be agreed": when, though no date. */
export function isConditional(text: string): boolean {
  return text.split(" ").length <= LONGEST_CONDITION && CONDITION.test(text);
}

const LONGEST_CONDITION = 8;
const CONDITION = regExp("iu")`
  ^(?:
    subject to|dependent (?:up)?on|depends on|depending (?:up)?on|pending|awaiting|once|when
    |as and when|if
    |as (?:required|needed|necessary|appropriate|resources allow|part of)
    |following|in line with
    |(?:date |dates |timescale )?to be (?:confirmed|agreed|decided|determined|set|advised)
    |not (?:yet )?(?:set|agreed|confirmed|known)|no date
  )\b(?!.*[.;]\s+\p{Lu})
`;

export function isRating(text: string): boolean {
  return RATING.test(text);
}

const RATING = regExp("i")`
  ^(?:
    [RAGB]|red|amber|green|blue|complete[d]?|on (?:track|target)|not started|in progress
    |under way|delayed|at risk|overdue
  )$
`;

/** Posts, teams or initials, and nothing that a sentence has. */
export function isPost(text: string): boolean {
  if (text.length > 120 || /\b(?:a|an|that|which|will|their|our|each|is|are)\b/.test(text)) return false;
  const parts = text.split(/\s*[,;/&]\s*|\s+and\s+/);
  const isOne = (part: string): boolean =>
    part.split(" ").length <= LONGEST_POST && (looksLikePost(part) || isInitials(part));
  return isOne(text) || (parts.length > 1 && parts.some(isOne) && parts.every((part) => /^\p{Lu}/u.test(part)));
}

const LONGEST_POST = 7;

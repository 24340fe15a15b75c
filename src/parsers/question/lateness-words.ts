// "missed its deadline", "at risk of missing it": the ways to say that something is late or will be.
import { regExp } from "../lexicon/pattern.ts";
import { ways, wholeWords } from "../lexicon/ways.ts";

const LIKELY = ways`
  at (?:any )?risk of
  in danger of|likely to|going to
  (?:wi|')ll
  might|may|could|about to|expected to|set to
`;
/** "At risk of missing their deadline", "likely to miss its date": only what the owners rate red or amber tells. */
export const LIKELY_LATE = regExp("iu")`
  \b${LIKELY} (?:be )?
    (?:miss(?:ing)?|(?:go|going|running|run) past|overrun(?:ning)?|fail(?:ing)? to (?:meet|hit))[ ]
    (?:any |of )?(?:its |their |the |a |an |our |agreed |due |target )*(?:dates?|deadlines?)\b
`;

export const OVERDUE = wholeWords`
  (?:deadlines?|dates?) (?:that |which )?(?:(?:have|has|did) )?(?:(?:we|they|you|been) )?(?:have |has )?miss(?:ed)?
  overdues?|over due|overdu|overude|ovedue|overdew
  gone over(?: time)?(?! the (?:last |past |whole )?(?:year|quarter|month|week|summer|term)\b)
  (?:has |have |'s )?run over
  gone past(?! (?:its|their|the|due))
  past (?:its |their |the )?(?:due(?: date)?|dates?|deadlines?)
  missed (?:any |of )?(?:its |their |the |a |an |our |agreed |due |target )*(?:dates?|deadlines?)
  missed(?= any(?:thing)?\b)
  (?<=\b(?:was|were|got|been|being|is|are|ones|actions|deadlines|have) )missed
  (?:have|has|did) (?:we|they|you) miss(?:ed)?(?: (?:the|its|their|our|a) (?:deadlines?|dates?))?
  missed (?:its |their |the |a )?(?:dates?|deadlines?)
  out of date
  should have been (?:done|finished|completed?)(?: by now)?(?: (?:and|but) (?:hasn't|haven't|isn't|aren't|wasn't|weren't)(?: been)?)?
  should be (?:done|finished|complete)d? (?:already|by now)
  should(?: +[\p{L}']+){0,4} +have (?:done|finished|completed|delivered|closed)(?: by now)?
  (?:was|were) (?:supposed|meant|expected|scheduled|planned|due) to (?:be|have been) (?:done|finished|completed?|closed|delivered)(?: by now)?
  running late|behind schedule|lapsed
  late(?! \w+ (?:in|of))
  behind
`;

// What the words of a question ask and no filter can say, whatever else was read, each with the sentence that says so.
import { regExp } from "../lexicon/pattern.ts";
import { LIKELY_LATE } from "./lateness-words.ts";

const DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";

/** "who has nothing overdue", "which teams have no reds" */
const HAS_NONE = regExp("iu")`
  \b(?:who|whose|which|any(?:one|body)|owners?|people|teams?|directorates?|sections?|areas?|services?)\b
    (?:(?!\bor\b).)*\b(?:has|have|with|got|are|is|having) (?:got )?(?:
      nothing (?!to\b)
      |(?:no|zero|none of (?:their|its)) (?:(?:actions?|ones) )?
        (?:overdue|late|reds?|ambers?|greens?|open|blocked|outstanding|complete[d]?|actions?)\b
    )
`;
/** "slipped by more than a month", "moved from Q2 to Q3" */
const MOVED_BY = regExp("iu")`
  \b(?:slipped|moved|pushed(?: back| out)?|put back|changed|shifted|extended|delayed|slippage) (?:
    (?:by|of) (?:more|less|over|under|at least|\d|an?\b|one|two|three)
    |(?:more|less) than\b|over an?\b
    |from (?:
      q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december
      |this|last|one
    )\b.* (?:to|into)\b
  )
`;
/** "overdue for Tom and due for Priya": each of them with a name of its own. */
const TO_EACH = regExp("iu")`
  \b(?:overdue|late|due|reds?|ambers?|greens?|complete[d]?|done|open|blocked)(?: actions| ones)?[ ]
    (?:for|in|at|under|from|by) (?:(?!\b(?:and|or)\b)[^,;?]){2,40}
    (?:[,;.?]? (?:(?:and|or|plus|also|then|with) )+|[,;] )
    (?:the |what's |what is |what are |anything |any |everything |all |those |ones )*
    (?:overdue|late|due|reds?|ambers?|greens?|complete[d]?|done|open|blocked)(?: actions| ones)?[ ]
    (?:for|in|at|under|from)\b(?!
      [ ](?:
        next|this|last|the|january|february|march|april|may|june|july|august|september|october
        |november|december|q[1-4]|\d
      )
    )
`;
/** "between 30 and 60 days late", "30 to 60 days overdue" */
const LATE_BETWEEN = regExp("iu")`
  \b(?:between )?(?:\d+|an?|one|two|three|four|six|eight|twelve) ?(?:(?:day|week|month)s? )?(?:and|to|-|–) ?
    (?:\d+|one|two|three|four|six|eight|twelve) (?:day|week|month|quarter)s? (?:late|overdue|behind)\b
`;

const SOME_DAYS = regExp("iu")`
  \b(?:next|coming|forthcoming) (?:(?:few|several) )?(?:days|weeks|months)\b
  |\b(?:few|several|some) (?:days|weeks|months) (?:late|overdue|behind|old)\b
`;

const RANGE = /\b\d+(?:\.\d+)+ ?(?:to|-|–|through|thru|until) ?\d+(?:\.\d+)+/iu;
/** "what would they say?", "what would it take to get 2.1 green?" */
const WHAT_IF = regExp("iu")`
  \bwhat (?:would|could|might)\b
  |\b(?:to|we|i) (?:get|turn|make|bring|move|put) .{1,40}\b
    (?:green|amber|red|complete[d]?|done|back on track|closed|over the line)\b
  |\bwhat(?:'ll| will) it take\b
`;

const COUNTS_OTHERS = regExp("iu")`
  \b(?:how many|number of|count(?: of)?|total(?: number of)?) (?:of (?:the|our) )?(?:different |new )?(?:
    people|owners|leads|officers|managers|heads|directors|posts|teams|colleagues|plans|updates
    |replies|reports|answers|responses|sections|directorates|departments|services|areas
    |objectives|themes|quarters|months|weeks|changes|questions
  )\b
`;

const BROKEN_OFF = /\b(?:between|by|within|across|during|per|regarding|and|or|than)[\s?.!…]*$/iu;
/** "without dates or owners" */
const OWNER_OR_DATE = regExp("iu")`
  \b(?:no|without|missing|lacks?|lacking|have|has) (?:an? |any )?(?:
    (?:dates?|deadlines?) (?:and|or) (?:an? |no )?(?:owners?|leads?)
    |(?:owners?|leads?) (?:and|or) (?:an? |no )?(?:due )?(?:dates?|deadlines?)
  )\b
`;
/** "overdue in HR, or is it under Corporate now?" */
const UNSURE = /\bor (?:is|are|was|were|does|do|should|did) (?:it|they|that|this|those|he|she)\b/iu;

const COLOURS_OF_ONE =
  /\b(?:red|amber|green)s? (?:ones |actions )?(?:that|which) (?:are|is|were|was) (?:also |really |actually )?(?:red|amber|green)\b/iu;

const AT_MOST_LATE = regExp("iu")`
  \b(?:under|less than|fewer than|up to|no more than|not more than|at most|within|below) (?:\S+ ){1,3}
    (?:late|overdue|behind)\b
  |\b(?:late|overdue|behind) (?:by |for )?
    (?:under|less than|fewer than|up to|no more than|not more than|at most|below)\b
`;

const BEYOND: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(String.raw`\bon (?:an? |any )${DAY}\b|\bon ${DAY}s\b`, "iu"),
    "I can't pick out one day of every week; I looked at the days that the answer names.",
  ],
  [
    regExp("iu")`
      \b(?:what|which|anything)\b(?: \p{L}+){0,2} (?:comes?|is|goes) (?:next )?(?:after|before|behind)[ ]
        (?:action )?\d+(?:\.\d+)+
    `,
    "I can't look for what stands before or after an action; this is the action itself.",
  ],
  [
    /\b(?:i|me|we)\b.{0,20}\b(?:first|second|third|main|joint)[ -]?owners?\b/iu,
    "I can't tell owners of one action apart; this is what any of them owns.",
  ],
  [HAS_NONE, "I can't look for who has none; this is who has some."],
  [MOVED_BY, "I can't look for how far, or from where to where, a date has moved."],
  [TO_EACH, "I looked for either of them with all that you named."],
  [LIKELY_LATE, "I can't look ahead; this is what is rated red or amber."],
  [LATE_BETWEEN, "I can't look for what is at most so late; this is all that is so late or later."],
  [SOME_DAYS, "You did not say how many; I looked at the days that the answer names."],
  [RANGE, "I looked only at the first and the last of those references."],
  [WHAT_IF, "I can only look for what is held."],
  [COUNTS_OTHERS, "I count actions and nothing else."],
  [BROKEN_OFF, "That looks broken off; I read what there is of it."],
  [OWNER_OR_DATE, "I looked for one of them: ask for what has no owner, or for what has no date."],
  [UNSURE, "You left it open which of them; I looked at all that you named."],
  [COLOURS_OF_ONE, "An action has one colour; I looked for either."],
  [AT_MOST_LATE, "I can't look for what is at most so late; this is all that is late."],
  [/\b(?:early |later )?in(?:to)? the new year\b/iu, "I read the new year as from 1 January on."],
];

/** The sentences for what the words ask and the filter leaves out: "due on a Friday", "where am I second owner". */
export function beyondFilters(words: string): readonly string[] {
  return BEYOND.flatMap(([asked, sentence]) => (asked.test(words) ? [sentence] : []));
}

// Other words for the same thing, said in the words that the rules know: "no later than" is by, "the past month" the last.
import { pattern, regExp } from "../lexicon/pattern.ts";

/** The words with each of these put plainly, so that every rule need know only one way of saying it. */
export function plainer(text: string): string {
  return PLAINER.reduce(
    (said, [words, plain]) =>
      typeof plain === "string" ? said.replaceAll(words, plain) : said.replaceAll(words, plain),
    text,
  );
}

/** Letters for colours, where two stand together. */
const COLOURS = (letters: string) =>
  letters.replaceAll(/[RAG]/gu, (letter) => (letter === "R" ? "red" : letter === "A" ? "amber" : "green"));

const PERIOD = pattern`
  (?:the )?(?:(?:very )?(?:end|start|beginning|middle|close) of |mid-? ?|early |late )?(?:the )?
    (?:next |this |last |coming |new )?(?:
      \d|january|february|march|april|may|june|july|august|september|october|november|december|jan
      |feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|winter|christmas|xmas|easter
      |q[1-4]|year|month|week|quarter|term|half[- ]term|today|tomorrow|monday|tuesday|wednesday
      |thursday|friday|saturday|sunday|purdah|ramadan|diwali|eid
    )
`;
const FEAST = "(?:christmas|xmas|easter|summer|new year|half[- ]term)";
const ANSWER = "(?:list|lists|picture|set|rundown|run-?down|overview|report|details?|breakdown|summary|story)";

const PLAINER: readonly (readonly [RegExp, string | ((words: string) => string)])[] = [
  [/\b(?:a )?couple(?: of)? (?=(?:more )?(?:days|weeks|months|quarters|years)\b)/giu, "two "],
  // "Do you know if anything is red?"
  [
    /\b(know|see|check|checking|confirm|tell me|tell us|find out|wondering|wonder|asking|ask|sure|wanted to know) (?:if|whether) /giu,
    "$1 ",
  ],
  // "in the past month" is the last one; "past its date" is late.
  [
    regExp("giu")`
      \b(?<=\bthe )(?:past|previous|preceding)(?=
        [ ](?:\d+ |two |three |four |five |six |few |couple of )?
          (?:days?|weeks?|fortnight|months?|quarters?|years?)\b
      )
    `,
    "last",
  ],
  [new RegExp(`\\b(?:no|not) (?:later|after) than (?=${PERIOD})`, "giu"), "by "],
  [new RegExp(`\\b(?:no|not) (?:earlier|sooner|before) than (?=${PERIOD})`, "giu"), "from "],
  [new RegExp(`\\b(?:not (?:due )?(?:before|until|till)|starting (?:from|in)) (?=${PERIOD})`, "giu"), "due from "],
  [new RegExp(`\\b(?:any )?(?:later than|beyond|past) (?=${PERIOD})`, "giu"), "after "],
  [
    regExp("giu")`
      \b(?:
        (?:any )?(?:earlier|sooner) than|prior to|ahead of|in advance of|in the run[- ]?up to
        |running up to|leading up to
      ) (?=${PERIOD})
    `,
    "before ",
  ],
  [
    new RegExp(
      `\\b(?:up to and including|up to|through to|on or before|no later) (?=${PERIOD})(?!\\d+\\+? (?:day|week|month))`,
      "giu",
    ),
    "by ",
  ],
  // "And to the end of June", behind other days.
  [new RegExp(`^(?:(?:and|now|ok|so|then) )*(?:to|until|till) (?=${PERIOD})`, "giu"), "by "],
  // What is left of a year is open, and of that year.
  [
    regExp("giu")`
      \b(?:
        left over|carried (?:over|forward)|brought forward|rolled (?:over|forward)
        |(?:hanging|hung|held|spilled|spilling) over
        |(?:still )?(?:outstanding|unfinished|open|left)
      ) from (?=${PERIOD}|last |the previous )
    `,
    "open in ",
  ],
  [/\bin (?:due[- ]date|date|priority|deadline|urgency|alphabetical) order\b/giu, ""],
  [/(?<=\b(?:oldest|longest|most|latest|worst) (?:overdue|late|behind|red)(?: ones| actions)?) first\b/giu, ""],
  [/\bhow long (?=(?:has|have|is|are|was) .{1,40}\b(?:overdue|late|behind)\b)/giu, "how late "],
  [new RegExp(`\\bon or after (?=${PERIOD})`, "giu"), "from "],
  // "This month and next" are two; what is left of one is the later part of it.
  [
    regExp("giu")`
      \b(this|next|last) (week|month|quarter|year)(,? (?:and|or|&|plus) (?:the )?)(next|last)(?: one)?
        (?! (?:week|month|quarter|year|financial))\b
    `,
    "$1 $2$3$4 $2",
  ],
  [
    regExp("giu")`
      \b(?:(?:in )?(?:the )?(?:rest|remainder) of|later(?: on)?(?: in)?|still to come(?: in)?) (?:this|the)[ ]
        (?=(?:financial |calendar )?(?:week|month|quarter|year|term)\b)
    `,
    "later this ",
  ],
  [
    /\bearlier(?: on)? in (?:this|the) (?=(?:financial |calendar )?(?:week|month|quarter|year|term)\b)/giu,
    "earlier this ",
  ],
  [/\b(?<=\bsince (?:the )?(?:very )?(?:start|beginning) of )the (?=(?:week|month|quarter|year)\b)/giu, "this "],
  [
    /\b(?:over |in |during |within |for )?(?:the )?(?:next|coming|forthcoming) (?:(?:few|several) )?(days|weeks|months)\b/giu,
    (words) => `in the next ${FEW[/\w+$/u.exec(words)?.[0].toLowerCase() ?? ""] ?? words}`,
  ],
  [new RegExp(`\\bpost[- ](?=${FEAST})`, "giu"), "after "],
  [new RegExp(`\\bpre[- ](?=${FEAST})`, "giu"), "before "],
  // A complete list is none of what is complete, and a current position none of what is open.
  [new RegExp(`\\b(?:complete|comprehensive|definitive|current|latest|up[- ]to[- ]date) (?=${ANSWER}\\b)`, "giu"), ""],
  [
    regExp("giu")`
      \b(?:current|present|live|latest) (?=
        (?:rag |overall )*(?:positions?|status|state|rag|rating|situation|standing|date|deadline|due date)\b
      )
    `,
    "",
  ],
  [/\bagainst (?:the |our |its |their )?(?:plans?|targets?|timetables?|schedules?|milestones?)\b/giu, ""],
  // What has not been heard of "for over two months" has not in the last two.
  [
    regExp("giu")`
      (?<=
        \b(?:not|no|never|nothing|nobody|hasn't|haven't|didn't|without|silent|quiet|unanswered)\b[^,;?]{0,50}
      ) (?:in|for|within) (?:(?:over|more than|at least|about|nearly|almost|well over|the last|the past) )*(?=
        (?:\d+|an?|one|two|three|four|five|six|eight|nine|ten|twelve)[ ]
          (?:days?|weeks?|fortnights?|months?|quarters?|years?)\b
      )
    `,
    " in the last ",
  ],
  [/\bin the last an? (?=(?:day|week|fortnight|month|quarter|year)\b)/giu, "in the last 1 "],
  [/\b(?:(?:early |later )?in(?:to)?) the new year\b/giu, "from 1 January"],
  [/\bremind (?=me|us\b)/giu, "tell "],
  [/\bnothing (?:(?:back|heard|received|in|yet) )*(?=from\b)/giu, "no word "],
  // "R and A in Place", "A/R"
  [/(?<![\p{L}\p{N}])(?:[RAG](?: ?(?:and|or|&|\/|\+|,) ?)){1,2}[RAG](?![\p{L}\p{N}])/gu, COLOURS],
  [/\bhow many (?:days|weeks|months|working days) (?=(?:late|overdue|behind)\b)/giu, "how "],
];

/** `doubtsOf` says that nobody wrote how many. */
const FEW: Readonly<Record<string, string>> = { days: "7 days", weeks: "4 weeks", months: "3 months" };

// The states that a question asks for: overdue, due, colours, blocked, not updated, …

import { QUESTION_STATES, type QuestionState } from "../../plan/question.ts";
import { regExp } from "../lexicon/pattern.ts";
import { wholeWords } from "../lexicon/ways.ts";
import { LIKELY_LATE, OVERDUE } from "./lateness-words.ts";
import { EVERYTHING_BUT, LEFT_OUT, NOT } from "./negation.ts";
import { NOT_UPDATED } from "./not-updated-words.ts";
import { type Remaining, take } from "./remaining.ts";
import { DONE_WHEN, NOT_BEGUN, UNFINISHED } from "./unfinished-words.ts";
import { UNOWNED } from "./unowned-words.ts";
import { WAITING } from "./waiting-words.ts";

/** In the order of `QUESTION_STATES`. Every rule takes its words away, so that "not complete" is never "complete". */
export function readStates(remaining: Remaining): {
  readonly state: readonly QuestionState[];
  readonly rest: Remaining;
} {
  const found = new Set<QuestionState>();
  let rest = remaining;
  for (const [states, pattern] of STATES) {
    for (let taken = take(rest, pattern); taken; taken = take(rest, pattern)) {
      for (const state of states) found.add(state);
      rest = taken.rest;
    }
  }
  return { state: QUESTION_STATES.filter((state) => found.has(state)), rest };
}

const COLOURLESS = "(?:actions?|ones|items)?";

/** In the order in which they are tried. */
const STATES: readonly (readonly [readonly QuestionState[], RegExp])[] = [
  // "Ambers, not reds" asks for ambers, "not only ambers" for those and more.
  [[], /(?<=\b(?:red|amber|green)s?,? (?:and |but )?)not (?:the )?(?:red|amber|green)s?\b|\bnot (?:only|just)\b/iu],
  // No filter leaves these out; `doubtsOf` says so.
  [[], LEFT_OUT],
  [
    ["contradiction"],
    wholeWords`
      contradict\w*
      (?:green|on track|complete|done)(?:,)? (?:but|yet|and yet|while|although|though) (?:is |are |were |was |still |actually |they're )*(?:overdue|late|due|amber|red|past (?:(?:its|their|the) )?(?:due )?(?:date|deadline)|not (?:done|complete))
      (?:overdue|late|red|amber) but (?:is |are |reported |marked |still |says? |rated |they say )*(?:green|on track|complete|done)
      mismatch\w*
      (?:don't|doesn't|do not|does not|not|aren't|isn't) (?:add(?:ing)? up|match(?:ing)?(?: up)?|tall(?:y|ying)|agree(?:ing)?|lin(?:e|ing) up|square|fit(?:ting)?)
      disagree\w*
      inconsisten\w*
      conflict(?:s|ing)
    `,
  ],
  [["not-updated"], NOT_UPDATED],
  [["waiting-decision"], WAITING],
  [["unowned"], UNOWNED],
  [
    ["undated"],
    wholeWords`
      undated
      (?:tbc|tba|tbd) (?:dates?|deadlines?)
      (?:dates?|deadlines?) (?:tbc|tba|tbd|to be confirmed)
      no (?:due )?(?:dates?|deadlines?)
      without (?:a |an |any )?(?:due )?(?:dates?|deadlines?)
      dateless
      (?:don't|doesn't|do not|does not) have (?:a |an )?(?:due )?(?:dates?|deadlines?)
      (?:missing|lack(?:s|ing)?) (?:a |an )?(?:due )?(?:dates?|deadlines?)
    `,
  ],
  [
    ["moved"],
    wholeWords`
      (?:due )?(?:date|deadline)s? (?:has |have |was |were |been |that |which )*(?:moved|slipped|changed|extended|pushed back)
      (?:moved|slipped|changed|extended|pushed back|new|revised) (?:its |their |the )?(?:dates?|deadlines?)
      (?:date|deadline) (?:changes?|moves?)
      (?:been |have |has )?extended
      extensions?|moved|slipped|slipping|slippage|rescheduled|pushed back|postponed|deferred|put back
    `,
  ],
  // "Completed late", "closed on time": done, whenever; `doubtsOf` says that nobody can tell.
  [["complete"], DONE_WHEN],
  [["red", "amber"], LIKELY_LATE],
  [
    ["due"],
    regExp("iu")`
      \b(?<!\b(?:was|were|been|had) )due to (?:
        deliver|finish|complete|close|report|land|happen|start|begin|launch|go live
        |(?:be|get) (?:delivered|finished|completed?|closed|done|reported|started|launched|published)
      )\b
    `,
  ],
  [["due"], new RegExp(`\\b${NOT} (?:yet )?(?:overdue|late)(?: yet)?\\b`, "iu")],
  [
    ["due"],
    regExp("iu")`
      \b(?:about to|nearly|almost|soon to|close to|on the (?:verge|brink) of|near to)[ ]
        (?:be |being |become |becoming |go |going |turn |fall )?(?:overdue|late|due)\b
    `,
  ],
  [["overdue"], OVERDUE],
  [["open"], UNFINISHED],
  [
    ["red", "amber"],
    regExp("iu")`
      \b(?:
        (?:${EVERYTHING_BUT}|(?:not|isn't|aren't) (?:the )?)(?:on track|greens?|on target)
        |(?:not|non)[- ]green|at risk|in trouble|struggling|problem(?:s|atic)?|worr(?:ies|ying)
        |concerns?|going wrong|off (?:and|or) at risk
      )\b ?${COLOURLESS}
    `,
  ],
  [
    ["amber", "green"],
    new RegExp(`\\b(?:(?:${EVERYTHING_BUT}|(?:not|isn't|aren't) (?:the )?)reds?|(?:not|non)[- ]red)\\b`, "iu"),
  ],
  [
    ["red", "green"],
    new RegExp(`\\b(?:(?:${EVERYTHING_BUT}|(?:not|isn't|aren't) (?:the )?)ambers?|(?:not|non)[- ]amber)\\b`, "iu"),
  ],
  [
    ["blocked"],
    regExp("iu")`
      \b(?:
        blocked|blockers?|stuck|held up|being held|stalled|on ice|parked|paused|on hold|shelved
        |impediments?|in (?:the|our|their) way|blocking|holding (?:up|back)
      )\b
    `,
  ],
  [["ongoing"], /\b(?:ongoing|on-going|open[- ]ended|no end)\b/iu],
  [
    ["complete"],
    regExp("iu")`
      \b(?:
        completed?|completions?|done|finished
        |(?<=\b(?:did|have|has) [\p{L}&' -]{1,40}? )(?:finish|complete|close|deliver|achieve)
        |got done|got finished|wrapped up|closed|delivered|achieved
      )\b
    `,
  ],
  [["red"], /\b(?:reds?|off[ -]track)\b|[🔴🟥]/iu],
  [["amber"], /\b(?:ambers?|yellows?|ambr)\b|[🟡🟠🟨🟧]/iu],
  [["green"], /\b(?:greens?|on[ -]track|on target)\b|[🟢🟩]/iu],
  [
    ["due"],
    wholeWords`
      due|falls? due|falling due|upcoming|coming up(?: next)?|soon
      (?:what's|whats|what is|what comes)(?: up)? next
      next up|on the horizon|approaching|imminent|round the corner|in the pipeline|deadlines?|milestones?
      landing|planned|scheduled|expected|promised|shortly|imminently|soonest|coming due
      needs? (?:doing|finishing)
    `,
  ],
  [["due"], /\b(?:finish(?:es|ing)?|ending|ends|closing|closes|concluding|concludes|expir(?:es|ing))\b/iu],
  [["open"], NOT_BEGUN],
  [["open"], /\b(?:open|live|active|in progress|in-progress|under way|underway|current)\b/iu],
];

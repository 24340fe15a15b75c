// The states that a question asks for: overdue, due, colours, blocked, not updated, …
import { QUESTION_STATES, type QuestionState } from "../../plan/question.ts";
import { type Remaining, take } from "./remaining.ts";

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

const ANSWERED =
  "(?:updated?|answered|answer|replied|reply|reported|report|responded|respond|been (?:looked at|touched|reviewed|checked)|looked at|got back|sent (?:an? |their )?updates?|given (?:an? |their )?updates?|provided (?:an? |their )?updates?|come back(?: to (?:us|me|you))?|got back(?: to (?:us|me|you))?|been in touch|bothered to (?:reply|answer|update|respond)|submitted|returned|sent (?:anything|theirs)|been heard (?:from|about)|heard (?:from|about|back from)|said anything|done (?:an? |their )?updates?)";
const NOT =
  "(?:hasn't|hasnt|haven't|havent|has not|have not|not|didn't|did not|never|isn't|aren't|wasn't|weren't|hadn't|was not|were not|yet to|still (?:has |have )?(?:not|to)|(?:still )?(?:needs?|got|has|have|owes?) to(?= (?:updat|answer|repl|respond|report|submit))|who's not|without|no)";
const EVERYTHING_BUT =
  "(?:(?:everything|all|anything|any)(?: (?:actions?|ones|items|of them))? (?:but|bar|except(?: for)?|other than|apart from)(?: the)? |(?:excluding|exclude|excl\\.?|except(?: for)?|apart from|aside from|other than|but not|bar|not including|not counting|take (?:off|out|away)|leave (?:off|out)|drop|lose|remove|hide|get rid of|minus|without|ignore|forget|(?:don't|do not|no need to) (?:show|include|list|want|need|count|give|see|send)(?: me| us)?)(?: any| all)?(?: of)?(?: the)? )";
const COLOURLESS = "(?:actions?|ones|items)?";

/** No filter parts what has not begun from the rest of what is open; `doubtsOf` says so. */
export const NOT_BEGUN = new RegExp(
  `\\b(?:(?:${NOT}|(?:(?:is|are|was|were) )?yet to|neither) (?:yet |been |even |got |(?:been )?(?:actually|properly) |have |be )*(?:started?|begun|begin|commenced?|got (?:going|off the ground)|kicked off|picked up)(?: yet)?|unstarted|still to (?:be(?:gin)?|start(?:ed)?)(?: (?:begun|started))?)\\b`,
  "iu",
);

const DONE = "(?:completed?|done|finished|closed|delivered|achieved|signed off)";
/** What is done holds no day on which it was done beside the day on which it was due. */
export const DONE_WHEN = new RegExp(
  `\\b(?<!\\b(?:not|n't|never|yet to be|be) (?:been )?)${DONE} (?:(?:up|off|\\d+|days?|weeks?|a|bit) )*(?:late\\b|early\\b|on[ -]time|(?:ahead of|before|after|behind|past|within|outside|by) (?:(?:its|their|the|schedule|due|target|agreed|original) ?)*(?:time|schedule|deadlines?|dates?|due)\\b)|\\b(?:late|early|on-time) (?:completions?|finish(?:es)?|delivery)\\b`,
  "iu",
);

/** "At risk of missing their deadline", "likely to miss its date": only what the owners rate red or amber tells. */
export const LIKELY_LATE =
  /\b(?:at (?:any )?risk of|in danger of|likely to|going to|(?:wi|')ll|might|may|could|about to|expected to|set to) (?:be )?(?:miss(?:ing)?|(?:go|going|running|run) past|overrun(?:ning)?|fail(?:ing)? to (?:meet|hit)) (?:any |of )?(?:its |their |the |a |an |our |agreed |due |target )*(?:dates?|deadlines?)\b/iu;

const STATES: readonly (readonly [readonly QuestionState[], RegExp])[] = [
  // "Ambers, not reds" asks for ambers, "not only ambers" for those and more.
  [[], /(?<=\b(?:red|amber|green)s?,? (?:and |but )?)not (?:the )?(?:red|amber|green)s?\b|\bnot (?:only|just)\b/iu],
  [
    ["contradiction"],
    /\b(?:contradict\w*|(?:green|on track|complete|done)(?:,)? (?:but|yet|and yet|while|although|though) (?:is |are |were |was |still |actually |they're )*(?:overdue|late|due|amber|red|past (?:(?:its|their|the) )?(?:due )?(?:date|deadline)|not (?:done|complete))|(?:overdue|late|red|amber) but (?:is |are |reported |marked |still |says? |rated |they say )*(?:green|on track|complete|done)|mismatch\w*|(?:don't|doesn't|do not|does not|not|aren't|isn't) (?:add(?:ing)? up|match(?:ing)?(?: up)?|tall(?:y|ying)|agree(?:ing)?|lin(?:e|ing) up|square|fit(?:ting)?)|disagree\w*|inconsisten\w*|conflict(?:s|ing))\b/iu,
  ],
  [
    ["not-updated"],
    new RegExp(
      `\\b${NOT} (?:yet |been |any |an |recent |even |already |us |me |to )*${ANSWERED}(?: (?:yet|recently|us|me|at all|to us|received|from))*\\b|\\b(?<!\\b(?:i|we|you) )(?:still )?needs? (?:an |some )?updates?(?! from\\b(?=.*\\?)) *|\\b(?:updates?|replies|answers|responses) (?:that |which )?(?:is |are )?(?:still )?(?:outstanding|missing|overdue|owed|owing)|(?:outstanding|missing|missed|late) (?:updates|replies|answers|reports|responses)\\b|\\bno (?:updates?|repl(?:y|ies)|answers?|responses?|word|news)\\b|(?:still )?needs? updating|\\b(?:silent|gone quiet|unanswered|non[- ]?respon(?:ders?|dents?)|non[- ]?repliers?|(?:nobody|no[ -]one)(?:'s| has| have)? (?:touched|updated?|answered|replied|responded|reported|looked at)|(?:ha(?:s|ve)n't|not|never) been touched|(?:has|have) (?:everyone|everybody|all of them|all)(?: +(?:in|from|at|across|within|of|for|the|owners|leads|people|teams|team))* +(?:updated|replied|answered|responded|reported)|(?:do|are|am) (?:i|we) (?:still )?(?:need(?:ing)?|want(?:ing)?|missing|short of) (?:an? |any |some )?(?:updates?|answers?|repl(?:y|ies)) from|(?:gone )?stale|untouched|gone (?:cold|stale|silent)|ignoring(?: us| me| it)?|chase list|chasers?|chase-?ups?|haven't heard from|hasn't been heard from|overdue updates?|(?:we |i )?(?:need|have|got|want) to (?:chase|nudge|remind)|(?:do|should|must|can) (?:we|i) (?:chase|nudge|remind)(?: up)?|(?:to|should (?:we|i)) (?:chase|nudge)|(?<!^ {3,7})chasing|needs? (?:chasing|a nudge|nudging|reminding)|(?:(?:am i|(?:is|are) (?:we|every(?:one|body|thing)|all(?: of (?:it|them|those))?|it|they|things|the (?:actions|plan)|(?:the )?actions)) +|not |(?<=^ *(?:is|are)? *(?:(?:actions|plan|team|list|stuff|everything|all|ones|directorate|area|service|section) +)?))up[- ]to[- ]date|still owes? (?:us |me )?(?:an? )?(?:updates?|answers?|repl(?:y|ies))|owes? (?:us |me )?(?:an? )?(?:updates?|answers?|repl(?:y|ies))|not-updated|un-?updated)\\b`,
      "iu",
    ),
  ],
  [
    ["waiting-decision"],
    /\b(?:(?:date )?(?:changes|requests|moves) (?:that |which |who )?)?(?:(?:waiting|awaiting|pending|waits?|needs?|needing|need|for|awaits?|requires?|requiring|require)(?: (?:for|on|a|an|my|our|your|the|lead's))* (?:decisions?|approvals?|approving|sign[- ]?off|signing[- ]off|deciding|to be (?:approved|decided))|to (?:approve|decide|sign off)|(?:date |extension |change |date change |closure |closing )requests?|requests? (?:to (?:move|change|extend|close)|for (?:an? )?(?:extensions?|new dates?))(?: (?:the )?(?:dates?|deadlines?))?|proposed (?:new )?(?:dates?|changes?)|(?:dates?|changes?|requests?) (?:that )?(?:i|we) (?:haven't|have not|need to|have to) (?:yet )?(?:agree|approve|decide)d?|(?:approvals?|decisions?) (?:waiting|pending|outstanding|to make)|waiting-decision|decisions? for me|approvals?(?: for me)?|waiting for me|waiting on me)\b/iu,
  ],
  [
    ["undated"],
    /\b(?:undated|(?:tbc|tba|tbd) (?:dates?|deadlines?)|(?:dates?|deadlines?) (?:tbc|tba|tbd|to be confirmed)|no (?:due )?(?:dates?|deadlines?)|without (?:a |an |any )?(?:due )?(?:dates?|deadlines?)|dateless|(?:don't|doesn't|do not|does not) have (?:a |an )?(?:due )?(?:dates?|deadlines?)|(?:missing|lack(?:s|ing)?) (?:a |an )?(?:due )?(?:dates?|deadlines?))\b/iu,
  ],
  [
    ["moved"],
    /\b(?:(?:date|deadline)s? (?:has |have |was |were |been |that |which )*(?:moved|slipped|changed|extended|pushed back)|(?:moved|slipped|changed|extended|pushed back|new|revised) (?:its |their |the )?(?:dates?|deadlines?)|(?:date|deadline) (?:changes?|moves?)|(?:been |have |has )?extended|extensions?|moved|slipped|slipping|slippage|rescheduled|pushed back|postponed|deferred|put back)\b/iu,
  ],
  // "Completed late", "closed on time": done, whenever; `doubtsOf` says that nobody can tell.
  [["complete"], DONE_WHEN],
  [["red", "amber"], LIKELY_LATE],
  [
    ["due"],
    /\b(?<!\b(?:was|were|been|had) )due to (?:deliver|finish|complete|close|report|land|happen|start|begin|launch|go live|(?:be|get) (?:delivered|finished|completed?|closed|done|reported|started|launched|published))\b/iu,
  ],
  [["due"], new RegExp(`\\b${NOT} (?:yet )?(?:overdue|late)(?: yet)?\\b`, "iu")],
  [
    ["due"],
    /\b(?:about to|nearly|almost|soon to|close to|on the (?:verge|brink) of|near to) (?:be |being |become |becoming |go |going |turn |fall )?(?:overdue|late|due)\b/iu,
  ],
  [
    ["overdue"],
    /\b(?:(?:deadlines?|dates?) (?:that |which )?(?:(?:have|has|did) )?(?:(?:we|they|you|been) )?(?:have |has )?miss(?:ed)?|overdues?|over due|overdu|overude|ovedue|overdew|gone over(?: time)?(?! the (?:last |past |whole )?(?:year|quarter|month|week|summer|term)\b)|(?:has |have |'s )?run over|gone past(?! (?:its|their|the|due))|past (?:its |their |the )?(?:due(?: date)?|dates?|deadlines?)|missed (?:any |of )?(?:its |their |the |a |an |our |agreed |due |target )*(?:dates?|deadlines?)|missed(?= any(?:thing)?\b)|(?<=\b(?:was|were|got|been|being|is|are|ones|actions|deadlines|have) )missed|(?:have|has|did) (?:we|they|you) miss(?:ed)?(?: (?:the|its|their|our|a) (?:deadlines?|dates?))?|missed (?:its |their |the |a )?(?:dates?|deadlines?)|out of date|should have been (?:done|finished|completed?)(?: by now)?(?: (?:and|but) (?:hasn't|haven't|isn't|aren't|wasn't|weren't)(?: been)?)?|should be (?:done|finished|complete)d? (?:already|by now)|should(?: +[\p{L}']+){0,4} +have (?:done|finished|completed|delivered|closed)(?: by now)?|(?:was|were) (?:supposed|meant|expected|scheduled|planned|due) to (?:be|have been) (?:done|finished|completed?|closed|delivered)(?: by now)?|running late|behind schedule|lapsed|late(?! \w+ (?:in|of))|behind)\b/iu,
  ],
  [
    ["open"],
    new RegExp(
      `\\b(?:${EVERYTHING_BUT}(?:complete[d]?|done|finished|closed)(?: ones)?|(?:${NOT}|isn't) (?:yet |been |get |got |be )*(?:complete[d]?|done|finished|closed|delivered|signed off)(?: off| up| out)?(?: yet)?|incomplete|unfinished|still (?:open|live|to (?:do|be done)|going|running)|outstanding|(?:remains? )?(?:still )?(?:to be done|to do|todo|to-do)(?! with)|left to (?:do|finish)|(?<!(?: {2}(?:have |has |had )?|\b(?:who|people|officers?|owners?|leads?|staff|someone|anyone|colleagues?)(?:'s|'ve| has| have| had)?(?: now| since)? ))left(?! over\b)|(?:must|should|(?:has|have|need|needs|got|ought|supposed) to) (?:i |we |they )?(?:finish|complete|deliver|close)|remain(?:s|ing)|still to go|unclosed|uncompleted|non[- ]?complete[d]?)\\b`,
      "iu",
    ),
  ],
  [
    ["red", "amber"],
    new RegExp(
      `\\b(?:(?:${EVERYTHING_BUT}|(?:not|isn't|aren't) )(?:on track|greens?|on target)|(?:not|non)[- ]green|at risk|in trouble|struggling|problem(?:s|atic)?|worr(?:ies|ying)|concerns?|going wrong|off (?:and|or) at risk)\\b ?${COLOURLESS}`,
      "iu",
    ),
  ],
  [
    ["amber", "green"],
    new RegExp(`\\b(?:(?:${EVERYTHING_BUT}|(?:not|isn't|aren't) )reds?|(?:not|non)[- ]red)\\b`, "iu"),
  ],
  [
    ["red", "green"],
    new RegExp(`\\b(?:(?:${EVERYTHING_BUT}|(?:not|isn't|aren't) )ambers?|(?:not|non)[- ]amber)\\b`, "iu"),
  ],
  [
    ["blocked"],
    /\b(?:blocked|blockers?|stuck|held up|being held|stalled|on ice|parked|paused|on hold|shelved|impediments?|in (?:the|our|their) way|blocking|holding (?:up|back))\b/iu,
  ],
  [["ongoing"], /\b(?:ongoing|on-going|open[- ]ended|no end)\b/iu],
  [
    ["complete"],
    /\b(?:completed?|completions?|done|finished|(?<=\b(?:did|have|has) [\p{L}&' -]{1,40}? )(?:finish|complete|close|deliver|achieve)|got done|got finished|wrapped up|closed|delivered|achieved)\b/iu,
  ],
  [["red"], /\b(?:reds?|off[ -]track)\b|[🔴🟥]/iu],
  [["amber"], /\b(?:ambers?|yellows?|ambr)\b|[🟡🟠🟨🟧]/iu],
  [["green"], /\b(?:greens?|on[ -]track|on target)\b|[🟢🟩]/iu],
  [
    ["due"],
    /\b(?:due|falls? due|falling due|upcoming|coming up(?: next)?|soon|(?:what's|whats|what is|what comes)(?: up)? next|next up|on the horizon|approaching|imminent|round the corner|in the pipeline|deadlines?|milestones?|landing|planned|scheduled|expected|promised|shortly|imminently|soonest|coming due|needs? (?:doing|finishing))\b/iu,
  ],
  [["due"], /\b(?:finish(?:es|ing)?|ending|ends|closing|closes|concluding|concludes|expir(?:es|ing))\b/iu],
  [["open"], NOT_BEGUN],
  [["open"], /\b(?:open|live|active|in progress|in-progress|under way|underway|current)\b/iu],
];

// Words that sit ill beside "green" and "complete": lateness, what fell through, what is missing, what may not come.
import { pattern, regExp } from "../lexicon/pattern.ts";

/**
 * Whether a note tells of trouble that is not over: "but overdue", "the venue fell through", "no lead", "we may not
 * make it".
 *
 * "No delays", "not late", "nothing to add" and "problems now solved" tell of none. A negation counts whatever it
 * denies, unless that is itself trouble or news: what is missing has too many names to be listed. `rated`: a state stands
 * beside it, so that small trouble of the past is a tale.
 */
export function saysTrouble(text: string, rated: boolean): boolean {
  return text
    .split(SENTENCES)
    .map(whatCounts)
    .some((part) => {
      if (OVER.test(part) || (rated && WAS.test(part))) return false;
      if (MAY_FAIL.test(part)) return true;
      if ([...part.matchAll(TROUBLE)].some(({ index }) => !DENIED.test(part.slice(0, index)))) return true;
      return [...part.matchAll(DENIAL)].some(({ 0: word, index }) => !HARMLESS.test(part.slice(index + word.length)));
    });
}

/**
 * What a sentence comes to: "I was worried, but thirty came" that they came, "two left, so we've hired" that somebody was
 * hired, "despite the delays" nothing of delays. With nothing before it, "but" sets against the rating, and counts whole.
 */
function whatCounts(sentence: string): string {
  const [main = "", ...conceded] = sentence.replaceAll(DESPITE, " ").split(CONCEDES);
  const told = /\p{L}.*\p{L}/u.test(main) ? main : [main, ...conceded].join(" ");
  return told.split(OUTWEIGHS).at(-1) ?? told;
}

/** Whether a note says that it is late or slower than it should be. */
export function saysLate(text: string): boolean {
  return [...text.matchAll(LATE)].some(({ index }) => !DENIED.test(text.slice(0, index)));
}

const SENTENCES = /[;.!?\n]/u;
const DESPITE = /\b(?:despite|in spite of|notwithstanding|regardless of) [^,.;]*/giu;
/** What stands behind them is granted, and the words before them hold. */
const CONCEDES = /[\s,]+(?:although|even though|though|even if)\s+/iu;
/** What stands behind them holds. */
const OUTWEIGHS = regExp("iu")`
  [\s,]+(?:but|however|yet)[\s,]+
  |[\s,]+(?:and )?so (?=
    (?:we|i|they|it|he|she)
      (?:'ve|'re|'s| have| has| are| is| had| put| \p{L}+ed| re\p{L}+| got| found| made| ran| held)
      (?![\p{L}'])
  )
`;
/** What was, and is not any more. */
const OVER = regExp("iu")`
  \b(?:
    resolved|solved|sorted(?: out)?|fixed|overcome|dealt with|mitigated|cleared|avoided
    |recovered
    |no longer (?:an? )?(?:issue|problem|concern|risk|red|amber|late|behind|blocked)
    |(?:not|no longer|isn't|aren't|un) ?(?:blocked|late|behind|delayed|stuck|held up|at risk|overdue)
      (?: any ?more| any longer| now)
    |caught up|back on track|behind us
    |now (?:fine|ok|okay|sorted|good|running|working|back)
    |used to|previously|earlier|at first|initially
  )\b
`;
/** Small trouble that is told of as past. */
const WAS = regExp("iu")`
  \b(?:was|were|(?<!\b(?:has|have|we've|i've|they've) )had) (?:\p{L}+ ){0,2}(?:
    worried|worries|concern(?:s|ed)?|problems?|issues?|difficult(?:y|ies)?|challenges?
    |challenging|delays?|setbacks?|slow
  )\b
`;
/** "no", "not", "without", "nothing" close before it. */
const DENIED = regExp("iu")`
  \b(?:
    no|not|nothing|nobody|none|never|without|zero|nor|hasn't|haven't|isn't|aren't|wasn't|don't
    |doesn't|didn't|any|reduc\p{L}*|low(?:er)?|less
  )(?: [\p{L}']+){0,4} $
  |\b(?:no|not|un)[ -]?$
`;
const SLOW = pattern`
  over ?due
  |late(?!
    [ ](?:
      january|february|march|april|may|june|july|august|september|october|november|december|spring
      |summer|autumn|winter|\d
    )
  )
  |later than (?:planned|expected|hoped)|behind(?! (?:the scenes|it|us|this))
  |delay(?:s|ed|ing)?|slipp(?:ed|ing|age)|slip
  |miss(?:ed|ing|es)? (?:it|(?:the |our |its )?(?:deadline|date|target|milestone))
  |(?:deadline|date|target|milestone) missed|past (?:its |the )?(?:date|deadline|due)
  |out of (?:date|time|money)|running over|over ?run(?:ning)?|longer than|taking longer|slower
  |set ?backs?
  |need(?:s|ed)? (?:more time|longer|until|till|to move)
`;
const BROKEN = pattern`
  fell (?:through|apart)|fallen (?:through|apart|behind)|collapsed|pulled out|dropped out
  |backed out|stall(?:ed|ing)|stuck|blocked|held up|stopped|had to stop|struggl(?:e|es|ed|ing)
  |fail(?:s|ed|ing|ure)?|in trouble|at risk|risky|off track|refused|cancelled|canceled|halted
  |frozen|lost|has left|have left|left (?:the|us|in)|leaving|resign(?:ed|ing)|retir(?:ed|ing)
  |sickness|off sick|vacan(?:t|cy)|withdr(?:ew|awn)|drop (?:this|it)|out of the plan|shortfall
  |short of|run(?:ning)? out of
  |needs? (?:a )?new (?:lead|owner|supplier|date)
  |barely|hardly|partly
  |only (?:\d+|one|two|three|four|five|a few|a handful|some|half|partly|part)
    (?!(?: \p{L}+){0,2} (?:left|to go|more|remain\p{L}*|outstanding))
`;
const DOUBTED = pattern`
  in doubt|in jeopardy|worr(?:y|ied|ying|ies)|concern(?:s|ed|ing)?|unlikely|doubtful
  |touch and go|problem(?:s|atic)?|wobbl(?:y|ing)|red flags?|a mess|messy|shambles
  |chao(?:s|tic)|disaster|nightmare|fiasco|farce|terrible|awful|dreadful|badly|poor(?:ly)?
  |useless|pointless|issues?|difficult(?:y|ies)?|challeng(?:e|es|ing)|uncertain(?:ty)?
  |caveats?|reservations?|provisos?|snags?|glitch(?:es)?|hitch(?:es)?|hiccups?
`;
const TROUBLE = new RegExp(`\\b(?:${SLOW}|${BROKEN}|${DOUBTED})(?![\\w-])`, "giu");
const LATE = new RegExp(`\\b(?:${SLOW})(?![\\w-])`, "giu");
const MAY_FAIL = regExp("iu")`
  \b(?:
    (?:may|might|could|will|would|can|do|does) not
    |won't|wont|can't|cant|cannot|mightn't|don't (?:think|expect)|doubt|unlikely
    |not (?:going to|likely to|able to|sure|confident|expected to)
    |(?:may|might|could) (?:well |still |yet |also |all |easily )*(?:
      disagree|object|change|slip|go(?! (?:ahead|live|out))|drop|fall|become|turn|push
      |take (?:longer|more)|miss|lose
      |be (?:late|delayed|amber|red|affected|at risk|tight|a problem|an issue|pushed)
    )
  )\b(?! (?:need|wait|complain|fault|say enough|hesitate|think so)\b)
`;
const DENIAL =
  /\b(?:no|not|nothing|nobody|no one|none|never|without|lack(?:s|ing)?|(?:has|have|is|are|was|were|did|does|do|had)(?:n't|nt))\b/giu;
/** What may be denied and leaves all well: trouble, news, what need not be done. */
const HARMLESS = regExp("iu")`
  ^ again\b
  |^ (?:a lot|a great deal|much) to (?:report|say|add)\b
  |^(?:
    [ ](?:
      one|of (?:us|them|the \p{L}+)|has|had to|any|major|real|significant|serious|big|new|further
      |other|more|particular|known|current|been|had|having|have|got|a|an|the|to|of|for|yet|even
      |seen|see|us|expect(?:ed|ing)?|foreseeing|anticipat\w+|aware|hit|met|encountered|reported
      |raised|much|at all|too|that|so|very|caused|causing
    )
  ){0,4}(?:
    [ ](?:${SLOW}|${BROKEN}|${DOUBTED})(?![\w-])
    | (?:
      chang\w+|blockers?|barriers?|quer(?:y|ies)|questions?|further|more|news|updates?|surprises?
      |obstacles?|impact|complaints?|reason|exceptions?|doubt|trouble|red|amber|longer|add|report
      |say|flag|note|raise|escalate|worry|discuss|mention|share|fear|panic|declare|else|new
      |outstanding|of note|wrong|untoward|needed|required|necessary|due|only|just|including|cost
      |objections?|comments?|later|less|fewer|more|bad|show-?stoppers?|action|asks?|help|risks?
      |needed
      |expect\w* (?:so|this|that|as|to have so) (?:many|much|good|well)
      |compulsory|mandatory|refus\w+|complain\w*|object\w*|slippage|movement|difference|worse
    )\b
  )
  |^ *[.,;)]?$|^ (?:all|bad|least)\b
`;

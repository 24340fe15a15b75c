// Whether words around a state say that it is not so, only wished for, or what somebody else makes of it.
import { regExp } from "../lexicon/pattern.ts";

/**
 * "Wouldn't go as far as", "my manager thinks this is": the state behind them is not what the writer says of it now.
 *
 * The classes are closed: denials, verbs that say what may be, wishes, conditions, and others who think or say.
 */
export function isUnrealBehind(before: string): boolean {
  return [DENIED, MAY_BE, WISHED, CONDITION, OTHERS_VIEW, HEARSAY, OTHERS].some((signal) => signal.test(before));
}

/** "I'd love to say", "can't call it": the state behind them is denied or only wished for. */
export function isDeniedBehind(before: string): boolean {
  return DENIED.test(before) || WISHED.test(before);
}

/** "Would be a stretch", "at a push": what stands behind a state takes it back. */
export function isUnrealBefore(behind: string): boolean {
  return TAKEN_BACK.test(behind);
}

const DENIED =
  /\bno (?:way|chance)\b|\b(?:not|never|cannot|nowhere|hardly|barely|far from|anything but|rather than|instead of)\b|n't\b/iu;
const MAY_BE = /\b(?:would|could|should|might|may|will|must|going to|supposed to|meant to|about to)\b|'(?:ll|d)\b/iu;
const WISHED = regExp("iu")`
  \b(?:
    wish(?:es|ed)?|want(?:s|ed|ing)?|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|plan(?:s|ned|ning)?
    |expect(?:s|ed|ing)?|try(?:ing)?|pretend(?:ing)?|tempted|love to
  )\b
`;
const CONDITION = /\b(?:if|unless|once|until|provided|assuming|as soon as|when|whether)\b/iu;
/** "I think" and "we say" are the writer's own. */
const OTHERS_VIEW = regExp("iu")`
  (?<!\b(?:i|we|i'd|we'd|i've|we've|i'll|would|also|still|just|i'm) )\b(?:
    (?<!^\W*)think|thinks|thought|reckons?|reckoned|says?|said|believes?|believed|feels?|felt
    |insists?|claims?|assumes?|assumed|tells?|rates?|rated|rating|mark(?:s|ed)
    |ha(?:s|ve|d) (?:us|this|it|me)|see[ns]?|put|according
  )\b
`;
const HEARSAY = /\b(?:told|heard|understand|understood|apparently|supposedly|allegedly|gather|rumour)\b/iu;
/** "Everyone else is", "last year's plan was": not this action, or not now. */
const OTHERS = regExp("iu")`
  \b(?:
    (?:every|some|any|no)(?:one|body|thing) else|(?:the )?others
    |other[ ]
      (?:councils?|teams?|departments?|actions?|services?|directorates?|areas?|trusts?|boroughs?|bodies)
    |last (?:year|quarter|month|time)(?:'s)?|previous(?:ly)?
  )\b
`;
const TAKEN_BACK = regExp("iu")`
  ^[- ](?:minus|plus)\b
  |^,? (?:
    would|could|might|may|should|isn't|wouldn't|seems?|sounds?|feels
    |(?:is|was) (?:a (?:bit |little )?)?(?:stretch|optimistic|generous|kind|wishful|pushing|overstat)
    |at a (?:push|stretch)|in (?:name|theory|principle|reality)
    |(?:according|in (?:\p{L}+'s|the \p{L}+'s) (?:view|opinion|eyes))
    |officially|on paper
  )\b
`;

/** Whether what stands behind a state puts it off: "if HR agree", "by Friday", "at some point". */
export function isAhead(behind: string): boolean {
  return LATER.test(behind);
}

const LATER = regExp("iu")`
  ^,? (?:
    next[ ]
    |by (?=
      (?:the )?(?:
        end|start|mid|middle|beginning|close|\d|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec
        |mon|tue|wed|thu|fri|sat|sun|next|this|then|now|q\d|spring|summer|autumn|winter|easter
        |christmas|xmas|tomorrow|tonight|when|year|half|term|new year
      )
    )
    |if\b|once\b|when\b|unless\b|soon\b|later\b|provided\b|assuming\b|subject to\b|depending\b
    |tomorrow\b|eventually\b|at some (?:point|stage)\b|one day\b|expected\b
    |in (?:due course|time)\b|shortly\b
  )
`;

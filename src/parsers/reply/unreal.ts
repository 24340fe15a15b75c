// Whether words around a state say that it is not so, only wished for, or what somebody else makes of it.

/**
 * "Wouldn't go as far as", "my manager thinks this is": the state behind them is not what the writer says of it now.
 *
 * The classes are closed: denials, verbs that say what may be, wishes, conditions, and others who think or say.
 */
export function isUnrealBehind(before: string): boolean {
  return [DENIED, MAY_BE, WISHED, CONDITION].some((signal) => signal.test(before)) || OTHERS_VIEW.test(before);
}

/** "I'd love to say", "can't call it": the state behind them is denied or only wished for. */
export function isDeniedBehind(before: string): boolean {
  return DENIED.test(before) || WISHED.test(before);
}

/** "Would be a stretch", "at a push": what stands behind a state takes it back. */
export function isUnrealBefore(behind: string): boolean {
  return TAKEN_BACK.test(behind);
}

const DENIED = /\b(?:not|never|cannot|nowhere|hardly|barely|far from|anything but|rather than|instead of)\b|n't\b/iu;
const MAY_BE = /\b(?:would|could|should|might|may|will|must|going to|supposed to|meant to|about to)\b|'(?:ll|d)\b/iu;
const WISHED =
  /\b(?:wish(?:es|ed)?|want(?:s|ed|ing)?|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|plan(?:s|ned|ning)?|expect(?:s|ed|ing)?|try(?:ing)?|pretend(?:ing)?|tempted|love to)\b/iu;
const CONDITION = /\b(?:if|unless|once|until|provided|assuming|as soon as|when|whether)\b/iu;
/** "I think" and "we say" are the writer's own. */
const OTHERS_VIEW =
  /(?<!\b(?:i|we|i'd|we'd|i've|we've|i'll|would|also|still|just|i'm) )\b(?:think|thinks|thought|reckons?|reckoned|says?|said|believes?|believed|feels?|felt|insists?|claims?|assumes?|assumed|told|tells?|understands?|understood|heard|rates?|rated|rating|mark(?:s|ed)|ha(?:s|ve|d) (?:us|this|it|me)|see[ns]?|put|according)\b/iu;
const TAKEN_BACK =
  /^,? (?:would|could|might|may|should|isn't|wouldn't|seems?|sounds?|feels|(?:is|was) (?:a (?:bit |little )?)?(?:stretch|optimistic|generous|kind|wishful|pushing|overstat)|at a (?:push|stretch)|in (?:name|theory|principle|reality)|(?:according|in (?:\p{L}+'s|the \p{L}+'s) (?:view|opinion|eyes))|officially|on paper)\b/iu;

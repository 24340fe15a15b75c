// "hasn't updated", "who do I chase?": the ways to say that nobody has told how an action stands.

import { ways } from "../lexicon/ways.ts";
import { NOT } from "./negation.ts";

const ANSWERED = ways`
  updated?|answered|answer|replied|reply|reported|report|responded|respond
  been (?:looked at|touched|reviewed|checked)
  looked at|got back
  sent (?:an? |their )?updates?
  given (?:an? |their )?updates?
  provided (?:an? |their )?updates?
  come back(?: to (?:us|me|you))?
  got back(?: to (?:us|me|you))?
  been in touch
  had (?:(?:an?|any|their|a single|its) )?(?:updates?|repl(?:y|ies)|answers?|responses?|word|news)
  bothered to (?:reply|answer|update|respond)
  submitted|returned
  sent (?:anything|theirs)
  been heard (?:from|about)
  heard (?:from|about|back from)
  said anything
  done (?:an? |their )?updates?
`;

/** "Is everyone up to date?", "actions not up to date": what is up to date itself is no state. */
const DOUBTED = ways`
  ${ways`
    am i
    (?:is|are) (?:we|every(?:one|body|thing)|all(?: of (?:it|them|those))?|it|they|things|the (?:actions|plan)|(?:the )?actions)
  `} +
  not[ ]
  (?<=^ *(?:is|are)? *(?:(?:actions|plan|team|list|stuff|everything|all|ones|directorate|area|service|section) +)?)
`;

const WHOLE = ways`
  silent|gone quiet|unanswered
  non[- ]?respon(?:ders?|dents?)
  non[- ]?repliers?
  (?:nobody|no[ -]one)(?:'s| has| have)? (?:touched|updated?|answered|replied|responded|reported|looked at)
  (?:ha(?:s|ve)n't|not|never) been touched
  (?:has|have) (?:everyone|everybody|all of them|all)(?: +(?:in|from|at|across|within|of|for|the|owners|leads|people|teams|team))* +(?:updated|replied|answered|responded|reported)
  (?:do|are|am) (?:i|we) (?:still )?(?:need(?:ing)?|want(?:ing)?|missing|short of) (?:an? |any |some )?(?:updates?|answers?|repl(?:y|ies)) from
  (?:gone )?stale
  untouched
  gone (?:cold|stale|silent)
  ignoring(?: us| me| it)?
  chase list|chasers?|chase-?ups?|haven't heard from|hasn't been heard from|overdue updates?
  (?:we |i )?(?:need|have|got|want) to (?:chase|nudge|remind)
  (?:do|should|must|can) (?:we|i) (?:chase|nudge|remind)(?: up)?
  (?:to|should (?:we|i)) (?:chase|nudge)
  (?<!^ {3,7})chasing
  needs? (?:chasing|a nudge|nudging|reminding)
  ${DOUBTED}up[- ]to[- ]date
  still owes? (?:us |me )?(?:an? )?(?:updates?|answers?|repl(?:y|ies))
  owes? (?:us |me )?(?:an? )?(?:updates?|answers?|repl(?:y|ies))
  not-updated|un-?updated
`;

export const NOT_UPDATED = new RegExp(
  ways`
    \b${NOT} (?:yet |been |any |an |recent |even |already |us |me |to )*${ANSWERED}(?: (?:yet|recently|us|me|at all|to us|received|from))*\b
    \b(?<!\b(?:i|we|you) )(?:still )?needs? (?:an |some )?updates?(?! from\b(?=.*\?)) *
    \b(?:updates?|replies|answers|responses) (?:that |which )?(?:is |are )?(?:still )?(?:outstanding|missing|overdue|owed|owing)
    (?:outstanding|missing|missed|late) (?:updates|replies|answers|reports|responses)\b
    \bno (?:updates?|repl(?:y|ies)|answers?|responses?|word|news)\b
    (?:still )?needs? updating
    \b${WHOLE}\b
  `,
  "iu",
);

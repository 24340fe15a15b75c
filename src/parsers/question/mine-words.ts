// "my actions", "what do I owe?", "assigned to me": the ways to ask for one's own.
import { ways } from "../lexicon/ways.ts";

const AN_UPDATE = "(?:an? |any |some )?(?:updates?|answers?|repl)";

/** "What do I need to know?", "who should I chase?": the asker does it, and owns nothing by it. */
const ASKER_DOES = ways`
  chase|nudge|remind|ask|see|know|speak|talk|contact|go|worry|focus|raise|mention|flag|say|tell|report|look|read|expect
  prioriti[sz]e
  watch
  be (?:worried|concerned|aware|looking|watching|asking|chasing)
`;

const OWN = ways`
  have|got|own|down for|responsible for|need to do|do
  owe(?! (?:you |us |me )?(?:an? |any )?(?:updates?|answers?|repl))
`;

export const MINE = new RegExp(
  String.raw`\b${ways`
    (?:is |are )?(?:mine|my|your)(?= |\?|$)(?! (?:decisions?|approvals?|sign))
    (?:do|have|am|did|should|must|what) i(?! (?:still )?(?:need|want) ${AN_UPDATE})(?! (?:(?:need|have|want|ought) to |should )?${ASKER_DOES}\b)(?: ${OWN})?\b
    (?<!waiting |decisions? )(?:for|on|of|assigned to|owned by|belong(?:s|ing)? to|down to) (?:me|myself|you)\b
    (?<=^|(?<!\b(?:can|could|may|might|shall|would|please)) )i(?: (?:have|own|owe|got|need(?! {2,}| (?:an?|the|some|to (?:know|see|hear|chase|nudge|remind|ask)|your)\b)))\b
  `}`,
  "iu",
);

// "Met the team on Tuesday and agreed the wording": what was done, without a word on how it stands.

import { pattern, regExp } from "../lexicon/pattern.ts";
import { spell } from "./spelling.ts";

/**
 * Whether the words tell of work, so that they are a note as they stand.
 *
 * What is said to the bot ("stop sending me these"), asks, or only grumbles tells of none, and is asked about before
 * it stands beside an action. `named`: an action was named in the same words, so that fewer of them are enough.
 */
export function tellsOfWork(text: string, named = false): boolean {
  const words = spell(text.slice(0, LONGEST)).text;
  const fewest = named || AWAITS.test(words) ? FEWEST_OF_NAMED : FEWEST;
  if (words.split(/\s+/u).length < fewest || TO_THE_BOT.test(words)) return false;
  if (WEIGHS.test(words)) return false;
  if (GOES.test(words)) return true;
  if (named && LIES.test(words)) return true;
  return [...words.matchAll(/\p{L}[\p{L}'-]*/gu)].some(({ 0: word }) => TELLING.test(word) && !NO_VERB.test(word));
}

const LONGEST = 600;
const FEWEST = 4;
const FEWEST_OF_NAMED = 2;
/** "went to the board", "1.3 is with Legal", "the survey is out": where it is now. */
/** "Waiting on finance" */
const AWAITS =
  /^(?:(?:still|just|now|we're|i'm|are|is|currently) )*(?:a?waiting|chasing)(?: (?:on|for|to hear from))? \p{L}/iu;
const GOES = /\b(?:went|goes|gone|going|came) (?:out |back |round |over )?(?:to|out|round|through|before)\b/iu;
const LIES = /\b(?:is|are|been) (?:now |still |currently |just )*(?:with|out|at|being)\b/iu;
const TO_THE_BOT = regExp("iu")`
  \?
  |^(?:can|could|may|shall|should|would|will|is|are|do|does|did) (?:i|we|you|this|it|that)\b
  |\b(?:
    you|your|you're|bot|reminders?|messages?|e-?mails?|spam|log ?in|password|link|unsubscribe
    |stop|mad|joke|ridiculous|nonsense|waste|annoy\p{L}*|fed up|sick of|bored|hate|wtf|what
    |whatever|which|whose|confus\p{L}*|not sure|no idea|don't know|dunno|mine|test|testing
    |(?:ask|remind|chase|nudge|ping) (?:me |us )?again
    |already (?:answered|replied|told|said|sent|done)
    |answered|replied|told you|chance|get round|got round|look(?:ed)? at|covering for|come back
    |ask (?:him|her|them|me)
    |(?:ask|try|speak to|contact|chase) (?-i:\p{Lu})\p{L}+
  )\b
`;
/** What may say that it has begun or stopped, who has it now, who is away, or a date: asked about, never only noted. */
const WEIGHS = regExp("iu")`
  (?<!\p{L})(?:
    (?<=(?:^|[,;.] ?|\b(?:it|this|that|work|project|action) ))(?:will|would|should|shall|might|may|could)
      (?!\p{L})
    |(?<=
      (?:
        ^|[,;.] ?
        |\b(?:it|this|that|we|i|they|work|project|action)(?:'ve|'re|'s| have| are| has| is| will)?[ ]
          (?:only |just |now |not )*
      )
    )(?:start|begin|began|begun)
    |kick(?:ed|s|ing)? off|launch|stop|ceas|paus|park|froze|on hold|holding off
    |end(?:s|ed|ing)?(?!\p{L})|finish|complet|done(?!\p{L})|clos|conclud|cancel
    |drop(?:ped|ping)?(?!\p{L}|-)|postpon|delay|defer|mov(?:e|ed|es|ing)(?!\p{L})|push|extend
    |resched|pass(?:ed|ing)(?!\p{L})|hand(?:ed|ing)(?!\p{L})|transfer|reassign|belong
    |cover(?:s|ed|ing)?(?!\p{L})|(?:on|mat|sick|annual) leave|holiday|away(?!\p{L})
    |off (?:sick|work)|updat|looking (?:like|at)|likely|probably|more like|aiming
    |hop(?:e|ing)(?!\p{L})|expect|progress|achiev|deliver|no longer|instead
    |tak(?:en|ing) (?:this|it|over|on)|pick(?:ed|s|ing)? (?:this|it) up|(?:has|have) got this
    |need\p{L}* (?:some |more |your )?(?:help|support)
    |help needed|not (?:happening|going|doing)|did (?:this|it|that|them|these)(?!\p{L})
    |(?:fine|ok|okay|good|ready|safe) to|can (?:now )?be|by the time|as soon as|\d ?%|per ?cent
    |sorted|wrapped|(?:date|deadline)s?(?!\p{L})
  )
`;
/**
 * What people do for an action without saying how it stands, a closed class: "met", "drafting", "is with Legal". A verb
 * that is none of these may say that it ended or stopped, in words that nobody listed ("kicked into the long grass").
 */
const TELLING = new RegExp(
  `^(?:re|pre|co-?)?(?:${[
    "met meets? meeting spoke spoken held holds sent sending ran runs running rewr(?:ote|itten|iting) wr(?:ote|itten|iting) had has have",
    "bought got gotten found finding chose chosen tried trying built building drew heard",
    "waits? waiting awaits? awaiting depends? depending wants? asks? asked asking says? said",
    pattern`
      (?:
        draft|agree|discuss|present|consult|visit|train|recruit|interview|appoint|book|host|gather
        |collect|request|match|pair|test|pilot|survey|work|brief|order|install|check|design|research
        |contact|engag|build|offer|accept|attend|print|record|film|edit|count|support|mentor|respond
        |sign|e-?mail|call|phon|talk|review|chas|shar|circulat|arrang|organi[sz]|schedul|analy[sz]
        |invit|collat|advertis|prepar|scop|liais|commission|negotiat|compar|translat|facilitat
        |coordinat|advis|question|redo|do|sit|set|plan|shortlist|develop|map|proof|cost|pric|quot
        |sketch|script|workshop|explor|investigat|identif|assess|monitor|sampl|audit|benchmark
        |refresh|redraft|escalat|rais|propos|suggest|nominat|volunteer|enrol|regist|sourc|secur|hir
        |onboard|induct
      )(?:t?t|n?n|l)?(?:ed|d|ing|ning|ting|ied)
    `,
  ]
    .join(" ")
    .split(" ")
    .join("|")})$`,
  "iu",
);
const NO_VERB = regExp("iu")`
  ^(?:
    need|indeed|thing|nothing|something|anything|everything|morning|evening|during|being|king
    |ring|spring|wing|bring|shed|red|bed|speed|feed|seed|weed|hundred|sacred|kindred|naked
    |wicked|tired|interested|bothered|supposed|sterling|ceiling|sibling|housing|building
    |planning|funding|willing|missing|regarding|concerning|wedding
  )$
`;

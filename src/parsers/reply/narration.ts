// "Met the team on Tuesday and agreed the wording": what was done, without a word on how it stands.

/**
 * Whether the words tell of work, so that they are a note as they stand.
 *
 * What is said to the bot ("stop sending me these"), asks, or only grumbles tells of none, and is asked about before
 * it stands beside an action.
 */
export function tellsOfWork(text: string): boolean {
  const words = text.slice(0, LONGEST).replaceAll(/[’‘]/gu, "'");
  if (words.split(/\s+/u).length < FEWEST || TO_THE_BOT.test(words)) return false;
  if (WEIGHS.test(words)) return false;
  return [...words.matchAll(/\p{L}[\p{L}'-]*/gu)].some(({ 0: word }) => TELLING.test(word) && !NO_VERB.test(word));
}

const LONGEST = 600;
const FEWEST = 4;
const TO_THE_BOT =
  /\?|^(?:can|could|may|shall|should|would|will|is|are|do|does|did) (?:i|we|you|this|it|that)\b|\b(?:you|your|you're|bot|reminders?|messages?|e-?mails?|spam|log ?in|password|link|unsubscribe|stop|mad|joke|ridiculous|nonsense|waste|annoy\p{L}*|fed up|sick of|bored|hate|wtf|what|whatever|which|whose|confus\p{L}*|not sure|no idea|don't know|dunno|mine|test|testing|already (?:answered|replied|told|said|sent|done)|answered|replied|told you|chance|get round|got round|look(?:ed)? at|covering for|come back|ask (?:him|her|them|me)|(?:ask|try|speak to|contact|chase) (?-i:\p{Lu})\p{L}+)\b/iu;
/** What may say that it has begun or stopped, who has it now, who is away, or a date: asked about, never only noted. */
const WEIGHS =
  /(?<!\p{L})(?:(?<=(?:^|[,;.] ?|\b(?:it|this|that|we|i|they|work|project|action)(?:'ve|'re|'s| have| are| has| is| will)? (?:only |just |now |not )*))(?:start|begin|began|begun)|kick(?:ed|s|ing)? off|launch|stop|ceas|paus|park|froze|on hold|holding off|end(?:s|ed|ing)?(?!\p{L})|finish|complet|done(?!\p{L})|clos|conclud|cancel|drop(?:ped|ping)?(?!\p{L}|-)|postpon|delay|defer|mov(?:e|ed|es|ing)(?!\p{L})|push|extend|resched|pass(?:ed|ing)(?!\p{L})|hand(?:ed|ing)(?!\p{L})|transfer|reassign|belong|cover(?:s|ed|ing)?(?!\p{L})|(?:on|mat|sick|annual) leave|holiday|away(?!\p{L})|off (?:sick|work)|updat|looking (?:like|at)|likely|probably|more like|aiming|hop(?:e|ing)(?!\p{L})|expect|progress|achiev|deliver|no longer|instead|tak(?:en|ing) (?:this|it|over|on)|pick(?:ed|s|ing)? (?:this|it) up|(?:has|have) got this|need\p{L}* (?:some |more |your )?(?:help|support)|help needed|not (?:happening|going|doing))/iu;
/** A verb that tells: "agreed", "drafting", and those that go their own way. */
const TELLING =
  /^(?:\p{L}{2,}(?:ed|ing)|met|spoke|spoken|held|sent|ran|run|went|had|has|have|wrote|written|began|begun|took|taken|made|gave|given|built|set|put|came|saw|found|chose|chosen|did|drew|drawn|got|brought|bought|kept|led|left|lost|won|told|taught|heard|read|shown|spent|paid|fed|rolled|waits?|awaits?|goes|going|starts?|meets?|reports?)$/iu;
const NO_VERB =
  /^(?:need|indeed|thing|nothing|something|anything|everything|morning|evening|during|being|king|ring|spring|wing|bring|shed|red|bed|speed|feed|seed|weed|hundred|sacred|kindred|naked|wicked|tired|interested|bothered|supposed|sterling|ceiling|sibling|housing|building|planning|funding|willing|missing|regarding|concerning|wedding)$/iu;

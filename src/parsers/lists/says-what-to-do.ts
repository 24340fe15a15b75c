// Whether words say what is to be done: a promise, an order, or a verb that plans begin their points with.
import { regExp } from "../lexicon/pattern.ts";
import { leadingReference } from "../references/printed-reference.ts";

/** "To mend the gate", "We will mend it", "Mend the gate"; not "The gate was mended", "Gates", "Mended the gate". */
export function saysWhatToDo(text: string): boolean {
  const words = leadingReference(text)?.rest ?? text;
  return PROMISE.test(words) || VERB.test(words) || ORDER.test(words) || TO_BE.test(words);
}

/** "Staff network to be given a budget". */
const TO_BE = /^\p{Lu}(?:[\p{L}’'&/-]+ ){1,10}?to be (?:\p{L}+ly )?\p{Ll}+(?:ed|en|wn|ut|et|ght|de|ld|id|nt)\b/u;

const PROMISE = regExp("iu")`
  ^(?:
    to (?!the\b|all\b|be\b|date\b)\p{Ll}{2,}
    |we (?:will|shall|aim to|plan to|are going to|commit to)
    |(?:the|our|all) (?:\S+ ){1,6}?(?:will|shall) \p{Ll}
  )
`;

/** What plans begin their points with; a noun that looks the same ("Support groups meet …") is rare at the head of a point. */
const VERB = regExp("i")`
  ^(?:(?:continue to|continually|further|actively|regularly|jointly) )?(?:
    achieve|act|adapt|add|address|adopt|advertise|advise|agree|align|amend|analyse|apply|appoint
    |arrange|ask|assess|audit|brief|build|buy|capture|carry out|celebrate|challenge|champion
    |check|circulate|clarify|collaborate|collate|collect|commission|commit|communicate|compile
    |complete|conduct|consider|consult|continue|co-?ordinate|create|define|deliver|demonstrate
    |design|determine|develop|disseminate|draft|educate|eliminate|embed|enable|encourage|enforce
    |engage|enhance|ensure|establish|evaluate|examine|expand|explore|extend|facilitate|fill
    |finalise|finish|fix|foster|gather|give|hire|hold|host|identify|implement|improve|include
    |increase|inform|install|integrate|introduce|invest|investigate|invite|join|launch|lead
    |liaise|link|listen|lobby|look|maintain|make|manage|map|mark|maximise|measure|meet|mentor
    |minimise|modernise|monitor|negotiate|nominate|offer|open|organise|participate|pay|pilot
    |plan|prepare|prevent|prioritise|procure|produce|progress|promote|protect|provide|publicise
    |publish|purchase|pursue|put|raise
    |re-?(?:develop|engage|design|launch|motivate|new|build|view|write)
    |recognise|record|recruit|reduce|refine|refresh|refurbish|reinforce|remove|replace|report
    |require|research|respond|review|revise|roll out|run|scope|secure|seek|select|send|set|share
    |sign|signpost|simplify|standardise|start|streamline|strengthen|submit|support|sustain
    |tackle|take|target|test|track|train|translate|trial|undertake|update|upgrade|use|utilise
    |validate|visit|widen|work|write
  )\b(?! ?(?:ed|ing)\b)
`;

/** Any other verb before what it is done to: "Plant the hedge", "Mend two gates"; not "Planted the hedge", "In the town". */
const ORDER = regExp("iu")`
  ^(?!
    (?:
      everybody|everyone|anybody|anyone|somebody|someone|nobody|those|people|the|all|in|on|of|for
      |with|from|at|by|as|some|most|many|one|both|this|that|these|those|our|if|when|while|is|are
      |was|were|has|have|had|and|or|but|because|since|after|before|during|under|over|between|about
      |into|than|not|no
    )\b
  )(?:\p{L}+(?<!ed|ing|s)|embed|feed|discuss|assess|address|progress|access|process|stress|witness|bring)[ ]
    (?:
      the|an?|all|any|each|every|our|their|its|this|these|those|what|how|who|whether|more|two
      |three|four|five|ten|people|staff
    )\s
`;

// Whose an action is instead: "it's Sam's", "speak to Priya about this", "Head of Place has taken it over".

import type { LocalDate } from "../../../plan/calendar.ts";
import { findPeriods } from "../../lexicon/find-periods.ts";
import { pattern, regExp } from "../../lexicon/pattern.ts";
import { endsInS } from "../names-in-s.ts";
import { STATE } from "../state-words.ts";

export interface HandedOver {
  readonly person: string;
  /** "It's with Legal" may be a hand-over, or Legal is being waited for. */
  readonly unsure: boolean;
}

/**
 * Whom the words name as the one to ask, or null.
 *
 * Without "not mine" before it the name needs a capital ("it's council's" is prose), and is no month and no colour
 * ("moved to June", "gone to Amber").
 */
export function handedOver(text: string, denied: boolean, today: LocalDate): HandedOver | null {
  for (const { pattern, unsure, afterDenial, asks, anyCase, bareGenitive } of WAYS) {
    if (afterDenial && !denied) continue;
    const named = pattern
      .exec(text)
      ?.groups?.person?.trim()
      .replace(/ (?:and|but|or)$/iu, "")
      .replace(/['’]s$/u, "");
    const person = named && bareGenitive && endsInS(`${named}s`) ? `${named}s` : named;
    if (
      !person ||
      FOR_ADVICE.test(person) ||
      NOBODY.test(person) ||
      TELLS.test(person) ||
      (!asks && isPeriod(person, today))
    )
      continue;
    if (!denied && !anyCase && !/^(?:the )?[\p{Lu}@]/u.test(person)) continue;
    return { person, unsure: unsure === true && !denied };
  }
  return null;
}

/** "Passed to Legal for advice" waits for Legal. */
const FOR_ADVICE = regExp("iu")`
  [ ](?:for|to) (?:their |a |an |final |legal |some )*(?:
    advice|advise|comments?|approv\p{L}+|review|sign|sign-?off|check\p{L}*|consider\p{L}*
    |info\p{L}*|decision|decide|input|feedback|costing|cost|views?|steer|quote|look|read
    |proof\p{L}*
  )\b
`;

/** What "it" may be called; "§" stands for an action that was named. */
export const IT = "(?:§|it|this|that|this one|that one|this action|that action|the action|they|these|those|these ones)";
const START = pattern`
  ^[ ,;.–—-]*(?:
    (?:
      but|i think|i believe|think|believe|pretty sure|reckon|and|so|as|now|because|actually|sorry
      |please|pls|can you|could you|you
      |(?:you'd be )?(?:best|better)(?: off)?(?: to)?
      |(?:you )?(?:need|want|should|will need|may want|might want|would be better|'d be better)(?: to)?
      |you'd need to|probably|no|nope|nah|yes
    ),?[ ]
  )*
`;
const NAME = "(?<person>@?[\\p{L}][\\p{L}\\d.@'’&/-]*(?: [\\p{L}\\d.@'’&/-]+){0,7}?)";
const ABOUT = pattern`
  (?: \([^()]{1,40}\))?(?:
    (?: (?:about|for|on|regarding|re|with|of|to report on|to update|for an update on|to update you on))? ${IT}
    |,? (?:
      now|instead|please|i think|these days|from now on|going forward|from me
      |(?:and |so )?not (?:me|us|mine|ours)|as well|too|really|in future|going forwards
      |for an update|for updates
    )
    |(?:,? please)?,? (?:he|she|they)(?:'s|'ve| is| has| have)? .*
    |,? (?:wef|w\.e\.f\.?|from|as of|as from|with effect from|effective|since|in|on|last|this) .*
    | (?:who|as|because|since) .*|, (?:i|we|i'm|i've|we've) .*
  )*[.!]?$
`;
const STATES_IT = pattern`
  (?:${IT}(?:'s| is| are|'re|s| has| have| should| needs to| will| would|'ll| now)*)[ ]
    (?:(?:now|really|actually|probably|all|been|is|be|being|best|one) )*
`;

interface Way {
  readonly pattern: RegExp;
  readonly unsure?: true;
  readonly afterDenial?: true;
  /** "ask May": nobody asks a month. */
  readonly asks?: true;
  /** "redirect to leisure": the verb says enough. */
  readonly anyCase?: true;
  /** "it's Sams now": the s behind the name is left out of it, unless it is the name's own. */
  readonly bareGenitive?: true;
}

/** "June" and "end of June" are no people; April Jones is one. */
function isPeriod(person: string, today: LocalDate): boolean {
  return findPeriods(`to ${person}`, today).some(({ end }) => end === person.length + 3);
}

function way(words: string, options: Omit<Way, "pattern"> = {}): Way {
  return { pattern: new RegExp(`${START}${words}`, "iu"), ...options };
}

const WAYS: readonly Way[] = [
  way(
    pattern`
      (?:${STATES_IT})?(?:
        belongs? (?:to|with)|passed(?: over| on)? to|transferred(?: over)? to|handed(?: over)? to
        |reassigned to|moved(?: over)? to|gone over to|sits? (?:with|under)
        |(?:should|needs to|ought to) (?:be|sit|go) (?:with|to|under)
        |should go to|lies with|rests with|owned by|led by|down to|assigned to|come under
        |comes under|falls? (?:under|to)
      ) ${NAME}${ABOUT}
    `,
  ),
  way(
    pattern`
      (?:(?:i've|i have|we've|we have|i|we) )?(?:now |since |already |just )?
        (?:passed|handed|transferred|reassigned|given|passing|handing|transferring|reassigning|giving) ${IT}
        (?: on)? to ${NAME}${ABOUT}
    `,
    { unsure: true },
  ),
  way(
    pattern`
      (?:(?:i've|i have|we've|we have|i|we) )?(?:now |since |already |just )?
        (?:handed|transferred|passed|given|signed)(?: ${IT})? over to ${NAME}${ABOUT}
    `,
  ),
  way(`(?:${STATES_IT})?(?:goes|go|went|gone)(?: over)? to ${NAME}${ABOUT}`),
  way(`(?:(?:${IT}(?:'s| is| are|'re|s)?) (?:(?:now|really|actually|probably|one) )*|one )for ${NAME}${ABOUT}`),
  way(`(?:${IT}(?:'s| is| are|'re|s)? )?(?:now )?(?:over to|now with|with) ${NAME}${ABOUT}`, { unsure: true }),
  way(
    pattern`
      (?:
        try|ask|asking|speak(?:ing)? (?:to|with)|talk(?:ing)? (?:to|with)|contact|e-?mail|message
        |ping|check with|chase|see
      ) ${NAME}${ABOUT}
    `,
    { asks: true },
  ),
  way(
    pattern`
      (?:
        refer(?: ${IT})? to|redirect(?: ${IT})? to|forward(?: ${IT})?(?: on)? to
        |direct(?: ${IT})? to|pass(?: ${IT})?(?: on| over)? to|reassign(?: ${IT})? to
        |give(?: ${IT})? to|move(?: ${IT})? to|transfer(?: ${IT})? to
        |send(?: ${IT})?(?: on| over)? to|go to
      ) ${NAME}${ABOUT}
    `,
  ),
  way(`(?:redirect|reassign|refer|re-?route)(?: ${IT})? to ${NAME}${ABOUT}`, { anyCase: true }),
  {
    pattern: new RegExp(
      `^[ ,;.–—-]*(?:sorry,? )?you (?:need|want|should ask|should be asking) ${NAME} (?:about|for|on) ${IT}[.!]?$`,
      "iu",
    ),
  },
  way(
    pattern`
      (?:it|this|that|this one|that one|these|those|they|§)(?:'s| is|s| are|'re)[ ]
        (?:now |really |actually |probably )*${NAME}(?:'s|’s|(?<=s)['’])
        (?: (?:now|action|one|area|job|responsibility|remit|team|i think|to do|to report on))*[.!]?$
    `,
  ),
  way(
    pattern`
      (?:it|this|that|this one|that one|these|those|they|§)(?:'s| is|s| are|'re)[ ]
        (?:now |really |actually |probably )*${NAME}s (?:now|action|one|area|job|responsibility|remit)
        (?: (?:now|i think))*[.!]?$
    `,
    { bareGenitive: true },
  ),
  way(
    pattern`
      ${NAME}(?: is|'s| has|'ve| have|'s now| is now)?(?: now| since)? (?:
        owns|has|leads on|leads|leading(?: on)?|does|deals with|dealing with|looks after
        |looking after|manages|managing
        |(?:the )?(?:owner|lead|lead officer|right person|person|best person|contact|one)
          (?: (?:of|for|on|to ask|to speak to|to talk to|leading(?: on)?))*
        |responsible(?: (?:of|for))?|got|taken(?: ${IT})? over|taken(?: ${IT})? on
        |took(?: ${IT})? over|takes?(?: ${IT})? over|taking(?: ${IT})? over|covers|covering
        |inherited|pick(?:ed|s|ing)(?: ${IT})? up|running|doing
      )(?: from me)?(?: on| for)?${ABOUT}
    `,
  ),
  way(
    pattern`
      ${NAME}(?: will|'ll| is going to| is to)(?: now| be)? (?:
        (?:pick|picking|take|taking)(?: ${IT})? (?:up|over|on)
        |lead(?:ing)?(?: on)?|own(?:ing)?|cover(?:ing)?|run(?:ning)?|manag(?:e|ing)
      )(?: ${IT})?(?: from me)?${ABOUT}
    `,
    { unsure: true, asks: true },
  ),
  way(
    pattern`
      ${NAME}(?:'re| are)? (?:now )?(?:
        own|have|lead on|lead|look after|manage|deal with|leading(?: on)?|managing|running
        |taking(?: ${IT})? (?:over|on)
      )(?: on| for)? ${IT}(?: now| instead)?[.!]?$
    `,
    { unsure: true },
  ),
  // "Not ours, that is Customer Services"
  {
    pattern: regExp("iu")`
      [,;.–—-]\s*(?:so |now |but )?(?:it|this|that|it's|that's)(?:'s| is| are)? ?(?:now |actually |really )*
        (?<person>(?-i:\p{Lu})[\p{L}'’&-]*(?: (?:(?-i:\p{Lu})[\p{L}'’&-]*|of|and|the|&)){0,4})
        (?: (?:now|instead|i think))*[.!]?$
    `,
    afterDenial: true,
  },
  // "Please contact the new head, Mr Adeyemi"
  {
    pattern: regExp("iu")`
      \b(?:contact|ask|try|speak to|talk to|e-?mail|see) (?:the |my |our )?(?:new |current )?
        [\p{Ll} ]{2,30}, (?<person>(?-i:\p{Lu})[\p{L}.'’-]*(?: (?-i:\p{Lu})[\p{L}'’-]*){0,2})[.!]?$
    `,
    afterDenial: true,
  },
  // After "not mine" a bare name is enough: "not mine - Sam".
  {
    pattern: regExp("iu")`
      ^[ ,;.–—-]+(?:it's |its |it is |this is |that's |try |is )?(?<person>@?[\p{L}][\p{L}\d.@& -]{0,60}?)
        (?:'s)?(?: (?:now|instead|i think))*$
    `,
    afterDenial: true,
  },
];

/** "please take me off this" is no name. */
/** "Amber. Sam left in April so nobody is leading it" is a sentence, and no name. */
const TELLS = regExp("iu")`
  [.!?]\s
  |\b(?:
    no|not|still|currently|also|any|every|each|starts?|joins?|begins?|he|she|they|until|left
    |leaves|so|because|but|nobody|someone|who|which|is|was|are|were|has|have|since|me|my|i|you
    |your|this|it|please|take|remove|ask|need|can|could|should|will|would|off|been
  )\b
`;

/** Not somebody who can be asked, or not one at all. */
const NOBODY = regExp("iu")`
  ^(?:
    ${STATE}|never .*|not .*|no longer .*|any ?more.*|either|at all|since .*|i .*|me|us|you
    |you all|him|her|them|it|this|that|(?:the )?only(?: .*)?|someone|somebody|anyone|no one
    |nobody|everyone|who|what|cabinet|committee|council|scrutiny|print|plan|press|consultation
    |tender|procurement panel|the board|board
    |(?:the |my |our |this |that |your |last |attached |previous |latest |enclosed |above |full )*(?:
      reports?|documents?|e-?mails?|tracker|minutes|updates?|notes?|spreadsheet|links?
      |attach(?:ment|ed)|evidence|appendix|annex|paper|papers|slides?|website|intranet|action
      |dashboard|file|folder|policy|strategy|guidance|above|below|previous|comments?
    )(?: .*)?
    |next (?:week|month|year|quarter)|i|we|he|she|they|there|here
  )$
`;

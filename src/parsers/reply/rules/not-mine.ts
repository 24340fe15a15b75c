// "not mine, it's Sam's", "1.4 belongs to the Equalities Team", "wrong person": somebody else's action.
import { replyPart } from "../reply-part.ts";
import type { SayingRule } from "../saying.ts";

export const notMine: SayingRule = {
  name: "not mine",
  read: ({ plain, words, actions, actionDoubt }) => {
    const denied = DENIED.exec(plain);
    const rest = denied ? plain.slice(denied[0].length) : plain;
    const person = personIn(rest, denied !== null);
    if (!denied && !person) return null;
    return replyPart("not-mine", words, { actions, person, note: noteIn(rest, person, words), doubt: actionDoubt });
  },
};

/** Without "not mine" before it, "it's Sam's" needs a capital: "it's council's" is prose. */
function personIn(rest: string, denied: boolean): string | null {
  for (const pattern of denied ? [OWNED, ...LOOSE] : [OWNED]) {
    const person = pattern.exec(rest)?.groups?.person?.trim();
    if (person && (denied || /^(?:the )?[\p{Lu}@]/u.test(person))) return person;
  }
  return null;
}

function noteIn(rest: string, person: string | null, words: string): string | null {
  if (person) return null;
  const note = rest.replace(/^[\s,;.–—-]+(?:but |because |as )?/u, "");
  return note !== "" && /\p{L}/u.test(note) && words.includes(note) ? note : null;
}

const IT = "(?:§|it|this|that|this one|that one|the action|they|these|those)";
const DENIED = new RegExp(
  `^(?:${IT}(?:'s| is|s| are|'re)?[ :,–-]+)?(?:(?:definitely|actually|really|no longer|just) )*(?:(?:(?:not|isn't|isnt|aren't|no longer) )(?:actually |really |one of )*(?:mine|ours|my (?:action|area|responsibility|job|remit|team|one|department|service)|our (?:action|area|remit)|me|us|for me|for us|down to me)|wrong person|wrong team|nothing to do with me|someone else's|i (?:don't|do not|no longer) (?:own|lead on|lead|deal with|look after|manage|do|work on) ${IT}(?: any ?more)?|i'm not the (?:owner|right person|lead)(?: for ${IT})?|i (?:have |'ve )?moved (?:teams?|jobs?|on|department))(?: §)?(?: any ?more| now| i think| either)?(?![\\w'])`,
  "iu",
);
const NAME = "(?<person>@?[\\p{L}][\\p{L}\\d.@'&/ -]*?)";
const OWNED = new RegExp(
  `^[ ,;.–—-]*(?:(?:but|i think|and|so|as|now|because) )*(?:(?:it|this|that|§|this one|that one|they|it now|they now)(?:'s| is|s| are|'re)? ?(?:(?:now|really|actually|probably|all) )*(?:(?:belongs?|goes|passed|moved|transferred|should (?:be|go)|needs to go|has gone|went)(?: over)?(?: to| with)? )|(?:(?:try|ask|speak to|talk to|contact|pass(?: (?:it|this|§))?(?: on)? to|reassign (?:it |this |§ )?to|send (?:it|this|§) to|over to|that's for|it's for|now with|it's with|it sits with|sits with) ))${NAME}(?:'s)?(?: (?:now|instead|please|i think|who .*|as .*))?$|^[ ,;.–—-]*(?:(?:but|i think|and|so|now) )*(?:it|this|that|this one|that one|§)(?:'s| is|s) (?:now |really |actually |probably )*${NAME}(?:'s|s')(?: (?:now|action|one|area|job|responsibility|remit|i think))*$|^[ ,;.–—-]*(?:(?:but|and) )?${NAME} (?:now )?(?:owns|has|leads on|leads|does|deals with|looks after|is (?:now )?(?:the owner|responsible)(?: (?:of|for))?|is leading on|has taken over|took over|covers) ?(?:it|this|that|§|this one|that one)?(?: now)?$`,
  "iu",
);
/** After "not mine" a bare name is enough: "not mine - Sam". */
const LOOSE = [
  /^[ ,;.–—-]+(?:it's |its |it is |this is |that's |try |is )?(?<person>@?[\p{L}][\p{L}\d.@& -]{0,60}?)(?:'s)?(?: (?:now|instead|i think))?$/iu,
];

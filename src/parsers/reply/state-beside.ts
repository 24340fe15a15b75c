// The state that stands right before or right behind an action, and to which of two it belongs.
import { pattern, regExp } from "../lexicon/pattern.ts";
import { STATE } from "./state-words.ts";

/** "amber for 2, 3 red": the state before belongs to 2, so the one behind is 3's alone. */
export function ownStates(text: string, words: string, start: number): readonly { words: string; start: number }[] {
  const whole = [{ words, start }];
  const last = LAST_OF_GROUP.exec(words);
  if (!last?.groups?.own) return whole;
  const before = text.slice(Math.max(0, start - 60), start);
  const isFor = STATE_FOR.test(before) || (/^(?:on|for|to|with) /iu.test(words) && STATE_FOR.test(`${before}for `));
  if (!isFor) return whole;
  const behind = text.slice(start + words.length, start + words.length + 120);
  if (ENDS_SENTENCE.test(behind) || !FOLLOWS.test(behind)) return whole;
  const at = words.length - last.groups.own.length;
  return [
    { words: words.slice(0, last.index), start },
    { words: words.slice(at), start: start + at },
  ];
}

/** "Green on 1 and 4. Red on 3.": what comes behind the mark is said of others. */
export const ENDS_SENTENCE = /^\s*\.\s/u;
const LAST_OF_GROUP =
  /\s*(?:,|,? and|&)\s*(?<own>[\w.-]+(?: \d+)?|(?:the |all the )?(?:rest|others)|everything(?: else)?|the lot)$/iu;
/** A state that leads to its action: "amber for", "finished". */
export const STATE_FOR = new RegExp(
  `(?:^|[\\s,;])${STATE}(?: (?:for|on|with)|(?<=\\b(?:started|begun|done|finished|completed|closed|delivered))) (?:actions? )?$`,
  "iu",
);

const COPULA = pattern`
  (?:
    \s*(?:[:=)–|[-]+|[-=]?>|→)\s*|,\s+(?=(?:which|that)\b)|\s*\.\s*|\s+
    |(?=\p{Extended_Pictographic})|['’]s\s+
  )(?:
    (?:
      actions?|which|that's|that|is|are|was|were|it's|has|have|been|now|still|both|all|also
      |remains?|stays?|turned|gone|went|can|to|at|as|should|will|be|might|not|isn't|aren't|nearly
      |almost
    )\s+
  )*
`;
const LETTER = "(?:[gar](?=\\s*(?:$|[,;.!\\n–—&(→|\\]]|\\t|(?<=\\s)[A-Z]{1,6}[ -]?\\d|\\s-\\s|\\s+\\d|\\s+and\\s)))";
/** Behind an action, words that say how it stands: "1.4 is now green", "2: moved". */
export const FOLLOWS = regExp("iu")`
  ^${COPULA}(?:
    (?-i:\p{Lu})\p{L}*['’]s(?= (?:now|action|one|job|team|to do)|\s*[,.;]|\s*$)
    |nowhere(?= near)|${STATE}|${LETTER}
    |(?:
      blocked|stuck|stalled|held up|go(?:es|ing)? (?:back|out)|moved?|slip(?:ped|ping)?
      |push(?:ed)?|fine|okay|ok|delayed|extend(?:ed)?|mine|waiting|needs?|nearly|almost|late
      |behind|good|ditto|likewise|as above|so (?:is|are)|too|as well|also|not sure|unsure|unknown
      |tbc|n/a
      |(?:about |around |roughly |just over |just under |over )?
        (?:half ?way|half|two[ -]thirds|three[ -]quarters|a third|a quarter)
      |dropped|cancell?ed|not applicable|superseded|no longer (?:needed|required)
      |belongs?(?= (?:to|with)\b)|sits?(?= (?:with|under|in)\b)
    )(?!\w)
    |[❌✖✗⏳⌛🚧]|[“”"″〃](?=\s|$)
  )
`;

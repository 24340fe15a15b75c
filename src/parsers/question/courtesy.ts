// "Good morning, …", "… many thanks": what people say to each other around a question, and what only says now.
import { regExp } from "../lexicon/pattern.ts";

/** The question without its greeting, its thanks, and words such as "at the minute". Empty where there is nothing else. */
export function withoutCourtesy(text: string): string {
  return text.replace(GREETING, "").replace(THANKS, "").replaceAll(NOW, " ").trim();
}

const FOLLOWED = "(?: (?:all|there|everyone|everybody|both|team|again|folks|then|so much|very much|for that|bot))*";
const GREETING = regExp("iu")`
  ^(?:
    (?:
      (?:hi|hello|hey|dear|morning|afternoon|evening|good (?:morning|afternoon|evening|day))
        (?: (?!${"(?:all|there|team|both)"}\b)(?-i:\p{Lu})[\p{L}'-]+(?=[,!–—-]))?
      |sorry(?: to (?:bother|trouble|chase|ask|pester)(?: you)?)?
      |(?:just )?(?:a )?(?:quick|random|silly|daft) (?:one|question|q)
      |i hope you(?:'re| are) (?:well|ok|okay)
      |hope (?:you(?:'re| are)|all is|this finds you) (?:well|ok|okay)
      |happy (?:new year|christmas|easter|monday|friday)
      |merry christmas
      |no(?=,| (?:i|sorry)\b)(?:,? i (?:mean|meant|said))?
      |hmm+|umm*|er+m?|oh|ah|right|well|great|cool|perfect|lovely|brilliant|excellent|thanks
      |thank you|many thanks|ta|cheers|no worries|no (?:rush|hurry)(?: at all)?(?:,? but)?
      |not urgent(?: at all)?(?:,? but)?
      |when(?:ever)? you (?:get|have) (?:a|the) (?:chance|minute|moment|sec(?:ond)?|time)
        (?=,| (?:can|could|what|which|who|how))
      |if you (?:can|could|don't mind)(?=,)
      |that's (?:great|helpful|brilliant|fine|useful|super helpful)
    )${FOLLOWED}[\s,.!:;–—-]+
  )+(?=\S)
`;
const THANKS = regExp("iu")`
  (?<=\S)[\s,.!?;–—-]+(?:
    (?:
      please|pls|plz|many thanks
      |thanks(?: (?:in advance|again|so much|a lot|very much))?
      |thank you(?: (?:in advance|so much|very much))?
      |thx|ta|cheers|kind regards|best wishes|best|regards|x{1,3}
    )(?![\p{L}\p{N}])[\s,.!]*
  )+(?:(?<=[,.!\n] ?)\p{L}{2,15}[\s.!]*)?$
`;
const NOW = regExp("giu")`
  \b(?:
    at (?:the|this) (?:minute|mo|moment|present|point|stage|time)
    |at present|as (?:of|at) (?:now|this morning)|as we speak|as things stand|right now
    |these days
  )\b
`;

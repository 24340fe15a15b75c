// "everywhere", "across the council", "all directorates": no place narrows the question any more.
import { type Remaining, take } from "./remaining.ts";

/** Whether the words ask for everything, and what remains without them. */
export function readWider(remaining: Remaining): { readonly wider: boolean; readonly rest: Remaining } {
  if (EVERYTHING.test(remaining.text)) return { wider: true, rest: { text: "" } };
  let rest = remaining;
  for (let taken = take(rest, WIDER); taken; taken = take(rest, WIDER)) rest = taken.rest;
  return { wider: rest !== remaining, rest };
}

const EVERYTHING =
  /^(?:(?:please|can you|could you|can i|i want to|let me) )*(?:(?:show|list|give|see|get)(?: me)? )?(?:everything|actions|all(?: of)?(?: the| our)? actions|the (?:whole|full|entire) (?:list|plan|lot))(?: please)?\s*[?.!]*$/iu;
const WIDER =
  /\b(?:(?:for |in |across |over |at )?(?:the )?(?:whole|entire) (?:council|organisation|authority|plan)|(?:across|for|in|over) the (?:council|organisation|authority|board)|(?:council|organisation|authority)[- ]?wide|everywhere(?: else)?|overall|in total|(?:in |for |across )?all (?:of )?(?:the )?(?:directorates|departments|areas|services|sections|teams|plans|owners|posts)|(?:for |from )?(?:everyone|everybody)(?= *(?:\?|$)))(?!\w)/iu;

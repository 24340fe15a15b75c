// "the programme is amber", "the survey has been completed": a state said of a subject of its own.
import { pattern } from "../../lexicon/pattern.ts";
import type { ClauseRule } from "../clause.ts";
import { COLOUR, COMPLETE, NO_COLOUR_BEFORE, ragOf } from "../state-words.ts";
import { isUnrealBehind } from "../unreal.ts";
import { WHOLE_OR_PART } from "./complete.ts";

/** A colour is always the action's. "The survey is complete" may be a part of it, so it is asked about. */
export const saidOfSomething: ClauseRule = {
  name: "<subject> is <state>",
  read: ({ text }) => {
    const colour = COLOURED.exec(text);
    const rag = ragOf(colour?.groups?.colour ?? "");
    if (colour && rag)
      return isUnrealBehind(text.slice(0, colour.index))
        ? { unsure: "Is that how it stands now, or what is thought or hoped?", noteFrom: 0 }
        : { rag, noteFrom: 0 };
    if (!FINISHED.test(text)) return null;
    return { status: "complete", doubt: WHOLE_OR_PART, noteFrom: 0 };
  },
};

const COPULA = pattern`
  \b(?:
    is|are|it's|'s|now|remains?|still|turned|gone|went|at|as|stays?|staying|currently|all
    |has been|have been|been|we've|we have|i've|i have|fully|so|so it's|we're|(?<=\w )report
  )
`;
const COLOURED = new RegExp(`${COPULA} (?<colour>${COLOUR})(?![\\w-])(?!${NO_COLOUR_BEFORE})`, "iu");
const FINISHED = new RegExp(
  `(?:${COPULA}|\\bcan (?:now )?be(?: marked)?(?: as)?) (?:now |fully |all |finally )*${COMPLETE}(?![\\w-])`,
  "iu",
);

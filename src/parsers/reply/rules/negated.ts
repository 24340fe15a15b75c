// "not green yet", "isn't finished", "nothing done": never the opposite of what was said.
import { regExp } from "../../lexicon/pattern.ts";
import type { ClauseRule } from "../clause.ts";
import { COLOUR, COMPLETE, IN_PROGRESS, PAUSED, ragOf } from "../state-words.ts";

export const negated: ClauseRule = {
  name: "not <state>",
  read: ({ text }) => {
    const found = NEGATED.exec(text) ?? UNDONE.exec(text);
    if (!found) return null;
    const unfinished = UNDONE.test(text) || !ragOf(COLOURED.exec(found[0])?.[0] ?? "");
    return {
      ...(unfinished ? { unfinished: true as const } : {}),
      unsure: `I read "${found[0].trim()}": how does it stand now?`,
      noteFrom: 0,
    };
  },
};

const COLOURED = new RegExp(`${COLOUR}$`, "iu");
const UNDONE = /\b(?:unfinished|incomplete|uncompleted)\b/iu;
const NEGATED = regExp("iu")`
  (?:
    \b(?:
      not|isnt|isn't|aren't|arent|wasn't|hasn't|hasnt|haven't|havent|can't|cannot|cant|couldn't
      |won't|wont|wouldn't|shouldn't|don't|doesn't|didn't|never|no longer|nowhere near|far from
      |still to|yet to|nothing(?:'s)?|none|no one|neither|hardly|barely|rather than|instead of
      |without|hasn’t
    )\b
    |n't\b
  ).{0,60}?(?<![\w-])(?:${COLOUR}|${COMPLETE}|complete|finish|${PAUSED}|${IN_PROGRESS})(?![\w-])
`;

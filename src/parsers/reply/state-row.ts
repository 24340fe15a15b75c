// "G A G R", "green, green, amber, done": a state for each action of the list, in its order, and nothing else.
import { regExp } from "../lexicon/pattern.ts";
import type { Statement } from "./read-statement.ts";
import type { ReplyContext } from "./reply.ts";
import { COLOUR, COMPLETE, IN_PROGRESS, NO_CHANGE, NOT_STARTED, PAUSED } from "./state-words.ts";

/**
 * One statement for each listed action where the message is as many states as the list has actions; null where it is
 * anything else. Two words ("done, green") may be said of one action, so it takes three.
 */
export function stateRow(text: string, { listed }: ReplyContext): readonly Statement[] | null {
  if (listed.length < LEAST || text.length > LONGEST) return null;
  const opening = OPENING.exec(text)?.[0].length ?? 0;
  const states = [...text.matchAll(ONE)].filter(({ index }) => index >= opening);
  if (
    states.length !== listed.length ||
    text
      .slice(opening)
      .replace(IN_ORDER, "")
      .replaceAll(ONE, "")
      .replaceAll(/[\s,;/.]+|\band\b/giu, "") !== ""
  )
    return null;
  return states.map(({ 0: state, index }, at) => {
    const [start, end] = [index, index + state.length];
    const names = [{ kind: "number" as const, number: at + 1 }];
    return { start, end, line: 0, target: { names, start, end: start, from: start } };
  });
}

/** "RAG: G / A / R" */
const OPENING = regExp("iu")`
  ^\s*(?:
    (?:my |our |the )?(?:rag|status(?:es)?|ratings?|colours?|in order|answers?|updates?)
      (?: (?:are|is|ratings?|status))?(?: ?[:=–-]| )\s*
  )+
`;
/** "A / G / R in that order" */
const IN_ORDER =
  /,?\s+(?:in (?:that |this |the )?(?:same )?order|in order|respectively|(?:from )?top to bottom)[.!\s]*$/iu;
const LEAST = 3;
const LONGEST = 400;
const ONE = new RegExp(
  `(?<![\\w-])(?:${NOT_STARTED}|${NO_CHANGE}|${COLOUR}|${COMPLETE}|${PAUSED}|${IN_PROGRESS}|[GAR])(?![\\w-])`,
  "giu",
);

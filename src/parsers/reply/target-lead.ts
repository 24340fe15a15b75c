// Where the words that lead to a target begin: "hi, please mark 1.4", "1 green 2".
import { matchesOf } from "../lexicon/matches-of.ts";
import { pattern } from "../lexicon/pattern.ts";
import { LEAD, STATE } from "./state-words.ts";

/**
 * Where the words that lead to a target begin; null where it stands in the middle of something else.
 *
 * Before the first target all leading words are its own ("hi, please mark 1.4 …"); later ones stop at a separator, so
 * that "1.4 done, 1.5 …" leaves "done" where it belongs, except a colon ("amber: 3"). Where a state follows the
 * target, a state before it belongs to somebody else: "1 green 2 amber".
 */
export function leadStart(before: string, first: boolean, stateFollows: boolean): number | null {
  const separators = matchesOf(SEPARATOR, before).toReversed();
  let best: number | null = null;
  for (const separator of separators) {
    const start = separator.index + separator[0].length;
    if (!isLead(before.slice(start))) break;
    best = start;
    const joins = separator[0].startsWith(":") || (!stateFollows && /^\s[-–—]\s/u.test(separator[0]));
    if (!first && !joins) break;
  }
  if (stateFollows && !first) return afterState(before) ?? best;
  if ((first || before.trim() === "") && isLead(before)) best = 0;
  return best;
}

/** Directly after a state: "1 green 2 amber" has no separator. */
export function afterState(before: string): number | null {
  const found = AFTER_STATE.exec(before);
  return found ? before.length - (found.groups?.called?.length ?? 0) : null;
}

const AFTER_STATE = new RegExp(
  `(?:${STATE}|\\b[gar]|\\b[gar] \\([^()]{1,60}\\))[\\])]?\\s+(?<called>(?:and |but |then )?(?:actions? |items? |nos?\\.? ?|numbers? )?)$`,
  "iu",
);

function isLead(words: string): boolean {
  LEAD_WORD.lastIndex = /^[\s*•-]*/u.exec(words)?.[0].length ?? 0;
  while (LEAD_WORD.lastIndex < words.length) if (!LEAD_WORD.test(words)) return false;
  return true;
}

const VERB = pattern`
  (?:
    (?:can|could) (?:someone|somebody|anyone|anybody) (?:please |pls )?help(?: me| us)?(?: out)?
    |(?:i |we )?(?:need|want|could do with) (?:some |more )?(?:help|support|input|advice)
    |update on|update for|my update on|push back|show me|history of|history for|details of
    |done with|finished with|the date for|the date of|date for|deadline for|the deadline for
    |as for|no change on|no change to|nothing new on|blocked on|could you|can you|could we
    |could i|can we|can i|may we|thank you|regarding|concerning|updating|finished|completed
    |approved|history|only|ditto|likewise|actions?|items?|approve|decline|accept|return|reject
    |snooze|remind me about|remind me of|update|extend|closed?|leave|moved|pushed|slipped
    |delayed|extended|please|thanks|change|pause|about|delay|undo(?=\s+[^\s,;.])
    |from (?:me|us|my side|our side|my end|our end)
    |with|mark|move|push|slip|make|show|done|mute|hello|date|set|put|pls|why|for|can|re|on|of|hi
  )
`;
const LEAD_WORD = new RegExp(`(?:${VERB}|${STATE}|${LEAD}|[gar](?= ))(?![\\w'])[\\s:,–-]*`, "iuy");
const SEPARATOR = /https?:\/\/\S+\s+|[,;.!?\n(•*–—:|]\s*|\s[-/]\s|\b(?:and|but|then|also|plus|while|whereas)\s|&\s/giu;

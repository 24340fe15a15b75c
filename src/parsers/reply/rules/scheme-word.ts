// "blue", "some delay - waiting for data", "medium confidence": a word of the plan's own status scheme.
import { type ClauseRule, noteAfter } from "../clause.ts";
import { TAIL } from "../state-words.ts";

/**
 * The plan's words come before everybody's: where a plan says that "at risk" is red, it is. Behind the word stands
 * nothing, or an explanation: "Blue badge scheme launched" is no status.
 */
export const schemeWord: ClauseRule = {
  name: "<word of the plan's scheme> …",
  read: (clause) => {
    const found = clause.schemeWords
      .filter(({ word }) => begins(clause.core, word))
      .sort((left, right) => right.word.length - left.word.length)[0];
    if (!found) return null;
    const rest = clause.core.slice(found.word.length);
    if (!ONLY_TAIL.test(rest) && !EXPLAINS.test(rest)) return null;
    const taken = found.word.length + (TAIL_FIRST.exec(rest)?.[0].length ?? 0);
    return {
      ...(found.rag === null ? {} : { rag: found.rag }),
      ...(found.status === null ? {} : { status: found.status }),
      schemeWord: found.word,
      noteFrom: ONLY_TAIL.test(rest) ? null : noteAfter(clause, taken),
    };
  },
};

function begins(core: string, word: string): boolean {
  const same =
    core.slice(0, word.length).replaceAll("-", " ").toLowerCase() === word.replaceAll("-", " ").toLowerCase();
  return same && !/^[\p{L}\p{N}]/u.test(core.slice(word.length));
}

const TAIL_FIRST = new RegExp(`^${TAIL}(?![\\w'-])`, "iu");
const ONLY_TAIL = new RegExp(`^${TAIL}[\\s.!?*_\\p{Extended_Pictographic}\\uFE0F]*$`, "iu");
const EXPLAINS = /^(?: ?[-–—:;,(]| (?:because|as|due|while|until|with|and|since|owing|so|waiting|pending|but)\b)/iu;

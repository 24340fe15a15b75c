// Targets that are named by words of their action: "mentoring scheme is green".
import { matchActionWords } from "./match-action-words.ts";
import type { KnownAction } from "./reply.ts";
import { STATE } from "./state-words.ts";
import type { Target } from "./target-patterns.ts";

/** One target for each clause that names no action otherwise and says how something known stands. */
export function namedByWords(
  text: string,
  targets: readonly Pick<Target, "from" | "end">[],
  actions: readonly KnownAction[],
): readonly Target[] {
  if (actions.length === 0) return [];
  return [...text.matchAll(CLAUSE)].flatMap((clause) => {
    const end = clause.index + clause[0].length;
    if (targets.some((target) => target.from < end && target.end > clause.index)) return [];
    const words = SUBJECT_FIRST.exec(clause[0])?.groups?.subject ?? SUBJECT_LAST.exec(clause[0])?.groups?.subject;
    const references = words ? matchActionWords(words, actions) : [];
    if (!words || references.length === 0) return [];
    const start = clause.index + clause[0].indexOf(words);
    return [{ names: [{ kind: "words", references }], start, end: start + words.length, from: clause.index }];
  });
}

const CLAUSE = /[^,;.!?\n]{1,160}/gu;
const OPENERS = "^\\s*(?:(?:and|but|the|our|my|for|on|mark|set|please|hi|so|also)\\s+)*";
const COPULA =
  "(?:\\s*[:–—]\\s*|\\s-\\s|\\s+)(?:one |action )?(?:(?:is|are|was|has|have|been|now|still|also|turned|gone|went|remains|as|to|looks|looking|can|be|all|not|nearly|almost|probably|should|will|might|could)\\s+)*";

/** "mentoring scheme is now green" */
const SUBJECT_FIRST = new RegExp(
  `${OPENERS}(?<subject>[\\p{L}\\d][\\p{L}\\d' &-]*?)${COPULA}(?:${STATE}|blocked|moved?|slip|slipped|waiting (?:on|for)|delayed)(?!\\w)`,
  "iu",
);
/** "green for the mentoring scheme" */
const SUBJECT_LAST = new RegExp(
  `${OPENERS}(?:${STATE})\\s+(?:for|on|with)\\s+(?:the )?(?<subject>[\\p{L}\\d][\\p{L}\\d' &-]*)$`,
  "iu",
);

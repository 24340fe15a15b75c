// Targets that are named by words of their action: "mentoring scheme is green".
import { matchActionWords } from "./match-action-words.ts";
import type { KnownAction } from "./reply.ts";
import { STATE } from "./state-words.ts";
import type { Target } from "./target-patterns.ts";

/** One target for each clause that names no action otherwise and says how something known stands. */
export function namedByWords(
  text: string,
  targets: readonly Target[],
  actions: readonly KnownAction[],
): readonly Target[] {
  if (actions.length === 0) return [];
  return clausesIn(text).flatMap(({ words: clause, start: from }) => {
    const end = from + clause.length;
    if (targets.some((target) => target.from < end && target.end > from)) return [];
    const words =
      SUBJECT_FIRST.exec(clause)?.groups?.subject ??
      SUBJECT_LAST.exec(clause)?.groups?.subject ??
      SUBJECT_STANDS.exec(clause)?.groups?.subject ??
      SUBJECT_MOVED.exec(clause)?.groups?.subject;
    const references = words && !PART_OF.test(words) ? matchActionWords(words, actions) : [];
    if (!words || references.length === 0) return [];
    const start = from + clause.indexOf(words);
    const called = /^ (?:one|action)\b/iu.exec(clause.slice(start - from + words.length))?.[0].length ?? 0;
    // "all green but the census is amber"
    const excepted = /^\s*but\b/iu.test(clause) && targets.some((target) => target.names[0]?.kind === "all");
    const target = { names: [{ kind: "words" as const, references }], start, end: start + words.length + called, from };
    return [excepted ? { ...target, excepted: true as const } : target];
  });
}

/** "2 of 3 venues complete", "half the training is done": a part of it, which the words of the statement have to say. */
const PART_OF =
  /\b(?:\d+ ?(?:of|out of|\/) ?(?:the )?\d+|half|most|some|part|a third|two thirds|three quarters|several)\b/iu;

/** "all green except the procurement one": what is left out, by its words. */
export function exceptedByWords(
  text: string,
  targets: readonly Target[],
  actions: readonly KnownAction[],
): readonly Target[] {
  const all = targets.find((target) => target.names[0]?.kind === "all" && !target.excepted);
  if (!all || actions.length === 0) return [];
  return [...text.matchAll(EXCEPTED)].flatMap((match) => {
    const words = match.groups?.subject ?? "";
    const start = match.index + match[0].length - words.length;
    if (targets.some((target) => target.start < start + words.length && target.end > start)) return [];
    const references = matchActionWords(words, actions);
    if (references.length !== 1) return [];
    return [
      { names: [{ kind: "words", references }], start, end: start + words.length, from: match.index, excepted: true },
    ];
  });
}

const EXCEPTED =
  /\b(?:except(?: for)?|apart from|other than|excluding|bar|but not)\s+(?:for\s+)?(?:the\s+)?(?<subject>[\p{L}\d][\p{L}\d'’ &-]{1,60}?)(?=\s*(?:$|[,;.!?\n]|\s[-–—]|\b(?:which|that|is|are)\b))/giu;

/** Stretches between marks, and on both sides of an "and" behind a state: "mentoring is green and census is amber". */
function clausesIn(text: string): readonly { readonly words: string; readonly start: number }[] {
  return [...text.matchAll(CLAUSE)].flatMap((clause) => {
    const pieces: { words: string; start: number }[] = [];
    let from = 0;
    for (const joint of clause[0].matchAll(JOINT)) {
      pieces.push({ words: clause[0].slice(from, joint.index), start: clause.index + from });
      from = joint.index;
    }
    return [...pieces, { words: clause[0].slice(from), start: clause.index + from }];
  });
}

/** The word behind is looked for first: there are few of them, and many words for a state. */
const JOINT = new RegExp(` (?=(?:and|but|while|whereas|with|plus) )(?<=(?<![\\w-])${STATE} )`, "giu");
const CLAUSE = /[^,;.!?\n]{1,160}/gu;
const OPENERS = "^[\\s*•–-]*(?:(?:and|but|the|our|my|for|on|mark|set|please|hi|so|also)\\s+)*";
const COPULA =
  "(?:\\s*[:–—]\\s*|\\s-\\s|\\s+)(?:one |action )?(?:(?:is|are|was|has|have|been|now|still|also|turned|gone|went|remains|as|to|looks|looking|can|be|all|not|nearly|almost|probably|should|will|might|could)\\s+)*";

/** "mentoring scheme is now green" */
const SUBJECT_FIRST = new RegExp(
  `${OPENERS}(?<subject>[\\p{L}\\d][\\p{L}\\d' &-]*?)${COPULA}(?:${STATE}|blocked|moved?|slip|slipped|waiting (?:on|for)|delayed|(?:new|revised) (?:date|deadline))(?!\\w)`,
  "iu",
);
/** "the recruitment policy is with the unions, amber": where it is, and how it stands behind. */
const SUBJECT_STANDS = new RegExp(
  `${OPENERS}(?<subject>[\\p{L}\\d][\\p{L}\\d' &-]*?)(?: (?:is|are|was|were|has been|have been|has|now|just|all))* (?:launched|published|drafted|agreed|approved|adopted|held|sent|circulated|consulted on|set up|signed off)(?![\\w-])|${OPENERS}(?<subject>[\\p{L}\\d][\\p{L}\\d' &-]*?) (?:is|are|has been|have been) (?:now |still |currently |just |all )*(?:with|at|out|being|under|going|due|waiting|awaiting|back|drafted|written|ready|booked)(?!\\w)`,
  "iu",
);
/** "push the census to September" */
const SUBJECT_MOVED =
  /^(?:\s|(?:can|could|may|please|pls|we|i|you|need|to|want|would|like|and|just)\s)*(?:push|move|extend|delay|slip|postpone|defer|put back|shift|change)(?: back)?(?: the)? (?:date (?:of|for) (?:the )?)?(?<subject>[\p{L}][\p{L}\d' &-]{2,60}?) (?:back |out |on )?(?:to|until|till|til|by)\b/iu;
/** "green for the mentoring scheme" */
const SUBJECT_LAST = new RegExp(
  `${OPENERS}(?:${STATE})\\s+(?:for|on|with)\\s+(?:the )?(?<subject>[\\p{L}\\d][\\p{L}\\d' &-]*)$`,
  "iu",
);

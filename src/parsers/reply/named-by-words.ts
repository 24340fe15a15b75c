// Targets that are named by words of their action: "mentoring scheme is green".

import { matchesOf } from "../lexicon/matches-of.ts";
import { pattern, regExp } from "../lexicon/pattern.ts";
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
      SUBJECT_MOVED.exec(clause)?.groups?.subject ??
      labelOf(text, clause, from, actions);
    const names = words && !PART_OF.test(words) ? namesOf(words, actions) : [];
    if (!words || names.length === 0) return [];
    const start = from + clause.indexOf(words);
    const called = /^ (?:one|action|thing|bit)\b/iu.exec(clause.slice(start - from + words.length))?.[0].length ?? 0;
    // "all green but the census is amber"
    const excepted = /^\s*but\b/iu.test(clause) && targets.some((target) => target.names[0]?.kind === "all");
    const target = { names, start, end: start + words.length + called, from };
    return [excepted ? { ...target, excepted: true as const } : target];
  });
}

/** "the survey and the group": each by itself where the words together are no action's. */
function namesOf(words: string, actions: readonly KnownAction[]): Target["names"] {
  const whole = matchActionWords(words, actions);
  const parts = words.split(/,? and |, | & /u).map((part) => matchActionWords(part, actions));
  const apart = whole.length !== 1 && parts.length > 1 && parts.every((references) => references.length === 1);
  return (apart ? parts : [whole])
    .filter((references) => references.length > 0)
    .map((references) => ({ kind: "words", references }));
}

/** "Charter: 4 signed, red": what stands before a colon, at the head of a line, where it is one action's alone. */
function labelOf(text: string, clause: string, from: number, actions: readonly KnownAction[]): string | undefined {
  if (actions.length < 2 || (from > 0 && !/[;\n]/u.test(text[from - 1] ?? ""))) return undefined;
  const subject = LABEL.exec(clause)?.groups?.subject;
  return subject && matchActionWords(subject, actions).length === 1 ? subject : undefined;
}

const LABEL = /^[\s*•–-]*(?:the )?(?<subject>\p{L}[\p{L}\d' &-]{1,60}?)(?:\s*[:|]\s*|\s+(?:[-–—→]|[-=]>)\s+)\S/iu;

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
  if (actions.length < 2 || (!all && targets.length > 0)) return [];
  return matchesOf(all ? EXCEPTED : EXCEPTED_OF_STATE, text).flatMap((match) => {
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

/** "Green except the charter" is green for all the others. */
const EXCEPTED_OF_STATE = regExp("giu")`
  (?<=^[\s*•-]*(?:(?:still|all) )?${STATE}[ ,–-]*)
    (?:except(?: for)?|apart from|other than|excluding|bar|but not)\s+(?:the\s+)?
    (?<subject>[\p{L}\d][\p{L}\d'’ &-]{1,60}?)(?=\s*(?:$|[,;.!?\n(]|\s[-–—]|\b(?:which|that|is|are)\b))
`;
const EXCEPTED = regExp("giu")`
  (?:
    \b(?:except(?: for)?|apart from|other than|excluding|bar|but not)
    |(?<=\b(?:all|everything|them|these) )but
  )\s+(?:for\s+)?(?:the\s+)?(?<subject>[\p{L}\d][\p{L}\d'’ &-]{1,60}?)
    (?=\s*(?:$|[,;.!?\n]|\s[-–—]|\b(?:which|that|is|are)\b))
`;

/** Stretches between marks, and on both sides of an "and" behind a state: "mentoring is green and census is amber". */
function clausesIn(text: string): readonly { readonly words: string; readonly start: number }[] {
  return matchesOf(CLAUSE, text).flatMap((clause) => {
    const pieces: { words: string; start: number }[] = [];
    let from = 0;
    for (const joint of matchesOf(isRow(clause[0]) ? BEHIND_STATE : JOINT, clause[0])) {
      pieces.push({ words: clause[0].slice(from, joint.index), start: clause.index + from });
      from = joint.index;
    }
    return [...pieces, { words: clause[0].slice(from), start: clause.index + from }];
  });
}

/** The word behind is looked for first: there are few of them, and many words for a state. */
/** "survey green training amber charter red": a word or two before each state, and nothing else. */
function isRow(clause: string): boolean {
  return ROW.test(clause);
}

const ROW = new RegExp(`^\\s*(?:(?:[\\p{L}'’]+ ){1,3}?${STATE}(?:\\s+|$)){2,}$`, "iu");
const BEHIND_STATE = new RegExp(` (?=\\p{L})(?<=(?<![\\w-])${STATE} )`, "giu");
const JOINT = new RegExp(` (?=(?:and|but|while|whereas|with|plus|[-–—]) )(?<=(?<![\\w-])${STATE} )`, "giu");
const CLAUSE = /[^,;.!?\n]{1,160}/gu;
const OPENERS = "^[\\s*•–-]*(?:(?:and|but|the|our|my|for|on|mark|set|please|hi|so|also)\\s+)*";
const COPULA = pattern`
  (?:\s*[:=–—]\s*|\s-\s|\s+)(?:one |action |thing |bit )?(?:
    (?:
      is|are|was|has|have|been|both|now|still|also|turned|gone|went|remains|as|to|looks|looking
      |can|be|all|not|nearly|almost|probably|should|will|might|could
    )\s+
  )*
`;

/** "mentoring scheme is now green" */
const SUBJECT_FIRST = regExp("iu")`
  ${OPENERS}(?<subject>[\p{L}\d][\p{L}\d' &-]*?)${COPULA}(?:
    ${STATE}|blocked|stuck|held up|(?:not|isn't|no longer) (?:mine|ours)
    |(?:needs?|wants?|could do with)(?=
      [ ](?:another|more|until|till|longer|an? (?:extra|further)|extra|to (?:move|slip|be moved|go back))\b
    )
    |(?:isn't|aren't|hasn't|haven't|wasn't|is not|has not)(?=\s*(?:$|yet))
    |moved?|slip|slipped|waiting (?:on|for)|delayed|(?:new|revised) (?:date|deadline)
  )(?!\w)
`;
/** "the recruitment policy is with the unions, amber": where it is, and how it stands behind. */
const SUBJECT_STANDS = regExp("iu")`
  ${OPENERS}(?<subject>[\p{L}\d][\p{L}\d' &-]*?)
    (?: (?:is|are|was|were|has been|have been|has|now|just|all))* (?:
      launched|published|drafted|agreed|approved|adopted|held|sent|circulated|consulted on|set up
      |signed off
    )(?![\w-])
  |${OPENERS}(?<subject>[\p{L}\d][\p{L}\d' &-]*?) (?:is|are|has been|have been)[ ]
    (?:now |still |currently |just |all )*
    (?:with|at|out|being|under|going|due|waiting|awaiting|back|drafted|written|ready|booked)(?!\w)
`;
/** "push the census to September" */
const SUBJECT_MOVED = regExp("iu")`
  ^(?:\s|(?:can|could|may|please|pls|we|i|you|need|to|want|would|like|and|just)\s)*
    (?:push|move|extend|delay|slip|postpone|defer|put back|shift|change)(?: back)?(?: the)?[ ]
    (?:date (?:of|for) (?:the )?)?(?<subject>[\p{L}][\p{L}\d' &-]{2,60}?) (?:back |out |on )?
    (?:to|until|till|til|by)\b
`;
/** "green for the mentoring scheme" */
const SUBJECT_LAST = new RegExp(
  `${OPENERS}(?:${STATE})\\s+(?:for|on|with)\\s+(?:the )?(?<subject>[\\p{L}\\d][\\p{L}\\d' &-]*)$`,
  "iu",
);

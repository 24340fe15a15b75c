// Which actions a reply names, and where in it: "1.4", "PLA-1 and PLA-2", "1 to 3", "both", "the rest".

import { matchesOf } from "../lexicon/matches-of.ts";
import { regExp } from "../lexicon/pattern.ts";
import { allExcept } from "./all-except.ts";
import { matchActionWords } from "./match-action-words.ts";
import { exceptedByWords, namedByWords } from "./named-by-words.ts";
import { stepsToDate } from "./place-and-day.ts";
import type { ReplyContext } from "./reply.ts";
import { ENDS_SENTENCE, FOLLOWS, ownStates, STATE_FOR } from "./state-beside.ts";
import { STATE } from "./state-words.ts";
import { afterState, leadStart } from "./target-lead.ts";
import { groupPattern, knownReferences, namesIn, type Target, type TargetName } from "./target-patterns.ts";

/**
 * The targets of a text, in order.
 *
 * A number counts only at the start of a statement and beside words that say how an action stands, so that "3 quotes"
 * stays what it is. Where "1" is itself a reference, the reference wins.
 */
export function findTargets(text: string, context: ReplyContext): readonly Target[] {
  const references = knownReferences(context);
  const targets: Target[] = [];
  const groups = matchesOf(groupPattern(references), text);
  const allBut = allExcept(text, context);
  for (const match of groups) {
    if (allBut.some(({ start, end }) => match.index < end && match.index + match[0].length > start)) continue;
    for (const { words, start } of ownStates(text, match[0].trimEnd(), match.index)) {
      const target = accept(text, words, start, targets.at(-1) ?? null, context);
      if (target) targets.push(target);
    }
  }
  targets.push(...allBut);
  const byWords = [...namedByWords(text, targets, context.actions), ...exceptedByWords(text, targets, context.actions)];
  const named = [...targets, ...byWords].sort((a, b) => a.start - b.start);
  return named.length > 0 ? named : mentioned(text, groups, references);
}

const STATED = new RegExp(`(?<![\\w-])${STATE}(?![\\w-])`, "iu");
const MARKED = /^\s*(?:[:)=→]|[-=]>|[-–—]\s)/u;

function accept(text: string, words: string, start: number, last: Target | null, context: ReplyContext): Target | null {
  const references = knownReferences(context);
  const previous = last?.end ?? null;
  const behindName = text.slice(start + words.length, start + words.length + 20);
  const names = namesIn(words, references).map((name) => (isOneOfThem(name, behindName) ? placeOf(name) : name));
  if (names.length === 0) return null;
  // "The second": the answer to "which do you mean?".
  if (isPlaceInWords(names, words) && text.trim().replace(/[.!]+$/u, "") === words)
    return { names, start, end: start + words.length, from: start };
  const earliest = Math.max(previous ?? 0, start - 160);
  const before = text.slice(earliest, start);
  const called = calledInBrackets(text.slice(start + words.length, start + words.length + 60), context);
  const end = start + words.length + called;
  const behind = text.slice(end, end + 120);
  if (/\bor\b/iu.test(words) && !NOTHING_TO.test(before)) return null;
  const marked = MARKS_FIRST.test(text) && MARKED_BEFORE.test(before) && NEXT_MARK.test(behind);
  const ended =
    ENDS_SENTENCE.test(behind) && (names.length > 1 || STATE_FOR.test(text.slice(Math.max(0, start - 60), start)));
  const stateFollows = FOLLOWS.test(behind) && !marked && !ended;
  // "Forget 4.2, 4.3 is amber" names two and means one.
  if (names.length > 1 && NOT_THESE.test(before)) return null;
  // "green - all good": it is said of the action.
  if (names[0]?.kind === "all" && before.trim() !== "" && GOOD.test(text.slice(end))) return null;
  // "All good on 2": good is what 2 is.
  if (names[0]?.kind === "all" && GOOD_ON.test(text.slice(end))) return null;
  // "1.4 - all done now": all of it is done.
  if (previous !== null && names[0]?.kind === "all" && NOTHING_BETWEEN.test(text.slice(previous, start))) return null;
  // "1.2 and 1.3 - push both to June": the two that were just named.
  if (names[0]?.kind === "both" && /\b(?:are|were) (?:now )?$/iu.test(before)) return null;
  if (names[0]?.kind === "both" && last?.names.length === 2 && !STATED.test(text.slice(last.end, start))) return null;
  const another = last?.names[0]?.kind === "number" && names.length === 1 && names[0]?.kind === "number";
  const dated = another && (STANDS_OTHERWISE.test(behind) || isNextPlace(names, before, behind, references.length));
  const afterAll = last?.names[0]?.kind === "all" && stateFollows;
  const excepted = EXCEPT.exec(before) ?? (afterAll ? BUT.exec(before) : null);
  if (excepted) return { names, start, end, from: earliest + excepted.index, excepted: true };
  const bulleted = /(?:^|\s)$/u.test(before) && isBullet(text, end, previous);
  const isRest = names.every((name) => name.kind === "rest");
  // "2 amber waiting on HR rest no change": nobody says "rest" with a state behind it of anything else.
  const mark = previous !== null && MARKS_FIRST.test(text) ? MARKED_BEFORE.exec(before) : null;
  if (mark) return { names, start, end, from: earliest + mark.index };
  const standsAlone = bulleted || (isRest && stateFollows && (previous !== null || afterState(before) !== null));
  const opening = standsAlone ? before.length : leadStart(before, previous === null, stateFollows);
  // "4.1 green 12 responses 4.2 amber": a known reference with a state behind it is one wherever it stands.
  if (opening === null && stateFollows && isKnown(names) && !LEANS_ON.test(before) && STATED.test(before))
    return { names, start, end, from: start };
  const movesNext = stepsToDate(names, behind, context);
  // "1 done 2 green 3 end of feb"
  if (opening === null && movesNext && another && afterState(before) !== null)
    return { names, start, end, from: start };
  if (opening === null) return null;
  const lead = before.slice(opening);
  const said =
    stateFollows ||
    dated ||
    movesNext ||
    (names.length === 1 && names[0]?.kind === "number" && SINGULAR.test(text.slice(end)));
  if (!said && !bulleted && !stands(names, words, text.slice(end), lead)) return null;
  return { names, start, end, from: earliest + opening };
}

/** "two's amber", "two is done": one thing, not two of them. */
function isOneOfThem(name: TargetName, behind: string): boolean {
  return name.kind === "number" && name.number > 1 && (SINGULAR.test(behind) || /^['’]s\s/u.test(behind));
}

function placeOf(name: TargetName): TargetName {
  return name.kind === "number" ? { kind: "number", number: name.number } : name;
}

function isPlaceInWords([name, ...others]: readonly TargetName[], words: string): boolean {
  return others.length === 0 && (name?.kind === "middle" || (name?.kind === "number" && !/\d/u.test(words)));
}

/** How long the brackets are in which "3 (accessibility)" is called by its words; 0 where they tell something else. */
function calledInBrackets(behind: string, { actions }: ReplyContext): number {
  const found = /^ ?\((?<words>[^()\n]{2,40})\)/u.exec(behind);
  if (!found || STATED.test(found[0])) return 0;
  return matchActionWords(found.groups?.words ?? "", actions).length === 1 ? found[0].length : 0;
}

/** "2 amber, 3 remind me next week": behind a number of the list, a clause that begins with another and counts nothing. */
function isNextPlace(names: readonly TargetName[], before: string, behind: string, count: number): boolean {
  const [name] = names;
  if (name?.kind !== "number" || name.number > count) return false;
  return (
    /(?:[,;.!\n]|\b(?:and|but))\s*(?:#|no\.? ?)?$/iu.test(before) && /^\s+\p{L}/u.test(behind) && !COUNTED.test(behind)
  );
}

/** "3 posts vacant", "2 senior managers", "2 out of hours" */
const COUNTED =
  /^\s+(?:\p{Ll}[\p{L}-]* ){0,2}?\p{Ll}{2,}(?<!ss|us|is|ks)s\b|^\s+(?:of|out|more|other|new|to|from|people|staff|or|and|in|at|on|per|a)\b/u;

/** "1 done, 2 by end of June", "2 sits with HR": behind a number of the list the next one is an action too. */
const STANDS_OTHERWISE = regExp("iu")`
  ^\s+(?:
    by|until|till|for|to|due|end|mid|early|late
    |in (?!person|house|total|all\b|a\b|the\b|each|every|our|one)
    |on (?!site|line|the (?!\d))|now|next|this|will|won't|would|can|can't|needs?|should|is|isn't
    |has|hasn't|was|still|with|waiting|awaiting|depends|goes|going|went|moved|haven't|we|i|i'm
    |it's|they|sam's|\p{Lu}\p{L}+['’]s|again|stuck|stalled|held
  )\b
`;

function isKnown(names: readonly TargetName[]): boolean {
  return names.every((name) => name.kind === "reference" && name.known);
}

const LEANS_ON = regExp("iu")`
  \b(?:
    waiting (?:on|for)|awaiting|depend(?:s|ent|ing)? on|by|with|see|like|unlike|than|behind
    |until|till|before|after|once|when|if|as|for|of|on|from|under|to
  )\s+(?:action )?$
`;

/**
 * Whether a target that no state follows is one. A reference is; a number or "all" needs a mark behind it, or a verb or
 * a state that is said of it: "approve 1", "green for all", but not "green - all good" or "green, 2 trained".
 */
function stands(names: readonly TargetName[], words: string, after: string, lead: string): boolean {
  if (names.every((name) => name.kind === "reference")) return true;
  const numbered = names.every((name) => name.kind === "number" || name.kind === "reference");
  if (numbered && (MARKED.test(after) || /^(?:#|no|number|item)/iu.test(words) || /(?:\baction|\bitem) $/iu.test(lead)))
    return true;
  if (numbered && OPENS.test(lead) && IS_TOLD.test(after)) return true;
  if (COMMANDED.test(lead) || SAME_AS.test(lead)) return true;
  if (OVER_ALL.test(words)) return VERB_OR_STATE.test(lead);
  return VERB_OR_STATE.test(lead) && (SAID_OF.test(lead) || DID.test(lead)) && ENDS.test(after);
}

/** "1. done 2. amber": a number with the mark that the one before it had, or the first of its line. */
function isBullet(text: string, end: number, previous: number | null): boolean {
  const mark = /^[.)]\s/u.exec(text.slice(end))?.[0][0];
  if (mark === undefined) return false;
  return previous === null ? /^\s*[-•*]?\s*\(?\d+$/u.test(text.slice(0, end)) : text[previous] === mark;
}

const NOT_THESE = /\b(?:forget|ignore|disregard|never ?mind|scrap) (?:about )?$/iu;
/** "no change to 1, 2 or 4" is all three; "1 or 2 green" is one of them, and asked about. */
const NOTHING_TO = /\b(?:no|nothing|not)\b[^.!?\n]{0,40}$/iu;
/** "all green except 2" */
const EXCEPT = regExp("iu")`
  (?:
    \b(?:except(?: for)?|apart from|other than|excluding|bar|but not)
    |(?<=\b(?:all|everything|them|these) )but
  )\s+(?:for\s+)?(?:the\s+)?$
`;
/** "all green but 2 is red" */
const BUT = /\bbut\s+(?:the\s+)?$/iu;
/** "✅ 1.1 🟡 1.3": the mark stands before its action, so the one behind is the next action's. */
const MARKS_FIRST = /^[\s*•-]*\p{Extended_Pictographic}/u;
const MARKED_BEFORE = /\p{Extended_Pictographic}\uFE0F? *$/u;
const NEXT_MARK = /^\s*[,;]?\s*\p{Extended_Pictographic}\uFE0F? *[\w(]/u;
/** "green across the board", "no change to any" */
const OVER_ALL = regExp("iu")`
  ^(?:
    across the board|the lot|all (?:two|three|four|five|\d)(?: of them)?|x ?\d|(?:times|x) \w+
    |(?:on|for|to|with) (?:any|either)
    |any of (?:them|these|those|mine|ours|my actions|our actions)
  )$
`;
const GOOD = /^\s+(?:good|fine|ok|okay|well)\b/iu;
const GOOD_ON =
  /^\s+(?:good|fine|ok|okay|well) (?:on|for|with) (?:action |no\.? ?|#)?(?:[A-Z]{1,6}[ -]?)?\d{1,2}(?:\.\d{1,3})?\s*(?:$|[^\s\w]|and\b)/iu;
const NOTHING_BETWEEN = /^[\s:,–—-]*(?:(?:it is|it's|is|are|now)\s+)?$/iu;
/** "2 is nearly there": of one thing in a list, not of two things counted. */
const SINGULAR = /^\s+(?:is|isn't|has|hasn't|should|will|won't|needs|can|can't|was)\b/iu;
const SAID_OF = /(?:\b(?:for|on|with|of|about|(?:changes?|updates?) to)\s+(?:the\s+)?|[:–-]\s*)$/iu;
const COMMANDED = regExp("iu")`
  \b(?:
    snooze|mute|show|show me|history of|history|approved?|accept|reject|decline|return|move|push
    |slip|delay|extend|(?:mov|push|delay|slipp|extend)ed|mark|set|put|leave|keep|update|pause
    |undo
  )\s+(?:back\s+)?$
`;
/** "3 is red and so is 4" */
const SAME_AS = /\b(?:so (?:is|are)|ditto|likewise)\s+$/iu;
/** "For 2 we are waiting on the unions, so amber" */
const OPENS = /^\s*(?:for|on|re|regarding|as for|about)\s+$/iu;
const IS_TOLD = /^\s*(?:,\s|:|[-–—]\s|(?:we|the|it|it's|i|i'm|we're|this|still|we've|there)\b)/iu;
const DID = regExp("iu")`
  (?:
    (?<!\b(?:have|has|had|we've|i've|they've|'ve) )\b(?:done|finished|completed|closed)
    |\b(?:not|never|haven't|hasn't|didn't) (?:yet |even )*
      (?:start(?:ed)?|begun|begin|finish(?:ed)?|done|complete[d]?)
  )\s+$
`;
const ENDS =
  /^\s*(?:$|[,;.!?\n)]|[-–—]\s|(?:please|pls|thanks|and|but|as|because|since|due to|owing to|while|until)\b)/iu;

const VERB_OR_STATE = regExp("iu")`
  ${STATE}
  |\b(?:
    done|snooze|mute|show|history|approve|accept|reject|decline|return|move|push|slip|delay
    |extend|mark|set|put|update|finished|completed|pause|undo
  )\b
`;
/** A known reference in the middle of a sentence that names no other: "the training under 1.4 is complete". */
function mentioned(text: string, groups: readonly RegExpExecArray[], references: readonly string[]): readonly Target[] {
  const found = groups.flatMap((match) => {
    if (DEPENDS.test(text.slice(Math.max(0, match.index - 30), match.index))) return [];
    const names = namesIn(match[0], references);
    const known =
      names.length > 0 &&
      names.every((name) => name.kind === "reference" && name.known && !/^\d+$/u.test(name.reference));
    return known ? [{ names, start: match.index, end: match.index + match[0].length, from: 0 }] : [];
  });
  return found.length === 1 ? found : [];
}

const DEPENDS =
  /(?:waiting (?:on|for)|depends on|dependent on|blocked by|held up by|after|until|see|like|unlike|with|than|behind) $/iu;

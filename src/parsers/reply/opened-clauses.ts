// Clauses that open with an action's own words behind another's: "1 amber, circles all good".
import { matchesOf } from "../lexicon/matches-of.ts";
import { GOES_ON, namedWholly } from "./opened-by-words.ts";
import type { KnownAction, ReplyContext } from "./reply.ts";
import type { Target } from "./target-patterns.ts";

/**
 * The targets of a sentence with those that its clauses open with. Where only "and" stands between two, they are told of
 * together: "1 and the circles are done".
 *
 * All words up to a verb, a number or a state must be one action's and no other's. "Until the audit and the loops are in"
 * is one condition, so that no clause begins at its "and".
 */
export function withOpenedClauses(
  sentence: string,
  targets: readonly Target[],
  context: ReplyContext,
): readonly Target[] {
  const openings = context.actions.length < 2 ? [] : openingsIn(sentence, targets, context);
  if (openings.length === 0) return targets;
  const all: Opening[] = [];
  for (const one of [...targets, ...openings].toSorted((a, b) => a.start - b.start)) {
    const before = all.at(-1);
    const beside = before && AND.test(sentence.slice(before.end, one.start)) && (isOpening(before) || isOpening(one));
    if (beside && !before.excepted && !one.excepted) all.splice(-1, 1, together(before, one));
    else all.push(one);
  }
  return all.filter((one) => !one.bare).map(({ bare: _, ...target }) => target);
}

/** A target, or a clause that opens with words of an action; `bare`: that has no other words. */
type Opening = Target & { readonly bare?: boolean };

function isOpening({ bare }: Opening): boolean {
  return bare !== undefined;
}

function together(before: Opening, { names, end, bare }: Opening): Opening {
  const isBare = before.bare !== false && (bare ?? false) && isOpening(before);
  return { ...before, names: [...before.names, ...names], end, bare: isBare };
}

function openingsIn(
  sentence: string,
  targets: readonly Target[],
  { listed, actions }: ReplyContext,
): readonly Opening[] {
  return clausesIn(sentence).flatMap(({ from, words }) => {
    const clauseEnd = from + words.length;
    if (targets.some((target) => target.start < clauseEnd && target.end > from)) return [];
    const start = from + (LEAD.exec(words)?.[0].length ?? 0);
    const found = namedAtHead(sentence.slice(start, clauseEnd), actions);
    // Of what is not in the message that is answered, more must be said than its words.
    if (!found || (listed.length > 0 && !found.references.every((it) => listed.includes(it)))) return [];
    const end = start + found.end;
    const bare = NO_MORE.test(sentence.slice(end, clauseEnd));
    return [{ names: [{ kind: "words", references: found.references }], start, end, from, bare }];
  });
}

const AND = /^\s*(?:,|,? ?(?:and|or|nor|plus)\b|&)\s*(?:(?:the|our|my)\s+)?$/iu;
/** "Circles, policy and leaflet": nothing is told before the last of them. */
const NO_MORE = /^[\s.!]*$/u;

/** The longest run of words at the head that is one action's, where what stands behind goes on from a subject. */
function namedAtHead(
  words: string,
  actions: readonly KnownAction[],
): { readonly references: readonly string[]; readonly end: number } | null {
  const opening = OPENING.exec(words)?.[0] ?? "";
  const ends = [...opening.matchAll(WORD)].map(({ 0: word, index }) => index + word.length);
  for (const end of ends.toReversed()) {
    const behind = words.slice(end);
    if (!NO_MORE.test(behind) && !GOES_ON.test(behind.replace(IS, " is "))) continue;
    const references = namedWholly(words.slice(0, end), actions);
    if (references) return { references, end };
  }
  return null;
}

interface Piece {
  readonly from: number;
  readonly words: string;
}

function clausesIn(sentence: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: mark, index } of matchesOf(BOUNDARY, sentence)) {
    if (JOINS.test(mark) && HANGS.test(sentence.slice(from, index))) continue;
    pieces.push({ from, words: sentence.slice(from, index) });
    from = index + mark.length;
  }
  return [...pieces, { from, words: sentence.slice(from) }];
}

const BOUNDARY = /[,;]\s+|\s[-–—]+\s+|\s+(?=(?:and|but|or|nor|whereas|plus)\s)/giu;
const JOINS = /^\s+$/u;
/** A condition or a reason holds for all that "and" joins. */
const HANGS = /\b(?:until|till|once|when|if|after|before|because|cos|as|since|unless|both|between|by|with)\b/iu;
const LEAD = /^[\s*•–-]*(?:(?:and|but|or|nor|whereas|plus|the|our|my|also|so|then) )*/iu;
const OPENING = /^\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*){0,4}/u;
const WORD = /[\p{L}-]+/gu;
const IS = /^['’]s(?![\p{L}\d])/u;

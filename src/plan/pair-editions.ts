// Which held action is which row of a later edition: one to one, the surest pair first.

import { sameMeaning } from "./due-difference.ts";
import type { HeldForCompare } from "./edition.ts";
import { nameKey } from "./names.ts";
import type { RegisterAction } from "./register.ts";
import { likeness, shared, tellingWords, type Words } from "./word-overlap.ts";

export interface Pair {
  readonly held: HeldForCompare;
  readonly now: RegisterAction;
  readonly certain: boolean;
}

/** Of 0 to 1: see `pairEditions` for what each is for. */
const SURE_BY_WORDS = 0.8;
const SURE_WITH_PLACE = 0.6;
const SURE_WITH_REFERENCE = 0.5;
const DOUBTFUL_BY_WORDS = 0.6;
const DOUBTFUL_WITH_PLACE = 0.4;
const DOUBTFUL_WITH_REFERENCE = 0.25;
/** Two short texts share half their words easily: "Train staff", "Train managers". */
const FEWEST_SHARED = 3;

/**
 * Pairs held actions with new rows.
 *
 * The words decide, because plans are renumbered and moved about; the printed reference and the place say how much the
 * words have to agree. Likeness is twice the shared telling words by all words of both.
 *
 * - Sure: 0.8 and more anywhere, as when a clause was added to a sentence; 0.6 in the same section with the same
 *   owners; 0.5 under the same printed reference. Three telling words have to be shared, or every word be the same.
 * - Doubtful, and asked: 0.8 and more, but another directorate and other owners (every directorate may have a row
 *   like it); 0.6 without anything else in common; 0.4 in the same section with the same owners; 0.25 under the same
 *   printed reference, for councils give the number of an old action to a new one.
 * - Below that they are two actions.
 *
 * Pairs are taken surest and likest first, so that an action that stands unchanged is never lost to one that is only
 * similar; the order of the rows has no say.
 */
export function pairEditions(held: readonly HeldForCompare[], now: readonly RegisterAction[]): readonly Pair[] {
  const words = now.map((action) => tellingWords(action.action));
  const candidates = held.flatMap((one) => {
    const own = tellingWords(one.words);
    return now.flatMap((action, index) => candidate(one, action, own, words[index] ?? new Set()));
  });
  candidates.sort(surestFirst);
  const taken = new Set<HeldForCompare | RegisterAction>();
  return candidates.filter(({ held: one, now: action }) => {
    if (taken.has(one) || taken.has(action)) return false;
    taken.add(one).add(action);
    return true;
  });
}

interface Candidate extends Pair {
  readonly score: number;
}

function candidate(held: HeldForCompare, now: RegisterAction, left: Words, right: Words): readonly Candidate[] {
  const alike = likeness(left, right);
  if (alike < DOUBTFUL_WITH_REFERENCE) return [];
  const common = inCommon(held, now);
  const enough = shared(left, right) >= FEWEST_SHARED || alike === 1;
  const certain = enough && alike >= sureFrom(common);
  if (!certain && alike < doubtfulFrom(common)) return [];
  return [{ held, now, certain, score: alike + tieBreak(held, now, common) }];
}

interface InCommon {
  readonly reference: boolean;
  readonly section: boolean;
  readonly directorate: boolean;
  readonly owners: boolean;
}

function inCommon(held: HeldForCompare, now: RegisterAction): InCommon {
  const directorate = sameName(held.directorate, now.directorate);
  return {
    directorate,
    reference: directorate && held.printedReference !== null && held.printedReference === now.printedReference,
    section: directorate && sameName(held.section, now.section),
    owners: sameOwners(held, now),
  };
}

function sureFrom(common: InCommon): number {
  if (common.reference) return SURE_WITH_REFERENCE;
  if (common.section && common.owners) return SURE_WITH_PLACE;
  return common.directorate || common.owners ? SURE_BY_WORDS : Number.POSITIVE_INFINITY;
}

function doubtfulFrom(common: InCommon): number {
  if (common.reference) return DOUBTFUL_WITH_REFERENCE;
  return common.section && common.owners ? DOUBTFUL_WITH_PLACE : DOUBTFUL_BY_WORDS;
}

/** Rows with the same words ("Training") are told apart by all else; together it weighs less than a word does. */
function tieBreak(held: HeldForCompare, now: RegisterAction, common: InCommon): number {
  const signs: readonly [boolean, number][] = [
    [common.reference, 16],
    [common.section, 8],
    [common.directorate, 4],
    [common.owners, 4],
    [sameMeaning(held.due, now.due), 2],
  ];
  return signs.reduce((sum, [holds, weight]) => sum + (holds ? weight : 0), 0) / 10_000;
}

function surestFirst(left: Candidate, right: Candidate): number {
  if (left.certain !== right.certain) return left.certain ? -1 : 1;
  return (
    right.score - left.score ||
    compare(left.held.reference, right.held.reference) ||
    compare(left.now.reference, right.now.reference)
  );
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function sameName(left: string | null, right: string | null): boolean {
  return left === null || right === null ? left === right : nameKey(left) === nameKey(right);
}

/** The same posts in any order and spelling. */
export function sameOwners(held: HeldForCompare, now: RegisterAction): boolean {
  return postKeys(held.owners) === postKeys(now.owners.map((owner) => owner.name));
}

function postKeys(names: readonly string[]): string {
  return [...new Set(names.map(nameKey))].sort().join("\n");
}

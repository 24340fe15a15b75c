// Held actions whose words stand together in one row of a later edition.
import type { HeldForCompare } from "./edition.ts";
import type { RegisterAction } from "./register.ts";
import { containment, likeness, tellingWords, type Words } from "./word-overlap.ts";

export interface Merger {
  readonly now: RegisterAction;
  /** The one that it goes on as comes first. */
  readonly held: readonly HeldForCompare[];
}

/** Of a held action's words, so many stand in the new one: a joining word or a tense may have changed. */
const CONTAINED = 0.8;
/** Two or three words are in many an action by chance. */
const FEWEST_WORDS = 4;
/** An action that is as like as this to another row stands there, and is in no merger. */
const STANDS = 0.8;

/**
 * New rows that hold the words of two or more held actions, four fifths of each. An action that stands in a row of its
 * own too was not merged, and one whose words are all in another held action adds nothing to it.
 *
 * The new row goes on as the action whose printed reference it has, else as the one that fills most of it.
 */
export function findMerged(held: readonly HeldForCompare[], now: readonly RegisterAction[]): readonly Merger[] {
  const old = held.map((action) => ({ action, words: tellingWords(action.words) }));
  const rows = now.map((action) => ({ action, words: tellingWords(action.action) }));
  const mergers = rows.flatMap((row) => {
    const parts = old.filter(
      (one) =>
        one.words.size >= FEWEST_WORDS &&
        containment(one.words, row.words) >= CONTAINED &&
        !rows.some((other) => other !== row && likeness(one.words, other.words) >= STANDS),
    );
    const own = withoutRepeats(parts.toSorted(fullestFirst(row.action)));
    return own.length > 1 ? [{ now: row.action, held: own.map((part) => part.action) }] : [];
  });
  return eachOnce(mergers);
}

interface Part {
  readonly action: HeldForCompare;
  readonly words: Words;
}

function fullestFirst(now: RegisterAction): (left: Part, right: Part) => number {
  const isSame = ({ action }: Part) =>
    action.printedReference !== null && action.printedReference === now.printedReference;
  return (left, right) =>
    Number(isSame(right)) - Number(isSame(left)) ||
    right.words.size - left.words.size ||
    (left.action.reference < right.action.reference ? -1 : 1);
}

/** Without the parts that another one holds already; of two alike the first stays. */
function withoutRepeats(parts: readonly Part[]): readonly Part[] {
  return parts.filter((part, index) =>
    parts.every((other, at) => {
      if (other === part || containment(part.words, other.words) < CONTAINED) return true;
      return containment(other.words, part.words) >= CONTAINED && index < at;
    }),
  );
}

/** A held action may be in one merger only: the one that joins most. */
function eachOnce(mergers: readonly Merger[]): readonly Merger[] {
  const taken = new Set<HeldForCompare>();
  return mergers
    .toSorted(
      (left, right) => right.held.length - left.held.length || (left.now.reference < right.now.reference ? -1 : 1),
    )
    .filter(({ held }) => {
      if (held.some((action) => taken.has(action))) return false;
      for (const action of held) taken.add(action);
      return true;
    });
}

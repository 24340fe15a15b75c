// A later edition of a plan compared with the one that is held, by meaning.
import { howReDated } from "./due-difference.ts";
import type { Continued, EditionChange, HeldForCompare } from "./edition.ts";
import { findMerged } from "./find-merged.ts";
import { nameKey } from "./names.ts";
import { pairEditions, sameOwners } from "./pair-editions.ts";
import type { Register, RegisterAction } from "./register.ts";

/**
 * What became of every held action and where every new one comes from: each is in exactly one change.
 *
 * Mergers are looked for first, for the action that fills most of a merged row would else be paired with it and the
 * others be gone. What is left is paired as `pairEditions` says; what then has no partner is new or gone. A pair that
 * may be one action or two is a question. The order of the rows makes no difference to what is found; changes come in
 * the order of the new edition, the gone ones last.
 *
 * @param held the actions of the plan that have not left it with an earlier edition
 */
export function compareEditions(held: readonly HeldForCompare[], register: Register): readonly EditionChange[] {
  const mergers = findMerged(held, register.actions);
  const merged = new Set(mergers.flatMap((merger) => merger.held));
  const mergedRows = new Set(mergers.map((merger) => merger.now));
  const pairs = pairEditions(
    held.filter((one) => !merged.has(one)),
    register.actions.filter((action) => !mergedRows.has(action)),
  );

  const byRow = new Map<RegisterAction, EditionChange>();
  for (const { now, held: parts } of mergers) {
    const [first, ...others] = parts;
    if (first) byRow.set(now, { kind: "merged", ...continued(first, now), others });
  }
  for (const { held: one, now, certain } of pairs) {
    byRow.set(now, certain ? { kind: "kept", ...continued(one, now) } : doubtful(one, now));
  }
  const paired = new Set([...merged, ...pairs.map((pair) => pair.held)]);
  return [
    ...register.actions.map((now): EditionChange => byRow.get(now) ?? { kind: "new", now }),
    ...held.filter((one) => !paired.has(one)).map((one): EditionChange => ({ kind: "gone", held: one })),
  ];
}

function continued(held: HeldForCompare, now: RegisterAction): Continued {
  const reworded = nameKey(held.words) !== nameKey(now.action);
  const ownersChanged = !sameOwners(held, now);
  const reDated = howReDated(held.due, now.due, held.agreedDates);
  const isSeen = reworded || ownersChanged;
  return {
    held,
    now,
    difference: { reworded, ownersChanged, reDated: reDated === "quietly" && isSeen ? "openly" : reDated },
  };
}

function doubtful(held: HeldForCompare, now: RegisterAction): EditionChange {
  return {
    kind: "doubtful",
    ...continued(held, now),
    question: `Is “${now.action}” (${now.reference} in the new edition) the held action ${held.reference}, “${held.words}”?`,
    choices: ["Yes, it is the same action", `No: ${held.reference} is gone, and the other is new`],
  };
}

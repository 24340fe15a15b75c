// A person's answers about pairs that may be one action or two.
import type { EditionChange } from "./edition.ts";
import { UserError } from "./user-error.ts";

/** "PLA-3=PLA-5": the held action's reference, and the row's in the new edition. */
export interface PairAnswer {
  readonly held: string;
  readonly now: string;
  readonly same: boolean;
}

/**
 * The changes with the doubtful pairs that were answered settled: as one action, or as one that is gone and a new one.
 *
 * @throws UserError when an answer is about no doubtful pair
 */
export function settleDoubts(
  changes: readonly EditionChange[],
  answers: readonly PairAnswer[],
): readonly EditionChange[] {
  const open = new Set(answers);
  const settled = changes.flatMap((change): readonly EditionChange[] => {
    if (change.kind !== "doubtful") return [change];
    const answer = answers.find(
      (one) => isReference(one.held, change.held.reference) && isReference(one.now, change.now.reference),
    );
    if (!answer) return [change];
    open.delete(answer);
    const { held, now, difference } = change;
    if (answer.same) return [{ kind: "kept", held, now, difference }];
    return [
      { kind: "new", now },
      { kind: "gone", held },
    ];
  });
  const [stray] = open;
  if (!stray) return settled;
  throw new UserError(
    `There is no question about ${stray.held} and ${stray.now}. Leave that answer out to see the pairs that are asked about.`,
  );
}

function isReference(said: string, reference: string): boolean {
  return said.trim().toLowerCase() === reference.toLowerCase();
}

// The proof that nothing was lost: every row and line of a document has exactly one fate.
import type { Reconciliation } from "../../plan/register.ts";
import type { Document } from "../document/document.ts";
import type { Fate } from "../table/action-row.ts";

/**
 * Counts what became of everything. A row is a row of a table or a line of text outside tables, or
 * something hidden that the reader of the format left out. A row that lists several actions with dates of their own
 * counts as several: `parted` says how many more there are.
 *
 * @throws Error when the counts do not add up to the document: a fault of this program, never of the plan.
 */
export function reconcile(document: Document, fates: readonly Fate[], parted: number): Reconciliation {
  const count = (fate: Fate): number => fates.filter((each) => each === fate).length;
  const unseen = document.leftOut ?? [];
  const reasons = new Map<string, number>();
  const leaveOut = (reason: string, items: number): Map<string, number> =>
    reasons.set(reason, (reasons.get(reason) ?? 0) + items);
  for (const { reason, count: items } of unseen) leaveOut(reason, items);
  for (const fate of fates) if (typeof fate === "object") leaveOut(fate.leftOut, 1);
  const reconciliation: Reconciliation = {
    rows:
      document.blocks.reduce((sum, block) => sum + (block.kind === "table" ? block.rows.length : 1), 0) +
      unseen.reduce((sum, { count: items }) => sum + items, 0) +
      parted,
    actions: count("action"),
    joined: count("joined"),
    headings: count("heading"),
    queried: count("queried"),
    leftOut: [...reasons].map(([reason, rows]) => ({ reason, count: rows })),
  };
  assertWhole(reconciliation);
  return reconciliation;
}

function assertWhole({ rows, actions, joined, headings, queried, leftOut }: Reconciliation): void {
  const found = leftOut.reduce((sum, { count }) => sum + count, actions + joined + headings + queried);
  if (found !== rows) {
    throw new Error(
      `the document has ${rows} rows but ${found} were accounted for: ${actions} actions, ${joined} joined, ` +
        `${headings} headings, ${queried} queried, the rest left out`,
    );
  }
}

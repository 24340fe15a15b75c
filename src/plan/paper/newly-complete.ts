// What was accepted as complete since the quarter before.
import type { Snapshot } from "../snapshot.ts";

/** Accepted as complete, and not so in the snapshot before. */
export function newlyComplete(snapshot: Snapshot, previous: Snapshot | null) {
  const before = new Set(previous?.actions.filter(isComplete).map(({ reference }) => reference));
  return snapshot.actions.filter((action) => isComplete(action) && !before.has(action.reference));
}

/** Closed, and not as business as usual nor stopped. */
export function isComplete({ open, status }: Snapshot["actions"][number]): boolean {
  return !open && status !== "business-as-usual" && status !== "stopped";
}

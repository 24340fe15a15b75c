// A plan as it stood at a lock, for what is computed from nothing else.
import type { Snapshot, SnapshotAction } from "../../src/plan/snapshot.ts";
import { ragMark } from "../../src/plan/status.ts";

export function anAction(reference: string, changes: Partial<SnapshotAction> = {}): SnapshotAction {
  return {
    reference,
    words: `Action ${reference}`,
    directorate: "Place",
    owners: ["Head of Economy"],
    open: true,
    rag: "G",
    status: null,
    said: changes.rag === null ? null : ragMark(changes.rag ?? "G"),
    lateAllowed: (changes.rag ?? "G") === "G" ? 0 : null,
    note: null,
    reportedOn: "2026-06-20",
    dueOn: "2026-12-31",
    ongoing: false,
    requestedDate: null,
    waitsToCloseAs: null,
    hasOwner: true,
    section: null,
    dueText: "",
    tags: {},
    requestReason: null,
    evidence: [],
    ...changes,
  };
}

export function aSnapshot(actions: readonly SnapshotAction[], changes: Partial<Snapshot> = {}): Snapshot {
  return {
    plan: "Anti-Racist Action Plan",
    label: "Q1 2026/27",
    from: "2026-04-01",
    to: "2026-06-30",
    reportedFrom: "2026-04-01",
    asAt: "2026-07-03",
    actions: [...actions],
    key: [],
    datesAgreed: [],
    ...changes,
  };
}

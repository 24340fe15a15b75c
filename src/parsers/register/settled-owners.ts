// Owners as a person named them: cells that could be split in two ways, initials, rows without any.
import { rowAt, rowKey, type Settled } from "../../plan/settlement.ts";
import type { OwnersRead, SettledSplits } from "../owners/read-owners.ts";
import type { ActionRow } from "../table/action-row.ts";

interface SettledOwners {
  (row: ActionRow, read: OwnersRead): OwnersRead;
  readonly splits: SettledSplits;
}

/** What was read of a row's owners, with what somebody said about them. */
export function settledOwners(settled: readonly Settled[]): SettledOwners {
  const splits = new Map<string, readonly string[]>();
  const renamed = new Map<string, string>();
  const named = new Map<string, readonly string[]>();
  for (const { settlement } of settled) {
    if (settlement.kind === "split") splits.set(settlement.text, settlement.names);
    if (settlement.kind === "rename")
      for (const [name, means] of Object.entries(settlement.names)) renamed.set(name, means);
    if (settlement.kind === "owners") for (const row of settlement.rows) named.set(rowKey(row), row.names);
  }
  const apply = ({ table, row }: ActionRow, read: OwnersRead): OwnersRead => {
    const names = named.get(rowKey(rowAt(table, row)));
    if (read.owners.length === 0 && names) {
      return { owners: names.map((name) => ({ name, capacity: null })), doubts: [] };
    }
    const owners = read.owners.map((owner) => ({ ...owner, name: renamed.get(owner.name) ?? owner.name }));
    return { ...read, owners };
  };
  return Object.assign(apply, { splits });
}

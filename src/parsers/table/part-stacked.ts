// Rows that list several things with a date each, as an action for each; done last, when no row goes on any more.
import { rowAt } from "../../plan/settlement.ts";
import type { ActionRow, TablesRead } from "./action-row.ts";
import type { SettledRows } from "./settled-rows.ts";
import { pairStacked } from "./stacked.ts";

/** What was read with such rows parted: sub-rows have the reference of the row, and strays still point at theirs. */
export function partStacked(read: TablesRead, settled: SettledRows): TablesRead {
  const parted = read.actions.map((action) =>
    settled.isOne(rowAt(action.table, action.row)) ? [action] : partRow(action),
  );
  const lastOf: number[] = [];
  for (const rows of parted) lastOf.push((lastOf.at(-1) ?? -1) + rows.length);
  const more = parted.flat().length - parted.length;
  return {
    ...read,
    actions: parted.flat(),
    strays: read.strays.map((stray) => ({ ...stray, above: lastOf[stray.above] ?? -1 })),
    fates: [...read.fates, ...Array.from({ length: more }, () => "action" as const)],
    parted: read.parted + more,
  };
}

function partRow(action: ActionRow): ActionRow[] {
  const { rows, doubtful } = pairStacked(action.row);
  return rows.map((row) => ({
    ...action,
    row,
    inheritedReference: row.reference === "" ? action.row.reference || action.inheritedReference : null,
    stacked: !doubtful ? "no" : rows.length > 1 ? "parted" : "unpaired",
  }));
}

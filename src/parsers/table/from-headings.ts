// What the heading of a section says for its actions.
import type { Column } from "./columns.ts";
import type { Standing } from "./headings.ts";
import type { PlanRow } from "./plan-row.ts";

/** What the section's heading says of lead and date holds for each of its actions where the table has no column for it. */
export function fromHeadings(row: PlanRow, { lead, due }: Standing, columns: readonly Column[] | null): PlanRow {
  const means = new Set(columns?.map(({ meaning }) => meaning));
  const isDated = means.has("due") || means.has("ticked") || row.due !== "";
  return {
    ...row,
    owners: means.has("owner") || lead === null ? row.owners : [{ text: lead, capacity: null }],
    due: isDated ? row.due : (due ?? ""),
  };
}

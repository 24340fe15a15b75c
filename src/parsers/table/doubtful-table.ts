// Tables whose headings leave open which column the actions stand in.
import { rowAt } from "../../plan/settlement.ts";
import type { DoubtfulTable } from "./action-row.ts";
import type { Column } from "./columns.ts";
import type { HeadingRows } from "./headings-at.ts";
import { filledCells } from "./row-kind.ts";

/**
 * What to ask about a table by its headings: which column was meant where one was guessed, or whether owners and dates
 * without any action are a plan after all. Null where nothing is in doubt.
 */
export function doubtfulTable({ of, columns, rows, below, guessed }: HeadingRows, table: number): DoubtfulTable | null {
  const place = { table, from: rows[0]?.from ?? 0, guessed, rows: below.map((row) => rowAt(table, row)) };
  if (of === "actions") return guessed === null ? null : { headings: columns.flatMap(mayBeAction), ...place };
  const means = new Set(columns.map(({ meaning }) => meaning));
  const isTracked = means.has("owner") && means.has("due") && !means.has("indicator");
  return isTracked ? { headings: rows.flatMap(filledCells), ...place } : null;
}

function mayBeAction({ meaning, heading }: Column): string[] {
  return ["action", "section", "outcome", "evidence", "further"].includes(meaning) && heading !== "" ? [heading] : [];
}

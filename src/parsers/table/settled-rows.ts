// What a person settled about rows and columns, for the reader of the tables.
import { type RowAt, rowKey, type Settlement } from "../../plan/settlement.ts";
import type { HeadingRows } from "./headings-at.ts";

export type SettledRole = Extract<Settlement, { kind: "rows" }>["are"];

export interface SettledRows {
  /** What the row is; null where nobody was asked. */
  readonly role: (row: RowAt) => SettledRole | null;
  /** Whether what the row lists is one action. */
  readonly isOne: (row: RowAt) => boolean;
  /** The headings, with the column that was named as the one of the actions. */
  readonly headings: (table: number, headings: HeadingRows) => HeadingRows;
}

/** Nothing was settled. */
export const AS_READ: SettledRows = { role: () => null, isOne: () => false, headings: (_table, headings) => headings };

export function settledRows(settlements: readonly Settlement[]): SettledRows {
  const roles = new Map<string, SettledRole>();
  const columns = new Map<number, string>();
  const whole = new Set<string>();
  for (const settlement of settlements) {
    if (settlement.kind === "rows") for (const row of settlement.rows) roles.set(rowKey(row), settlement.are);
    if (settlement.kind === "one-action") whole.add(rowKey(settlement.row));
    if (settlement.kind === "column") columns.set(settlement.table, settlement.heading);
  }
  return {
    role: (row) => roles.get(rowKey(row)) ?? null,
    isOne: (row) => whole.has(rowKey(row)),
    headings: (table, headings) => {
      const named = columns.get(table);
      const at = named === undefined ? -1 : headings.columns.findIndex(({ heading }) => heading === named);
      return at < 0 ? headings : { ...headings, of: "actions", columns: asAction(headings.columns, at), guessed: null };
    },
  };
}

function asAction(columns: HeadingRows["columns"], action: number): HeadingRows["columns"] {
  return columns.map((column, at) =>
    at === action
      ? { ...column, meaning: "action" }
      : column.meaning === "action"
        ? { ...column, meaning: "further" }
        : column,
  );
}

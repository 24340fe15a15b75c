// Names of cells: "B7", "A1:C3".

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface CellRange {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** Null where the name is none, or lies beyond the edges of a sheet. */
export function cellAt(name: string): CellPlace | null {
  const found = /^([A-Z]{1,3})(\d{1,7})$/.exec(name);
  if (!found) return null;
  let column = 0;
  for (const letter of found[1] ?? "") column = column * 26 + letter.charCodeAt(0) - "A".charCodeAt(0) + 1;
  const row = Number(found[2]);
  return row >= 1 && row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : null;
}

/** Null where the range has no two corners. */
export function rangeOf(name: string): CellRange | null {
  const [first = "", last = first] = name.split(":");
  const from = cellAt(first);
  const to = cellAt(last);
  return from && to ? { from, to } : null;
}

// A row of a table as words, where no table fits.

export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/**
 * What a row says beside its first cell, each cell with its column's name. Nothing is said of empty cells, nor of noughts
 * where the row has another figure: on a telephone "Amber 1, Red 1" is read and six counts of which four are nought are not.
 */
export function saidInRow(columns: readonly string[], row: readonly string[]): readonly NamedValue[] {
  const said = columns
    .slice(1)
    .map((name, at) => ({ name, value: row[at + 1] ?? "" }))
    .filter(({ value }) => value.trim() !== "");
  const counted = said.filter(({ value }) => value !== "0");
  return counted.some(({ value }) => /^\d/.test(value)) ? counted : said;
}

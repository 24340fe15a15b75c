// The size of a table before it is laid out: what is written in a few cells must not ask for millions.
import { UserError } from "../../plan/user-error.ts";

const MOST_CELLS = 1_000_000;
/** A year by weeks beside a plan has sixty. */
const MOST_COLUMNS = 1000;

/** @throws UserError for more columns or cells, blank ones among them, than any plan has */
export function checkTableSize(rows: number, columns: number, name: string): void {
  if (columns <= MOST_COLUMNS && rows * columns <= MOST_CELLS) return;
  throw new UserError(
    `${name} has a table of ${rows} rows and ${columns} columns, more than any plan. Copy the rows of the plan into a new file and import that.`,
  );
}

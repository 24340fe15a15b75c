// A table that a text draws with characters, taken out of its lines.
import type { Row } from "../document.ts";

/** Lines of a file that draw one table, counted from 0: the first, and the one behind the last. */
export interface DrawnTable {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly Row[];
}

/** How the words of a cell are put together from the lines that it takes. */
export type ReadCell = (lines: readonly string[], width: number) => string;

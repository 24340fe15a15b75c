// A table as it stands on one page.
import type { Column } from "../../table/columns.ts";
import type { Row } from "../document.ts";
import type { RowEvidence } from "./aligned-rows.ts";
import type { Box } from "./box.ts";
import type { Corridor } from "./corridors.ts";
import type { TaggedPlace } from "./tagged-table.ts";

export interface PageRow extends Row {
  /** Where lines show merged cells: for each cell, whether it began in a row above. */
  readonly covered?: readonly boolean[];
}

/** The rows, with what is needed to tell whether the next page goes on with them. */
export interface PageTable extends Box {
  readonly kind: "table";
  /** The x of each column's edge, from left to right. */
  readonly edges: readonly number[];
  readonly rows: readonly PageRow[];
  /** Where no lines are drawn: the white between the columns. */
  readonly corridors?: readonly Corridor[];
  /** Where no lines are drawn: what showed where rows begin. */
  readonly rowsBy?: RowEvidence | null;
  /** Where a text kept its columns by spaces: what they mean, whether or not this page repeats their headings. */
  readonly columns?: readonly Column[];
  /** Whether a line closes it at the top and at the bottom. */
  readonly closedAbove: boolean;
  readonly closedBelow: boolean;
  /** Where the document is tagged: which table it is, and which of all its rows stand here. */
  readonly tagged?: TaggedPlace;
}

// A table as it stands on one page.
import type { Row } from "../document.ts";
import type { Box } from "./box.ts";

/** The rows, with what is needed to tell whether the next page goes on with them. */
export interface PageTable extends Box {
  readonly kind: "table";
  /** The x of each column's edge, from left to right. */
  readonly edges: readonly number[];
  readonly rows: readonly Row[];
  /** Whether a line closes it at the top and at the bottom. */
  readonly closedAbove: boolean;
  readonly closedBelow: boolean;
}

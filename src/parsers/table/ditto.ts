// Cells that point to the row above: "As above", "Ditto".
import { foldText } from "../document/clean-text.ts";
import type { PlanRow } from "./plan-row.ts";

/** The row with what such a cell points to in its place, where a row of the same table stands above. */
export function withDitto(row: PlanRow, above: PlanRow | null): PlanRow {
  if (above === null) return row;
  const settled = (text: string, from: string | undefined): string => (pointsUp(text) && from ? from : text);
  return {
    ...row,
    due: settled(row.due, above.due),
    owners: row.owners.map((owner, at) => ({ ...owner, text: settled(owner.text, above.owners[at]?.text) })),
  };
}

function pointsUp(text: string): boolean {
  return /^(?:\(?(?:as|same as|see) above\)?|(?:as|same as) previous|ditto|["“”″〃])\.?$/i.test(foldText(text));
}

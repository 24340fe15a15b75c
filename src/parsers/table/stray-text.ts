// What a row that belongs to no action for certain says.
import { foldText } from "../document/clean-text.ts";
import type { PlanRow } from "./plan-row.ts";

/** Its cells in one line. Its number and section stand only where nothing else does. */
export function strayText(row: PlanRow): string {
  const cells = [row.outcome, ...row.owners.map(({ text }) => text), row.due, row.rag, row.status];
  const said = filled([...cells, ...row.further.map(({ text }) => text)]);
  return (said.length > 0 ? said : filled([row.reference, row.section])).join(", ");
}

function filled(cells: readonly string[]): string[] {
  return cells.map(foldText).filter((cell) => cell !== "");
}

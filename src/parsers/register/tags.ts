// Further columns of a plan as tags: codes apart, prose whole.
import { foldText } from "../document/clean-text.ts";
import type { FurtherCell } from "../table/plan-row.ts";

/** `{ EFLG: ["1.2", "2.2"], Strand: ["All"], Comments: ["Waiting for the census."] }`. */
export function tagsOf(cells: readonly FurtherCell[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(cells.map(({ heading, text }) => [heading, codesIn(text) ?? [foldText(text)]]));
}

/** Numbers and short codes ("1.2 2.2", "R A SO F&B"); null where the cell holds words. */
function codesIn(text: string): string[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== "");
  const isCode = (part: string): boolean =>
    /^\d+(?:\.\d+)*[a-z]?$/.test(part) || /^\p{Lu}[\p{Lu}\d&.-]{0,4}$/u.test(part);
  return parts.length > 1 && parts.every(isCode) ? parts : null;
}

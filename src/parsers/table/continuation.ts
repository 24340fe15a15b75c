// Whether a row goes on with the row above it, as after a page break.
import { endsOpen, endsSentence, startsMidSentence } from "../document/text-flow.ts";
import { hasOwner, type PlanRow } from "./plan-row.ts";

/**
 * `yes` and `no` are certain enough to act on; `perhaps` is joined and asked about.
 *
 * A row of its own has a reference, a date or a rating of its own. Without any of these it goes on with the row above
 * when one of its cells begins in the middle of a sentence ("listening to the communities …", "and Digital Services
 * Manager"), or when the text above stops short of its full stop in a plan that sets full stops.
 */
export function goesOnWith(above: PlanRow, row: PlanRow, planSetsFullStops: boolean): "yes" | "perhaps" | "no" {
  if (row.reference !== "") return "no";
  const midText = startsMidSentence(row.action) && !endsSentence(above.action);
  const standsAlone = row.due !== "" || row.rag !== "" || row.status !== "";
  if (!row.afterBreak) return midText && !standsAlone && !hasOwner(row) ? "yes" : "no";
  if (standsAlone) return completesDate(above, row) || (midText && above.due === "") ? "yes" : "no";
  if (row.action === "" && row.evidence === "") return "yes";
  if (midText || endsOpen(above.action) || row.action.startsWith("•") || isMidElsewhere(row)) return "yes";
  if (planSetsFullStops && row.action !== "" && !endsSentence(above.action)) return "yes";
  return hasOwner(row) || row.action === "" ? "no" : "perhaps";
}

function isMidElsewhere(row: PlanRow): boolean {
  return [row.outcome, ...row.owners.map(({ text }) => text)].some(startsMidSentence);
}

/** "March" at the foot of a page, "2027" at the head of the next. */
function completesDate(above: PlanRow, row: PlanRow): boolean {
  return /^\d{2,4}$/.test(row.due) && /^[\p{L} ]+$/u.test(above.due) && !hasOwner(row);
}

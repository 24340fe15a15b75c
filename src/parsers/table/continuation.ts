// Whether a row goes on with the row above it, as after a page break.
import { endsOpen, endsSentence, rejoin, startsMidSentence } from "../document/text-flow.ts";
import { looksLikePost } from "../owners/title-words.ts";
import { hasOwner, type PlanRow } from "./plan-row.ts";

/**
 * `yes` and `no` are certain enough to act on; `perhaps` is joined and asked about.
 *
 * A row of its own has a reference, a date or a rating of its own. Without any of these it goes on with the row above
 * when one of its cells begins in the middle of a sentence ("in every ward and …", "and Access Manager"), or when the text above stops short of its full stop in a plan that sets full stops.
 */
export function goesOnWith(above: PlanRow, row: PlanRow, planSetsFullStops: boolean): "yes" | "perhaps" | "no" {
  if (row.reference !== "") return "no";
  if (opensList(above) && row.action.startsWith("•")) return "yes";
  const isOpen = !endsSentence(above.action) || /\?["”’]$/.test(above.action);
  const midText = startsMidSentence(row.action) && !startsMidSentence(above.action) && isOpen;
  const hasRating = row.rag !== "" || row.status !== "";
  if (row.due !== "" || hasRating) {
    if (midText && row.due === "") return above.rag === "" && above.status === "" ? "yes" : "no";
    if (midText && row.afterBreak && !hasRating && isCutInside(above, row)) return "yes";
    if (midText && !hasRating && !hasOwner(row) && endsOpen(above.due)) return "yes";
    if (!hasRating && completesDate(above, row)) return midText || (row.afterBreak && !hasOwner(row)) ? "yes" : "no";
    return midText && row.afterBreak && above.due === "" ? "yes" : "no";
  }
  if (midText) return "yes";
  if (!row.afterBreak) return "no";
  if (row.action === "" && row.evidence === "") return "yes";
  if (startsMidSentence(row.action) && /:$/.test(above.action.trim())) return "yes";
  if (endsOpen(above.action) || row.action.startsWith("•") || isMidElsewhere(row) || ownerGoesOn(above, row))
    return "yes";
  if (planSetsFullStops && row.action !== "" && !endsSentence(above.action)) return "yes";
  return hasOwner(row) || row.action === "" ? "no" : "perhaps";
}

/** "Three services first:" with nothing beside it: the list below, and the owner and date beside that, belong to it. */
function opensList(row: PlanRow): boolean {
  const isBare = row.due === "" && row.rag === "" && row.status === "" && !hasOwner(row);
  return isBare && /:\s*$/.test(row.action);
}

function isMidElsewhere(row: PlanRow): boolean {
  return [row.outcome, ...row.owners.map(({ text }) => text)].some(startsMidSentence);
}

/** "Rolling programme to" over "March 2025", "Chief Clinical" over "Information Officer": a cell beside the action was cut too. */
function isCutInside(above: PlanRow, row: PlanRow): boolean {
  return (
    startsMidSentence(row.due) ||
    endsOpen(above.due) ||
    endsOpen(above.action) ||
    above.owners.some(({ text }, at) => {
      const below = row.owners[at]?.text ?? "";
      return text !== "" && !looksLikePost(text) && looksLikePost(rejoin(text, below));
    })
  );
}

/** An owner that stops in the middle, or is none without the words below. */
function ownerGoesOn(above: PlanRow, row: PlanRow): boolean {
  return above.owners.some(({ text }, at) => {
    const below = row.owners[at]?.text ?? "";
    if (text === "" || below === "") return false;
    return endsOpen(text) || (!looksLikePost(text) && !looksLikePost(below) && looksLikePost(rejoin(text, below)));
  });
}

/** "March" at the foot of a page, "2027" at the head of the next. */
function completesDate(above: PlanRow, row: PlanRow): boolean {
  return /^\d{2,4}$/.test(row.due) && /^[\p{L} ]+$/u.test(above.due);
}

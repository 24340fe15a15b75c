// What one row of an action table is: an action, part of the one above, a heading, or neither for certain.

import { foldText } from "../document/clean-text.ts";
import type { Row } from "../document/document.ts";
import { regExp } from "../lexicon/pattern.ts";
import { looksLikePost } from "../owners/title-words.ts";
import { looksLikeDate } from "./columns-by-content.ts";
import { goesOnWith } from "./continuation.ts";
import { isLabelledPart } from "./labelled-part.ts";
import { notAccepted } from "./not-accepted.ts";
import { isTracked, type PlanRow } from "./plan-row.ts";
import { isFigure, onlyText } from "./row-kind.ts";

/**
 * `evidence` stands alone: what a council has done, with nothing to do. `stray` has an owner or a date, and no action.
 * `no action` says just that: "No actions this year"; `not accepted` is a recommendation that nobody takes up. `figures` measure and do nothing: "Visits | 61% | 75%".
 */
export type RowRole =
  | "no action"
  | "not accepted"
  | "action"
  | "action without text"
  | "joined"
  | "perhaps joined"
  | "heading"
  | "figures"
  | "evidence"
  | "stray";

/** The role of a row. `above` is the action it could go on with, if there is one. */
export function rowRole(row: Row, read: PlanRow, above: PlanRow | null, planSetsFullStops: boolean): RowRole {
  if (row.isAction) return "action";
  const text = onlyText(row);
  if (text !== null && text === (row.cells[0] ?? "") && isLabelledPart(text) && !isTracked(read)) return "heading";
  const goesOn = above === null ? "no" : goesOnWith(above, read, planSetsFullStops);
  if (goesOn === "yes") return "joined";
  if (read.action !== "" && !isTracked(read) && saysNoAction(read.action)) return "no action";
  if (read.action !== "" && read.due === "" && notAccepted(read) !== null) return "not accepted";
  const isCut = goesOn === "perhaps" && standsUnderAction(row, read, text);
  if (isPartAcross(row, text)) return "heading";
  if (!isTracked(read) && !isCut && (row.isBand === true || isHeadingRow(read, text))) return "heading";
  if (goesOn === "perhaps") return "perhaps joined";
  if (isFigure(foldText(read.action))) return isTracked(read) && !holdsOnlyFigures(read) ? "stray" : "figures";
  if (read.action !== "") return "action";
  if (read.evidence === "") return "stray";
  return isTracked(read) ? "action without text" : "evidence";
}

/** "Objective 1: Know our customers" across the table, whose first column may be one of dates or owners. */
function isPartAcross(row: Row, text: string | null): boolean {
  if (text === null || (row.cells[0] ?? "") === "") return false;
  return isLabelledPart(text) || (row.isBand === true && !looksLikeDate(text) && !looksLikePost(text));
}

function saysNoAction(text: string): boolean {
  return NO_ACTION.test(foldText(text));
}

const NO_ACTION = regExp("i")`
  ^(?:
    see (?:
      above|below|also\b.*
      |(?:aim|action|objective|outcome|section|part|theme|priority|target|point|ref)s? ?\S{1,6}
    )
    |(?:there are )?(?:currently )?no (?:further |new |outstanding |specific )?actions?(?:
      [ ](?:
        required|needed|identified|proposed|planned|this (?:year|quarter|time)
        |at (?:this time|present)|in this (?:area|period)
      )
    )?
    |none|nil|n/?a|not applicable|[-–—]
  )\.?$
`;

/** Nobody is called "480,000", and "75%" is no day. */
function holdsOnlyFigures({ owners, due, rag, status }: PlanRow): boolean {
  const cells = [...owners.map(({ text }) => text), due, rag, status].map(foldText).filter((cell) => cell !== "");
  return cells.every((cell) => isFigure(cell) && !looksLikeDate(cell));
}

/** A heading begins in the first column; a lone text under the actions, which stand further right, is more of an action. */
function standsUnderAction(row: Row, read: PlanRow, text: string | null): boolean {
  if (row.isBand === true || text === null || text !== foldText(read.action) || isLabelledPart(text)) return false;
  return (row.cells[0] ?? "") === "" && row.cells.filter((cell) => cell !== "").length === 1;
}

/** One text across the row, or words where the references stand. Prose in the action's own column is an action. */
function isHeadingRow(read: PlanRow, text: string | null): boolean {
  if (read.reference.split(/\s+/).length > 2) return true;
  if (text === null || text === foldText(read.evidence)) return false;
  return text !== foldText(read.action) || isShortTitle(text);
}

function isShortTitle(text: string): boolean {
  return isLabelledPart(text) || (/^[\p{Lu}\d]/u.test(text) && !/[.;,]$/.test(text) && text.split(" ").length <= 12);
}

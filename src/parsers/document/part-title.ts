// Whether a line of a text without columns may be the title of a part of the plan.
import { isLabelledPart } from "../table/labelled-part.ts";
import { isDate, isPost, isRating } from "./flat/cell-signs.ts";

const LONGEST_TITLE = 18;

/** Short, with a capital or a number in front, and no sentence; or "Objective 2: …". */
export function isTitle(text: string): boolean {
  if (isLabelledPart(text)) return true;
  return text.split(" ").length <= LONGEST_TITLE && /^[\p{Lu}\d]/u.test(text) && !/[.;,:]$/.test(text);
}

/** A line that may name a part of the plan, and is none of what stands in the cells of its last column. */
export function mayTitlePart(text: string): boolean {
  return isLabelledPart(text) || (isTitle(text) && !isDate(text) && !isRating(text) && !isPost(text));
}

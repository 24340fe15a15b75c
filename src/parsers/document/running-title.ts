// What the title at the head or the foot of each page looks like, and what a page's number does.
import { headingWords } from "../table/columns.ts";
import { isDate, isPost, isRating } from "./flat/cell-signs.ts";
import { joinedHeadings } from "./stream/joined-headings.ts";

/** "Page 2 of 5", "2 of 5", "- 2 -": nothing else looks like that. */
export function isPageNumber(text: string): boolean {
  return PAGE.test(text);
}

const PAGE =
  /^(?:(?:page|p\.?)\s*\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?|[-–]\s*\d{1,3}\s*[-–]|\d{1,3}\s+of\s+\d{1,3}|\|?\s*page\s*\|?\s*\d{1,3})$/i;

/** Nothing that stands in cells of many rows, and no heading of a column. */
export function mayRun(text: string): boolean {
  if (!/\p{L}{3}/u.test(text) || headingWords(text) !== null || joinedHeadings(text) !== null) return false;
  return !isPageNumber(text) && !isPost(text) && !isDate(text) && !isRating(text);
}

/** Says what a title says, which a cell that comes again and again beside numbers does not; or begins with the document's own title. */
export function namesPlan(text: string, title: string): boolean {
  return NAMES_PLAN.test(text) || text.startsWith(title);
}

const NAMES_PLAN = /\b(?:plan|strategy|scheme|report|framework|programme|official|draft|version)\b/i;

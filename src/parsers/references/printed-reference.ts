// References as councils print them: "2.11", "A3", "EQ-04", "7", "1.2.3b".
import { regExp } from "../lexicon/pattern.ts";

const REFERENCE = /^\(?(?:[A-Z]{1,5}[ .-]?)?\d{1,3}(?:[.-]\d{1,3}){0,3}[a-z]?[.):]?$/i;
const LEADING = regExp("")`
  ^(
    (?:[A-Z]{1,4}[.-]?)?\d{1,3}(?:\.\d{1,3}){1,3}[a-z]?
    |[A-Z]{1,4}[.-]?\d{1,3}[a-z]?|\d{1,3}[a-z](?=[.)])|\d{1,3}(?=[.)]\s)
  )[.):]?\s+(?=\S)
`;

/** Whether a whole cell is a reference. "1.10" is text, never the number 1.1. */
export function isReference(cell: string): boolean {
  return cell.length <= 12 && REFERENCE.test(cell.trim());
}

/** The reference without what only decorates it: "1.2." is "1.2", "(3)" is "3". */
export function plainReference(cell: string): string {
  return cell
    .trim()
    .replace(/^\(/, "")
    .replace(/[.):]+$/, "");
}

/** A reference that stands before the action in the same cell, with the text behind it; null where there is none. */
export function leadingReference(text: string): { reference: string; rest: string } | null {
  const found = LEADING.exec(text);
  return found?.[1] ? { reference: found[1], rest: text.slice(found[0].length) } : null;
}

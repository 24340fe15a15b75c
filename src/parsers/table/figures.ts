// Columns and tables that hold figures to be reached, not dates and actions.
import type { Row } from "../document/document.ts";
import { type Column, headingWords } from "./columns.ts";
import { looksLikeDate } from "./columns-by-content.ts";

/**
 * The columns, with a "Target" that holds figures no longer taken for the deadline. A heading that can mean nothing but a
 * date ("By when") stays one, whatever is in it.
 */
export function withoutFigures(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  return columns.map((column, at) => {
    if (column.meaning !== "due" || headingWords(column.heading)?.besides !== "further") return column;
    const cells = rows.map(({ cells: all }) => all[at] ?? "").filter((cell) => cell !== "");
    const figures = cells.filter((cell) => /\d|[%£]/.test(cell) && !looksLikeDate(cell) && !/^\d{1,2}[./]/.test(cell));
    return figures.length > 0 && figures.length * 2 > cells.length ? { ...column, meaning: "indicator" } : column;
  });
}

/**
 * Whether a table measures and does nothing: likelihood beside impact is a risk register; an "Objective" or a "Measure"
 * beside figures, or without any owner, date or rating, is a table of indicators. A column called "Action" is a claim
 * that figures beside it do not refute, but its own figures do: "Actions: 4" is a count.
 */
export function onlyMeasures(columns: readonly Column[], rows: readonly Row[]): boolean {
  const headings = columns.map(({ heading }) => heading);
  const names = (pattern: RegExp): boolean => headings.some((heading) => pattern.test(heading));
  const present = new Set(columns.map(({ meaning }) => meaning));
  const isPlan = present.has("owner") && present.has("due");
  if (names(PIVOT) || (names(AGGREGATE) && !isPlan)) return true;
  if (names(/^(?:risk )?(?:likelihood|probability)\b/i) && names(/\b(?:impact|severity|score|rating)\b/i)) return true;
  if (names(/^risks?(?: description)?$/i) && names(/\b(?:score|rating|likelihood|severity)\b/i)) return true;
  const action = columns.find(({ meaning }) => meaning === "action");
  const tracked = (["owner", "due", "ticked", "rag", "status"] as const).some((meaning) => present.has(meaning));
  if (action && !tracked && !/\b(?:actions?|tasks?|activit|steps?)\b|\bwe will\b/i.test(action.heading)) return true;
  const texts = action
    ? rows.map(({ cells }) => cells[columns.indexOf(action)] ?? "").filter((cell) => cell !== "")
    : [];
  if (texts.length > 0 && texts.every((cell) => /^[\d.,%£\s/()-]+$/.test(cell))) return true;
  const { besides } = headingWords(action?.heading ?? "") ?? {};
  if (besides !== "section" && besides !== "outcome") return false;
  if (isPlan && columns.every((column, at) => !measures(column, at, rows))) return false;
  return present.has("indicator") || !tracked;
}

/** What Excel writes over a pivot table: it counts the actions of another sheet, and may name them. */
const PIVOT = /^(?:row labels|column labels|grand total)$/i;

/** Likewise; but a report tool writes it over the figures of a plan too, which has its owners and its dates beside them. */
const AGGREGATE = /^(?:count|sum|average|min|max) of \S/i;

/** Whether a column of indicators holds figures; "Event held" beside who and when tells only how an action is known as done. */
function measures({ meaning, heading }: Column, at: number, rows: readonly Row[]): boolean {
  if (meaning !== "indicator") return false;
  const cells = rows.map(({ cells: all }) => all[at] ?? "").filter((cell) => cell !== "");
  const worded = cells.filter((cell) => /\p{L}{3}/u.test(cell));
  return worded.length * 2 <= cells.length || /\b(?:baseline|actual|score|q[1-4])\b/i.test(heading);
}

// Two columns that both say what is to be done, the first of them once for several rows.
import { foldText } from "../document/clean-text.ts";
import type { Row } from "../document/document.ts";
import { type Column, headingWords } from "./columns.ts";

/**
 * The columns, where each "Action" holds for several "Deliverables" with owners or dates of their own: the rows are what the
 * second column says, and the first names the part of the plan that they belong to.
 */
export function withMergedActions(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  const wide = columns.findIndex(({ meaning }) => meaning === "action");
  const narrow = columns.findIndex(
    ({ meaning, heading }, at) => at > wide && meaning === "further" && headingWords(heading)?.means === "action",
  );
  if (wide < 0 || narrow < 0 || columns.some(({ meaning }) => meaning === "section")) return columns;
  if (!goesThrough(columns, rows, wide, narrow)) return columns;
  return columns.map((column, at) =>
    at === wide ? { ...column, meaning: "section" } : at === narrow ? { ...column, meaning: "action" } : column,
  );
}

/** Whether several rows go on below a text of the first column, each with a text of its own in the second, and tracked. */
function goesThrough(columns: readonly Column[], rows: readonly Row[], wide: number, narrow: number): boolean {
  const isTracked = ({ cells }: Row): boolean =>
    columns.some(({ meaning }, at) => (meaning === "owner" || meaning === "due") && (cells[at] ?? "") !== "");
  const own = rows.filter(isTracked);
  const texts = own.map(({ cells }) => foldText(cells[narrow] ?? ""));
  if (texts.some((text) => text === "") || new Set(texts).size < texts.length) return false;
  const below = own.filter(({ cells }, at) => {
    const text = foldText(cells[wide] ?? "");
    return at > 0 && (text === "" || text === foldText(own[at - 1]?.cells[wide] ?? ""));
  });
  return below.length >= LEAST;
}

const LEAST = 2;

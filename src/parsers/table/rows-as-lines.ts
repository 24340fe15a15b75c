// Rows of a sheet that are lines of text: between its tables, or above their headings.
import type { Row } from "../document/document.ts";
import { headingWords } from "./columns.ts";
import { headerOf } from "./header.ts";
import { emptyKind, filledCells } from "./row-kind.ts";
import { leadIn } from "./section-lead.ts";

/**
 * How many rows from here are lines between two tables of one sheet: behind a blank row, each with its first cell alone, and
 * then headings or the end.
 */
export function linesBetween(rows: readonly Row[], at: number): number {
  const above = rows[at - 1];
  if (!above || emptyKind(above) !== "empty row") return 0;
  let to = at;
  while (rows[to] && isOneLine(rows[to])) to += 1;
  const next = rows[to];
  return next === undefined || headerOf(next.cells) !== null ? to - at : 0;
}

/** Whether a blank row and then a line alone stand above the row, as above the headings of a further table of one sheet. */
export function opensBelowLine(rows: readonly Row[], at: number): boolean {
  let above = at - 1;
  while (isOneLine(rows[above])) above -= 1;
  const blank = rows[above];
  return above < at - 1 && blank !== undefined && emptyKind(blank) === "empty row";
}

function isOneLine(row: Row | undefined): boolean {
  return row !== undefined && (row.cells[0] ?? "") !== "" && row.cells.slice(1).every((cell) => cell === "");
}

/**
 * "Executive lead | Director of People" is one line; "How we will know | …" introduces, and names nothing; what stands beside
 * "Page 4 of 11" is the foot or the head of a page.
 */
export function linesOfRow(row: Row): readonly string[] {
  if (filledCells(row).some((cell) => /^page \d{1,3}(?: (?:of|\/) \d{1,3})?$/i.test(cell))) return [];
  const [label = "", said = "", ...more] = filledCells(row);
  const isPair = more.length === 0 && said !== "" && said !== label;
  if (isPair && leadIn(`${label}: ${said}`) !== null) return [`${label}: ${said}`];
  if (isPair && introduces(label)) return [];
  return row.cells.flatMap((cell) => cell.split("\n")).filter((text) => text !== "");
}

/** A label of what a part of the plan is for, or how its success is known. */
function introduces(label: string): boolean {
  const means = headingWords(label)?.means;
  return means === "outcome" || means === "evidence" || /^(?:why|how|what)\b/i.test(label);
}

// Rows that hold nothing of a plan, whatever their columns: each kind is left out with its reason.
import { foldText } from "../document/clean-text.ts";
import type { Row } from "../document/document.ts";

/** Why a row is left out by its looks alone, or null where it may matter. */
export function emptyKind(row: Row): string | null {
  const filled = filledCells(row);
  if (filled.length === 0) return "empty row";
  if (filled.every((cell) => /^[\s:|=_–—-]+$/.test(cell)) && filled.some((cell) => /[-–—=_]{2}/.test(cell)))
    return "ruled line";
  if (/^(?:(?:grand|overall|sub) ?-?)?totals?\b/i.test(filled[0] ?? "") && filled.slice(1).every(isFigure))
    return "total row";
  if (filled.every(isPrompt)) return "template row, still to be filled in";
  return null;
}

/** The row's one text where a single cell is filled, or every filled cell says the same (a cell merged across). */
export function onlyText(row: Row): string | null {
  const [first, ...others] = filledCells(row);
  return first !== undefined && others.every((cell) => cell === first) ? first : null;
}

export function filledCells(row: Row): string[] {
  return row.cells.map(foldText).filter((cell) => cell !== "");
}

function isFigure(cell: string): boolean {
  return /^[£$€]?[\d.,\s%/-]+[km]?$/i.test(cell);
}

function isPrompt(cell: string): boolean {
  return /^(?:[[<{].*[\]>}]|(?:insert|enter|type)\b.*|x{2,}|e\.g\..*)$/i.test(cell);
}

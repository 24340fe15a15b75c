// The columns that a table begins with before any headings of its own.
import { foldText } from "../document/clean-text.ts";
import type { Row } from "../document/document.ts";
import { endsSentence } from "../document/text-flow.ts";
import { looksLikePost } from "../owners/title-words.ts";
import { isReference } from "../references/printed-reference.ts";
import { type Column, headingWords } from "./columns.ts";
import { columnsWithoutHeadings, looksLikeDate } from "./columns-by-content.ts";
import { headerOfRow } from "./header.ts";
import { isTracked, planRow } from "./plan-row.ts";
import { emptyKind, onlyText } from "./row-kind.ts";
import { withTicks } from "./ticks.ts";

/**
 * On a page that does not repeat the headings, a table goes on with the columns of the one before if it is as wide and
 * its rows then have owners or dates, or wider and each row has both; failing that, with what its own cells show. Null where neither does.
 */
export function startingColumns(rows: readonly Row[], before: readonly Column[] | null): readonly Column[] | null {
  const own = rowsUntilHeader(rows).filter((row) => emptyKind(row) === null);
  if (own.every((row) => onlyText(row) !== null) || listsContacts(own)) return null;
  if (own.length < rows.length && own.every(isPair)) return null;
  const width = Math.max(...own.map(({ cells }) => cells.length));
  const goesOn = before !== null && (before.length === width || (before.length > width && stand(own, before)));
  const going = goesOn ? withTicks(before, own) : null;
  if (going && own.some((row) => isTracked(planRow(row, going))) && !holdFigures(own, going)) return going;
  return columnsWithoutHeadings(own);
}

/** Whether rows whose last cells are blank, and were not written, stand under these columns: each has an action, who and when. */
function stand(rows: readonly Row[], columns: readonly Column[]): boolean {
  const under = ({ cells }: Row, meaning: Column["meaning"]): string[] =>
    columns.flatMap((column, at) => (column.meaning === meaning ? [foldText(cells[at] ?? "")] : []));
  return rows.every((row) => {
    const [owners, dates] = [under(row, "owner"), under(row, "due")].map((cells) =>
      cells.filter((cell) => cell !== ""),
    );
    const isWhole = (owners ?? []).some(looksLikePost) && (dates ?? []).some(looksLikeDate);
    return isWhole && under(row, "action").some((cell) => cell !== "");
  });
}

/** Whether figures stand where owners and dates would: "61% | 70%" measures, and nobody is named 61%. */
function holdFigures(rows: readonly Row[], columns: readonly Column[]): boolean {
  const cells = rows.flatMap((row) =>
    columns.flatMap(({ meaning }, at) =>
      meaning === "owner" || meaning === "due" ? [foldText(row.cells[at] ?? "")] : [],
    ),
  );
  const filled = cells.filter((cell) => cell !== "");
  const figures = filled.filter((cell) => /^[£€<>≥≤~+-]?\s?\d[\d.,]*\s?(?:%|k|m|bn|pp)$|^[£€]\s?\d/i.test(cell));
  return figures.length * 2 > filled.length;
}

/** A line, or a label with its text: what a part of the plan begins with, above its headings. */
function isPair({ cells }: Row): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length === 1 || (filled.length === 2 && cells[0] === filled[0] && !isReference(cells[0] ?? ""));
}

/** Names and posts with their addresses are nobody's work, though a post stands where the table before named owners. */
function listsContacts(rows: readonly Row[]): boolean {
  const reached = rows.filter(({ cells }) => cells.some((cell) => CONTACT.test(foldText(cell))));
  return reached.length * 2 > rows.length || (reached.length > 0 && reached[0] === rows[0]);
}

const CONTACT = /^(?:e-?mail(?: address)?|(?:tele)?phone(?: number)?|tel|extension|\S+@\S+\.\S+|\+?0[\d ]{9,12})$/i;

/** The rows above the first row of headings; all where there is none. */
export function rowsUntilHeader(rows: readonly Row[]): readonly Row[] {
  const next = rows.findIndex((row) => headerOfRow(row) !== null);
  return next < 0 ? rows : rows.slice(0, next);
}

/** Whether the longest cells of the rows mostly end as sentences do. */
export function setsFullStops(rows: readonly Row[]): boolean {
  const texts = rows.flatMap(({ cells }) => {
    const longest = cells.reduce((most, cell) => (cell.length > most.length ? cell : most), "");
    return longest.length > 40 && headingWords(longest) === null ? [longest] : [];
  });
  return texts.length > 0 && texts.filter(endsSentence).length >= texts.length * 0.6;
}

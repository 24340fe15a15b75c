// What a column is for when its heading does not say: by what stands in it.

import type { Row } from "../document/document.ts";
import { regExp } from "../lexicon/pattern.ts";
import { looksLikePost } from "../owners/title-words.ts";
import { isReference, leadingReference } from "../references/printed-reference.ts";
import { type Column, headingWords, likelyWords, type Meaning } from "./columns.ts";
import { withFinished } from "./finished.ts";
import { withMergedActions } from "./merged-actions.ts";
import { onlyText } from "./row-kind.ts";
import { withUnnamedSection } from "./unnamed-section.ts";

/**
 * The columns, with those that have no heading, or one that nobody listed, settled by their cells: references above
 * all, which often stand under no heading; dates and posts where no other column holds them. A "Recommendation" that
 * holds only "R1", "R2" is the reference, and the longest of the other columns says what is to be done.
 */
export function settleByContent(given: readonly Column[], rows: readonly Row[]): readonly Column[] {
  const columns = withMergedActions(withFinished(withWhoUnderBy(given, rows), rows), rows).map((column, at): Column => {
    const isGrade = column.meaning === "section" && areGrades(cellsOf(rows, at));
    const isAim = column.meaning === "due" && /^targets?$/i.test(column.heading) && areProse(cellsOf(rows, at));
    return isGrade || isAim ? { ...column, meaning: "further" } : column;
  });
  const present = new Set(columns.map(({ meaning }) => meaning));
  const isOpen = ({ meaning, heading }: Column): boolean =>
    meaning === "further" && (heading === "" || headingWords(heading) === null);
  const groups = columns.map((column, at) => isOpen(column) && numbersGroups(rows, at));
  const settled = columns.map((column, at) => {
    if (mayBeDates(column) && !present.has("due") && meaningOf(cellsOf(rows, at)) === "due") {
      present.add("due");
      return { ...column, meaning: "due" as const };
    }
    if (!isOpen(column) || groups[at]) return column;
    const cells = cellsOf(rows, at);
    const meaning = meaningOf(cells) ?? (column.heading === "" && areNumberedNames(cells) ? "reference" : null);
    if (meaning === null || present.has(meaning)) return column;
    present.add(meaning);
    return { ...column, meaning };
  });
  const isRated = present.has("status") || present.has("rag");
  const rated = isRated ? settled : withColours(withStatusWords(settled, rows), rows);
  return withUnnamedSection(present.has("reference") ? rated : withoutReferencesAsActions(rated, rows), rows);
}

/** "Milestone" beside "Action": it names parts of the plan, or what was reached, unless nothing but dates stands in it. */
function mayBeDates({ meaning, heading }: Column): boolean {
  return (meaning === "section" || meaning === "outcome" || /^(?:key )?milestones?$/i.test(heading)) && heading !== "";
}

/** "1.2.1. Ask new staff", "1.2.2. Visit the halls": what each row is called, with its number, under no heading. */
function areNumberedNames(cells: readonly string[]): boolean {
  const numbers = cells.map((cell) => leadingReference(cell)?.reference ?? null);
  return cells.length > 1 && !numbers.includes(null) && new Set(numbers).size === numbers.length;
}

/** "1.1" beside "1.1.1", "1.1.2": a number of several rows, in front of the numbers of each. */
function numbersGroups(rows: readonly Row[], at: number): boolean {
  const pairs = rows.flatMap(({ cells }) => {
    const [group = "", own = ""] = cells.slice(at, at + 2);
    return isReference(group) && isReference(own) ? [{ group, own }] : [];
  });
  return pairs.length > 1 && pairs.every(({ group, own }) => own !== group && own.startsWith(group));
}

/** "Delivered by" above posts says who, and a column of dates beside it when. */
function withWhoUnderBy(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  const by = columns.findIndex(({ meaning, heading }, at) => {
    if (meaning !== "due" || headingWords(heading)?.besides !== "owner") return false;
    const cells = cellsOf(rows, at);
    return cells.some(looksLikePost) && !cells.some(looksLikeDate);
  });
  if (by < 0) return columns;
  const when = columns.findIndex(({ heading }, at) => at !== by && headingWords(heading)?.means === "due");
  return columns.map((column, at) =>
    at === by ? { ...column, meaning: "owner" } : at === when ? { ...column, meaning: "due" } : column,
  );
}

/** "H", "Medium", "1": a priority that says how pressing an action is, not what it is about. */
function areGrades(cells: readonly string[]): boolean {
  return (
    cells.length > 0 && cells.every((cell) => /^(?:[hml]|high|medium|low|essential|desirable|p?[1-5])$/i.test(cell))
  );
}

/** "That all pupils can take part in school trips": a target that says what is wanted, and not when. */
function areProse(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => cell.split(/\s+/).length > 8 && !looksLikeDate(cell));
}

/** The columns, with a "Progress" that holds nothing but words such as "On track" taken for the status. */
function withStatusWords(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  const found = columns.findIndex(({ meaning, heading }, at) => {
    const cells = cellsOf(rows, at);
    return (
      meaning === "further" &&
      /\b(?:progress|update|position)\b/i.test(heading) &&
      cells.length > 1 &&
      cells.every(isStatus)
    );
  });
  return columns.map((column, at) => (at === found ? { ...column, meaning: "status" } : column));
}

/** The columns, with one under a heading that nobody knows ("Confidence") taken for the rating where it holds nothing but colours. */
function withColours(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  if (columns.some(({ meaning }) => meaning === "status")) return columns;
  const found = columns.findIndex(({ meaning, heading }, at) => {
    const cells = cellsOf(rows, at);
    return meaning === "further" && headingWords(heading) === null && cells.length > 1 && cells.every(isColour);
  });
  return columns.map((column, at) => (at === found ? { ...column, meaning: "rag" } : column));
}

function isColour(cell: string): boolean {
  return /^(?:red|amber|green)$/i.test(cell);
}

/** "On track", "Complete", "Amber": nothing but how it stands. */
export function isStatus(cell: string): boolean {
  return STATUS.test(cell);
}

const STATUS = regExp("i")`
  ^(?:
    on[ -]?(?:track|target|going|hold)|off[ -]track|not (?:yet )?started|started|in progress
    |under ?way|complet(?:e|ed)|done|achieved|closed|open|cancelled|paused|deferred|stopped
    |behind(?: schedule)?|ahead|delayed|late|overdue|at risk|slipped|partly (?:complete|met)
    |partially (?:complete|met)|met|not met|to do|planned|red|amber|green|blue|[rag]
  )\.?$
`;

function withoutReferencesAsActions(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  const action = columns.findIndex(({ meaning }) => meaning === "action");
  if (meaningOf(cellsOf(rows, action)) !== "reference") return columns;
  const longest = longestOf(columns, rows, ["further", "section"]);
  if (longest === null) return columns;
  const meanings = new Map<number, Meaning>([
    [action, "reference"],
    [longest, "action"],
  ]);
  return columns.map((column, at) => ({ ...column, meaning: meanings.get(at) ?? column.meaning }));
}

/** The column with the longest cells of those that mean one of these, if its cells are prose. */
function longestOf(columns: readonly Column[], rows: readonly Row[], among: readonly Meaning[]): number | null {
  const [longest] = columns
    .map(({ meaning }, at) => ({ at, length: among.includes(meaning) ? averageLength(cellsOf(rows, at)) : 0 }))
    .sort((left, right) => right.length - left.length);
  return longest && longest.length >= PROSE ? longest.at : null;
}

/**
 * The columns of a table that has no headings at all, or null where its cells do not show an action table: one column
 * of dates, one of posts, and prose in a third.
 */
export function columnsWithoutHeadings(rows: readonly Row[]): readonly Column[] | null {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const settled = settleByContent(
    Array.from({ length: width }, () => ({ heading: "", meaning: "further" as const })),
    rows,
  );
  const longest = longestOf(settled, rows, ["further"]);
  const found = new Set(settled.map(({ meaning }) => meaning));
  if (longest === null || !found.has("due") || !found.has("owner")) return null;
  return settled.map((column, at) => (at === longest ? { ...column, meaning: "action" as const } : column));
}

/**
 * Which column says what is to be done, counted from 0, where no heading says so: the longest prose of a table whose other
 * columns name at least two of owner, date and rating. Null where there is none, or where the table measures.
 */
export function guessedAction(columns: readonly Column[], rows: readonly Row[]): number | null {
  const means = new Set(columns.map(({ meaning }) => meaning));
  const isDated = means.has("due") || means.has("ticked");
  const tracked = [means.has("owner"), isDated, means.has("rag") || means.has("status")];
  if (tracked.filter(Boolean).length < 2 || means.has("indicator")) return null;
  const open = columns.map((column): Column => {
    const mayBe = column.meaning === "outcome" || column.meaning === "section" || likelyWords(column.heading) === null;
    return mayBe ? { ...column, meaning: "further" } : { ...column, meaning: "indicator" };
  });
  return longestOf(open, rows, ["further"]);
}

/** Characters, on average, in a column that holds actions. */
const PROSE = 25;
const MOST = 0.6;

function meaningOf(cells: readonly string[]): Meaning | null {
  if (cells.length < 2) return null;
  const share = (test: (cell: string) => boolean): number => cells.filter(test).length / cells.length;
  if (share(isReference) >= MOST) return "reference";
  if (share(looksLikeDate) >= MOST) return "due";
  if (share(looksLikePost) >= MOST) return "owner";
  return null;
}

const DATE = regExp("i")`
  \b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b.*\d
  |\b(?:19|20)\d\d\b|\d/\d|\bQ[1-4]\b
  |^(?:on-?going|tbc|quarterly|annual(?:ly)?|monthly|complete[d]?)$
`;

/** A short cell with a month and a year, a year, a quarter, or a word such as "Ongoing". */
export function looksLikeDate(cell: string): boolean {
  return cell.split(/\s+/).length <= 8 && DATE.test(cell);
}

/** The filled cells of a column; a band across the table belongs to none. */
function cellsOf(rows: readonly Row[], at: number): string[] {
  const own = rows.filter((row) => row.isBand !== true && onlyText(row) === null);
  return (own.length > 0 ? own : rows).map(({ cells }) => cells[at] ?? "").filter((cell) => cell !== "");
}

function averageLength(cells: readonly string[]): number {
  return cells.length === 0 ? 0 : cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
}

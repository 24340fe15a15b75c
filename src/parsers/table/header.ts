// Which rows are headings of columns, and of what kind of table.

import { foldText } from "../document/clean-text.ts";
import type { Row } from "../document/document.ts";
import { regExp } from "../lexicon/pattern.ts";
import { looksLikePost } from "../owners/title-words.ts";
import { isReference } from "../references/printed-reference.ts";
import { type Column, headingWords, likelyWords, type Meaning } from "./columns.ts";
import { looksLikeDate } from "./columns-by-content.ts";
import { columnsOf } from "./columns-of.ts";
import { isPeriod } from "./ticks.ts";

/** A row of headings. Only an action table's rows become actions. */
export interface Header {
  readonly of: "actions" | "something else";
  readonly columns: readonly Column[];
}

/**
 * The row as headings, or null where it is an ordinary row.
 *
 * Headings are short, at least two of them are known and mean different things, and at least half of all are known, or
 * several are periods; or all that is known names figures ("Indicator | Baseline | Target 2027", "Measure | 2024 | Target 2027"). An
 * ordinary row may well hold "Lead officer" or "2025/26" in one cell. A lone letter is a rating, never a heading.
 */
export function headerOf(cells: readonly string[]): Header | null {
  const filled = cells.map(foldText).filter((cell) => cell !== "");
  if (filled.length < 2 || filled.some((cell) => cell.split(" ").length > LONGEST_HEADING)) return null;
  if (filled.some((cell) => /^\p{L}$/u.test(cell) || isSentence(cell)) || areLabelsWithTexts(cells.map(foldText)))
    return null;
  // As written: the two lines of "Erbyn pryd ↵ By when" are one heading in two languages.
  const written = cells.filter((cell) => foldText(cell) !== "");
  const known = written.flatMap((cell) => {
    const words = headingWords(cell);
    const isPeriodAlone = words?.means === "indicator" && isPeriod(cell);
    return words === null || isPeriodAlone || isValue(foldText(cell), words.means) ? [] : [words];
  });
  const meanings = new Set(known.map(({ means }) => means));
  const periods = filled.filter((cell) => isPeriod(cell) && !/^\d\d$/.test(cell)).length;
  const isKnown = (known.length + (periods > 1 ? periods : 0)) * 2 >= filled.length;
  const years = filled.filter((cell) => YEAR.test(cell)).length;
  const namesFigures =
    new Set(filled).size > 1 &&
    known.length + Math.max(years - 1, 0) > 1 &&
    (years === 0 || known.length + years === filled.length) &&
    known.every(({ means, besides }) => means === "indicator" || (years > 0 && besides === "outcome"));
  if ((meanings.size < 2 && !namesFigures) || !isKnown) return null;
  // Beside words for figures a year says when they were counted.
  if (filled.some((cell) => isDate(cell, periods) && !(namesFigures && YEAR.test(cell)))) return null;
  return { of: kindOf(cells), columns: columnsOf(cells) };
}

/** "Tell all staff about it." beside "On track" and "Completed". */
function isSentence(cell: string): boolean {
  return /[\p{Ll})]\.$/u.test(cell) && cell.split(" ").length > 4 && headingWords(cell) === null;
}

/** A row of a table as headings: by its own words, or because the reader of the text has told that it holds headings. */
export function headerOfRow(row: Row): Header | null {
  return headerOf(row.cells) ?? (row.isHeadings ? { of: kindOf(row.cells), columns: columnsOf(row.cells) } : null);
}

/**
 * "Lead officer | Head of Housing | Timescale | Ongoing": a row of a card, in which each label has its text beside it, or
 * nothing where nothing is known ("Lead officer | | Timescale | Ongoing").
 */
function areLabelsWithTexts(cells: readonly string[]): boolean {
  let pairs = 0;
  let told = false;
  for (let at = 0; at < cells.length; at += 1) {
    const means = headingWords(cells[at] ?? "")?.means ?? null;
    if (cells[at] === "") continue;
    const text = cells[at + 1] ?? "";
    const isPost = means === "owner" && looksLikePost(text);
    const isDue = means === "due" && looksLikeDate(text.replace(/\s*\([^)]*\)$/, ""));
    if (means === null || (headingWords(text) !== null && !isPost && !isDue)) return false;
    told ||= isPost || (isDue && pairs > 0);
    pairs += 1;
    at += 1;
  }
  return pairs > 1 && told;
}

/**
 * Whether a cell that begins or ends as a heading does is what stands under one: "Theme 2: Our services" under "Theme",
 * "Leisure Contracts Officer" under "Lead officer".
 */
function isValue(cell: string, means: Meaning): boolean {
  if (means === "section") return looksLikePost(cell) || /^\p{L}+ \d+\s*[:.–-]\s*\p{L}/u.test(cell);
  return means === "owner" && looksLikePost(cell) && !OWNER_HEADING.test(cell);
}

/** Words that say what somebody is to an action, and not in which service. */
const OWNER_HEADING = regExp("iu")`
  ^(?:
    (?:
      lead|leading|responsible|accountable|senior|action|task|objective|project|programme|plan
      |council|organisation(?:al)?|corporate|service|directorate|department(?:al)?|team|delivery
      |executive|strategic|operational|political|elected|cabinet|board|member|equality|equalities
      |edi|race|key|main|named|overall|joint|supporting|nominated|designated|assigned|link|contact
      |business|risk|the|and|&|/
    )[ /]+
  )*\p{L}+(?:\(s\))?$
`;

/**
 * A date, and neither a heading that holds one ("Target 2027", "Q1 update (July 2025)") nor the period of a column, which
 * never stands alone.
 */
function isDate(cell: string, periods: number): boolean {
  const said = cell.replace(/\([^)]*\)/g, "");
  const undated = said.replace(/^q[1-4]\b|\b(?:19|20)\d\d(?:[/–-]\d\d)?\b/gi, "");
  const isReview = /^(?:reviewe?d?|progress|updates?|position|status|outturn|actual|target|forecast)\b/i.test(cell);
  const isHeading =
    isReview || headingWords(cell) !== null || headingWords(undated) !== null || (isPeriod(cell) && periods > 1);
  return /\d/.test(said) && looksLikeDate(said) && !isHeading;
}

/**
 * The first row of a table as headings that nobody listed, or null where it may as well be an ordinary row: it has to name
 * an owner or a date beside one other thing, at least half of it has to be known, and nothing in it may be a sentence, a
 * date or a reference.
 */
export function likelyHeaderOf(cells: readonly string[]): Header | null {
  const filled = cells.map(foldText).filter((cell) => cell !== "");
  const isHeading = (cell: string): boolean =>
    cell.split(" ").length <= LONGEST_LIKELY && !/(?<!^Nos?)[.;,!]$|\d{4}|^[\p{Ll}]/u.test(cell) && !isReference(cell);
  if (filled.length < 3 || !filled.every(isHeading)) return null;
  const known = filled.map(likelyWords).filter((words) => words !== null);
  const meanings = new Set(known.map(({ means }) => means));
  if (!(meanings.has("owner") || meanings.has("due")) || meanings.size < 2 || known.length * 2 < filled.length)
    return null;
  return { of: kindOf(cells), columns: columnsOf(cells) };
}

const LONGEST_HEADING = 14;
const YEAR = /^(?:19|20)\d\d(?:\s*[/–-]\s*(?:20)?\d\d)?$/;
const LONGEST_LIKELY = 8;

/** "Measure | Baseline | Target 2027" is a table of indicators, "Action | Measure | Baseline | Owner" one of actions. */
function kindOf(cells: readonly string[]): Header["of"] {
  const words = cells.map(likelyWords).filter((known) => known !== null);
  const claims = words.filter(({ means }) => means === "action");
  if (claims.some(({ besides }) => besides !== "section" && besides !== "outcome")) return "actions";
  const measures = words.some(({ means }) => means === "indicator");
  return claims.length > 0 && !measures ? "actions" : "something else";
}

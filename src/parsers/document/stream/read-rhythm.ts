// Tables of which only the order of the cells is left, and no headings that could be trusted: rows where owners and dates
// come again in one rhythm.

import { labelledLines } from "../../cards/card-line.ts";
import { readDue } from "../../due/read-due.ts";
import { regExp } from "../../lexicon/pattern.ts";
import { saysWhatToDo } from "../../lists/says-what-to-do.ts";
import { headingWords } from "../../table/columns.ts";
import { foldText } from "../clean-text.ts";
import type { Block, Row } from "../document.ts";
import { isDate, isPost } from "../flat/cell-signs.ts";
import type { SourceLine } from "../source-lines.ts";
import { joinedHeadings } from "./joined-headings.ts";
import { looksOf } from "./looks.ts";
import { mayName } from "./may-name.ts";
import { type Piece, rowOfPieces } from "./piece.ts";
import { unreadable } from "./read-stream.ts";
import { type Cell, type RhythmRow, rhythmRows } from "./rhythm-rows.ts";
import { isPostOnly } from "./stream-heading.ts";
import { wrappedPieces } from "./wrapped-pieces.ts";

type ReadProse = (lines: readonly SourceLine[]) => readonly Block[];

const MOST_LINES = 20_000;
const LONGEST_DATE = 10;
/** So many of the actions have to say what is to be done, where no heading shows that there was a table. */
const SHARE = 0.6;
/** Paragraphs; headings of which some were lost still stand so near. */
const HEADINGS_NEAR = 8;

/**
 * The blocks of a text in which rows come one after the other as what is to be done, when and who, or who and when; null
 * where they do not. Headings are not needed, and those that stand above are not believed: pages that lost their table
 * have lost some of the headings too, or name them in another order.
 */
export function readRhythm(lines: readonly SourceLine[], readProse: ReadProse): Block[] | null {
  if (lines.length > MOST_LINES) return null;
  const cells = rhythmCells(lines);
  const found = rhythmRows(cells);
  if (!found) return null;
  const { rows, from, to, hasNotes } = found;
  const actions = rows.flatMap(({ action }) => (action ? [action.text] : []));
  const above = cells.slice(Math.max(0, from - HEADINGS_NEAR), from);
  const isHeaded = above.some(({ kind }) => kind === "heading");
  const verbs = actions.filter(saysWhatToDo).length;
  if (actions.length < (isHeaded ? 2 : 3) || verbs < actions.length * (isHeaded ? SHARE / 2 : SHARE)) return null;
  const first = cells[firstHeading(cells, from)]?.piece.from ?? 0;
  const rest = restOf(cells.slice(to));
  const last = rest.at(-1)?.piece.to ?? cells[to - 1]?.piece.to ?? 0;
  return [
    ...readProse(lines.filter((line) => line.from < first)),
    ...tablesOf(rows, hasNotes, { from: first, to: first }),
    ...(rest.length > 0
      ? [
          unreadable(
            undefined,
            rest.map(({ piece }) => piece),
          ),
        ]
      : []),
    ...readProse(lines.filter((line) => line.from > last)),
  ];
}

/** What is to be done and when, or who, right below the last row, though not as the rows above have it: asked about, and never left out. */
function restOf(below: readonly Cell[]): readonly Cell[] {
  const own = below.slice(0, LONGEST_ROW);
  const [first] = own;
  if (first?.kind !== "text" || !saysWhatToDo(first.text)) return [];
  return own.slice(1).some(({ kind }) => kind === "date" || kind === "owner") ? own : [];
}

/** Cells. */
const LONGEST_ROW = 6;

/** The cells of a text, each with what it looks like. */
function rhythmCells(lines: readonly SourceLine[]): Cell[] {
  return withOwnersBeside(cellsOf(wrappedPieces(lines, (text) => saysWhen(text) || isPost(text) || isHeading(text))));
}

function cellsOf(pieces: readonly Piece[]): Cell[] {
  return looksOf(pieces, 1).map((look, at): Cell => {
    const piece = pieces[at] as Piece;
    const text = foldText(look.text.replace(/^• /, ""));
    return { piece, text, kind: kindOf(text, piece, look.isOwner) };
  });
}

function kindOf(text: string, piece: Piece, isOwner: boolean): Cell["kind"] {
  if (labelledLines(text, piece)[0]?.label != null) return "label";
  if (saysWhen(text)) return "date";
  if (isHeading(text)) return "heading";
  return isOwner && !saysWhatToDo(text) ? "owner" : "text";
}

/** A date, or a rhythm or a stretch of time with more words than a date has: "Every August with the annual report". */
function saysWhen(text: string): boolean {
  const words = text.split(" ").length;
  if (words <= LONGEST_DATE && isDate(text)) return true;
  if (words > LONGEST_WHEN) return false;
  if (WITHIN.test(text)) return true;
  if (!WHEN.test(text) || saysWhatToDo(text)) return false;
  const { deadlines, recurrence, ongoing, leftOver } = readDue(text);
  return deadlines.length > 0 || recurrence !== null || ongoing || leftOver === "";
}

const LONGEST_WHEN = 14;
const WITHIN = /^within (?:\p{L}+|\d+) (?:day|week|month|year)s?\b/iu;
const WHEN = regExp("i")`
  ^(?:
    every|each|within|on-?going|annual(?:ly)?|years? \d
    |(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*
  )\b
`;

/**
 * Where most dates stand beside an owner, a name that nobody knows beside another date is one too; so is one that comes again.
 * What stands above all dates is a title, and none where a page prints it again.
 */
function withOwnersBeside(given: readonly Cell[]): Cell[] {
  const first = given.findIndex(({ kind }) => kind === "date");
  const titles = new Set(given.slice(0, Math.max(0, first)).map(({ text }) => text));
  const cells = given.map(
    (cell): Cell => (cell.kind === "owner" && titles.has(cell.text) ? { ...cell, kind: "text" } : cell),
  );
  const again = new Map<string, number>();
  for (const { text, kind } of cells) {
    if (kind === "text" && !titles.has(text)) again.set(text, (again.get(text) ?? 0) + 1);
  }
  const dates = cells.flatMap(({ kind }, at) => (kind === "date" ? [at] : []));
  const behind = dates.filter((at) => cells[at + 1]?.kind === "owner").length;
  const isBehind = behind > 1 && behind * 2 >= dates.length;
  return cells.map((cell, at) => {
    if (cell.kind !== "text" || !mayName(cell.text)) return cell;
    const isBeside = isBehind && cells[at - 1]?.kind === "date" && !SIGNS.has(cells[at + 1]?.kind ?? "text");
    return isBeside || (again.get(cell.text) ?? 0) > 1 ? { ...cell, kind: "owner" } : cell;
  });
}

const SIGNS: ReadonlySet<Cell["kind"]> = new Set<Cell["kind"]>(["date", "owner"]);

/** "Welcome Officer" and "Manager Human Resources" are none, though they end as one does. */
function isHeading(text: string): boolean {
  if (!/^\p{Lu}/u.test(text) || text.endsWith(".")) return false;
  if (isPostOnly(text)) return false;
  const known = headingWords(text);
  if (known === null) return joinedHeadings(text) !== null;
  return known.means !== "further" || text.split(" ").length < 3;
}

/** The headings straight above belong to the table. */
function firstHeading(cells: readonly Cell[], from: number): number {
  let at = from;
  while (at > 0 && cells[at - 1]?.kind === "heading") at -= 1;
  return at;
}

/** With a column for what stands over the rows, where anything does. */
function tablesOf(rows: readonly RhythmRow[], hasNotes: boolean, place: { from: number; to: number }): Block[] {
  const hasTitles = rows.some(({ title }) => title !== null);
  const headings = [...(hasTitles ? ["Theme"] : []), "Action", "By when", "Owner", ...(hasNotes ? ["Notes"] : [])];
  const table: Row[] = [{ cells: headings, ...place, afterBreak: false, isHeadings: true }];
  const asked: Block[] = [];
  let over: Cell | null = null;
  for (const { title, action, dates, owners, notes, unsure } of rows) {
    over = title ?? over;
    if (unsure.length > 0)
      asked.push(
        unreadable(
          undefined,
          unsure.map(({ piece }) => piece),
        ),
      );
    if (!action) continue;
    const columns = [[action], dates, owners, ...(hasNotes ? [notes] : [])];
    const row = rowOfPieces(columns.map((own) => own.map(({ piece, text }) => ({ ...piece, text }))));
    table.push(hasTitles ? { ...row, cells: [over?.text ?? "", ...row.cells] } : row);
  }
  return [{ kind: "table", rows: table }, ...asked];
}

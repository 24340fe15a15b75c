// Columns that hold two things ("Lead and timescale"): each is made two columns, so that nothing after need know of them.

import { labelledLines } from "../cards/card-line.ts";
import { foldText } from "../document/clean-text.ts";
import type { Block, Document, Row } from "../document/document.ts";
import { readDue } from "../due/read-due.ts";
import { regExp } from "../lexicon/pattern.ts";
import { looksLikePost } from "../owners/title-words.ts";
import { headingWords } from "./columns.ts";
import { looksLikeDate } from "./columns-by-content.ts";
import { headerOf } from "./header.ts";
import { normalHeading } from "./normal-heading.ts";
import { whenAndHow } from "./when-and-how.ts";

/** The document with such columns parted: "Head of Parks – March 2026" under both becomes a cell for each. */
export function withPartedColumns(document: Document): Document {
  let held: Combined | null = null;
  const blocks = document.blocks.map((block): Block => {
    if (block.kind !== "table") return block;
    const rows = block.rows.map((row): Row => {
      const here = combinedIn(row.cells);
      if (here) held = here;
      else if (headerOf(row.cells)) held = null;
      if (held === null || row.cells.length !== held.width) return row;
      const { at, headings, parts: partsOf } = held;
      const parts = here ? headings : partsOf(row.cells[at] ?? "");
      return { ...row, cells: [...row.cells.slice(0, at), ...parts, ...row.cells.slice(at + 1)] };
    });
    return { ...block, rows };
  });
  return { ...document, blocks };
}

interface Combined {
  readonly at: number;
  readonly width: number;
  /** Those of who and of when, or of when and of how it stands. */
  readonly headings: readonly [string, string];
  /** The same two of one cell. */
  readonly parts: (cell: string) => readonly [string, string];
}

function combinedIn(cells: readonly string[]): Combined | null {
  for (const [at, cell] of cells.entries()) {
    const found = headingsIn(cell);
    if (found && headerOf([...cells.slice(0, at), ...found.headings, ...cells.slice(at + 1)]) !== null) {
      return { at, width: cells.length, ...found };
    }
  }
  return null;
}

/** "Lead and timescale", "Owner/By when", "When & who"; "Date and status". */
function headingsIn(cell: string): Pick<Combined, "headings" | "parts"> | null {
  const parts = foldText(cell).split(/\s+(?:and|&)\s+|\s*[/,+;]\s*|\s+[–-]\s+/i);
  if (parts.length !== 2) return null;
  const named = (meaning: string): string | undefined => parts.find((part) => headingWords(part)?.means === meaning);
  const [who, when] = [named("owner"), named("due")];
  if (when === undefined) return null;
  if (who !== undefined) return { headings: [who, when], parts: partsOf };
  const how = parts.find((part) => SAYS_HOW.test(normalHeading(part)));
  return how === undefined ? null : { headings: [when, how], parts: whenAndHow };
}

const SAYS_HOW =
  /^(?:(?:current |latest )?(?:status|position|b?rag(?: rating| status)?|progress|updates?)(?: to date)?)$/;

/** Who and when of one cell: by labels ("Lead: … By: …"), else where a date begins or ends. */
function partsOf(cell: string): readonly [string, string] {
  const labelled = labelledLines(foldText(cell), { from: 0, to: 0 });
  const under = (meaning: string): string | undefined =>
    labelled.find(({ label }) => label !== null && headingWords(label)?.means === meaning)?.text;
  const [who, when] = [under("owner"), under("due")];
  if (who !== undefined || when !== undefined) return [who ?? "", when ?? ""];
  const inLine = /\s+[–—-]\s+|\s*[;,|/]\s+|\s+\((?=[^()]*\)$)|\s+(?=by\s)/gi;
  for (const mark of [...cell.matchAll(/\n(?:• )?/g), ...cell.matchAll(inLine)]) {
    const [before, after] = [cell.slice(0, mark.index), cell.slice(mark.index + mark[0].length)];
    const isSaid = saysWhen(after);
    if (isSaid && !saysWhen(before)) return [before, mark[0].includes("(") ? after.replace(/\)$/, "") : after];
    if (!isSaid && saysWhen(before) && startsWithPost(after)) return [after, before];
  }
  return saysWhen(cell) ? ["", cell] : withDateBehind(cell);
}

/** "SLT and governors April 2025": nothing parts the two but what they say. */
function withDateBehind(cell: string): readonly [string, string] {
  for (const { index } of cell.matchAll(/(?<=[\p{L}.)])\s+(?=\S)/gu)) {
    const [before, after] = [cell.slice(0, index), cell.slice(index).trim()];
    const isShort = after.split(/\s+/).length <= LONGEST_DATE;
    if (isShort && /\d/.test(after) && saysWhen(after) && readDue(after).leftOver === "") return [before, after];
  }
  return [cell, ""];
}

const LONGEST_DATE = 8;

/** "HR Manager with Larkford College" is led by a post too. */
function startsWithPost(text: string): boolean {
  return looksLikePost(foldText(text)) || looksLikePost(foldText(text).split(/ with /)[0] ?? "");
}

const BEGINS = regExp("iu")`
  ^(?:
    (?:
      by|from|before|until|till|after|within|end|start|spring|summer|autumn|winter|quarter|q[1-4]
      |term|termly
      |(?:academic|financial|calendar|municipal) year
      |annual(?:ly)?|monthly|weekly|fortnightly|biannual|six-monthly|ongoing|on-going|completed?
      |done|in place|in progress|immediate|asap|tb[acd]|to be|each|every|twice|once|phase|as
    )(?![\p{L}])
    |(?:early|mid|late)[- ](?=\S*\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn)
    |\d
    |(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ ]
    |[-–—]$
  )
`;
const STANDS_ALONE = regExp("iu")`
  ^(?:
    ongoing|on-going|completed?|done|in place|in progress|immediate(?:ly)?|asap|tb[acd]
    |to be (?:confirmed|agreed)|termly|(?:bi-?)?annual(?:ly)?|(?:six-|bi-?)?monthly
    |(?:bi-?)?weekly|fortnightly|quarterly|(?:each|every) .*
    |(?:by|before|until|from|within|after) (?:the )?(?:end|start|beginning|close|launch|next) .*
    |[-–—]
  )(?![\p{L}])
`;

/** Begins as a time does, and has a date or a word that says when. */
function saysWhen(text: string): boolean {
  const said = foldText(text).replace(/^• /, "");
  return BEGINS.test(said) && (looksLikeDate(said) || STANDS_ALONE.test(said) || /\d/.test(said));
}

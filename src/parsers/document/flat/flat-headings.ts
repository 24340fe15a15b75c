// Headings of columns in a text that lost its columns: each on a line, wrapped over two, or run together on one.
import { looksLikePost } from "../../owners/title-words.ts";
import { isReference } from "../../references/printed-reference.ts";
import { type Column, headingWords } from "../../table/columns.ts";
import { headerOf } from "../../table/header.ts";
import { isLabelledPart } from "../../table/labelled-part.ts";
import { isDate } from "./cell-signs.ts";

export interface FlatHeadings {
  readonly from: number;
  /** One behind the last line. */
  readonly to: number;
  readonly cells: readonly string[];
  readonly columns: readonly Column[];
}

const MOST_COLUMNS = 12;
const LEAST_COLUMNS = 3;
const LONGEST_HEADING = 9;

/**
 * Every way of reading the headings of a plan's table at each place where they may begin: which of the lines below are still
 * headings is not always certain.
 */
export function findFlatHeadings(texts: readonly string[]): FlatHeadings[][] {
  const found: FlatHeadings[][] = [];
  /** Each kind of headings once, as it was found first. */
  const kinds: FlatHeadings[][] = [];
  for (let at = 0; at < texts.length; at++) {
    const repeated = again(texts, at, kinds);
    const ways = repeated ?? [...eachOnALine(texts, at), ...runTogether(texts, at)];
    if (ways.length === 0) continue;
    if (repeated === null) kinds.push(ways);
    found.push([...ways, ...ways.flatMap((way) => withUnknownFirst(texts, way))]);
    at = Math.max(...ways.map(({ to }) => to)) - 1;
  }
  return found;
}

function again(texts: readonly string[], at: number, found: readonly FlatHeadings[][]): FlatHeadings[] | null {
  for (const ways of found) {
    const [first] = ways;
    const lines = first ? texts.slice(first.from, first.to) : [];
    if (first && lines.every((line, index) => texts[at + index] === line)) {
      return ways.map((way) => ({ ...way, from: at, to: at + way.to - way.from }));
    }
  }
  return null;
}

/** The line above may be a first heading that nobody knows: "Pledge", "Strand". */
function withUnknownFirst(texts: readonly string[], { cells, from, to }: FlatHeadings): FlatHeadings[] {
  const above = texts[from - 1] ?? "";
  const mayHead = above !== "" && above.split(" ").length <= 4 && !/[.:;,]$|^\d/.test(above) && !isNoHeading(above);
  return mayHead && to - from === cells.length ? headingsOf([above, ...cells], from - 1, to) : [];
}

function eachOnALine(texts: readonly string[], at: number): FlatHeadings[] {
  const first = texts[at] ?? "";
  if (headingWords(first) === null || isLabelledPart(first) || isLabelled(first)) return [];
  const near = texts.slice(at, at + MOST_COLUMNS);
  const stops = near.findIndex((text) => text === "" || text.split(" ").length > LONGEST_HEADING || isNoHeading(text));
  const usable = stops < 0 ? near : near.slice(0, stops);
  const last = usable.findLastIndex((text) => headingWords(text) !== null);
  return [0, 1, 2].flatMap((more) => {
    const count = last + 1 + more;
    return count > usable.length ? [] : headingsOf(usable.slice(0, count), at, at + count);
  });
}

/** A sentence, or the reference, post or date of a row. */
function isNoHeading(text: string): boolean {
  if (isLabelled(text)) return true;
  if (headingWords(text) !== null) return isLabelledPart(text);
  return /[.;,]$/.test(text) || isReference(text) || looksLikePost(text) || isDate(text);
}

/** "Timescale: 2026": a label with its text. */
function isLabelled(text: string): boolean {
  const label = /^(?<label>\p{Lu}[^:]{1,40}):\s+\S/u.exec(text)?.groups?.label;
  return label !== undefined && headingWords(label) !== null;
}

const MOST_LINES = 3;

/** "Ref Action / Lead By when RAG": known headings that run together on one line or a few. */
function runTogether(texts: readonly string[], at: number): FlatHeadings[] {
  for (let count = 1; count <= MOST_LINES; count++) {
    const words = texts
      .slice(at, at + count)
      .join(" ")
      .split(" ");
    if (words.length < LEAST_COLUMNS || words.length > 24) continue;
    const cells = knownParts(words);
    const ways = cells ? headingsOf(cells, at, at + count) : [];
    if (ways.length > 0) return ways;
  }
  return [];
}

/** The words as known headings, as many as can be, no two in a row of one meaning; null where a word is in none. */
function knownParts(words: readonly string[]): string[] | null {
  const best: ({ parts: string[]; means: string } | null)[] = new Array(words.length + 1).fill(null);
  for (let at = words.length - 1; at >= 0; at--) {
    for (let count = 1; count <= Math.min(6, words.length - at); count++) {
      const heading = words.slice(at, at + count).join(" ");
      const means = headingWords(heading)?.means;
      const rest = at + count === words.length ? { parts: [], means: "" } : best[at + count];
      if (means === undefined || !rest || rest.means === means) continue;
      if (rest.parts.length + 1 > (best[at]?.parts.length ?? 0)) best[at] = { parts: [heading, ...rest.parts], means };
    }
  }
  return best[0]?.parts ?? null;
}

function headingsOf(cells: readonly string[], from: number, to: number): FlatHeadings[] {
  const header = cells.length >= LEAST_COLUMNS ? headerOf(cells) : null;
  if (header?.of !== "actions" || cells.filter((cell) => headingWords(cell) === null).length * 2 > cells.length)
    return [];
  const means = new Set(header.columns.map(({ meaning }) => meaning));
  return means.has("owner") && means.has("due") ? [{ from, to, cells, columns: header.columns }] : [];
}

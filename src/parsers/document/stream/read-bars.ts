// Tables in which every cell ends with a bar and stands on lines of its own, as some programs take them out of a web page:
// rows are not marked, and bars stand for blank cells too.
import { headingWords } from "../../table/columns.ts";
import { looksLikeDate } from "../../table/columns-by-content.ts";
import { foldText } from "../clean-text.ts";
import type { Block, Place } from "../document.ts";
import type { SourceLine } from "../source-lines.ts";
import { evenRows } from "./even-rows.ts";
import type { Piece } from "./piece.ts";
import { bestOf, readStream, type StreamHeading } from "./read-stream.ts";
import { areHeadings } from "./stream-heading.ts";

type ReadProse = (lines: readonly SourceLine[]) => readonly Block[];

/** So many lines have to end with a bar and not begin with one. */
const LEAST_LINES = 3;
const RULER = /^[\s|]*:?-{3,}:?[\s|]*(?:\|[\s:-]*)*$/;

/** Whether a text is laid out so: more of its lines end with a bar alone than have one on either side or only inside, and they hold no whole row each. */
export function hasBarsAtEnds(text: string): boolean {
  const barred = text.split("\n").filter((line) => line.includes("|") && !RULER.test(line));
  const ends = barred.filter((line) => /^\s*[^|\s].*\|\s*$/.test(line));
  const framed = barred.filter((line) => /^\s*\|.*\S.*\|\s*$/.test(line));
  const open = barred.filter((line) => /^\s*[^|\s].*[^|\s]\s*$/.test(line));
  const widths = new Set(ends.map((line) => line.split("|").length));
  const isUneven = widths.size > 1 || widths.has(2);
  return ends.length >= LEAST_LINES && ends.length > Math.max(framed.length, open.length) && isUneven;
}

/** The blocks of such a text, or null where its bars stand under no headings. */
export function readBars(lines: readonly SourceLine[], readProse: ReadProse): Block[] | null {
  const first = lines.findIndex(({ text }) => text.includes("|"));
  const last = lines.findLastIndex(({ text }) => text.includes("|"));
  if (first < 0) return null;
  const { cells, ruledAt } = cellsIn(lines.slice(first, last + 1));
  const tables = tablesIn(cells, ruledAt);
  if (tables.length === 0) return null;
  const blocks: Block[] = [...readProse(lines.slice(0, first))];
  tables.forEach(({ ways, at }, index) => {
    const end = tables[index + 1]?.at ?? cells.length;
    const next = tables[index + 1];
    const before = index === 0 ? cells.slice(0, at) : [];
    blocks.push(...paragraphs(before));
    const title = ways[0]?.title;
    if (title) blocks.push(...paragraphs([title]));
    const read = ways.flatMap((way) => {
      const found = bestOf(way.headings, cells.slice(way.to, end));
      return found ? [found] : [];
    });
    read.sort((one, other) => one.oddness - other.oddness);
    const [way] = ways;
    const even = read[0]
      ? null
      : ways.flatMap(({ headings, to }) => evenRows(headings[0], cells.slice(to, end)) ?? [])[0];
    const asked = even || !way ? [] : readStream(way.headings.slice(0, 1), cells.slice(way.to, end));
    blocks.push(...(read[0]?.blocks ?? (even ? [even] : asked)));
    if (next === undefined) blocks.push(...readProse(lines.slice(last + 1)));
  });
  return blocks;
}

interface Cells {
  readonly cells: readonly Piece[];
  /** How many cells stand before each ruled line, and how many columns it has. */
  readonly ruledAt: readonly { readonly at: number; readonly width: number }[];
}

function cellsIn(lines: readonly SourceLine[]): Cells {
  const cells: Piece[] = [];
  const ruledAt: { at: number; width: number }[] = [];
  let open: string[] = [];
  let from: number | null = null;
  for (const line of lines) {
    if (RULER.test(line.text)) {
      ruledAt.push({ at: cells.length, width: line.text.split("|").filter((part) => part.includes("-")).length });
      continue;
    }
    const parts = line.text.split(/(?<!\\)\|/);
    parts.forEach((part, at) => {
      open.push(part);
      from ??= line.from;
      if (at === parts.length - 1) return;
      cells.push({ text: unwrapped(open), parted: "bar", from, to: line.to });
      open = [];
      from = null;
    });
    if (open.every((part) => part.trim() === "")) {
      open = [];
      from = null;
    }
  }
  if (open.length > 0) cells.push({ text: unwrapped(open), parted: "bar", ...placeOf(lines.at(-1)) });
  return { cells, ruledAt };
}

/** A long line that ends no sentence goes on in the next, as in a source that was written by hand. */
function unwrapped(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .reduce((text, line) => {
      const above = text.split("\n").at(-1) ?? "";
      const goesOn = above.length >= WRAPPED && !/[.;:!?]$/.test(above) && !looksLikeDate(line) && line !== "";
      return `${text}${goesOn ? " " : "\n"}${line}`;
    }, "")
    .trim();
}

const WRAPPED = 24;

interface Way {
  readonly headings: readonly StreamHeading[];
  /** A title that ran into the blank heading of the first column. */
  readonly title: Piece | null;
  /** The first cell below. */
  readonly to: number;
}

function tablesIn(cells: readonly Piece[], ruledAt: Cells["ruledAt"]): { at: number; ways: Way[] }[] {
  const tables: { at: number; ways: Way[] }[] = [];
  for (let at = 0; at < cells.length; at++) {
    const ruled = ruledAt.find((ruler) => ruler.at - ruler.width === at);
    const widths = ruled ? [ruled.width] : Array.from({ length: MOST_COLUMNS - 2 }, (_, more) => more + 3);
    const isBlank = !ruled && cells[at]?.text === "";
    if (isBlank && cells[at + 1]?.text === "") continue;
    const ways = [at, ...(isBlank ? [at + 1] : [])].flatMap((from) =>
      widths.flatMap((width) => wayAt(cells, from, width, ruled !== undefined)),
    );
    if (ways.length === 0) continue;
    tables.push({ at, ways });
    at = Math.min(...ways.map(({ to }) => to)) - 1;
  }
  return tables;
}

const MOST_COLUMNS = 14;

function wayAt(cells: readonly Piece[], at: number, width: number, isRuled: boolean): Way[] {
  const own = cells.slice(at, at + width);
  const texts = own.map(({ text }) => foldText(text));
  if (headingWords(foldText(cells[at + width]?.text ?? "")) !== null && !isRuled) return [];
  if (own.length < width || texts.slice(1).some((text) => text === "")) return [];
  const place = { from: own[0]?.from ?? 0, to: own.at(-1)?.to ?? 0 };
  if (texts[0] !== "" && areHeadings(texts)) {
    return [{ headings: withFewer({ cells: texts, ...place }), title: null, to: at + width }];
  }
  if (width < 4 || !areHeadings(texts.slice(1))) return [];
  const title = texts[0] === "" ? null : (own[0] ?? null);
  return [{ headings: withFewer({ cells: ["", ...texts.slice(1)], ...place }), title, to: at + width }];
}

/** The last columns may be blank in all rows, and their bars left out. */
function withFewer(heading: StreamHeading): StreamHeading[] {
  const { length } = heading.cells;
  const fewer = Array.from({ length: Math.max(0, length - 3) }, (_, less) => length - 1 - less);
  return [heading, ...fewer.map((filled) => ({ ...heading, filled }))];
}

function paragraphs(cells: readonly Piece[]): Block[] {
  return cells.flatMap(({ text, from, to }): Block[] =>
    text
      .split("\n")
      .map(foldText)
      .filter((line) => line !== "")
      .map((line) => ({ kind: "paragraph", text: line, from, to })),
  );
}

function placeOf(line: SourceLine | undefined): Place {
  return { from: line?.from ?? 0, to: line?.to ?? 0 };
}

// Tables of which only the order of the words is left: cells joined by spaces, with or without the lines they had, as a page
// that was copied, or text taken out of a PDF as it was written, gives them.
import { isLabelledPart } from "../../table/headings.ts";
import type { Block, Paragraph, Row } from "../document.ts";
import type { SourceLine } from "../source-lines.ts";
import { type CostContext, kindOf, type Widths } from "./cell-cost.ts";
import { doubtsOf } from "./doubts.ts";
import { headingsInWords, type WordHeadings } from "./headings-in-words.ts";
import { type Placed, type PlacedRow, type PlacedText, placeCells } from "./place-cells.ts";
import { signsOf, withOwners } from "./signs.ts";
import { type StreamWord, textOf, wordsOf } from "./stream-word.ts";
import { withoutFurniture } from "./without-furniture.ts";

type ReadProse = (lines: readonly SourceLine[]) => readonly Block[];

/** No plan is longer. */
const MOST_LINES = 20_000;
/** So many of the rows have to be sure; else how the columns stand is not known. */
const SURE_ROWS = 0.5;
/** And so many have to show both an owner and a date. */
const PROVED_ROWS = 0.35;
const CANNOT = "its columns and rows cannot be told apart";

/**
 * The blocks of a text in which headings stand one behind the other and rows below in the same way, or null where no such
 * table has rows that are certain. A row that may be read in two ways is asked about with its words.
 */
export function readJoined(given: readonly SourceLine[], readProse: ReadProse): Block[] | null {
  if (given.length > MOST_LINES) return null;
  const { lines, furniture } = withoutFurniture(given);
  const words = wordsOf(lines);
  const headings = headingsInWords(words);
  if (headings.length === 0) return null;
  const blocks: Block[] = [];
  let done = 0;
  let found = false;
  for (let at = 0; at < headings.length; ) {
    const heading = headings[at] as WordHeadings;
    let next = at + 1;
    while (headings[next]?.cells.join("|") === heading.cells.join("|")) next += 1;
    const parts = headings
      .slice(at, next)
      .map(({ to }, index) => words.slice(to, headings[at + index + 1]?.from ?? words.length));
    const above = words.slice(done, heading.from);
    const table = tableOf(heading, words, joinedParts(parts), next - at, titleAbove(above));
    blocks.push(...proseOf(above, words[heading.from] ?? null, lines, readProse));
    if (table) found = true;
    blocks.push(...(table ?? [unreadable(words.slice(heading.from, headings[next]?.from ?? words.length))]));
    done = headings[next]?.from ?? words.length;
    at = next;
  }
  return found ? [...blocks, ...proseOf(words.slice(done), null, lines, readProse), ...furniture] : null;
}

/** What stands below each repetition of the headings; a page ended before the first word of each but the first. */
function joinedParts(parts: readonly (readonly StreamWord[])[]): StreamWord[] {
  return parts.flatMap((part, at) =>
    part.map((word, index) =>
      index === 0 ? { ...word, startsLine: true, afterBlank: true, afterPage: at > 0 } : word,
    ),
  );
}

const LONGEST_LABEL = 12;

/** "… each year. Objective 1: Workforce This part …": the title of the first rows, where it stands in the line of the headings. */
function titleAbove(above: readonly StreamWord[]): string | null {
  const last = above.findLastIndex(({ startsLine }) => startsLine);
  const line = above.slice(Math.max(0, last));
  const signs = signsOf(line);
  for (let at = line.length - 1; at > 0; at--) {
    if (!isLabelledPart(signs.between(at, at + LONGEST_LABEL)) || !/^\p{Lu}/u.test(line[at]?.text ?? "")) continue;
    const ends = signs.marks.findIndex(({ mayBegin }, index) => index > at && mayBegin);
    const title = signs.between(at, ends < 0 ? line.length : ends);
    return isLabelledPart(title) && title.split(" ").length <= LONGEST_LABEL ? title : null;
  }
  return null;
}

/** @param before the first word behind these, null where none is */
function proseOf(
  words: readonly StreamWord[],
  before: StreamWord | null,
  lines: readonly SourceLine[],
  readProse: ReadProse,
): readonly Block[] {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return [];
  // the words of a line that goes on with headings stand apart from the lines above
  const cut = before === null || before.startsLine ? words.length : words.findLastIndex(({ startsLine }) => startsLine);
  const [whole, part] = first.startsLine ? [words.slice(0, cut), words.slice(cut)] : [[], words];
  const end = whole.at(-1)?.from ?? 0;
  const read = whole.length > 0 ? readProse(lines.filter(({ from }) => from >= first.from && from <= end)) : [];
  if (part.length === 0) return read;
  return [...read, { kind: "paragraph", text: textOf(part), from: part[0]?.from ?? 0, to: last.to }];
}

function unreadable(words: readonly StreamWord[]): Paragraph {
  const text = textOf(words).replaceAll("\n", " ");
  return { kind: "paragraph", text, from: words[0]?.from ?? 0, to: words.at(-1)?.to ?? 0, unreadable: CANNOT };
}

/** Words, on average; longer lines are whole pages. */
const MOST_IN_LINE = 60;

/** Three times: what the readings before are sure of shows who the owners are and how wide the columns. */
function tableOf(
  heading: WordHeadings,
  all: readonly StreamWord[],
  words: readonly StreamWord[],
  pages: number,
  title: string | null,
): Block[] | null {
  const { columns } = heading;
  const starts = words.filter(({ startsLine }) => startsLine);
  const lines = new Set(words.map(({ from }) => from)).size;
  const hasLines = lines > 1 && words.length <= MOST_IN_LINE * lines;
  const hasBlanks = starts.filter(({ afterBlank }) => afterBlank).length > Math.max(pages, 0.35 * starts.length);
  const signs = signsOf(words);
  let context: CostContext = { signs, hasLines, hasBlanks, widths: [] };
  let placed: Placed | null = null;
  for (let turn = 0; turn < 3; turn++) {
    placed = placeCells(columns, context);
    if (!placed) return null;
    const owners = ownersOf(placed, heading, words);
    context = { ...context, signs: withOwners(signs, owners), widths: widthsOf(placed, words, columns.length) };
  }
  if (!placed) return null;
  const doubt = doubtsOf(placed, heading, context);
  const rows = placed.rows.map((row) => ({
    row,
    isSure: row.isSure && shows(row, heading, context, "one") && !doubt(row),
  }));
  const sure = rows.filter(({ isSure }) => isSure).length;
  const proved = rows.filter(({ row, isSure }) => isSure && shows(row, heading, context, "each")).length;
  if (sure < rows.length * SURE_ROWS || proved === 0 || proved < rows.length * PROVED_ROWS) return null;
  if (leavesBlank(placed, heading)) return null;
  const { from, to } = { from: all[heading.from]?.from ?? 0, to: all[heading.to - 1]?.to ?? 0 };
  const table: Row[] = [{ cells: heading.cells, from, to, afterBreak: false, isHeadings: true }];
  if (title !== null) table.push({ cells: [title], from, to: from, afterBreak: false, isBand: true });
  const asked: Block[] = [];
  const parts = [
    ...rows.map(({ row, isSure }) => ({ from: row.from, to: row.to, cells: row.cells, isSure, isTitle: false })),
    ...placed.texts.map((text) => ({ ...text, cells: null })),
  ].sort((one, other) => one.from - other.from);
  const last = parts.findLastIndex(({ cells }) => cells !== null);
  let open: StreamWord[] = [];
  const close = (): void => {
    if (open.length > 0) asked.push(unreadable(open));
    open = [];
  };
  parts.forEach((part, at) => {
    const own = words.slice(part.from, part.to);
    const place = { from: own[0]?.from ?? 0, to: own.at(-1)?.to ?? 0, afterBreak: false };
    if (part.cells === null && at > last) {
      close();
      asked.push({ kind: "paragraph", text: textOf(own), from: place.from, to: place.to });
    } else if (part.cells === null && titleOf(part, context) !== null) {
      close();
      table.push({ ...place, cells: [titleOf(part, context) ?? ""], isBand: true });
    } else if (part.cells !== null && part.isSure) {
      close();
      table.push({ ...place, cells: part.cells.map((cell) => textOf(words.slice(cell.from, cell.to))) });
    } else open.push(...own);
  });
  close();
  return [{ kind: "table", rows: table }, ...asked];
}

/**
 * The title of a part. Where no lines show what a title is, it has to be called one ("Objective 2: Leadership"), and ends where
 * a sentence begins.
 */
function titleOf({ from, to, isTitle, isSure }: PlacedText, { signs, hasLines }: CostContext): string | null {
  const whole = textOf(signs.words.slice(from, to));
  if (hasLines) return isTitle && (isSure || isLabelledPart(whole)) ? whole : null;
  const ends = signs.marks.findIndex(({ mayBegin }, at) => at > from && mayBegin);
  const text = textOf(signs.words.slice(from, ends < 0 || ends > to ? to : ends));
  return isLabelledPart(text) && !/[.;]$/.test(text) ? text : null;
}

/** A column that would matter has no cell in any row, so the columns may be others. */
function leavesBlank({ rows }: Placed, { columns }: WordHeadings): boolean {
  return columns.some(({ meaning }, at) => {
    const matters = meaning === "owner" || meaning === "due" || meaning === "reference" || meaning === "section";
    return matters && rows.every(({ cells }) => cells[at]?.from === cells[at]?.to);
  });
}

/** An owner, a date or a reference stands under its heading; or each owner and each date does. */
function shows(row: PlacedRow, { columns }: WordHeadings, { signs }: CostContext, which: "one" | "each"): boolean {
  const signsOfCells = row.cells.flatMap(({ from, to }, at): boolean[] => {
    const column = columns[at];
    const kind = column ? kindOf(column) : "prose";
    if (kind === "due") return [to > from && signs.isDate(from, to)];
    if (kind === "owner") return [to > from && !["words", "names"].includes(signs.ownerLook(from, to))];
    return kind === "reference" && which === "one" ? [to > from && signs.isReference(from)] : [];
  });
  return which === "one" ? signsOfCells.includes(true) : !signsOfCells.includes(false);
}

/** How often something that looks like no post has to stand under owners before it is one. */
const OFTEN = 3;

/** Who answers, as the rows that are sure name them, and whatever stands there again and again. */
function ownersOf({ rows }: Placed, { columns }: WordHeadings, words: readonly StreamWord[]): Set<string> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    row.cells.forEach(({ from, to }, at) => {
      const column = columns[at];
      if (to === from || !column || kindOf(column) !== "owner") return;
      const name = textOf(words.slice(from, to)).toLowerCase();
      for (const each of new Set([name, ...name.split(/\s*[,;/]\s*/)])) {
        counts.set(each, (counts.get(each) ?? 0) + (row.isSure ? OFTEN : 1));
      }
    });
  }
  return new Set([...counts].flatMap(([name, count]) => (count >= OFTEN && name.length > 1 ? [name] : [])));
}

/** The letters of nearly the longest line in each column that has cells of several lines. */
function widthsOf({ rows }: Placed, words: readonly StreamWord[], width: number): Widths {
  return Array.from({ length: width }, (_, at) => {
    const lengths = rows.flatMap((row) => {
      const cell = row.cells[at];
      return cell ? linesOf(words.slice(cell.from, cell.to)) : [];
    });
    lengths.sort((one, other) => one - other);
    return lengths.length < 3 ? null : (lengths[Math.floor(0.9 * (lengths.length - 1))] ?? null);
  });
}

/** The letters of each line of a cell but the last. */
function linesOf(cell: readonly StreamWord[]): number[] {
  const lengths: number[] = [];
  let letters = 0;
  cell.forEach(({ text, startsLine }, at) => {
    if (at > 0 && startsLine) {
      lengths.push(letters);
      letters = 0;
    }
    letters += text.length + 1;
  });
  return lengths;
}

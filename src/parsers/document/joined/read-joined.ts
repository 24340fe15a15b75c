// Tables of which only the order of the words is left: cells joined by spaces, with or without the lines they had, as a page
// that was copied, or text taken out of a PDF as it was written, gives them.
import { isLabelledPart } from "../../table/labelled-part.ts";
import type { Block, Paragraph, Row } from "../document.ts";
import { mayTitlePart } from "../part-title.ts";
import type { SourceLine } from "../source-lines.ts";
import { type CostContext, kindOf } from "./cell-cost.ts";
import { doubtsOf } from "./doubts.ts";
import { headingsInWords, type WordHeadings } from "./headings-in-words.ts";
import { ownersInDoubt } from "./owner-starts.ts";
import { type Placed, type PlacedRow, type PlacedText, placeCells } from "./place-cells.ts";
import { signsOf } from "./signs.ts";
import { type StreamWord, textOf, wordsOf } from "./stream-word.ts";
import { learned } from "./what-rows-show.ts";
import { withReferences } from "./with-references.ts";
import { withoutFurniture } from "./without-furniture.ts";

type ReadProse = (lines: readonly SourceLine[]) => readonly Block[];

/** No plan is longer. */
const MOST_LINES = 20_000;
/** So many of the rows have to be sure; else how the columns stand is not known. */
const SURE_ROWS = 0.5;
/** And so many have to show both an owner and a date. */
const PROVED_ROWS = 0.35;
const CANNOT = "its columns and rows cannot be told apart";
const UNSURE = "nothing shows where its owner begins";

/**
 * The blocks of a text in which headings stand one behind the other and rows below in the same way, or null where no such
 * table has rows that are certain. A row that may be read in two ways is asked about with its words.
 */
export function readJoined(given: readonly SourceLine[], readProse: ReadProse): Block[] | null {
  if (given.length > MOST_LINES) return null;
  const { lines, furniture } = withoutFurniture(given);
  const words = wordsOf(lines);
  const headings = withReferences(headingsInWords(words), words);
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
    const table = tableOf(heading, words, joinedParts(parts), next - at, above);
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
      index === 0 ? { ...word, startsLine: true, afterBlank: true, afterPage: at > 0, startsPart: at > 0 } : word,
    ),
  );
}

const LONGEST_LABEL = 12;

/** The line right above the first headings names their part; so do those above the headings that come again. */
function endsInTitle(above: readonly StreamWord[]): boolean {
  const last = above.findLastIndex(({ startsLine }) => startsLine);
  return mayTitlePart(textOf(above.slice(Math.max(0, last))));
}

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

/** So many lines have a blank one above where it stands between parts and not in cells. */
const FEW = 0.1;

/** Three times: what the readings before are sure of shows who the owners are and how wide the columns. */
function tableOf(
  heading: WordHeadings,
  all: readonly StreamWord[],
  words: readonly StreamWord[],
  pages: number,
  above: readonly StreamWord[],
): Block[] | null {
  const title = titleAbove(above);
  const { columns } = heading;
  const starts = words.filter(({ startsLine }) => startsLine);
  const lines = new Set(words.map(({ from }) => from)).size;
  const hasLines = lines > 1 && words.length <= MOST_IN_LINE * lines;
  const hasBlanks = starts.filter(({ afterBlank }) => afterBlank).length > Math.max(pages, 0.35 * starts.length);
  const hasFewBlanks = starts.filter(({ afterBlank }) => afterBlank).length <= pages + 1 + FEW * starts.length;
  const signs = signsOf(words);
  const titlesParts = title !== null || endsInTitle(above);
  let context: CostContext = {
    signs,
    hasLines,
    hasBlanks,
    hasFewBlanks,
    titlesParts,
    widths: [],
    filled: [],
    allDated: false,
    cellsBeginLines: false,
  };
  let placed: Placed | null = null;
  for (let turn = 0; turn < 3; turn++) {
    placed = placeCells(columns, context);
    if (!placed) return null;
    context = learned(placed, heading, { ...context, signs });
  }
  if (!placed) return null;
  const doubt = doubtsOf(placed, heading, context);
  const isInDoubt = ownersInDoubt(placed, heading, context);
  const rows = placed.rows.map((row) => ({
    row,
    isSure: row.isSure && shows(row, heading, context, "one") && !doubt(row),
  }));
  const sure = rows.filter(({ isSure }) => isSure).length;
  const proved = rows.filter(({ row, isSure }) => isSure && shows(row, heading, context, "each")).length;
  if (sure < rows.length * SURE_ROWS || proved === 0 || proved < rows.length * PROVED_ROWS) return null;
  if (leavesBlank(placed, heading) || countsParts(placed, heading)) return null;
  const { from, to } = { from: all[heading.from]?.from ?? 0, to: all[heading.to - 1]?.to ?? 0 };
  const table: Row[] = [{ cells: heading.cells, from, to, afterBreak: false, isHeadings: true }];
  if (title !== null) table.push({ cells: [title], from, to: from, afterBreak: false, isBand: true });
  const asked: Block[] = [];
  const parts = [
    ...rows.map(({ row, isSure }) => ({
      ...row,
      isSure,
      isTitle: false,
      ...(isInDoubt(row) ? { doubt: UNSURE } : {}),
    })),
    ...placed.texts.map((text) => ({ ...text, cells: null, doubt: undefined })),
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
    } else if (part.cells === null && words[part.to]?.startsPart) {
      close();
      const lines = linesIn(own);
      const last = lines.findLastIndex((line) => mayTitlePart(textOf(line)));
      lines.forEach((line, index) => {
        const [from, to] = [line[0]?.from ?? 0, line.at(-1)?.to ?? 0];
        if (index === last) table.push({ from, to, afterBreak: false, cells: [textOf(line)], isBand: true });
        else asked.push({ kind: "paragraph", text: textOf(line), from, to });
      });
    } else if (part.cells !== null && part.isSure) {
      close();
      const cells = part.cells.map((cell) => textOf(words.slice(cell.from, cell.to)));
      table.push({ ...place, cells, ...(part.doubt === undefined ? {} : { doubt: part.doubt }) });
    } else open.push(...own);
  });
  close();
  return [{ kind: "table", rows: table }, ...asked];
}

function linesIn(words: readonly StreamWord[]): StreamWord[][] {
  const lines: StreamWord[][] = [];
  for (const word of words) {
    if (word.startsLine || lines.length === 0) lines.push([]);
    lines.at(-1)?.push(word);
  }
  return lines;
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

/** Numbers under no heading stand in front of some of the rows alone: they count parts, and the rows have none. */
function countsParts({ rows }: Placed, { cells: headings }: WordHeadings): boolean {
  const numbered = rows.filter(({ cells }) => (cells[0]?.to ?? 0) > (cells[0]?.from ?? 0)).length;
  return headings[0] === "" && numbered < NUMBERED_ROWS * rows.length;
}

const NUMBERED_ROWS = 0.7;

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

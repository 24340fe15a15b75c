// Tables that came out with a line for each cell and a blank line behind each row: as many lines as there are headings.
import { headerOf } from "../../table/header.ts";
import { cleanText, foldText } from "../clean-text.ts";
import type { Block, Row } from "../document.ts";
import { isDate, isPost } from "../flat/cell-signs.ts";
import type { SourceLine } from "../source-lines.ts";
import { continuesCell } from "../text-flow.ts";
import { fitLines } from "./fit-lines.ts";
import { areSureHeadings } from "./stream-heading.ts";

type ReadProse = (lines: readonly SourceLine[]) => readonly Block[];

/** So many of the stretches below headings that are longer than two lines have to be rows. */
const SHARE = 0.7;
const LEAST_ROWS = 3;
const CANNOT = "its cells cannot be told apart";

/**
 * The blocks of such a text, or null where it is none. A stretch with a line too many is a row with a cell on two lines where one
 * goes on in the middle of a sentence, or where only one way of parting it fits the headings; so are the two parts of a row
 * between which a page printed the headings again. Any other of more than two lines, or of owners and dates alone, is asked
 * about by itself.
 */
export function readLineRows(lines: readonly SourceLine[], readProse: ReadProse): Block[] | null {
  const stretches = stretchesIn(lines);
  const first = stretches.findIndex(isHeadings);
  if (first < 0) return null;
  const below = withWholeRows(stretches.slice(first));
  let headings: readonly string[] = [];
  const read = below.map((stretch): Row | "lost" | null => {
    if (isHeadings(stretch) || namesFigures(stretch)) headings = textsOf(stretch);
    const cells = cellsOf(stretch, headings);
    if (cells === null) return stretch.length > 2 || textsOf(stretch).every(isOwnerOrDate) ? "lost" : null;
    return { cells, from: stretch[0]?.from ?? 0, to: stretch.at(-1)?.to ?? 0, afterBreak: false };
  });
  const rows = read.filter(
    (each, at) => each !== null && each !== "lost" && !isHeadings(below[at] ?? []) && !namesFigures(below[at] ?? []),
  );
  const lost = read.filter((each) => each === "lost");
  if (rows.length < LEAST_ROWS || rows.length < (rows.length + lost.length) * SHARE) return null;
  const blocks: Block[] = [...readProse(stretches.slice(0, first).flatMap(withBlank))];
  let open: Row[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push({ kind: "table", rows: open });
    open = [];
  };
  read.forEach((row, at) => {
    const stretch = below[at] ?? [];
    if (row !== null && row !== "lost") {
      open.push(row);
      return;
    }
    close();
    if (row === null) blocks.push(...readProse(stretch));
    else blocks.push(lostRow(stretch));
  });
  close();
  return blocks;
}

/** Lines between blank ones. */
function stretchesIn(lines: readonly SourceLine[]): SourceLine[][] {
  const stretches: SourceLine[][] = [[]];
  for (const line of lines) {
    if (cleanText(line.text) !== "") stretches.at(-1)?.push(line);
    else if (stretches.at(-1)?.length !== 0) stretches.push([]);
  }
  return stretches.filter(({ length }) => length > 0);
}

function withBlank(stretch: readonly SourceLine[]): SourceLine[] {
  const at = stretch.at(-1)?.to ?? 0;
  return [...stretch, { text: "", from: at, to: at }];
}

function isHeadings(stretch: readonly SourceLine[]): boolean {
  return stretch.length > 2 && areSureHeadings(textsOf(stretch).map(foldText));
}

/** The headings of a table that measures, below the plan: "Measure", "Baseline", "Target 2027". */
function namesFigures(stretch: readonly SourceLine[]): boolean {
  return stretch.length > 2 && headerOf(textsOf(stretch))?.of === "something else";
}

/** Under headings such a line is what is left of a row, and titles nothing. */
function isOwnerOrDate(text: string): boolean {
  return isPost(text) || isDate(text);
}

/** With the two parts of each row that a page cut in one; the headings that the page printed again stand behind it. */
function withWholeRows(stretches: readonly SourceLine[][]): SourceLine[][] {
  const whole: SourceLine[][] = [];
  let headings: readonly string[] = [];
  for (const stretch of stretches) {
    const [first, again] = whole.slice(-2);
    if (isHeadings(stretch)) headings = textsOf(stretch);
    else if (first && again && isHeadings(again) && isCut(first, stretch, headings)) {
      whole.splice(-2, 2, [...first, ...stretch], again);
      continue;
    }
    whole.push(stretch);
  }
  return whole;
}

function isCut(upper: readonly SourceLine[], lower: readonly SourceLine[], headings: readonly string[]): boolean {
  const fits = (lines: readonly SourceLine[]): boolean => fitLines(textsOf(lines), headings) !== null;
  return !isHeadings(upper) && !fits(upper) && !fits(lower) && fits([...upper, ...lower]);
}

function cellsOf(stretch: readonly SourceLine[], headings: readonly string[]): readonly string[] | null {
  const texts = textsOf(stretch);
  const width = headings.length;
  if (texts.length === width) return texts;
  const goOn = texts.flatMap((text, at) => (at > 0 && continuesCell(text) ? [at] : []));
  if (width < 3 || texts.length <= width) return null;
  if (goOn.length !== texts.length - width) return fitLines(texts, headings);
  return texts.reduce<string[]>((cells, text, at) => {
    if (goOn.includes(at)) cells[cells.length - 1] += ` ${text}`;
    else cells.push(text);
    return cells;
  }, []);
}

function textsOf(stretch: readonly SourceLine[]): string[] {
  return stretch.map(({ text }) => cleanText(text));
}

function lostRow(stretch: readonly SourceLine[]): Block {
  const text = stretch.map((line) => foldText(cleanText(line.text))).join(" / ");
  return { kind: "paragraph", text, from: stretch[0]?.from ?? 0, to: stretch.at(-1)?.to ?? 0, unreadable: CANNOT };
}

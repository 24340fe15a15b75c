// Tables with a bar between two cells and none around a row, as some programs take them out of a web page: a cell that has
// lines or paragraphs of its own keeps them, so that the last cell of a row and the first of the next run together.
import { foldText } from "../clean-text.ts";
import type { Block, Place } from "../document.ts";
import type { SourceLine } from "../source-lines.ts";
import { isRowWithBlankFirst } from "./blank-first.ts";
import type { Piece } from "./piece.ts";
import { readStream, type StreamHeading } from "./read-stream.ts";
import { areHeadings } from "./stream-heading.ts";

type ReadProse = (lines: readonly SourceLine[]) => readonly Block[];

const BAR = /(?<!\\)\|/;
/** Two spaces: a line that the writer broke, which a row ends with. */
const ROW_END = / {2}$/;
/** A cell in quotation marks: a file for spreadsheets, whose cells may have lines. */
const QUOTED = /(?:^|\|)"/;
const RULE = /^\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*$/;

/** Whether there are such headings above a table whose rows are not each on one line. */
export function hasBarsBetween(lines: readonly string[]): boolean {
  return lines.some((line, at) => {
    const width = widthOf(line);
    if (width === 0) return false;
    const following = lines.slice(at + 1, at + 1 + SAMPLE);
    const end = following.findIndex((text) => TITLE.test(text) || isOtherTable(text));
    const sample = end < 0 ? following : following.slice(0, end);
    const last = sample.findLastIndex((text) => BAR.test(text));
    const below = sample.slice(0, last + 1).filter((text) => text.trim() !== "" && !RULE.test(text));
    const parts = below.map((text) => text.split(BAR).length);
    const broken = below.filter((text, row) => {
      const own = parts[row] ?? 0;
      const isWhole = !/^\s*\|/.test(text) || isRowWithBlankFirst(own, parts[row - 1] ?? width, width);
      // The line below has just the cells that are wanting, the one that was broken in two counted once.
      const goesOn = own > 1 && own < width && own + (parts[row + 1] ?? width) - 1 === width;
      return !BAR.test(text) || !isWhole || goesOn;
    });
    if (below.some((text) => QUOTED.test(text))) return false;
    return below.length > 1 && broken.length > below.length * BROKEN && areHeadings(partsOf(line));
  });
}

/** A heading of Markdown ends a table. */
const TITLE = /^\s*#{1,6}\s/;

/** Headings with bars around them begin a table of another kind. */
function isOtherTable(line: string): boolean {
  return /^\s*\|.*\|\s*$/.test(line) && areHeadings(partsOf(line.trim().replace(/^\||\|$/g, "")));
}

/** So many of the lines below have no bar behind their first words: more than the titles between rows. */
const BROKEN = 0.25;
/** Lines below headings that are looked at. */
const SAMPLE = 60;

/** The blocks of such a text. Rows that cannot be told apart are asked about. */
export function readBarsBetween(lines: readonly SourceLine[], readProse: ReadProse): Block[] {
  const blocks: Block[] = [];
  let done = 0;
  for (let at = 0; at < lines.length; at++) {
    const heading = headingAt(lines[at]);
    if (!heading) continue;
    const end = endOfTable(lines, at + 1);
    if (end === at + 1) continue;
    const above = lines.slice(done, at);
    blocks.push(...readProse(above.filter(({ text }) => !RULE.test(text))));
    blocks.push(...readStream([heading], piecesIn(lines.slice(at + 1, end), ROW_END.test(lines[at]?.text ?? ""))));
    done = end;
    at = end - 1;
  }
  return [...blocks, ...readProse(lines.slice(done))];
}

function headingAt(line: SourceLine | undefined): StreamHeading | null {
  if (!line || widthOf(line.text) === 0) return null;
  const cells = partsOf(line.text);
  return areHeadings(cells) ? { cells, from: line.from, to: line.to } : null;
}

/** How many cells stand on a line with bars between them and none around; 0 where it is none. */
function widthOf(line: string): number {
  const text = line.trim();
  if (text.startsWith("|") || text.endsWith("|") || RULE.test(text)) return 0;
  const width = text.split(BAR).length;
  return width < LEAST_COLUMNS ? 0 : width;
}

const LEAST_COLUMNS = 3;

function partsOf(line: string): string[] {
  return line.split(BAR).map((cell) => foldText(cell));
}

/** Up to the next headings, and with the lines of the last cell: those up to the next blank line. */
function endOfTable(lines: readonly SourceLine[], from: number): number {
  let last = from;
  for (let at = from; at < lines.length; at++) {
    const text = lines[at]?.text ?? "";
    if (headingAt(lines[at]) || TITLE.test(text) || isOtherTable(text)) break;
    if (BAR.test(text) || RULE.test(text)) last = at + 1;
  }
  const behind = (lines[last - 1]?.text ?? "").split(BAR).at(-1) ?? "";
  if (last === from || behind.trim() !== "") return last;
  const first = lines.findIndex(({ text }, at) => at >= last && text.trim() !== "");
  if (first < 0 || first > last + 1 || TITLE.test(lines[first]?.text ?? "")) return last;
  const blank = lines.findIndex(({ text }, at) => at > first && text.trim() === "");
  return blank < 0 ? lines.length : blank;
}

/**
 * The cells, and the lines of those that have several.
 *
 * @param endsRows whether two spaces stand behind the last line of a row; then no other line ends one, and a line without them
 * was only wrapped
 */
function piecesIn(lines: readonly SourceLine[], endsRows: boolean): Piece[] {
  const pieces: Piece[] = [];
  let parted: Piece["parted"] = "line";
  /** Whether a bar stood in front and no words have come since: a blank cell, unless some do. */
  let isOpen = false;
  const close = ({ from, to }: Place): void => {
    if (isOpen) pieces.push({ text: "", parted: "between", from, to });
    isOpen = false;
    parted = "line";
  };
  for (const { text, from, to } of endsRows ? unwrapped(lines) : lines) {
    if (RULE.test(text)) continue;
    if (text.trim() === "") {
      if (endsRows && ROW_END.test(text)) close({ from, to });
      else if (!isOpen && parted === "line" && !endsRows) parted = "paragraph";
      continue;
    }
    text.split(BAR).forEach((part, at) => {
      if (at > 0) {
        if (isOpen) pieces.push({ text: "", parted: "between", from, to });
        parted = "between";
        isOpen = true;
      }
      if (part.trim() === "") return;
      pieces.push({ text: part.trim().replaceAll("\\|", "|"), parted, from, to });
      parted = endsRows ? "within" : "line";
      isOpen = false;
    });
    if (endsRows && ROW_END.test(text)) close({ from, to });
  }
  const [end] = lines.slice(-1);
  if (end) close(end);
  return pieces;
}

/** Lines that were broken at a width, put together again. */
function unwrapped(lines: readonly SourceLine[]): SourceLine[] {
  const whole: SourceLine[] = [];
  for (const line of lines) {
    const above = whole.at(-1);
    const goesOn = above && above.text.trim() !== "" && line.text.trim() !== "" && !ROW_END.test(above.text);
    if (!goesOn) whole.push(line);
    else whole[whole.length - 1] = { ...above, text: `${above.text} ${line.text}`, to: line.to };
  }
  return whole;
}

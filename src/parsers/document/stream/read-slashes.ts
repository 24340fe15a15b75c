// Tables whose cells are parted by " / ", as web pages show Word files: blank cells are left out, and a cell that has lines
// of its own keeps them.
import { headingWords } from "../../table/columns.ts";
import { headerOf } from "../../table/header.ts";
import { cleanText, foldText } from "../clean-text.ts";
import type { Block, Row } from "../document.ts";
import type { SourceLine } from "../source-lines.ts";
import { isRowWithBlankFirst } from "./blank-first.ts";
import { isTitle, lookOf } from "./looks.ts";
import type { Piece } from "./piece.ts";
import { bestOf, readStream, type StreamHeading } from "./read-stream.ts";
import { slashesAsTabs } from "./slashes-as-tabs.ts";
import { areHeadings, withoutWhatRanIn } from "./stream-heading.ts";

type ReadProse = (lines: readonly SourceLine[]) => readonly Block[];

/** The blocks of a text with lines of headings parted by " / ", or null where there is none. */
export function readSlashes(lines: readonly SourceLine[], readProse: ReadProse): Block[] | null {
  const blocks: Block[] = [];
  let done = 0;
  for (let at = 0; at < lines.length; at++) {
    const found = headingsAt(lines[at]);
    if (!found) continue;
    const end = endOfTable(lines, at + 1, found.heading.cells.length);
    if (end === at + 1 && found.ranIn.length === 0) continue;
    const below = lines.slice(at + 1, end);
    const tabbed = found.ranIn.length === 0 ? slashesAsTabs(lines[at] as SourceLine, below) : null;
    if (tabbed) {
      blocks.push(...readProse([...lines.slice(done, at), ...tabbed]));
      done = end;
      at = end - 1;
      continue;
    }
    const rows = found.ranIn.length === 0 ? wholeRows(found.heading, below) : null;
    if (rows) {
      blocks.push(...readProse(lines.slice(done, at)), { kind: "table", rows });
      done = end;
      at = end - 1;
      continue;
    }
    const ways = keepsBlanks(below) ? (["between", "cell"] as const) : (["cell"] as const);
    const headings = withJoined(found.heading);
    const read = ways.map((beside) => [...found.ranIn, ...piecesIn(below, found.heading.cells.length, beside)]);
    const pieces = read.find((own) => bestOf(headings, own)) ?? read.at(-1) ?? [];
    blocks.push(...readProse(lines.slice(done, at)), ...readStream(headings, pieces));
    done = end;
    at = end - 1;
  }
  return done === 0 ? null : [...blocks, ...readProse(lines.slice(done))];
}

/**
 * The headings and a row for each line, where "/" in front of some stands behind a blank first cell and every other line is a
 * row or the title of those below; else null. Blank cells are kept then, but for those at the end of a row.
 */
function wholeRows({ cells, from, to }: StreamHeading, lines: readonly SourceLine[]): Row[] | null {
  const filled = lines.filter(({ text }) => text.trim() !== "");
  const rows = filled.map((line): Row => {
    const own = ` ${line.text}`.split(SLASH).map((part) => foldText(cleanText(part)));
    return { cells: own, from: line.from, to: line.to, afterBreak: false };
  });
  const width = cells.length;
  const isWhole = (row: Row, at: number): boolean => {
    const own = row.cells.length;
    if (row.cells[0] === "") return isRowWithBlankFirst(own, rows[at - 1]?.cells.length ?? width, width);
    return (own <= width && own * 2 > width) || isTitleOver(row, rows[at + 1]);
  };
  if (!rows.some((row) => row.cells[0] === "") || !rows.every(isWhole)) return null;
  return [{ cells, from, to, afterBreak: false, isHeadings: true }, ...rows];
}

const BLANK_FIRST = /^\s*\/(?=\s|$)/;

function isTitleOver({ cells }: Row, below: Row | undefined): boolean {
  const [text = ""] = cells;
  return cells.length === 1 && (below?.cells.length ?? 0) > 1 && isTitle(lookOf(text));
}

interface FoundHeading {
  readonly heading: StreamHeading;
  /** The first pieces of the first row, where they ran into the last heading. */
  readonly ranIn: readonly Piece[];
}

/** Two that stand side by side have a blank cell between them. */
const SLASH = /\s\/(?=\s|$)/;

function headingsAt(line: SourceLine | undefined): FoundHeading | null {
  if (!line || line.text.includes("\t") || !SLASH.test(line.text)) return null;
  const parts = line.text.split(SLASH).map((part) => part.trim());
  const { from, to } = line;
  for (let count = 3; count <= parts.length; count++) {
    const ranIn = withoutWhatRanIn(parts[count - 1] ?? "");
    const cells = [...parts.slice(0, count - 1), ranIn?.heading ?? ""];
    if (!ranIn || !areHeadings(cells)) continue;
    const rest = [ranIn.rest, ...parts.slice(count)];
    const pieces = rest.map((text, at): Piece => ({ text, parted: at === 0 ? "line" : "cell", from, to }));
    return { heading: { cells, from, to }, ranIn: pieces };
  }
  const isHeader =
    areHeadings(parts) || (headerOf(parts)?.of === "actions" && !parts.some((part) => /[.;]$/.test(part)));
  return isHeader && parts.length > 2 ? { heading: { cells: parts, from, to }, ranIn: [] } : null;
}

/** "Lead officer / Agency" may be one heading: each two of which nobody knows the second, also as one. */
function withJoined(heading: StreamHeading): StreamHeading[] {
  const { cells } = heading;
  const joined = cells.flatMap((cell, at): StreamHeading[] => {
    const above = cells[at - 1];
    if (above === undefined || headingWords(cell) !== null || cell.split(" ").length > 2) return [];
    return [{ ...heading, cells: [...cells.slice(0, at - 1), `${above} / ${cell}`, ...cells.slice(at + 1)] }];
  });
  return [heading, ...joined];
}

/** Up to the next headings, and without the text that follows the last row behind a blank line. */
function endOfTable(lines: readonly SourceLine[], from: number, width: number): number {
  let last = from;
  let open = true;
  for (let at = from; at < lines.length; at++) {
    const { text } = lines[at] as SourceLine;
    if (text.includes("\t") || headingsAt(lines[at]) || headsFigures(text)) break;
    if (text.trim() === "") open = false;
    else if (open || mayBeRow(text, width)) {
      open = true;
      last = at + 1;
    }
  }
  return last;
}

/** "Measure / Baseline / Latest": another table, which holds no actions. */
function headsFigures(text: string): boolean {
  const parts = text.split(SLASH).map((part) => part.trim());
  return parts.length > 2 && headerOf(parts)?.of === "something else";
}

/** "Notes / comments are welcome" is no row. */
function mayBeRow(text: string, width: number): boolean {
  return text.split(SLASH).length * 2 > width;
}

/**
 * A line that ends with " /" goes on with the next cell, unless its row is full: then its last cell is blank. One that begins
 * with "/" does so below the last line of a cell with several.
 */
function piecesIn(lines: readonly SourceLine[], width: number, beside: Piece["parted"]): Piece[] {
  let endsCell = false;
  let held = 0;
  return lines.flatMap(({ text: given, from, to }) => {
    if (given.trim() === "") return [];
    const text = given.replace(BLANK_FIRST, "");
    const parts = text.split(SLASH).map((part) => part.trim());
    const goesOn = endsCell || text !== given;
    held = (goesOn || parts.length === 1 ? held : 0) + (goesOn || parts.length > 1 ? parts.length : 0);
    endsCell = parts.length > 1 && parts.at(-1) === "" && held < width;
    if (endsCell) held -= 1;
    const own = endsCell ? parts.slice(0, -1) : parts;
    return own.map((part, at): Piece => ({ text: part, parted: at === 0 && !goesOn ? "line" : beside, from, to }));
  });
}

/** "Payroll Manager / / Amber": where one blank cell was kept, all of them were, and each sign leads to the next column. */
function keepsBlanks(lines: readonly SourceLine[]): boolean {
  return lines.some(({ text }) => /\s\/\s+\/(?=\s|$)/.test(text));
}

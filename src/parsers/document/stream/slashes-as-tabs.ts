// Rows parted by " / " that kept every cell, the blank ones too: they can be read as rows of tabs are, with what stands between them.
import { foldText } from "../clean-text.ts";
import type { SourceLine } from "../source-lines.ts";
import { endsOpen, endsSentence, startsMidSentence } from "../text-flow.ts";
import { isTitle, lookOf } from "./looks.ts";

const SLASH = /\s\/(?=\s|$)/;

/**
 * The lines with tabs for slashes, where each line of cells has as many as there are headings and what stands between them
 * stands apart, as the title of a part does; else null. A first cell that a page has cut is put together.
 *
 * Null too where nothing stands between the rows: then the order of the cells says it all.
 */
export function slashesAsTabs(headings: SourceLine, below: readonly SourceLine[]): readonly SourceLine[] | null {
  const lines = withWholeFirstCells(below);
  const width = cellsOf(headings).length;
  const rows = lines.filter(hasCells);
  if (rows.length < 2 || rows.some((row) => cellsOf(row).length !== width)) return null;
  const between = lines.filter((line) => line.text.trim() !== "" && !hasCells(line));
  const standApart = lines.every((line, at) => !isText(line) || !hasCells(lines[at - 1]));
  if (between.length === 0 || !standApart) return null;
  return [headings, ...lines].map((line) => (hasCells(line) ? { ...line, text: cellsOf(line).join("\t") } : line));
}

/** "… with a guide that", the end of a page, "is easy to follow / Town Clerk / May": one row. */
function withWholeFirstCells(lines: readonly SourceLine[]): readonly SourceLine[] {
  const whole: SourceLine[] = [];
  let cut: SourceLine | null = null;
  let waiting: SourceLine[] = [];
  for (const line of lines) {
    if (cut !== null && line.text.trim() === "") {
      waiting.push(line);
      continue;
    }
    if (cut !== null && hasCells(line) && startsMidSentence(line.text)) {
      whole.push({ text: `${cut.text.trimEnd()} ${line.text.trimStart()}`, from: cut.from, to: line.to });
    } else {
      whole.push(...(cut === null ? [] : [cut, ...waiting]));
      if (isText(line) && mayBeCut(line.text)) {
        cut = line;
        waiting = [];
        continue;
      }
      whole.push(line);
    }
    cut = null;
    waiting = [];
  }
  return [...whole, ...(cut === null ? [] : [cut, ...waiting])];
}

/** Neither whole nor the title of a part. */
function mayBeCut(text: string): boolean {
  return endsOpen(text) || (!endsSentence(text) && !isTitle(lookOf(foldText(text))));
}

function hasCells(line: SourceLine | undefined): boolean {
  return line !== undefined && SLASH.test(line.text);
}

function isText(line: SourceLine): boolean {
  return line.text.trim() !== "" && !hasCells(line);
}

function cellsOf({ text }: SourceLine): readonly string[] {
  return text.split(SLASH).map((cell) => cell.trim());
}

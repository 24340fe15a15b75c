// Rows of cells parted by tabs that line breaks inside the cells cut into several lines: put together by counting the tabs.
import { isReference } from "../references/printed-reference.ts";
import { headerOf } from "../table/header.ts";
import { isLabelledPart } from "../table/labelled-part.ts";
import { cleanText, foldText } from "./clean-text.ts";
import type { SourceLine } from "./source-lines.ts";
import { continuesCell, endsOpen, startsMidSentence } from "./text-flow.ts";

/** No cell has more lines. */
const MOST_LINES = 30;

/**
 * The lines, each row of a table that has headings on one of them: lines go together where that makes as many cells as there are
 * headings, and no other way does. Rows that lost the blank cells at their end stay as they are.
 */
export function withWholeTabRows(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.some(({ text }) => tabsIn(text) > 1)) return lines;
  const whole: SourceLine[] = [];
  let width = 0;
  let isNumbered = false;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as SourceLine;
    const headings = tabsIn(line.text) > 1 ? headerOf(line.text.split("\t").map(cleanText)) : null;
    if (headings) {
      width = headings.columns.length;
      isNumbered = headings.columns[0]?.meaning === "reference";
    }
    const count = headings || width < 3 ? 1 : linesOfRow(lines, at, width, isNumbered);
    const taken = lines.slice(at, at + count);
    whole.push(
      count === 1
        ? line
        : { text: taken.map(({ text }) => text).join("\n"), from: line.from, to: taken.at(-1)?.to ?? line.to },
    );
    at += count;
  }
  return whole;
}

/** How many lines from here make a whole row; one where these do not show it. */
function linesOfRow(lines: readonly SourceLine[], at: number, width: number, isNumbered: boolean): number {
  const first = lines[at]?.text ?? "";
  let tabs = tabsIn(first);
  if (first.trim() === "" || tabs >= width - 1 || (tabs === 0 && !opensRow(lines, at))) return 1;
  for (let count = 1; count < MOST_LINES && at + count < lines.length; count++) {
    const [above, text] = [lines[at + count - 1]?.text ?? "", lines[at + count]?.text ?? ""];
    if (text.trim() === "" && above.trim() === "") return 1;
    const begins = firstCell(text);
    if (isNumbered && (isReference(begins) || isLabelledPart(begins))) return 1;
    tabs += tabsIn(text);
    if (tabs > width - 1) return 1;
    const isRow = tabs === width - 1 && (isNumbered ? isReference(firstCell(first)) : isCutIn(lines, at, count));
    if (isRow) return withLastLines(lines, at, count + 1);
  }
  return 1;
}

/** With the lines behind that certainly go on with the last cell. */
function withLastLines(lines: readonly SourceLine[], at: number, count: number): number {
  let to = count;
  while (tabsIn(lines[at + to]?.text ?? "\t") === 0 && continuesCell(lines[at + to]?.text ?? "")) to += 1;
  return to;
}

/** A line without a tab begins a row: it goes on with nothing above it, and the first cell of the row goes on with it. */
function opensRow(lines: readonly SourceLine[], at: number): boolean {
  const text = foldText(lines[at]?.text ?? "");
  const above = lines[at - 1]?.text ?? "";
  if (!/^\p{Lu}/u.test(text) || isLabelledPart(text) || endsOpen(above) || !above.includes("\t")) return false;
  const next = lines.slice(at + 1, at + MOST_LINES).findIndex(({ text: below }) => below.includes("\t"));
  const inside = lines.slice(at + 1, at + 2 + Math.max(0, next));
  return next >= 0 && inside.every(({ text: below }) => continuesCell(firstCell(below)));
}

/** Each break stands in the middle of a sentence or a list, or in front of a cell that no row begins with. */
function isCutIn(lines: readonly SourceLine[], at: number, count: number): boolean {
  return Array.from({ length: count }, (_, index) => at + index + 1).every((below) => {
    const above = lines[below - 1]?.text.split("\t").at(-1) ?? "";
    const begins = firstCell(lines[below]?.text ?? "");
    if (begins === "" || above.trim() === "") return tabsIn(lines[below]?.text ?? "") === 0;
    return continuesCell(begins) || endsOpen(above) || /;$/.test(above.trim()) || startsMidSentence(begins);
  });
}

function firstCell(line: string): string {
  return (line.split("\t")[0] ?? "").trim();
}

function tabsIn(line: string): number {
  return line.split("\t").length - 1;
}

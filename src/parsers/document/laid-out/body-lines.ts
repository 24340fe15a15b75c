// Which lines below a table's headings stand in its columns, and which run across.
import { isReference } from "../../references/printed-reference.ts";
import type { Column } from "../../table/columns.ts";
import { isLabelledPart } from "../../table/labelled-part.ts";
import { segmentsOf } from "../pdf/corridors.ts";
import { lineText, type TextLine } from "../pdf/text-lines.ts";
import { startsMidSentence } from "../text-flow.ts";
import type { CellLine } from "./cell-lines.ts";
import { linesInColumns } from "./column-starts.ts";

/** One line below the headings. */
export interface BodyLine {
  readonly line: TextLine;
  /** Null for a line that runs across: a heading within the table. */
  readonly cells: CellLine["cells"] | null;
  /** Its words stand in columns, and nothing shows in which. */
  readonly isLost: boolean;
  /** The same for some of its words. */
  readonly isUnsure: boolean;
}

/** What the words of a line may cost before it stands in no columns. */
const MOST_COST = 14;
/** The same for one run of words, which may as well be a heading. */
const MOST_RUN = 7;

/** The lines that stand in columns, and those between them that run across; lines of text that follow below are left off. */
export function bodyOf(
  lines: readonly TextLine[],
  columns: readonly Column[],
  starts: readonly number[],
  letter: number,
): BodyLine[] {
  const dealt = linesInColumns(lines, starts, columns, letter);
  const body = lines.map((line, at): BodyLine => {
    const cells = dealt[at];
    const isOut = !cells || runsAcross(line, cells, starts, letter) || isInCapitals(lines, at, starts, letter);
    return {
      line,
      cells: isOut ? null : cells.cells,
      isLost: !isOut && cells.cost > MOST_COST,
      isUnsure: !isOut && cells.isUnsure,
    };
  });
  let end = textBelow(body);
  for (let at = end - 1; at >= 0; at--) {
    const { line, cells } = body[at] ?? {};
    const begins = isApart(body[at - 1]?.line, line) || body[at - 1]?.cells === null;
    const isPart = line && isLabelledPart(lineText(line));
    if (!line || isPart || (cells && !(begins && mayBeText(line, starts, letter)))) break;
    end = at;
  }
  return body.slice(0, end);
}

/** One run of words from the left edge that begins as a sentence does: text below a table, for all that is known. */
function mayBeText(line: TextLine, starts: readonly number[], letter: number): boolean {
  const isLeft = line.left / letter <= (starts[0] ?? 0) + 1;
  return isLeft && segmentsOf(line).length === 1 && /^\p{Lu}/u.test(lineText(line));
}

/** Whether a gap wider than a line, or nothing at all, stands above a line. */
export function isApart(above: TextLine | undefined, line: TextLine | undefined): boolean {
  return !above || !line || line.top - above.bottom > line.size;
}

function runsAcross(line: TextLine, { cost }: CellLine, starts: readonly number[], letter: number): boolean {
  const isRun = segmentsOf(line).length === 1 && !isReference(line.words[0]?.text ?? "");
  if (isRun && isLabelledPart(lineText(line)) && line.left / letter <= (starts[0] ?? 0) + 3) return true;
  const second = (starts[1] ?? 0) * letter;
  const reaches = line.right > second + 2 * letter && line.left < second - 2 * letter;
  return isRun && reaches && /^[\p{Lu}\p{N}]/u.test(lineText(line)) ? cost > 2 : isRun && cost > mostOf(line);
}

/** "PERFORMANCE MANAGEMENT" alone at the left edge, below a line that is none: a cell in capitals would go on from one. */
function isInCapitals(lines: readonly TextLine[], at: number, starts: readonly number[], letter: number): boolean {
  const line = lines[at];
  if (!line || segmentsOf(line).length > 1 || line.left / letter > (starts[0] ?? 0) + 3) return false;
  const first = lines[at - 1]?.words[0]?.text ?? "";
  return CAPITALS.test(lineText(line)) && !/^\p{Lu}{3,}$/u.test(first);
}

const CAPITALS = /^\p{Lu}[\p{Lu}’'-]+(?: (?:[\p{Lu}’'-]{2,}|[&/–-]|\p{Lu}+,))+$/u;

/** A heading never begins in the middle of a sentence. */
function mostOf(line: TextLine): number {
  return startsMidSentence(lineText(line)) ? MOST_COST : MOST_RUN;
}

/** Where, behind a gap below the last line that has words in two columns, nothing but lines of one run follow. */
function textBelow(body: readonly BodyLine[]): number {
  const last = body.findLastIndex(({ line }) => segmentsOf(line).length > 1);
  const end = body.findIndex(({ line }, at) => at > last && last >= 0 && isApart(body[at - 1]?.line, line));
  const left = Math.min(...body.map(({ line }) => line.left));
  return end >= 0 && body.slice(end).every(({ line }) => line.left <= left + 1) ? end : body.length;
}

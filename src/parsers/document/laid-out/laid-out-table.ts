// A table of a page that was kept by spaces: its headings, the lines below them in columns, and their rows.
import { looksLikePost } from "../../owners/title-words.ts";
import { isReference } from "../../references/printed-reference.ts";
import type { Column } from "../../table/columns.ts";
import { isLabelledPart } from "../../table/headings.ts";
import { cleanText } from "../clean-text.ts";
import type { Row } from "../document.ts";
import { mayTitlePart } from "../part-title.ts";
import type { AlignedTable } from "../pdf/aligned-table.ts";
import { around } from "../pdf/box.ts";
import { segmentsOf } from "../pdf/corridors.ts";
import { flowSpaced } from "../pdf/flow-text.ts";
import type { PageTable } from "../pdf/page-table.ts";
import type { AlignedOn } from "../pdf/table-of-lines.ts";
import { lineOfWords, lineText, type TextLine, type Word } from "../pdf/text-lines.ts";
import { startsMidSentence } from "../text-flow.ts";
import { withReferences } from "./bare-references.ts";
import type { CellLine } from "./cell-lines.ts";
import { linesInColumns, startsBelow } from "./column-starts.ts";
import { groupedSections } from "./grouped-sections.ts";
import { type LaidOutHeadings, laidOutHeadingsAt } from "./laid-out-headings.ts";
import { type OwnerColumn, ownerColumn, ownerLines } from "./owner-lines.ts";
import { type CutByPage, type PartedRow, partRows, type Run, type TableLine } from "./part-rows.ts";

/**
 * The table whose headings begin at a line, or null where none do or its rows are not certain.
 *
 * @param above the table that ended the page before: its columns hold where no headings are repeated
 * @param letter how wide a letter is
 */
export function laidOutTableAt(
  lines: readonly TextLine[],
  at: number,
  above: PageTable | null,
  on: AlignedOn,
  letter: number,
): AlignedTable | null {
  const printed = laidOutHeadingsAt(lines, at, letter) ?? (at === 0 && above ? headingsOfTable(above, letter) : null);
  if (!printed) return null;
  const first = at + printed.count;
  const next = endOf(lines, first, letter);
  const isTitled = next < lines.length && titlesPart(lines[at - 1]) && titlesPart(lines[next - 1]);
  const stretch = lines.slice(first, isTitled ? next - 1 : next);
  const headings = withReferences(printed, stretch, above, letter);
  const lostTo = (count: number): AlignedTable | null =>
    headings.count === 0 ? null : { from: at, to: first + count, table: null };
  if (stretch.length > MOST_LINES) return lostTo(stretch.length);
  const starts = startsBelow(headings.spans, headings.columns, stretch, letter);
  const body = bodyOf(stretch, headings.columns, starts, letter);
  const lost = body.filter(({ isLost }) => isLost).length;
  if (body.length === 0 || lost > MOST_LOST * body.length) return lostTo(body.length);
  const cut = { above: at === 0, below: first + body.length === lines.length };
  const rows = rowsOf(body, { columns: headings.columns, starts, letter, on, cut });
  if (!rows) return lostTo(body.length);
  const heading: Row[] =
    headings.count === 0 ? [] : [{ cells: headings.cells, ...on.placeOf(lines.slice(at, first)), afterBreak: false }];
  const box = around([...lines.slice(at, first), ...body.map(({ line }) => line)]);
  const corridors = starts.slice(1).map((start) => ({ from: (start - 1.5) * letter, to: start * letter }));
  const edges = [box.left, ...corridors.map(({ from, to }) => (from + to) / 2), box.right];
  const table: PageTable = {
    kind: "table",
    ...box,
    edges,
    corridors,
    ...(headings.count > 0 || !above ? {} : { corridors: above.corridors ?? corridors, edges: above.edges }),
    rows: [...heading, ...rows],
    columns: headings.columns,
    rowsBy: "balance",
    closedAbove: true,
    closedBelow: true,
  };
  return { from: at, to: first + body.length, table };
}

/** A line of one run that may name a part: where one stands above the headings, one does each time they come again. */
function titlesPart(line: TextLine | undefined): boolean {
  return line !== undefined && segmentsOf(line).length === 1 && mayTitlePart(lineText(line));
}

/** Where, behind a gap below the last line that has words in two columns, nothing but lines of one run follow. */
function textBelow(body: readonly BodyLine[]): number {
  const last = body.findLastIndex(({ line }) => segmentsOf(line).length > 1);
  const end = body.findIndex(({ line }, at) => at > last && last >= 0 && isApart(body[at - 1]?.line, line));
  const left = Math.min(...body.map(({ line }) => line.left));
  return end >= 0 && body.slice(end).every(({ line }) => line.left <= left + 1) ? end : body.length;
}

/** Where more of the lines than this stand in no columns, nothing is told by the others either. */
const MOST_LOST = 0.25;

const LOST = "some of its words stand between two columns";
const UNSURE = "where it begins and ends is not certain";

/** No page of a plan has more below its headings. */
const MOST_LINES = 1500;

/** The headings of the table that ended the page before, which take no line of this one. */
function headingsOfTable({ columns, corridors, edges }: PageTable, letter: number): LaidOutHeadings | null {
  if (!columns || !corridors) return null;
  const starts = [edges[0] ?? 0, ...corridors.map(({ to }) => to)].map((left) => Math.round(left / letter));
  const spans = starts.map((from, at) => ({ from, to: (starts[at + 1] ?? from + 10) - 2 }));
  return { count: 0, cells: [], columns, spans, corridors };
}

/** The lines down to the next headings or a wide gap. */
function endOf(lines: readonly TextLine[], first: number, letter: number): number {
  for (let at = first; at < lines.length; at++) {
    const [above, line] = [lines[at - 1], lines[at]];
    if (above && line && line.top - above.bottom > 5 * line.size) return at;
    if (laidOutHeadingsAt(lines, at, letter)) return at;
  }
  return lines.length;
}

interface BodyLine {
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

/** The lines that stand in columns, and those between them that run across. */
function bodyOf(
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

function isApart(above: TextLine | undefined, line: TextLine | undefined): boolean {
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

interface Body {
  readonly columns: readonly Column[];
  readonly starts: readonly number[];
  readonly letter: number;
  readonly on: AlignedOn;
  readonly cut: CutByPage;
}

/** Rows and bands, or null where the rows are not certain. */
function rowsOf(body: readonly BodyLine[], within: Body): Row[] | null {
  const runs = runsOf(body, within);
  const ofActions = runs.filter(({ isBand }) => !isBand);
  const parted = partRows(ofActions, within.columns);
  if (!parted) return null;
  const cells = ofActions.flatMap((run, at) =>
    within.columns.map((_, column) => cellLines(run.lines, column, parted[at] ?? [])),
  );
  const owners = within.columns.map((_, column) =>
    ownerColumn(cells.filter((__, at) => at % within.columns.length === column).flat()),
  );
  return runs.flatMap((run) =>
    run.isBand ? bandOf(run, within) : rowsOfRun(run, parted[ofActions.indexOf(run)] ?? [], within, owners),
  );
}

/** Lines that follow each other and all stand in columns, or all run across. */
interface BodyRun extends Run {
  readonly isBand: boolean;
  readonly own: readonly BodyLine[];
}

function runsOf(body: readonly BodyLine[], { cut }: Body): BodyRun[] {
  const runs: BodyRun[] = [];
  for (let at = 0; at < body.length; ) {
    const isBand = body[at]?.cells === null;
    let end = at + 1;
    while (end < body.length && (body[end]?.cells === null) === isBand) end += 1;
    const own = body.slice(at, end);
    const lines = own.map(
      ({ line, cells }, index): TableLine => ({
        texts: (cells ?? []).map((words) => words.map(({ text }) => text).join(" ")),
        afterBlank: isApart(own[index - 1]?.line, line),
      }),
    );
    runs.push({ isBand, own, lines, cut: { above: cut.above && at === 0, below: cut.below && end === body.length } });
    at = end;
  }
  return runs;
}

function bandOf({ own }: BodyRun, { starts, on }: Body): Row[] {
  const cells = [own.map(({ line }) => lineText(line)).join(" "), ...starts.slice(1).map(() => "")];
  return [{ cells, ...on.placeOf(own.map(({ line }) => line)), afterBreak: false, isBand: true }];
}

function rowsOfRun(
  { own: run, lines, cut }: BodyRun,
  parted: readonly PartedRow[],
  { columns, starts, on, letter }: Body,
  owners: readonly OwnerColumn[],
): Row[] {
  const sections = groupedSections(lines, columns, parted);
  return parted.map((row, at): Row => {
    const own = run.slice(row.from, row.end);
    const cells = starts.map((start, column) => {
      if (sections && columns[column]?.meaning === "section") return sections[at] ?? "";
      const room = ((starts[column + 1] ?? Infinity) - start - 1) * letter;
      return cellText(
        own.map(({ cells: words }) => words?.[column] ?? []),
        columns[column],
        room,
        on,
        owners[column] ?? ownerColumn([]),
      );
    });
    const doubt = own.some(({ isLost, isUnsure }) => isLost || isUnsure) ? LOST : row.isDoubtful ? UNSURE : null;
    return {
      cells,
      ...on.placeOf(own.map(({ line }) => line)),
      afterBreak: cut.above && at === 0,
      ...(doubt === null ? {} : { doubt }),
    };
  });
}

/** The lines of each cell of a column. */
function cellLines(lines: readonly TableLine[], column: number, rows: readonly PartedRow[]): string[][] {
  return rows.map(({ from, end }) =>
    lines.slice(from, end).flatMap(({ texts }) => (texts[column] ? [texts[column]] : [])),
  );
}

function cellText(
  lines: readonly (readonly Word[])[],
  column: Column | undefined,
  room: number,
  on: AlignedOn,
  owners: OwnerColumn,
): string {
  const own = lines.filter((words) => words.length > 0).map(lineOfWords);
  const width = room === Infinity ? Math.max(0, ...own.map(({ left, right }) => right - left)) : room;
  const flow = (some: readonly TextLine[]): string => cleanText(flowSpaced(some, width, on.vocabulary));
  const flowPost = (some: readonly TextLine[]): string => {
    const whole = some.map(lineText).join(" ");
    return looksLikePost(whole) ? flow(some).replaceAll("\n", " ") : flow(some);
  };
  if (column?.meaning === "due") return flow(own).replace(DATE_CUT, "$1$2");
  if (column?.meaning !== "owner") return flow(own);
  const posts: string[] = [];
  let done = 0;
  for (const { length } of ownerLines(own.map(lineText), owners)) {
    posts.push(flowPost(own.slice(done, done + length)));
    done += length;
  }
  return posts.join("\n");
}

/** "31/03/20" over "27": a date that was wider than its column. */
const DATE_CUT = /(\d{1,2}\/\d{1,2}(?=\s+\/)|\d{1,2}\/\d{1,2}\/\d{2}(?=\s+\d))\s+(\/?\d{2,4})$/;

// A table of a page that was kept by spaces: its headings, the lines below them in columns, and their rows.
import { looksLikePost } from "../../owners/title-words.ts";
import type { Column } from "../../table/columns.ts";
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
import { withReferences } from "./bare-references.ts";
import { type BodyLine, bodyOf, isApart } from "./body-lines.ts";
import { startsBelow } from "./column-starts.ts";
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

// Tables whose columns are shown by lines of dashes under or over them, as converters write plain and Markdown tables.
import type { Row } from "../document.ts";
import type { DrawnTable, ReadCell } from "./drawn-table.ts";

/**
 * The table that begins at a line, or null where none does: headings over runs of dashes and then a row a line until a
 * blank one, or, between two full lines of dashes, rows of several lines that blank lines part.
 */
export function dashedTableAt(lines: readonly string[], at: number, readCell: ReadCell): DrawnTable | null {
  return betweenLines(lines, at, readCell) ?? underHeadings(lines, at, readCell);
}

const FULL = /^ *-{10,} *$/;
const RUNS = /^ *-+(?: +-+)+ *$/;
/** Lines of headings, at the most, and of one row. */
const MOST_HEADING_LINES = 12;
const LONGEST_TABLE = 20_000;

interface Span {
  readonly from: number;
  readonly to: number;
}

function runsOf(line: string): Span[] {
  return [...line.matchAll(/-+/g)].map((run) => ({ from: run.index, to: run.index + run[0].length }));
}

/** Lines of cells with their numbers in the file, counted from 0; the numbers of blank lines stay out. */
interface Band {
  readonly from: number;
  readonly lines: string[];
}

function betweenLines(lines: readonly string[], at: number, readCell: ReadCell): DrawnTable | null {
  const first = lines[at] ?? "";
  const opens = FULL.test(first);
  if (!opens && !(RUNS.test(first) && isBlank(lines[at - 1]))) return null;
  const ruler = opens ? rulerBelow(lines, at + 1) : at;
  if (ruler === null) return null;
  const runs = runsOf(lines[ruler] ?? "");
  const end = endBelow(lines, ruler + 1, opens);
  if (end === null) return null;
  const headings: Band[] = opens ? [{ from: at + 1, lines: lines.slice(at + 1, ruler) }] : [];
  return tableOf([...headings, ...bandsOf(lines, ruler + 1, end)], runs, { from: at, to: end + 1 }, readCell);
}

function rulerBelow(lines: readonly string[], from: number): number | null {
  for (let at = from; at < from + MOST_HEADING_LINES && !isBlank(lines[at]); at++) {
    if (RUNS.test(lines[at] ?? "")) return at > from ? at : null;
  }
  return null;
}

/** The line of dashes that closes the table; in one without headings it has the runs of the first. */
function endBelow(lines: readonly string[], from: number, isFull: boolean): number | null {
  for (let at = from; at < Math.min(lines.length, from + LONGEST_TABLE); at++) {
    const line = lines[at] ?? "";
    if (FULL.test(line) && isFull) return at;
    if (RUNS.test(line)) return isFull ? null : at;
    if (/^\S/.test(line) && /^#{1,6} /.test(line)) return null;
  }
  return null;
}

function bandsOf(lines: readonly string[], from: number, to: number): Band[] {
  const bands: Band[] = [];
  let open: Band | null = null;
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? "";
    if (isBlank(line)) open = null;
    else if (open) open.lines.push(line);
    else {
      open = { from: at, lines: [line] };
      bands.push(open);
    }
  }
  return bands;
}

function underHeadings(lines: readonly string[], at: number, readCell: ReadCell): DrawnTable | null {
  const heading = lines[at] ?? "";
  const ruler = lines[at + 1] ?? "";
  if (isBlank(heading) || !isBlank(lines[at - 1]) || !RUNS.test(ruler) || isBlank(lines[at + 2])) return null;
  const bands: Band[] = [{ from: at, lines: [heading] }];
  let end = at + 2;
  while (!isBlank(lines[end])) {
    bands.push({ from: end, lines: [lines[end] ?? ""] });
    end += 1;
  }
  return tableOf(bands, runsOf(ruler), { from: at, to: end }, readCell);
}

/** Null where a word stands across the white between two columns: then the dashes do not show the columns. */
function tableOf(bands: readonly Band[], runs: readonly Span[], place: Span, readCell: ReadCell): DrawnTable | null {
  const crosses = (line: string): boolean =>
    runs.some(({ from }, at) => at > 0 && /\S/.test(line[from - 1] ?? " ") && /\S/.test(line[from] ?? " "));
  if (bands.some(({ lines }) => lines.some(crosses))) return null;
  const rows = bands.map(
    ({ from, lines }): Row => ({
      cells: runs.map((run, at) => {
        const until = runs[at + 1]?.from;
        const start = at === 0 ? 0 : run.from;
        return readCell(
          lines.map((line) => line.slice(start, until)),
          run.to - run.from,
        );
      }),
      from: from + 1,
      to: from + lines.length,
      afterBreak: false,
    }),
  );
  return rows.length < 2 ? null : { ...place, rows };
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === "";
}

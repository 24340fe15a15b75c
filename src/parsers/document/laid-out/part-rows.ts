// Which lines of a laid-out table make a row: by what its columns hold, and how its cells stand beside each other.
import { isReference } from "../../references/printed-reference.ts";
import type { Column } from "../../table/columns.ts";
import { isDate, isRating } from "../flat/cell-signs.ts";
import { endsSentence, startsMidSentence } from "../text-flow.ts";
import { holdsTwoDates, oddity, wholeDates } from "./oddity.ts";
import { breaksOff } from "./parted-posts.ts";

/** A line of a table, its text by column; "" where a column has none. */
export interface TableLine {
  readonly texts: readonly string[];
  /** A blank line stands above it. */
  readonly afterBlank: boolean;
}

/** The lines of a row, counted from 0, `end` one behind the last; and why it may be wrong. */
export interface PartedRow {
  readonly from: number;
  readonly end: number;
  readonly isDoubtful: boolean;
}

/** No row of a plan takes more lines. */
const MOST_LINES = 45;
/** What a row may cost on average before its table is a guess. */
const MOST_COST = 2.5;
/** Of the rows so many may be in doubt, each of which is then asked about. */
const MOST_DOUBTFUL = 0.5;
/** So much less has a row to cost where cells are said to stand in the middle: that leaves more to chance. */
const ONE_TOP = 0.5;

/** Whether a page may have cut the first or the last row. */
export interface CutByPage {
  readonly above: boolean;
  readonly below: boolean;
}

/** Lines of a table that no heading within it parts. */
export interface Run {
  readonly lines: readonly TableLine[];
  readonly cut: CutByPage;
}

/**
 * The rows of each run, or null where no parting of the lines makes rows whose cells are what the headings say.
 *
 * Cells stand at the top of their rows, or in their middle, in all runs alike; so a run of one row is judged with the others.
 */
export function partRows(runs: readonly Run[], columns: readonly Column[]): PartedRow[][] | null {
  const whole = describe(
    runs.flatMap(({ lines }) => lines),
    columns,
  );
  const tables = runs.map(({ lines, cut }): Described => ({ ...whole, lines, cut }));
  const [top, middle] = [topOf, middleOf].map((stand) => tables.map((table) => cheapest(table, stand)));
  if (!top || !middle) return null;
  const best = costOf(top) <= costOf(middle) + ONE_TOP * rowsIn(middle) ? top : middle;
  if (rowsIn(best) === 0 || costOf(best) > MOST_COST * rowsIn(best)) return null;
  const parted = best.map(({ rows }, at) => {
    const table = tables[at];
    return rows.map((row) => ({
      ...row,
      isDoubtful: table !== undefined && (isDoubtful(table, row) || (best === top && beginsInside(table, row))),
    }));
  });
  const doubtful = parted.flat().filter((row) => row.isDoubtful).length;
  return doubtful > MOST_DOUBTFUL * rowsIn(best) ? null : parted;
}

interface Way {
  readonly rows: readonly Range[];
  readonly cost: number;
}

function costOf(ways: readonly Way[]): number {
  return ways.reduce((sum, { cost }) => sum + cost, 0);
}

function rowsIn(ways: readonly Way[]): number {
  return ways.reduce((sum, { rows }) => sum + rows.length, 0);
}

interface Described {
  readonly cut: CutByPage;
  readonly lines: readonly TableLine[];
  readonly columns: readonly Column[];
  /** Where a blank line may part rows. */
  readonly hasBlanks: boolean;
  /** Nearly all that stands between blank lines has what a row has: these part the rows. */
  readonly blanksPart: boolean;
  /** Whether a reference stands in front of the rows. */
  readonly hasReferences: boolean;
  /** Of each column the letters of its longest line. */
  readonly room: readonly number[];
}

function describe(lines: readonly TableLine[], columns: readonly Column[]): Omit<Described, "cut"> {
  const reference = columns.findIndex(({ meaning }) => meaning === "reference");
  const references = lines.filter(({ texts }) => isReference(texts[reference] ?? ""));
  return {
    lines,
    columns,
    hasBlanks: lines.slice(1).some(({ afterBlank }) => afterBlank),
    blanksPart: doBlanksPart(lines, columns),
    hasReferences: references.length > 0,
    room: columns.map((_, at) => Math.max(0, ...lines.map(({ texts }) => texts[at]?.length ?? 0))),
  };
}

/** Stretches between blank lines, nearly all of which say what is to be done, and who or when. */
function doBlanksPart(lines: readonly TableLine[], columns: readonly Column[]): boolean {
  const stretches: TableLine[][] = [];
  for (const line of lines) {
    if (line.afterBlank || stretches.length === 0) stretches.push([]);
    stretches.at(-1)?.push(line);
  }
  const says = (own: readonly TableLine[], ...means: readonly string[]): boolean =>
    columns.some(({ meaning }, at) => means.includes(meaning) && own.some(({ texts }) => texts[at]));
  const whole = stretches.filter((own) => says(own, "action") && says(own, "owner", "due"));
  return stretches.length >= LEAST_STRETCHES && whole.length >= WHOLE * stretches.length;
}

const LEAST_STRETCHES = 3;
const WHOLE = 0.9;
/** What it then costs to have a blank line within a row. */
const ACROSS = 2.5;

/** How far a cell stands from where it should, in lines. */
type Stand = (above: number, below: number) => number;

const topOf: Stand = (above) => above;
const middleOf: Stand = (above, below) => Math.max(0, Math.abs(above - below) - 1);

type Range = Pick<PartedRow, "from" | "end">;

/** The cheapest parting, built from the top. */
function cheapest(table: Described, stand: Stand): Way {
  const { length } = table.lines;
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= length; end++) {
    let found = { cost: Infinity, from: 0 };
    for (let from = end - 1; from >= Math.max(0, end - MOST_LINES); from--) {
      const before = best[from]?.cost ?? Infinity;
      if (before >= found.cost) continue;
      const cost = before + rowCost(table, { from, end }, stand, found.cost - before);
      if (cost < found.cost) found = { cost, from };
    }
    best.push(found);
  }
  const rows: Range[] = [];
  for (let end = length; end > 0; end = best[end]?.from ?? 0) rows.unshift({ from: best[end]?.from ?? 0, end });
  return { rows, cost: best[length]?.cost ?? Infinity };
}

function rowCost(table: Described, { from, end }: Range, stand: Stand, most: number): number {
  const { lines, columns, hasBlanks, blanksPart } = table;
  let cost = 0.2;
  if (hasBlanks && from > 0 && !lines[from]?.afterBlank) cost += 0.7;
  if (stand === topOf) for (let at = from + 1; at < end; at++) if (mayBegin(table, at)) cost += BEGUN;
  if (hasBlanks)
    for (let at = from + 1; at < end; at++)
      if (lines[at]?.afterBlank) cost += blanksPart ? ACROSS : stand === topOf ? 1 : 0.3;
  for (let column = 0; column < columns.length; column++) {
    if (columns[column]?.meaning === "section") continue;
    if (cost >= most) return Infinity;
    cost += cellCost(table, column, { from, end }, stand);
  }
  return cost;
}

/** What it costs to have such a line within a row whose cells stand at its top. */
const BEGUN = 1.5;

/** The line has the beginnings of an action, an owner and a date; with a bullet in front of the action the date may be blank. */
function mayBegin({ lines, columns }: Described, at: number): boolean {
  const means = ["action", "owner", "due"];
  const own = columns.flatMap(({ meaning }, column) =>
    means.includes(meaning) ? [{ meaning, text: lines[at]?.texts[column] ?? "" }] : [],
  );
  const isItem = own.some(({ meaning, text }) => meaning === "action" && BULLET.test(text));
  return (
    own.length > 2 &&
    own.every(
      ({ meaning, text }) =>
        /^[\p{Lu}\p{N}]/u.test(text.replace(BULLET, "")) ||
        (meaning === "due" && (isDate(text) || (isItem && text === ""))),
    )
  );
}

const BULLET = /^[•·▪]\s+/;

/** Lines at the head of a page that may end a row of the page before. */
function isRestOfRow(table: Described, range: Range): boolean {
  if (!table.cut.above || range.from > 0) return false;
  const reference = table.columns.findIndex(({ meaning }) => meaning === "reference");
  return (
    !table.hasReferences || !table.lines.slice(0, range.end).some(({ texts }) => isReference(texts[reference] ?? ""))
  );
}

interface Cell {
  readonly lines: readonly { readonly at: number; readonly text: string }[];
  readonly text: string;
}

function cellOf({ lines }: Described, column: number, { from, end }: Range): Cell {
  const own: { at: number; text: string }[] = [];
  for (let at = from; at < end; at++) {
    const text = lines[at]?.texts[column] ?? "";
    if (text !== "") own.push({ at, text });
  }
  return { lines: own, text: own.map(({ text }) => text).join(" ") };
}

function cellCost(table: Described, column: number, range: Range, stand: Stand): number {
  const { lines, text } = cellOf(table, column, range);
  const meaning = table.columns[column]?.meaning ?? "further";
  const [first, last] = [lines[0], lines.at(-1)];
  const isRest = isRestOfRow(table, range);
  if (!first || !last) {
    if (meaning === "action") return isRest ? 1 : 20;
    if (meaning === "reference") return table.hasReferences && !isRest ? 4 : 0;
    if (isRest) return 0;
    return meaning === "due" || meaning === "owner" ? 1 : 0.4;
  }
  let cost = stand(first.at - range.from, range.end - 1 - last.at);
  cost += holes(lines, stand);
  if (startsMidSentence(first.text)) cost += isRest ? 0.5 : 3;
  if (meaning !== "rag" && breaksOff(text) && !(table.cut.below && range.end === table.lines.length)) cost += 2;
  const isShort = meaning === "due" || meaning === "owner" || meaning === "reference" || meaning === "rag";
  if (!isShort) cost += 0.8 * hardBreaks(lines, table.room[column] ?? 0);
  const texts = lines.map((line) => line.text);
  return isRest ? cost : cost + oddity(meaning, texts, text);
}

/** Blank lines within a cell. Beside a cell that is set in the middle, those of another may stand on every second line. */
function holes(lines: Cell["lines"], stand: Stand): number {
  const most = stand === middleOf ? 2 : 1;
  return (
    1.5 * lines.slice(1).reduce((sum, { at }, index) => sum + Math.max(0, at - (lines[index]?.at ?? at) - most), 0)
  );
}

/** Lines that begin with a capital where their first word had room on the line above. */
function hardBreaks(lines: Cell["lines"], room: number): number {
  return lines.slice(1).filter(({ text }, at) => {
    const above = lines[at]?.text ?? "";
    const word = text.split(" ")[0] ?? "";
    return /^\p{Lu}/u.test(text) && above.length + 1 + word.length < 0.92 * room && !breaksOff(above);
  }).length;
}

/** A line within the row may begin another. */
function beginsInside(table: Described, { from, end }: Range): boolean {
  return table.lines.some((_, at) => at > from && at < end && mayBegin(table, at));
}

/** A cell that begins or ends in the middle of a sentence, or is not what its heading says. */
function isDoubtful(table: Described, range: Range): boolean {
  return table.columns.some(({ meaning }, column) => {
    if (meaning === "section") return false;
    const { lines, text } = cellOf(table, column, range);
    const [first] = lines;
    const isRest = isRestOfRow(table, range);
    if (!first) return !isRest && (meaning === "action" || (meaning === "reference" && table.hasReferences));
    if (startsMidSentence(first.text) && !isRest) return true;
    if (meaning !== "rag" && breaksOff(text) && !(table.cut.below && range.end === table.lines.length)) return true;
    const texts = lines.map((line) => line.text);
    if (meaning === "due")
      return wholeDates(texts) > 1 || holdsTwoDates(text) || (!isDate(text) && text.split(" ").length > 12);
    if (meaning === "rag") return texts.filter(isRating).length > 1;
    if (meaning === "reference") return texts.filter(isReference).length > 1;
    return meaning === "owner" && endsSentence(text) && text.split(" ").length > 12;
  });
}

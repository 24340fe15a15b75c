// The headings that begin at a row: one row or two, and fitted to the rows below.
import { foldText } from "../document/clean-text.ts";
import type { Row } from "../document/document.ts";
import { endsOpen } from "../document/text-flow.ts";
import { isReference } from "../references/printed-reference.ts";
import { headingWords, likelyWords } from "./columns.ts";
import { guessedAction } from "./columns-by-content.ts";
import { columnsOf } from "./columns-of.ts";
import { onlyMeasures, withoutFigures } from "./figures.ts";
import { type Header, headerOf, headerOfRow, likelyHeaderOf } from "./header.ts";
import { emptyKind, onlyText } from "./row-kind.ts";
import { rowsUntilHeader } from "./starting-columns.ts";
import { isPeriod, withTicks } from "./ticks.ts";

export interface HeadingRows extends Header {
  readonly rows: readonly Row[];
  /** The rows under them, up to the next headings. */
  readonly below: readonly Row[];
  /** The column that was taken for the actions though its heading does not say so; null where one does, or none can be. */
  readonly guessed: string | null;
}

/**
 * The headings at this row, or null where it is none.
 *
 * @param mayOpen whether the row stands where a table has its headings: then it may be one of headings that nobody listed
 */
export function headingsAt(rows: readonly Row[], at: number, mayOpen: boolean): HeadingRows | null {
  const [row, next] = rows.slice(at, at + 2);
  const whole = row && next ? upperHalf(row.cells, next.cells) : null;
  if (row && whole) {
    const found = headingsAt([{ ...row, cells: whole }, ...rows.slice(at + 2)], 0, true);
    return found && { ...found, rows: rows.slice(at, at + 1 + found.rows.length) };
  }
  const header = row ? (headerOfRow(row) ?? (mayOpen ? likelyHeaderOf(row.cells) : null)) : null;
  if (!row || !header) return null;
  const joined = next ? joinHeadings(row.cells, next.cells) : null;
  const taken = rows.slice(at, at + (joined ? 2 : 1));
  const below = rowsUntilHeader(rows.slice(at + taken.length));
  const cells = below.map((each) => each.cells);
  const named = columnsOf(alignHeadings(joined ?? row.cells, below), cells);
  const columns = withTicks(withoutFigures(named, below), below);
  const found = { columns, rows: taken, below };
  if (onlyMeasures(columns, below)) return { ...found, of: "something else", guessed: null };
  if (header.of === "actions" || columns.some(({ meaning }) => meaning === "action")) {
    return { ...found, of: "actions", guessed: null };
  }
  const guess = guessedAction(columns, below);
  if (guess === null) return { ...found, of: "something else", guessed: null };
  const guessed = columns[guess]?.heading ?? "";
  const withGuess = columns.map((column, at) => (at === guess ? { ...column, meaning: "action" as const } : column));
  return { ...found, columns: withGuess, of: "actions", guessed };
}

/**
 * The headings of two rows as one where the first holds nothing but the upper lines of some ("Exec lead /" over "delivery
 * lead", "By" over "when"); null where it does not: each of its cells has to make a known heading with the one below.
 */
function upperHalf(first: readonly string[], second: readonly string[]): readonly string[] | null {
  const filled = first.flatMap((cell, at) => (cell === "" ? [] : [at]));
  const isHalf = (at: number): boolean => {
    const [above = "", below = ""] = [first[at], second[at]];
    if (below === "" || above === below || above.split(" ").length > LONGEST_HALF) return false;
    const mayGoOn = endsOpen(above) || likelyWords(above) !== null || likelyWords(below) === null;
    return mayGoOn && likelyWords(foldText(`${above} ${below}`)) !== null;
  };
  // A lone text in the first cell is the title of what follows.
  if (filled.every((at) => at === 0) || filled.length * 2 > second.filter((cell) => cell !== "").length) return null;
  if (!filled.every(isHalf) || headerOf(first)?.of === "actions" || headerOf(second) === null) return null;
  return second.map((cell, at) => foldText(`${first[at] ?? ""} ${cell}`));
}

/** Words. */
const LONGEST_HALF = 4;

/**
 * The headings of two rows as one ("Responsible" over "Officer", "2025/26" over "Q1 | Q2"), or null where the second row is
 * none: its filled cells have to be periods, or known headings of a word or two ("Objective 1: Pay" opens a section), and
 * the column of actions blank.
 */
function joinHeadings(first: readonly string[], second: readonly string[]): readonly string[] | null {
  const own = second.map((cell, at) => (cell === first[at] ? "" : cell));
  const filled = own.filter((cell) => cell !== "");
  const action = columnsOf(first).findIndex(({ meaning }) => meaning === "action");
  if (filled.length > 1 && filled.every((cell) => /^\(.*\)$/.test(cell))) {
    return first.map((cell, at) => foldText(`${cell} ${own[at] ?? ""}`));
  }
  if (filled.length === 0 || (own[action] ?? "") !== "") return null;
  if (filled.length > 1 && filled.every(isPeriod)) return underPeriods(first, own);
  const isShort = (cell: string): boolean => /^\p{L}+(?: \p{L}+)?$/u.test(cell);
  const known = own.filter(
    (cell, at) => (isShort(cell) && headingWords(cell) !== null) || isRest(first[at] ?? "", cell),
  );
  const isUnder = own.every(
    (cell, at) => cell === "" || known.includes(cell) || (first[at] === "" && known.length > 1 && isShort(cell)),
  );
  if (!isUnder || known.length * 2 < filled.length) return null;
  return first.map((cell, at) => {
    const isOverSeveral = cell !== "" && (first[at + 1] ?? "") === "" && (own[at + 1] ?? "") !== "";
    return isOverSeveral && own[at] !== "" ? (own[at] ?? "") : foldText(`${cell} ${own[at] ?? ""}`);
  });
}

/** "rating" under "RAG", "(R/A/G)" under "Status": the rest of a heading, which says nothing alone. */
function isRest(above: string, cell: string): boolean {
  return above !== "" && /^(?:\p{Ll}+$|\(.*\)$)/u.test(cell) && headingWords(foldText(`${above} ${cell}`)) !== null;
}

/**
 * "Q2" under "2025/26" or "Timescale 2025/26" is "Q2 2025/26"; under "Timescale" it is "Q2". A heading over several columns
 * stands in the first.
 */
function underPeriods(first: readonly string[], second: readonly string[]): readonly string[] {
  let over = "";
  return first.map((cell, at) => {
    over = cell === "" ? over : cell;
    const below = second[at] ?? "";
    if (below === "") return cell;
    const years = isPeriod(over) ? over : /(?<!\d)20\d\d(?:\s*[/–-]\s*(?:20)?\d\d)?$/.exec(over)?.[0];
    return years === undefined ? below : foldText(`${below} ${years}`);
  });
}

/**
 * A blank heading goes in front where every row below has one cell more, and a reference in it. Over numbers and texts, a
 * heading of both is that of the texts ("Action", and nothing, over "1" and "Fit a ramp").
 */
function alignHeadings(headings: readonly string[], below: readonly Row[]): readonly string[] {
  const rows = below.filter((row) => emptyKind(row) === null);
  const isShifted =
    rows.length > 0 && rows.every(({ cells }) => cells.length === headings.length + 1 && isReference(cells[0] ?? ""));
  return isShifted ? ["", ...headings] : overTexts(headings, rows);
}

function overTexts(headings: readonly string[], rows: readonly Row[]): readonly string[] {
  const own = rows.filter((row) => row.isBand !== true && onlyText(row) === null);
  const at = headings.findIndex((heading, column) => {
    const below = own.map(({ cells }) => [cells[column] ?? "", cells[column + 1] ?? ""] as const);
    const isOfBoth = heading !== "" && headings[column + 1] === "" && headingWords(heading)?.means !== "reference";
    const areNumbered = below.filter(([number, text]) => isReference(number) && text !== "" && !isReference(text));
    return isOfBoth && areNumbered.length > 1 && areNumbered.length === below.length;
  });
  return at < 0 ? headings : headings.with(at, "").with(at + 1, headings[at] ?? "");
}

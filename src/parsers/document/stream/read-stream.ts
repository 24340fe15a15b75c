// Pieces below headings to rows of a table; what cannot be told apart is asked about.
import { saysWhatToDo } from "../../lists/says-what-to-do.ts";
import type { Column } from "../../table/columns.ts";
import { columnsOf } from "../../table/columns-of.ts";
import { foldText } from "../clean-text.ts";
import type { Block, Place, Row } from "../document.ts";
import { type Piece, rowOfPieces } from "./piece.ts";
import { type PlacedPiece, placePieces } from "./place-pieces.ts";

export interface StreamHeading extends Place {
  readonly cells: readonly string[];
  /** How many of its columns hold anything, where the last ones may still be blank in every row. */
  readonly filled?: number;
}

/** So much odder any other way has to be; a row of which another way is nearer is read and asked about, or asked about alone. */
const SURE = 0.5;
const LIKELY = 0.2;
/** Why a row is read and asked about. */
const UNSURE = "its words may stand in other columns";
/** Sums of such costs differ by less in their last digits. */
const ROUNDING = 1e-6;
/** So many of the rows have to show an owner or a date under its heading, and so many of them for certain. */
const SHOWN = 0.6;
const SHOWN_SURELY = 0.4;
/** Why rows are asked about instead of read. */
export const CANNOT = "its columns and rows cannot be told apart";

/** The blocks of a stretch under its headings: a table, or one paragraph that is asked about. */
export function readStream(headings: readonly StreamHeading[], pieces: readonly Piece[]): Block[] {
  const best = bestOf(headings, pieces);
  return best?.blocks ?? [unreadable(headings[0], pieces)];
}

export interface StreamRead {
  readonly blocks: Block[];
  readonly oddness: number;
  /** How many of the pieces belong to the table; the rest is text below it. */
  readonly taken: number;
}

/** The least odd of several ways of telling the headings; null where none makes rows. */
export function bestOf(headings: readonly StreamHeading[], pieces: readonly Piece[]): StreamRead | null {
  const keepsBlanks = pieces.some(({ parted }) => parted === "bar");
  const read = headings.flatMap(keepsBlanks ? (one) => [one] : withBlankFirst).flatMap((heading) => {
    const columns = columnsOf(heading.cells).slice(0, heading.filled);
    const placed = placePieces(pieces, columns);
    if (!placed) return [];
    const oddness = placed.oddness + heading.cells.slice(0, 2).filter((cell) => cell === "").length * BLANK;
    const own = withoutTextBelow(placed.pieces);
    const again = own.length < pieces.length ? placePieces(pieces.slice(0, own.length), columns) : null;
    return [{ heading, columns, pieces: again?.pieces ?? own, oddness }];
  });
  read.sort((one, other) => one.oddness - other.oddness);
  const [best] = read;
  const near = read.filter(({ oddness }) => oddness <= (best?.oddness ?? 0) + NEAR);
  const [made] = near.flatMap(({ heading, columns, pieces: own, oddness }) => {
    const blocks = tableOf(heading, columns, own);
    return blocks ? [{ blocks, oddness, taken: own.length }] : [];
  });
  return made ?? null;
}

/** A first heading that was left out has to make it so much better, and ways so near each other are as good. */
const BLANK = 0.05;
const NEAR = 0.05;

/** Headings left blank are left out with the blank cells: the first, above references or titles, or the first two. */
function withBlankFirst(heading: StreamHeading): StreamHeading[] {
  return [0, 1, 2].map((blanks) => ({
    ...heading,
    cells: [...Array.from({ length: blanks }, () => ""), ...heading.cells],
    ...(heading.filled === undefined ? {} : { filled: heading.filled + blanks }),
  }));
}

interface RowPieces {
  readonly columns: PlacedPiece[][];
  readonly title: PlacedPiece | null;
}

function tableOf(heading: StreamHeading, columns: readonly Column[], pieces: readonly PlacedPiece[]): Block[] | null {
  const groups = groupsOf(pieces, columns.length);
  const rows = groups.filter(({ title }) => title === null);
  const tracks = columns.some(({ meaning }) => meaning === "owner" || meaning === "due");
  const shown = rows.filter((row) => isSure(row, LIKELY) && (!tracks || showsColumns(row, columns)));
  const surely = shown.filter((row) => isSure(row));
  if (shown.length < rows.length * SHOWN || surely.length < Math.max(1, rows.length * SHOWN_SURELY)) return null;
  if (groups.length > rows.length * 2) return null;
  const { from, to } = heading;
  const table: Row[] = [{ cells: heading.cells, from, to, afterBreak: false, isHeadings: true }];
  const asked: Block[] = [];
  let open: Piece[] = [];
  const close = (): void => {
    if (open.length > 0) asked.push(unreadable(undefined, open));
    open = [];
  };
  for (const group of groups) {
    const own = withOneNumber(heading, group.columns).map((placed) => placed.map(({ piece }) => piece));
    if (group.title) {
      close();
      if (group.title.look.text !== "") table.push(bandOf(group.title));
    } else if (isSure(group, LIKELY)) {
      close();
      const [above] = table.slice(1).slice(-1);
      const isCut = opensWithRest(own, columns);
      if (isCut && above && above.isBand !== true) table[table.length - 1] = { ...above, doubt: UNSURE };
      table.push({ ...rowOfPieces(own), ...(isSure(group) && !isCut ? {} : { doubt: UNSURE }) });
    } else open.push(...own.flat());
  }
  close();
  return [{ kind: "table", rows: table }, ...asked];
}

/** Whether an action begins with items of a list and goes on with a line that is none: they may be the row's above. */
function opensWithRest(cells: readonly (readonly Piece[])[], columns: readonly Column[]): boolean {
  const lines = cells[columns.findIndex(({ meaning }) => meaning === "action")] ?? [];
  const [first, ...others] = lines.flatMap(({ text }) => text.split("\n").map((line) => line.trim()));
  return ITEM.test(first ?? "") && others.some((line) => /^\p{Lu}/u.test(line));
}

const ITEM = /^[-–•*▪]\s/;

/**
 * Paragraphs below the last cell that says who or when go on with the columns behind it, one for each; further ones are text
 * below the table, for nothing else ends a table of paragraphs.
 */
function withoutTextBelow(given: readonly PlacedPiece[]): readonly PlacedPiece[] {
  if (given.some(({ piece }) => SIGNS.has(piece.parted))) return given;
  const pieces = withoutRowsBelow(given);
  const last = pieces.findLastIndex(({ look }) => look.isDate || look.isOwner || look.isRating);
  const more = pieces.findIndex(
    (one, at) => at > last && (one.column === null || one.column === pieces[at - 1]?.column || isSentence(one)),
  );
  return last < 0 || more < 0 ? pieces : pieces.slice(0, more);
}

/** "We also have a plan of our own, set out below.": what begins a row says what is to be done. */
function isSentence({ beginsRow, look }: PlacedPiece): boolean {
  return beginsRow && /[.:]$/.test(look.text) && look.words > LONGEST_TITLE && !saysWhatToDo(look.text);
}

/** Words. */
const LONGEST_TITLE = 5;

/** Where the rows are numbered, what begins like one below the last number is text, or another table. */
function withoutRowsBelow(pieces: readonly PlacedPiece[]): readonly PlacedPiece[] {
  const begins = pieces.flatMap(({ beginsRow }, at) => (beginsRow ? [at] : []));
  const isNumbered = (at: number): boolean => pieces[at]?.look.isReference === true;
  const last = begins.findLastIndex(isNumbered);
  const inside = begins.slice(0, last + 1);
  const end = begins[last + 1];
  const areNumbered = inside.length >= LEAST_NUMBERED && inside.filter(isNumbered).length >= inside.length * NUMBERED;
  return areNumbered && end !== undefined ? pieces.slice(0, end) : pieces;
}

const LEAST_NUMBERED = 2;
const NUMBERED = 0.8;

const SIGNS: ReadonlySet<Piece["parted"]> = new Set<Piece["parted"]>(["bar", "between", "cell"]);

function groupsOf(pieces: readonly PlacedPiece[], width: number): RowPieces[] {
  const groups: RowPieces[] = [];
  for (const placed of pieces) {
    if (placed.column === null) groups.push({ columns: [], title: placed });
    else {
      if (placed.beginsRow || groups.at(-1)?.title !== null) {
        groups.push({ columns: Array.from({ length: width }, () => []), title: null });
      }
      groups.at(-1)?.columns[placed.column]?.push(placed);
    }
  }
  return groups;
}

/** Of two blank headings the second holds the row's own number, the first that of its group, which is left out below the first row. */
function withOneNumber({ cells }: StreamHeading, columns: PlacedPiece[][]): PlacedPiece[][] {
  const [group = [], own = [], ...rest] = columns;
  const isOne = cells[0] === "" && cells[1] === "" && own.length === 0 && group.every(({ look }) => look.isReference);
  return isOne ? [own, group, ...rest] : columns;
}

function isSure({ columns }: RowPieces, least = SURE): boolean {
  return columns.flat().every(({ margin }) => margin >= least - ROUNDING);
}

function showsColumns({ columns: cells }: RowPieces, columns: readonly Column[]): boolean {
  return cells.some((own, at) => {
    const { meaning, heading } = columns[at] ?? {};
    if (heading === "" && own.some(({ look }) => look.isReference)) return true;
    return own.some(({ look }) => SHOWS.some(([of, sign]) => meaning === of && look[sign]));
  });
}

const SHOWS = [
  ["due", "isDate"],
  ["owner", "isOwner"],
  ["reference", "isReference"],
] as const;

function bandOf({ piece, look }: PlacedPiece): Row {
  return { cells: [look.text], from: piece.from, to: piece.to, afterBreak: false, isBand: true };
}

/** The whole as one paragraph that is asked about. */
export function unreadable(heading: StreamHeading | undefined, pieces: readonly Piece[]): Block {
  const texts = [...(heading?.cells ?? []), ...pieces.map(({ text }) => foldText(text))].filter((text) => text !== "");
  return {
    kind: "paragraph",
    text: texts.join(" / "),
    from: heading?.from ?? pieces[0]?.from ?? 0,
    to: pieces.at(-1)?.to ?? heading?.to ?? 0,
    unreadable: CANNOT,
  };
}

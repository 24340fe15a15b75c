// Which column each piece belongs to, and where rows begin: the way that is least odd, and how sure each step of it is.
import type { Column, Meaning } from "../../table/columns.ts";
import { type Look, looksOf } from "./looks.ts";
import { emptiness, oddness, oddnessAlone, oddnessOfMore, STANDS_ALONE } from "./oddness.ts";
import type { Piece } from "./piece.ts";

export interface PlacedPiece {
  readonly piece: Piece;
  readonly look: Look;
  /** Counted from 0; null for a title that stands over the rows below. */
  readonly column: number | null;
  readonly beginsRow: boolean;
  /** How much odder the best way is in which it stands under a heading of another kind, or a row begins elsewhere. */
  readonly margin: number;
}

export interface Placed {
  readonly pieces: readonly PlacedPiece[];
  /** How odd the whole is, divided by the number of pieces. */
  readonly oddness: number;
}

/** A row is no cheaper than its cells. */
const ROW = 0.3;
/** An item of a list, or half a sentence, seldom begins one. */
const GOES_ON = 0.6;
/** A title in front of the actions is often merged over several rows, and left out but in the first. */
const MERGED = 0.45;
/** No table is wider, and no stretch longer: the work grows with both. */
const MOST_COLUMNS = 20;
const MOST_PIECES = 6000;

/**
 * All ways at once: `there[at][state]` is the least oddness of the pieces up to `at` where it is in that state, `back` that of
 * the pieces behind it. Null where the stretch is too long, or no way leads through.
 *
 * A state is a column, with or without a row that begins there, or the title over the rows.
 */
export function placePieces(pieces: readonly Piece[], columns: readonly Column[]): Placed | null {
  const width = columns.length;
  if (pieces.length === 0 || pieces.length > MOST_PIECES || width > MOST_COLUMNS) return null;
  const looks = looksOf(pieces, width, columns);
  const states = statesOf(width);
  const action = columns.findIndex(({ meaning }) => meaning === "action");
  const blanks = columns.map((column, at) =>
    column.meaning === "section" && at < action ? MERGED : emptiness(column),
  );
  const merged = columns.findIndex(({ meaning }) => meaning !== "section");
  const gap = (from: number, to: number): number =>
    blanks.slice(from, Math.max(from, to)).reduce((sum, one) => sum + one, 0);

  const own = pieces.map((piece, at) =>
    states.map(({ column, kind }) => {
      const look = looks[at];
      const heading = column === null ? undefined : columns[column];
      if (!look) return Infinity;
      if (kind === "alone" || !heading) return oddnessAlone(look, piece);
      if (kind === "more") return oddnessOfMore(look, heading, piece);
      return oddness(look, heading) + (kind === "row" && look.goesOn ? GOES_ON : 0);
    }),
  );
  const step = (before: State | null, after: State, piece: Piece, look: Look): number => {
    const rest = before === null || before.column === null ? 0 : gap(before.column + 1, width);
    if (after.kind === "alone") {
      const endsSure =
        before === null || before.column === null || TYPED.has(columns[before.column]?.meaning ?? "further");
      return mayBeginRow(before, piece, width) ? rest - (look.standsAlone && endsSure ? STANDS_ALONE : 0) : Infinity;
    }
    if (after.kind === "row") {
      if (piece.parted === "bar" && after.column > (before === null ? 0 : merged)) return Infinity;
      return mayBeginRow(before, piece, width) ? rest + ROW + gap(0, after.column) : Infinity;
    }
    if (before === null || before.column === null) return Infinity;
    if (after.kind === "more") return before.column === after.column && !keepsBlanks(piece) ? 0 : Infinity;
    if (piece.parted === "line" || piece.parted === "within" || after.column <= before.column) return Infinity;
    if (keepsBlanks(piece) && after.column !== before.column + 1) return Infinity;
    return gap(before.column + 1, after.column);
  };

  const first = pieces[0] as Piece;
  const opening = looks[0] as Look;
  const there: number[][] = [states.map((state, at) => step(null, state, first, opening) + (own[0]?.[at] ?? Infinity))];
  for (let at = 1; at < pieces.length; at++) {
    const above = there[at - 1] ?? [];
    const piece = pieces[at] as Piece;
    there.push(
      states.map((state, to) => {
        const least = Math.min(
          ...states.map((before, from) => (above[from] ?? Infinity) + step(before, state, piece, looks[at] as Look)),
        );
        return least + (own[at]?.[to] ?? Infinity);
      }),
    );
  }
  const back: number[][] = new Array(pieces.length);
  back[pieces.length - 1] = states.map(({ column }) => (column === null ? 0 : gap(column + 1, width)));
  for (let at = pieces.length - 2; at >= 0; at--) {
    const below = back[at + 1] ?? [];
    const piece = pieces[at + 1] as Piece;
    back[at] = states.map((state) =>
      Math.min(
        ...states.map(
          (after, to) =>
            step(state, after, piece, looks[at + 1] as Look) +
            (own[at + 1]?.[to] ?? Infinity) +
            (below[to] ?? Infinity),
        ),
      ),
    );
  }

  const total = Math.min(...states.map((_, at) => (there[0]?.[at] ?? Infinity) + (back[0]?.[at] ?? Infinity)));
  if (!Number.isFinite(total)) return null;
  const path: number[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const before = at === 0 ? null : (states[path[at - 1] ?? 0] ?? null);
    const ways = states.map((state, to) => {
      const lead =
        before === null
          ? step(null, state, first, opening)
          : step(before, state, pieces[at] as Piece, looks[at] as Look);
      return lead + (own[at]?.[to] ?? Infinity) + (back[at]?.[to] ?? Infinity);
    });
    path.push(ways.indexOf(Math.min(...ways)));
  }
  return {
    oddness: total / pieces.length,
    pieces: pieces.map((piece, at): PlacedPiece => {
      const chosen = states[path[at] ?? 0] as State;
      const others = states.flatMap((state, to) =>
        isAlike(chosen, state, columns) ? [] : [(there[at]?.[to] ?? Infinity) + (back[at]?.[to] ?? Infinity)],
      );
      return {
        piece,
        look: looks[at] as Look,
        column: chosen.column,
        beginsRow: chosen.kind === "row",
        margin: Math.min(...others) - total,
      };
    }),
  };
}

type State =
  | { readonly kind: "row" | "next" | "more"; readonly column: number }
  | { readonly kind: "alone"; readonly column: null };

function statesOf(width: number): State[] {
  const columns = Array.from({ length: width }, (_, at) => at);
  return [
    ...columns.map((column): State => ({ kind: "row", column })),
    ...columns.slice(1).map((column): State => ({ kind: "next", column })),
    ...columns.map((column): State => ({ kind: "more", column })),
    { kind: "alone", column: null },
  ];
}

function mayBeginRow(before: State | null, piece: Piece, width: number): boolean {
  if (before === null || before.column === null) return true;
  if (piece.parted === "bar") return before.column <= width - 1;
  return piece.parted === "line" || piece.parted === "paragraph";
}

/** A sign that stands beside blank cells too: the next column, and no other. */
function keepsBlanks({ parted }: Piece): boolean {
  return parted === "bar" || parted === "between";
}

/** Whether it makes no difference to the register: headings of one kind, and a row that begins at the same piece. */
function isAlike(one: State, other: State, columns: readonly Column[]): boolean {
  if ((one.kind === "row") !== (other.kind === "row")) return false;
  return kindOf(one, columns) === kindOf(other, columns);
}

function kindOf({ column }: State, columns: readonly Column[]): Meaning | "title" {
  const meaning = column === null ? "title" : (columns[column]?.meaning ?? "further");
  return meaning === "title" || WEIGHTY.has(meaning) ? meaning : "further";
}

/** Columns in which a line looks like what they are for, or does not. */
const TYPED: ReadonlySet<Meaning> = new Set<Meaning>(["reference", "owner", "due", "revised", "rag", "status"]);

const WEIGHTY: ReadonlySet<Meaning> = new Set<Meaning>(["reference", "action", "owner", "due", "revised"]);

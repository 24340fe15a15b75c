// Cells that come out even: so many for each row as there are headings.
import type { Meaning } from "../../table/columns.ts";
import { columnsOf } from "../../table/columns-of.ts";
import type { Table } from "../document.ts";
import { lookOf } from "./looks.ts";
import { type Piece, rowOfPieces } from "./piece.ts";
import type { StreamHeading } from "./read-stream.ts";

/** Fewer rows come out even by chance. */
const LEAST_ROWS = 2;
/** So many of the filled cells have to look like what their heading says. */
const FITTING = 0.6;
/** Words. */
const LONGEST_OWNER = 20;
const LEAST_TO_DO = 3;

/**
 * The rows of a text whose bars stand for blank cells too, counted off: what a cell looks like only has to agree. Null where
 * the cells do not come out even, or the columns hold something else than their headings say.
 */
export function evenRows(heading: StreamHeading | undefined, pieces: readonly Piece[]): Table | null {
  const width = heading?.cells.length ?? 0;
  if (!heading || pieces.length % width > 0 || pieces.length < LEAST_ROWS * width) return null;
  const rows = Array.from({ length: pieces.length / width }, (_, at) => pieces.slice(at * width, (at + 1) * width));
  const columns = columnsOf(heading.cells);
  if (!columns.some(({ meaning }) => meaning === "action")) return null;
  const fit = columns.every(({ meaning }, at) => {
    const cells = rows.map((row) => row[at]?.text ?? "");
    const filled = cells.filter((text) => text !== "");
    if (meaning === "action" && filled.length < cells.length) return false;
    return filled.filter((text) => mayStandUnder(text, meaning)).length >= filled.length * FITTING;
  });
  if (!fit) return null;
  const { cells, from, to } = heading;
  const made = rows.map((row) => rowOfPieces(row.map((piece) => [piece])));
  return { kind: "table", rows: [{ cells, from, to, afterBreak: false, isHeadings: true }, ...made] };
}

function mayStandUnder(text: string, meaning: Meaning): boolean {
  const look = lookOf(text);
  if (meaning === "action") return look.words >= LEAST_TO_DO && !look.isDate && !look.isReference;
  if (meaning === "reference") return look.isReference;
  if (meaning === "owner") return look.words <= LONGEST_OWNER && !look.isReference;
  return meaning !== "due" || look.isDate || /\d/.test(text);
}

// Plans with a column for each year ("Theme | Lead | 2025/26 | 2026/27"), whose cells say what is done in it: each becomes
// rows of an action and its date, so that nothing after need know of them.
import type { Block, Document, Row, Table } from "../document/document.ts";
import { likelyWords } from "./columns.ts";
import { filledCells, onlyText } from "./row-kind.ts";
import { listedItems } from "./stacked.ts";
import { isPeriod } from "./ticks.ts";

/** The document with such tables in the usual shape; marks and figures under periods stay where they are. */
export function withPeriodsAsDates(document: Document): Document {
  return {
    ...document,
    blocks: document.blocks.map((block): Block => (block.kind === "table" ? rearranged(block) : block)),
  };
}

function rearranged(table: Table): Table {
  const at = table.rows.findIndex(isMatrixHeading);
  const heading = table.rows[at];
  if (!heading) return table;
  const periods = heading.cells.flatMap((cell, column) => (isPeriod(cell) && cell !== "" ? [column] : []));
  const below = table.rows.slice(at + 1);
  const said = below.flatMap(({ cells }) => periods.flatMap((column) => cells[column] || []));
  if (said.length === 0 || said.filter(isWork).length < said.length * MOST) return table;
  const others = heading.cells.flatMap((_, column) => (periods.includes(column) ? [] : [column]));
  const keep = ({ cells }: Row): string[] => others.map((column) => cells[column] ?? "");
  const rows = below.flatMap((row): Row[] => {
    const parted = periods.flatMap((column) =>
      actionsOf(row.cells[column] ?? "").map((action): Row => {
        const { from, to } = row;
        return { cells: [...keep(row), action, heading.cells[column] ?? ""], from, to, afterBreak: false };
      }),
    );
    return onlyText(row) !== null || parted.length === 0 ? [row] : parted;
  });
  const { from, to } = heading;
  const headings: Row = { cells: [...keep(heading), "Action", "By when"], from, to, afterBreak: false };
  return { kind: "table", rows: [...table.rows.slice(0, at), headings, ...rows] };
}

const MOST = 0.5;

/** Two periods or more beside an owner, and no column that says what is to be done, or by when. */
function isMatrixHeading(row: Row): boolean {
  const filled = filledCells(row);
  // A number alone is a figure: "40" in a row of one's own percentages.
  const others = filled.filter((cell) => !isPeriod(cell) || /^\d{1,2}$/.test(cell));
  if (filled.length - others.length < 2) return false;
  const means = new Set(others.map((cell) => likelyWords(cell)?.means));
  return means.has("owner") && !means.has("action") && !means.has("due");
}

/** Words enough to say what is done, and no figure of a target ("at least 40% of staff" begins none). */
function isWork(cell: string): boolean {
  return cell.split(/\s+/).length > 2 && /^(?:• ?)?\p{Lu}\p{Ll}/u.test(cell);
}

function actionsOf(cell: string): readonly string[] {
  if (cell === "") return [];
  const { introduction, items, marked } = listedItems(cell);
  return marked && introduction === "" ? items : [cell];
}

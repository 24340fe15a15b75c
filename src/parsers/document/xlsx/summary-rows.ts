// Rows that only sum up the rows indented or grouped below them, as project tools export them: "Leadership" above its tasks.
import { headerOf } from "../../table/header.ts";
import type { Row } from "../document.ts";

/** A row with how deep it lies: how often it is grouped, and how far each of its cells is indented. */
export interface LevelledRow extends Row {
  readonly level: number;
  readonly indents: readonly number[];
}

/**
 * The rows, with each that sums up those below it made a band of its title alone.
 *
 * It lies less deep than the row below, names nobody in a table that names owners, and its date is blank or that of one of
 * the rows below it, since the tool worked it out from them. Any other such row stays an action.
 */
export function withSummariesAsBands<LevelRow extends LevelledRow>(rows: readonly LevelRow[]): readonly LevelRow[] {
  const at = rows.findIndex(({ cells }) => headerOf(cells)?.of === "actions");
  const columns = headerOf(rows[at]?.cells ?? [])?.columns ?? [];
  const columnOf = (meaning: string): number => columns.findIndex((column) => column.meaning === meaning);
  const [action, owner, due] = [columnOf("action"), columnOf("owner"), columnOf("due")];
  if (action < 0 || owner < 0) return rows;
  const isGrouped = rows.some(({ level }) => level > 0);
  const depthOf = ({ level, indents }: LevelRow): number => (isGrouped ? level : (indents[action] ?? 0));
  return rows.map((row, index): LevelRow => {
    const title = row.cells[action] ?? "";
    if (index <= at || title === "" || row.cells[owner] !== "") return row;
    const end = rows.findIndex((other, below) => below > index && depthOf(other) <= depthOf(row));
    const own = rows.slice(index + 1, end < 0 ? rows.length : end);
    const date = row.cells[due] ?? "";
    const isSum =
      own.some(({ cells }) => cells[owner] !== "") && (date === "" || own.some(({ cells }) => cells[due] === date));
    if (!isSum) return row;
    return { ...row, cells: row.cells.map((_, column) => (column === 0 ? title : "")), isBand: true };
  });
}

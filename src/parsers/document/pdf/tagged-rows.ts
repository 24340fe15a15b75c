// The rows of a tagged table: its cells put under their columns.
import { cleanText } from "../clean-text.ts";
import { shadesOf } from "../shade.ts";
import { type MergedRow, spreadMerged } from "../spread-merged.ts";
import { around } from "./box.ts";
import { flowText } from "./flow-text.ts";
import type { PageContent } from "./page-content.ts";
import type { PageTable } from "./page-table.ts";
import { shadesIn } from "./shades-in.ts";
import { atBreaks } from "./tagged-breaks.ts";
import type { TaggedCell } from "./tagged-cell.ts";
import { coveredCells } from "./tagged-merges.ts";
import { placedRows } from "./tagged-places.ts";
import { placeOf, type TaggedGroup, type TaggedPart } from "./tagged-table.ts";
import { linesOf } from "./text-lines.ts";
import type { Vocabulary } from "./vocabulary.ts";

export function taggedTable(
  part: TaggedPart,
  group: TaggedGroup,
  { number: page, shaded }: PageContent,
  vocabulary: Vocabulary,
): PageTable {
  const shadeAt = shadesIn(shaded);
  const { columns } = group;
  const right = Math.max(...group.parts.map((each) => each.right));
  const placed = placedRows(part.rows, columns);
  const covered = coveredCells(placed, columns, group.leavesOutBlanks);
  const rows = part.rows.map((row, index): MergedRow => {
    const cells: string[] = columns.map(() => "");
    const { top, bottom } = around(row.cells.flat(2));
    const shades = columns.map(({ from, to }) => shadeAt({ left: from, right: to, top, bottom }));
    for (const { cell, column } of placed[index] ?? []) {
      const { from = 0, to = 0 } = columns[column] ?? {};
      cells[column] = cellText(part.table.paintedOnly ? cell.flatMap(atBreaks) : cell, to - from, vocabulary);
    }
    return {
      cells,
      covered: covered[index] ?? [],
      from: page,
      to: page,
      afterBreak: false,
      ...shadesOf(shades),
    };
  });
  const { left, top, bottom } = part;
  const edges = [left, ...columns.slice(1).map(({ from }, at) => (from + (columns[at]?.to ?? from)) / 2), right];
  return {
    kind: "table",
    left,
    right,
    top,
    bottom,
    edges,
    rows: spreadMerged(withAbove(rows)),
    closedAbove: true,
    closedBelow: true,
    tagged: placeOf(part, group),
  };
}

function withAbove(rows: readonly MergedRow[]): MergedRow[] {
  const filled: MergedRow[] = [];
  for (const row of rows) {
    const above = filled.at(-1);
    const cells = row.cells.map((cell, at) => (row.covered[at] ? (above?.cells[at] ?? "") : cell));
    filled.push({ ...row, cells });
  }
  return filled;
}

function cellText(cell: TaggedCell, room: number, vocabulary: Vocabulary): string {
  return cleanText(cell.map((pieces) => flowText(linesOf(pieces), room, vocabulary)).join("\n"));
}

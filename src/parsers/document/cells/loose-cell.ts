// A cell of a table that came out with a paragraph for each cell, its rows lost.
import { cleanText, foldText } from "../clean-text.ts";
import type { Block, Place, Row } from "../document.ts";

/** A cell as it came out, its lines as they stood (blank ones too). */
export interface LooseCell extends Place {
  readonly lines: readonly string[];
  /** A blank line stands above it, as between the rows of a Word table. */
  readonly afterBlank: boolean;
}

export function textOf(cell: LooseCell): string {
  return foldText(cleanText(cell.lines.join("\n")));
}

export function rowOf(cells: readonly LooseCell[]): Row {
  return {
    cells: cells.map(({ lines }) => cleanText(lines.join("\n"))),
    from: cells[0]?.from ?? 0,
    to: cells.at(-1)?.to ?? 0,
    afterBreak: false,
  };
}

export function paragraphsOf(cell: LooseCell): Block[] {
  return cell.lines.flatMap((line, index): Block[] => {
    const at = cell.from + index;
    return cleanText(line)
      .split("\n")
      .filter((text) => text !== "")
      .map((text) => ({ kind: "paragraph", text, from: at, to: at }));
  });
}

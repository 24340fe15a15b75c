// A text with drawn tables in it: the tables, and what stands between them read as the text that it is.
import type { Block, Document, LeftOut } from "../document.ts";
import type { DrawnTable } from "./drawn-table.ts";

/** Places stay lines of the whole file. */
export function readAround(
  lines: readonly string[],
  tables: readonly DrawnTable[],
  name: string,
  read: (text: string, name: string) => Document,
): Document {
  const blocks: Block[] = [];
  const leftOut: LeftOut[] = [];
  const readBetween = (from: number, to: number): void => {
    const text = lines.slice(from, to).join("\n");
    if (text.trim() === "") return;
    const part = read(text, name);
    blocks.push(...part.blocks.map((block) => movedDown(block, from)));
    leftOut.push(...(part.leftOut ?? []));
  };
  let from = 0;
  for (const { rows, ...place } of tables) {
    readBetween(from, place.from);
    blocks.push({ kind: "table", rows });
    from = place.to;
  }
  readBetween(from, lines.length);
  return { name, unit: "line", blocks, ...(leftOut.length > 0 ? { leftOut } : {}) };
}

function movedDown(block: Block, by: number): Block {
  if (block.kind !== "table") return { ...block, from: block.from + by, to: block.to + by };
  return { ...block, rows: block.rows.map((row) => ({ ...row, from: row.from + by, to: row.to + by })) };
}

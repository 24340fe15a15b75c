// A text with tables in it that are written in another way: these, and what stands between them read as the text that it is.
import type { Block, Document, LeftOut } from "./document.ts";

/** Lines of a file that were read for themselves, counted from 0: the first, and the one behind the last. */
export interface PieceOfText {
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly Block[];
  readonly leftOut?: readonly LeftOut[];
}

/** Places stay lines of the whole file. */
export function readAround(
  lines: readonly string[],
  pieces: readonly PieceOfText[],
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
  for (const piece of pieces) {
    readBetween(from, piece.from);
    blocks.push(...piece.blocks);
    leftOut.push(...(piece.leftOut ?? []));
    from = piece.to;
  }
  readBetween(from, lines.length);
  return { name, unit: "line", blocks, ...(leftOut.length > 0 ? { leftOut } : {}) };
}

function movedDown(block: Block, by: number): Block {
  if (block.kind !== "table") return { ...block, from: block.from + by, to: block.to + by };
  return { ...block, rows: block.rows.map((row) => ({ ...row, from: row.from + by, to: row.to + by })) };
}

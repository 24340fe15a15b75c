// Rows that begin at one place of a document, told apart: an answer about one of them must not settle the others.
import type { Block, Document, Row } from "../document/document.ts";

/** The document with such rows of a table counted: the second row that begins on page 3 has `nth` 2. */
export function withRowsToldApart(document: Document): Document {
  return { ...document, blocks: document.blocks.map(inBlock) };
}

function inBlock(block: Block): Block {
  if (block.kind !== "table") return block;
  const counts = new Map<number, number>();
  const rows = block.rows.map((row): Row => {
    const nth = (counts.get(row.from) ?? 0) + 1;
    counts.set(row.from, nth);
    return nth === 1 ? row : { ...row, nth };
  });
  return { ...block, rows };
}

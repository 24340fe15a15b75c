// A document's tables and texts without their places.
import type { Document } from "../../src/parsers/document/document.ts";

export function cellsOf(document: Document): (readonly string[])[] {
  return document.blocks.flatMap((block) => (block.kind === "table" ? block.rows.map(({ cells }) => cells) : []));
}

/** Headings and paragraphs, in order. */
export function textsOf(document: Document): string[] {
  return document.blocks.flatMap((block) => (block.kind === "table" ? [] : [block.text]));
}

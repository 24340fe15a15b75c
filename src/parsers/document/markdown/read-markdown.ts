// Markdown to the one shape of documents: headings, paragraphs, pipe tables, and HTML where it stands among them.
import type { Block, Document, LeftOut } from "../document.ts";
import { withShiftedRows } from "../shifted-rows.ts";
import { withWrappedCells } from "../wrapped-cells.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { withPagesJoined } from "./joined-pages.ts";
import { MarkdownReader } from "./markdown-reader.ts";
import { mendRows } from "./mend-rows.ts";

/** Reads GitHub's Markdown; what is no table is read as the page that it would become. Places are lines of the file. */
export function readMarkdown(text: string, name: string): Document {
  const { title, lines: skipped, rest } = splitFrontMatter(text.split("\n"));
  const reader = new MarkdownReader(mendRows(rest, skipped + 1), name);
  reader.read();
  const pages = withPagesJoined(reader.blocks);
  const read = withShiftedRows(withWrappedCells(pages.blocks));
  const blocks: Block[] = title === null ? read : [title, ...read];
  const hidden: readonly LeftOut[] = skipped > 0 ? [{ reason: "line about the file itself", count: skipped }] : [];
  const leftOut = [...hidden, ...reader.leftOut, ...pages.leftOut];
  return { name, unit: "line", blocks, ...(leftOut.length > 0 ? { leftOut } : {}) };
}

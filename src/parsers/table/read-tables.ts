// A document from top to bottom: its tables to rows of actions, with what became of every other row and line.
import type { Document } from "../document/document.ts";
import type { TablesRead } from "./action-row.ts";
import type { KnownHeadings } from "./headings.ts";
import { isTitleByNumber } from "./numbered-title.ts";
import { AS_READ, type SettledRows } from "./settled-rows.ts";
import { TableReader } from "./table-reader.ts";

/** Reads all tables of a document. Lines above a table wait until its first action shows what they are headings of. */
export function readTables(document: Document, known: KnownHeadings, settled: SettledRows = AS_READ): TablesRead {
  const reader = new TableReader(known, settled);
  for (const [at, block] of document.blocks.entries()) {
    if (block.kind === "table") reader.readTable(block);
    else {
      const marked = block.kind === "heading" || isTitleByNumber(block.text, document.blocks[at + 1]);
      // Cells that could not be read are no title, though titles may be among them.
      const isLost = block.kind === "paragraph" && block.unreadable !== undefined;
      reader.hold(isLost ? [] : [{ text: block.text, marked }]);
      if (isLost) reader.holdTitlesIn(block.text);
    }
  }
  return reader.finish();
}

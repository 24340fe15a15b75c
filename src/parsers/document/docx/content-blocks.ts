// The content of a Word file to headings, paragraphs and tables, in the order in which it is read.
import { cleanText, foldText } from "../clean-text.ts";
import type { Block, LeftOut } from "../document.ts";
import { spreadMerged } from "../spread-merged.ts";
import { textCounter } from "../text-counter.ts";
import { rowsOfTable } from "./table-rows.ts";
import { isOneColumn, tablesStandingAlone } from "./tables-within.ts";
import type { WordContent, WordParagraph, WordTable } from "./word-content.ts";

/**
 * Lines of text have no place among the rows of tables: theirs is counted in paragraphs that are not blank.
 *
 * @throws UserError when merged cells, written out for each row they cover, come to more text than any plan has
 */
export function contentBlocks(
  content: readonly WordContent[],
  name: string,
): { readonly blocks: readonly Block[]; readonly leftOut: readonly LeftOut[] } {
  const count = textCounter(name);
  const blocks: Block[] = [];
  let contents = 0;
  let paragraphs = 0;

  const addParagraph = ({ text, outline, isContents }: WordParagraph): void => {
    const lines = cleanText(text)
      .split("\n")
      .filter((line) => line !== "");
    if (lines.length === 0) return;
    paragraphs += 1;
    const place = { from: paragraphs, to: paragraphs, unit: "paragraph" } as const;
    if (isContents) contents += 1;
    else if (outline !== null)
      blocks.push({ kind: "heading", text: foldText(lines.join(" ")), level: outline + 1, ...place });
    else blocks.push(...lines.map((line): Block => ({ kind: "paragraph", text: line, ...place })));
  };

  /** A frame around text is no table. A table that stands alone in a cell is written between the rows of the outer one. */
  const addTable = (table: WordTable): void => {
    const rows = table.rows.filter(({ isDeleted, cells }) => !isDeleted && cells.length > 0);
    if (isOneColumn(rows)) {
      for (const { cells } of rows) addAll(cells[0]?.content ?? []);
      return;
    }
    const within = rows.map(tablesStandingAlone);
    const read = rowsOfTable({ ...table, rows }, within, count, name);
    const parts = [...within.entries()].filter(([, tables]) => tables.length > 0);
    let first = 0;
    for (const [at, tables] of [...parts, [rows.length - 1, []] as const]) {
      const part = spreadMerged(read.slice(first, at + 1)).filter(
        ({ cells, from }) => (within[from - 1] ?? []).length === 0 || cells.some((cell) => cell !== ""),
      );
      if (part.length > 0) blocks.push({ kind: "table", rows: part });
      for (const inner of tables) addTable(inner);
      first = at + 1;
    }
  };

  const addAll = (all: readonly WordContent[]): void => {
    for (const item of all) {
      if (item.kind === "paragraph") addParagraph(item);
      else addTable(item);
    }
  };

  addAll(content);
  return {
    blocks,
    leftOut: contents > 0 ? [{ reason: "line of the table of contents", count: contents }] : [],
  };
}

// The text of a cell: its paragraphs as lines, and each row of a table within it as a line.
import type { WordContent } from "./word-content.ts";

/** As written, not yet cleaned. Tables of `without` are left out: they are written elsewhere. */
export function cellText(content: readonly WordContent[], without: readonly WordContent[] = []): string {
  return content
    .filter((item) => !without.includes(item))
    .map((item) => (item.kind === "paragraph" ? item.text : item.rows.map(rowText).join("\n")))
    .join("\n");

  function rowText({ isDeleted, cells }: { isDeleted: boolean; cells: readonly { content: WordContent[] }[] }): string {
    return isDeleted ? "" : cells.map((cell) => cellText(cell.content, without)).join(" ");
  }
}

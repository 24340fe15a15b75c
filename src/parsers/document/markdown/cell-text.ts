// A stretch of Markdown inside a line to the text that a reader of the page sees.
import { parseInline } from "marked";
import { parseFragment } from "parse5";
import { cleanText } from "../clean-text.ts";
import { textOf } from "../html/text-of.ts";

/** "**June** ~~May~~<br>2026" → "June ~~May~~", "2026" on lines of their own. */
export function cellText(markdown: string): string {
  const html = parseInline(markdown.trim(), { async: false, gfm: true });
  return cleanText(textOf(parseFragment(html).childNodes));
}

/** The cells of a row between bars. A bar behind a backslash is a character; no cell is dropped, however many there are. */
export function cellsBetweenBars(line: string): string[] {
  const inside = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return cellsParted(inside);
}

/** The cells of a row that has no bars around it; a bar in front stands behind a blank cell. */
export function cellsParted(row: string): string[] {
  return row.split(/(?<!\\)\|/).map((cell) => cellText(cell.replaceAll("\\|", "|")));
}

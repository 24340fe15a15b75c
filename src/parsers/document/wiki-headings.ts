// Headings as wikis mark them: "|| Ref || Action ||" above "| 1 | Fit a ramp |".
import { headerOf } from "../table/header.ts";
import { foldText } from "./clean-text.ts";

const HEADINGS = /^[ \t]*\|\|[^|\n]+(?:\|\|[^|\n]+)+\|\|[ \t]*$/gm;

/** The text with such headings between single bars, as the rows below them are. */
export function withPlainHeadings(text: string): string {
  return text.replace(HEADINGS, (line) => {
    const cells = line.split("||").slice(1, -1).map(foldText);
    return headerOf(cells) === null ? line : line.replaceAll("||", "|");
  });
}

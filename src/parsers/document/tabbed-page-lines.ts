// Footers whose pieces tabs keep apart, as they would be cells of a row.
import { foldText } from "./clean-text.ts";
import type { SourceLine } from "./source-lines.ts";

/** "Page 2 of 7", or "Page 2" where the same stands beside other numbers on another page. */
const PAGE = /^page\s+\d{1,3}(?<of>\s*(?:of|\/)\s*\d{1,3})?$/i;
/** Title, date and page at the most. */
const MOST_PIECES = 3;

/**
 * The lines, with "Wexley Council⇥⇥Page 2 of 7" written as one piece: as a row it would be an action with the page for its
 * date, as a line it is known for what a page prints at its foot.
 */
export function withFlatPageLines(lines: readonly SourceLine[]): readonly SourceLine[] {
  const keys = lines.map(({ text }) => (isPageLine(text) ? keyOf(text) : null));
  if (keys.every((key) => key === null)) return lines;
  const isRepeated = (key: string): boolean => keys.filter((it) => it === key).length > 1;
  return lines.map((line, at) => {
    const key = keys[at] ?? null;
    if (key === null || !(isRepeated(key) || piecesOf(line.text).some((piece) => PAGE.exec(piece)?.groups?.of)))
      return line;
    return { ...line, text: foldText(line.text) };
  });
}

function isPageLine(text: string): boolean {
  if (!text.includes("\t")) return false;
  const pieces = piecesOf(text);
  return pieces.length <= MOST_PIECES && [pieces[0], pieces.at(-1)].some((piece) => PAGE.test(piece ?? ""));
}

function piecesOf(text: string): readonly string[] {
  return text
    .split("\t")
    .map(foldText)
    .filter((piece) => piece !== "");
}

function keyOf(text: string): string {
  return foldText(text).replace(/\d+/g, "#");
}

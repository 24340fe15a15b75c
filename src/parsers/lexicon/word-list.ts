// Lists of words, written over several lines.

/** The words between blanks and ends of lines, in order: wordList`red amber green` has three. */
export function wordList(lines: TemplateStringsArray): readonly string[] {
  return lines
    .join("")
    .split(/\s+/u)
    .filter((word) => word !== "");
}

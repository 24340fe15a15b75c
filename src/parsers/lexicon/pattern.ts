// Patterns written over several lines, so that a long one reads as the list that it is.

/**
 * The pattern whose lines these are: the ends of lines and the blanks that begin a line are not part of it, all else is.
 * A blank at the beginning or the end of a line is written `[ ]`. Backslashes stand as they do in a pattern.
 *
 * @example
 * pattern`
 *   no changes?
 *   |nothing (?:new|further)
 *     (?: to (?:report|add))?
 * ` // "no changes?|nothing (?:new|further)(?: to (?:report|add))?"
 */
export function pattern(lines: TemplateStringsArray, ...parts: readonly string[]): string {
  return lines.raw.map((text, at) => text.replaceAll(/\n */gu, "") + (parts[at] ?? "")).join("");
}

/** The same as a regular expression: regExp("iu")`no changes?|nothing new` is /no changes?|nothing new/iu. */
export function regExp(flags: string): (lines: TemplateStringsArray, ...parts: readonly string[]) => RegExp {
  return (lines, ...parts) => new RegExp(pattern(lines, ...parts), flags);
}

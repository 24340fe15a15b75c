// A cell of the plan in its own words, for people to read.

/**
 * The words of a cell on one line; what the plan strikes out is said to be struck out, for a line through words is not heard
 * by who has the message read aloud, and not every chat draws one.
 *
 * @example
 * asWritten("~~June 2026~~ January 2027"); // "June 2026 (struck out) January 2027"
 */
export function asWritten(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/~~(.+?)~~/g, "$1 (struck out)");
}

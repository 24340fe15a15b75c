// Lists of ways to say one thing, a line each, and the pattern that is made from them.

/**
 * The ways as one group of a pattern. A line is a way, or several short ones with strokes between; a way is plain words
 * with what may change in them: `needs? updating`, `(?:the )?rest`. A space at the end of a line is written `[ ]`.
 *
 * @example
 * ways`
 *   red|amber
 *   off[ -]track
 * ` // "(?:red|amber|off[ -]track)"
 */
export function ways(lines: TemplateStringsArray, ...parts: readonly string[]): string {
  const list = String.raw(lines, ...parts)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return `(?:${list.join("|")})`;
}

/** Matches any of the ways where it stands as whole words, in capitals or small letters. */
export function wholeWords(lines: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(String.raw`\b${ways(lines, ...parts)}\b`, "iu");
}

// Text with what stands in brackets covered, so that separators in there part nothing.

const COVER = "\u0001";

/** The same length as the text; each character in round brackets, and the brackets, become a character nobody types. */
export function coverBrackets(text: string): string {
  let depth = 0;
  return [...text]
    .map((character) => {
      if (character === "(") depth += 1;
      const covered = depth > 0;
      if (character === ")" && depth > 0) depth -= 1;
      return covered ? COVER.repeat(character.length) : character;
    })
    .join("");
}

/** Covered text without what stood in brackets. */
export function uncovered(covered: string): string {
  return covered.replaceAll(COVER, "").replace(/\s+/g, " ").trim();
}

// Lines of a terminal: words are kept whole.

/** Words are never cut; one that is longer than the line stands alone on its own. */
export function wrap(text: string, width: number, first = "", rest = first): string {
  return text
    .split("\n")
    .flatMap((paragraph, index) => wrapLine(paragraph, width, index === 0 ? first : rest, rest))
    .join("\n");
}

function wrapLine(text: string, width: number, first: string, rest: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const prefix = lines.length === 0 ? first : rest;
    if (line !== "" && prefix.length + line.length + 1 + word.length > width) {
      lines.push(prefix + line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, (lines.length === 0 ? first : rest) + line];
}

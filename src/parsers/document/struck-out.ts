// How text that was struck out is written: as in Markdown, which the reader of due cells knows.

/** "May 2024" → "~~May 2024~~", line by line, so that each line of a cell can be read alone. */
export function struckOut(text: string): string {
  return text.replace(/\S(?:.*\S)?/g, (line) => `~~${line}~~`);
}

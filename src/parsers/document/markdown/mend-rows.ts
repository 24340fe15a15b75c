// Rows of a Markdown table that were broken over lines, put together again.

/** A line of Markdown, or several that were one row of a table. */
export interface MendedLine {
  readonly text: string;
  /** The lines of the file that it came from, counted from 1. */
  readonly from: number;
  readonly to: number;
}

/**
 * Markdown has one row on one line. Where rows begin and end with "|", a line that begins with one and does not end with
 * one goes on until a line that does; the breaks inside become `<br>`. A row is never longer than a page. Below a row that
 * does not begin with a bar, one in front stands behind a blank cell.
 */
export function mendRows(lines: readonly string[], firstLine: number): readonly MendedLine[] {
  const mended: MendedLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const count = linesOfRow(lines, at);
    const text = lines
      .slice(at, at + count)
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .join("<br>");
    mended.push({ text: count > 1 ? text : (lines[at] ?? ""), from: firstLine + at, to: firstLine + at + count - 1 });
    at += count;
  }
  return mended;
}

const LONGEST_ROW = 40;

function linesOfRow(lines: readonly string[], at: number): number {
  if (!begins(lines[at]) || ends(lines[at]) || standsUnderBareRow(lines, at)) return 1;
  for (let count = 2; count <= LONGEST_ROW && at + count <= lines.length; count++) {
    const line = lines[at + count - 1];
    if (begins(line) && ends(line)) return 1;
    if (ends(line)) return count;
    if (/^\s*#{1,6}\s/.test(line ?? "")) return 1;
  }
  return 1;
}

function standsUnderBareRow(lines: readonly string[], at: number): boolean {
  let above = at - 1;
  while (begins(lines[above]) && !ends(lines[above])) above -= 1;
  const line = lines[above] ?? "";
  return !begins(line) && barsIn(line) > 1 && barsIn(line) === barsIn(lines[at] ?? "");
}

/** How many bars of a table stand in the line. */
export function barsIn(line: string): number {
  return line.match(/(?<!\\)\|/g)?.length ?? 0;
}

function begins(line: string | undefined): boolean {
  return /^\s*\|/.test(line ?? "");
}

function ends(line: string | undefined): boolean {
  return /(?<!\\)\|\s*$/.test(line ?? "");
}

// Rows as CSV that a spreadsheet opens without running anything.

/** RFC 4180, with a byte order mark so that a spreadsheet reads “£” and “é” as they are. */
export function csvText(columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return `\uFEFF${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front: the words in it are a stranger's.
 * Numbers are numbers, and lists are joined.
 */
function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = Array.isArray(value) ? value.join("; ") : value instanceof Date ? value.toISOString() : String(value);
  const safe = /^[\s]*[=+\-@\t\r|%]/u.test(text) ? `'${text}` : text;
  return /[",\r\n;']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

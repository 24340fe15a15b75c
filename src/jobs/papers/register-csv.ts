// The register as CSV that a spreadsheet opens rightly, and in which nothing that anybody wrote becomes a formula.
import { REGISTER_COLUMNS, type RegisterValue } from "../../plan/paper/register-rows.ts";
import type { Snapshot } from "../../plan/snapshot.ts";

/** UTF-8 with its mark, so that Excel reads "café" as it was written; lines end as RFC 4180 says. */
export function registerCsv(snapshot: Snapshot): Uint8Array {
  const rows = [
    [...REGISTER_COLUMNS.map(({ title }) => title), "As at"],
    ...snapshot.actions.map((action) => [
      ...REGISTER_COLUMNS.map(({ value }) => textOf(value(action, snapshot))),
      snapshot.asAt,
    ]),
  ];
  return new TextEncoder().encode(`\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`);
}

/** Days as 2026-07-03: the one way that every program sorts and reads alike. */
function textOf(value: RegisterValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.day : String(value);
}

function cell(text: string): string {
  return `"${harmless(text).replaceAll('"', '""')}"`;
}

/**
 * A cell that begins like a formula gets an apostrophe in front, which spreadsheets take for "this is text".
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function harmless(text: string): string {
  return /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]/u.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}

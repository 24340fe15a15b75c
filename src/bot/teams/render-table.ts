// A table where it can be read on a telephone, and otherwise its rows below each other.
import type { BlockOf } from "../message.ts";
import { longestWord } from "../messages/longest-word.ts";
import { saidInRow } from "../messages/said-in-row.ts";
import type { CardElement, Words } from "./card.ts";
import { fact } from "./render-fact.ts";
import { plainLine, runs, words } from "./render-words.ts";

/** More columns than this are no longer read on a telephone. */
const COLUMNS_AT_MOST = 4;

/** How many letters stand beside each other on a telephone, the edges of the cells counted as letters too. */
const LETTERS_AT_MOST = 38;
const EDGES = 2;

export function renderTable({ caption, columns, rows }: BlockOf<"table">): readonly CardElement[] {
  const heading = words(caption, { weight: "bolder", spacing: "medium" });
  if (columns.length === 0 || rows.length === 0) return heading;
  const texts = columns.map((name, at) => [name, ...rows.map((row) => row[at] ?? "")]);
  if (!fits(texts.map(needed))) return [...heading, ...rows.flatMap((row) => rowAsList(columns, row))];
  return [
    ...heading,
    {
      type: "Table",
      columns: shares(texts).map((width) => ({ width })),
      rows: [
        {
          type: "TableRow",
          style: "emphasis",
          cells: columns.map((name) => ({ type: "TableCell", items: [...words(name, { weight: "bolder" })] })),
        },
        ...rows.map((row) => ({
          type: "TableRow" as const,
          cells: columns.map((_, at) => ({ type: "TableCell" as const, items: [...words(row[at] ?? "")] })),
        })),
      ],
      spacing: "small",
    },
  ];
}

function fits(widths: readonly number[]): boolean {
  return widths.length <= COLUMNS_AT_MOST && widths.reduce((sum, letters) => sum + letters, 0) <= LETTERS_AT_MOST;
}

/** What a column needs so that its longest word is not broken. */
function needed(texts: readonly string[]): number {
  return EDGES + Math.ceil(1.1 * longestWord(texts));
}

/** Each column has what it needs; what is left goes to those with most to say. */
function shares(columns: readonly (readonly string[])[]): readonly number[] {
  const least = columns.map(needed);
  const more = columns.map((texts, at) => {
    const longest = Math.max(...texts.map(({ length }) => length));
    return Math.max(0, Math.min(longest + EDGES, LETTERS_AT_MOST) - (least[at] ?? 0));
  });
  const left = Math.max(0, LETTERS_AT_MOST - least.reduce((sum, letters) => sum + letters, 0));
  const wanted = Math.max(
    1,
    more.reduce((sum, letters) => sum + letters, 0),
  );
  return least.map((letters, at) => Math.round(10 * (letters + (left * (more[at] ?? 0)) / wanted)));
}

/** The first column names the row; the others follow it by their headings. */
function rowAsList(columns: readonly string[], row: readonly string[]): readonly CardElement[] {
  const others = saidInRow(
    columns,
    row.map((cell) => plainLine(cell)),
  );
  const values = others.every(({ value }) => value.length <= SHORT_VALUE)
    ? oneLine(others)
    : others.flatMap(({ name, value }) => fact(name, value));
  const items: Words[] = [...words(row[0] ?? "", { weight: "bolder" }), ...values];
  return items.length === 0 ? [] : [{ type: "Container", items, spacing: "small" }];
}

/** Figures and single words. */
const SHORT_VALUE = 12;

/** "● Green: 1, ▲ Amber: 2": on a telephone no line begins with the sign between them. */
function oneLine(values: readonly { readonly name: string; readonly value: string }[]): readonly Words[] {
  const inlines = values.flatMap(({ name, value }, at) => [
    ...runs(`${at === 0 ? "" : ", "}${name}: `),
    ...runs(value, { weight: "bolder" }),
  ]);
  return inlines.length === 0 ? [] : [{ type: "RichTextBlock", inlines, spacing: "none" }];
}

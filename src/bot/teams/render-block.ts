// One block of a message as elements of a card.
import type { Block, ListItem } from "../message.ts";
import type { CardElement, ChartColour, Group, Words } from "./card.ts";
import { choiceActions } from "./render-press.ts";
import { clean, plainLine, runs, words } from "./render-words.ts";

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

export function renderBlock(block: Block): readonly CardElement[] {
  switch (block.kind) {
    case "heading":
      return words(block.text, { style: "heading", size: "medium", weight: "bolder", spacing: "medium" });
    case "text":
      return words(block.text);
    case "quote":
      return quote(block);
    case "list":
      return block.items.flatMap((item, index) => listItem(item, block.numbered ? `${index + 1}.` : "•"));
    case "facts":
      return block.facts.flatMap(({ label, value }) => fact(label, value));
    case "table":
      return table(block);
    case "chart":
      return chart(block);
    case "choices":
      return block.choices.length === 0
        ? []
        : [{ type: "ActionSet", actions: choiceActions(block.choices), spacing: "medium" }];
    case "note":
      return words(block.text, { size: "small", isSubtle: true, spacing: "medium" });
  }
}

function quote({ text, by }: Of<"quote">): readonly CardElement[] {
  const said = words(`“${clean(text).trim()}”`);
  const who = by === null ? [] : words(by, { size: "small", isSubtle: true, spacing: "small" });
  return [{ type: "Container", style: "emphasis", items: [...said, ...who] }];
}

/** The mark and the title in one bold line, so that "1 green" can be answered; the rest below it. */
function listItem({ title, text, details }: ListItem, mark: string): readonly CardElement[] {
  const [first, ...more] = [title, text].filter((line) => plainLine(line) !== "");
  const head = `${mark} ${first ?? ""}`.trim();
  const items: Words[] = [
    ...words(head, title === "" || plainLine(title) === "" ? {} : { weight: "bolder" }),
    ...more.flatMap((line) => words(line, { spacing: "small" })),
    ...details.flatMap((line) => words(line, { size: "small", spacing: "small" })),
  ];
  return [{ type: "Container", items, spacing: "medium" }];
}

/** On a telephone a label above or before its value reads better than two narrow columns. */
function fact(label: string, value: string): readonly Words[] {
  const inlines = [...runs(`${label}:`, { weight: "bolder" }), ...runs(` ${value}`)];
  return inlines.length === 0 ? [] : [{ type: "RichTextBlock", inlines, spacing: "small" }];
}

/** More columns than this are no longer read on a telephone. */
const COLUMNS_AT_MOST = 4;

/** How many letters of the longest words stand beside each other on a telephone; a word is not to be broken. */
const LETTERS_AT_MOST = 34;

function table({ caption, columns, rows }: Of<"table">): readonly CardElement[] {
  const heading = words(caption, { weight: "bolder", spacing: "medium" });
  if (columns.length === 0 || rows.length === 0) return heading;
  if (!fits(columns, rows)) return [...heading, ...rows.flatMap((row) => rowAsList(columns, row))];
  return [
    ...heading,
    {
      type: "Table",
      columns: columns.map((name, at) => ({ width: widthOf(name, rows, at) })),
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

function fits(columns: readonly string[], rows: readonly (readonly string[])[]): boolean {
  if (columns.length > COLUMNS_AT_MOST) return false;
  const longest = columns.map((name, at) => Math.max(...[name, ...rows.map((row) => row[at] ?? "")].map(longestWord)));
  return longest.reduce((sum, letters) => sum + letters, 0) <= LETTERS_AT_MOST;
}

function longestWord(text: string): number {
  return Math.max(...text.split(/\s+/).map(({ length }) => length));
}

/** In proportion to what stands in a column, but never so narrow that its longest word breaks. */
function widthOf(name: string, rows: readonly (readonly string[])[], at: number): number {
  const texts = [name, ...rows.map((row) => row[at] ?? "")];
  const mean = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
  return Math.round(Math.min(40, Math.max(4, mean, ...texts.map((text) => longestWord(text) + 1))));
}

/** The first column names the row; the others follow it by their headings. */
function rowAsList(columns: readonly string[], row: readonly string[]): readonly CardElement[] {
  const others = columns
    .slice(1)
    .map((name, at) => ({ name, value: plainLine(row[at + 1] ?? "") }))
    .filter(({ value }) => value !== "");
  const items: Words[] = [
    ...words(row[0] ?? "", { weight: "bolder" }),
    ...others.flatMap(({ name, value }) => fact(name, value)),
  ];
  return items.length === 0 ? [] : [{ type: "Container", items, spacing: "small" }];
}

const COLOURS: Readonly<Record<Of<"chart">["series"][number]["tone"], ChartColour>> = {
  good: "good",
  warning: "warning",
  attention: "attention",
  neutral: "neutral",
  accent: "categoricalBlue",
};

/** The sentence that says it always stands there; the bars are for whoever sees them, and each part has its word. */
function chart({ title, summary, categories, series }: Of<"chart">): readonly CardElement[] {
  const named = plainLine(title) || "Chart";
  const inWords = chartInWords({ title: named, categories, series });
  const said = words(summary, { spacing: "small" });
  if (inWords === null) return [...words(named, { weight: "bolder", spacing: "medium" }), ...said];
  return [
    {
      type: "Chart.HorizontalBar.Stacked",
      title: named,
      showTitle: true,
      data: categories.map((category, at) => ({
        title: plainLine(category) || "–",
        data: series.map(({ name, tone, values }) => ({
          legend: plainLine(name) || "–",
          value: values[at] ?? 0,
          color: COLOURS[tone],
        })),
      })),
      spacing: "medium",
      fallback: inWords,
    },
    ...said,
  ];
}

/** What a client without charts shows: "Place: 3 Green, 2 Amber", a line for each bar. */
function chartInWords({
  title,
  categories,
  series,
}: Pick<Of<"chart">, "title" | "categories" | "series">): Group | null {
  if (categories.length === 0 || series.length === 0) return null;
  const lines = categories.flatMap((category, at) => {
    const parts = series
      .filter(({ values }) => (values[at] ?? 0) > 0)
      .map(({ name, values }) => `${values[at]} ${plainLine(name)}`);
    return fact(category, parts.join(", ") || "none");
  });
  return {
    type: "Container",
    items: [...words(title, { weight: "bolder" }), ...lines],
    spacing: "medium",
  };
}

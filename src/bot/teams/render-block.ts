// One block of a message as elements of a card.
import type { Block, ListItem } from "../message.ts";
import type { CardElement, ChartColour, Group, Words } from "./card.ts";
import { choiceElements } from "./render-press.ts";
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
      return choiceElements(block.choices);
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
  if (isGloss(title, text, details)) {
    const inlines = [...runs(`${mark} ${title}: `, { weight: "bolder" }), ...runs(text)];
    return [{ type: "RichTextBlock", inlines, spacing: "small" }];
  }
  const [first, ...more] = [title, text].filter((line) => plainLine(line) !== "");
  const head = `${mark} ${first ?? ""}`.trim();
  const items: Words[] = [
    ...words(head, plainLine(title) === "" ? {} : { weight: "bolder" }),
    ...more.flatMap((line) => words(line, { spacing: "small" })),
    ...details.flatMap((line) => words(line, { size: "small", spacing: "small" })),
  ];
  return [{ type: "Container", items, spacing: items.length > 1 ? "medium" : "small" }];
}

/** "“undo”: takes back what you said last": no sentence of its own, so it stays on the line of what it explains. */
function isGloss(title: string, text: string, details: readonly string[]): boolean {
  return plainLine(title) !== "" && details.length === 0 && /^\p{Ll}[^\n]*$/u.test(text);
}

/** On a telephone a label above or before its value reads better than two narrow columns. */
function fact(label: string, value: string): readonly Words[] {
  const inlines = [...runs(`${label}:`, { weight: "bolder" }), ...runs(` ${value}`)];
  return inlines.length === 0 ? [] : [{ type: "RichTextBlock", inlines, spacing: "small" }];
}

/** More columns than this are no longer read on a telephone. */
const COLUMNS_AT_MOST = 4;

/** How many letters stand beside each other on a telephone, the edges of the cells counted as letters too. */
const LETTERS_AT_MOST = 38;
const EDGES = 2;

function table({ caption, columns, rows }: Of<"table">): readonly CardElement[] {
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
  return EDGES + Math.ceil(1.1 * Math.max(...texts.flatMap((text) => text.split(/\s+/).map(({ length }) => length))));
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
  const others = columns
    .slice(1)
    .map((name, at) => ({ name, value: plainLine(row[at + 1] ?? "") }))
    .filter(({ value }) => value !== "");
  const values = others.every(({ value }) => value.length <= SHORT_VALUE)
    ? oneLine(others)
    : others.flatMap(({ name, value }) => fact(name, value));
  const items: Words[] = [...words(row[0] ?? "", { weight: "bolder" }), ...values];
  return items.length === 0 ? [] : [{ type: "Container", items, spacing: "small" }];
}

/** Figures and single words. */
const SHORT_VALUE = 12;

/** "Complete: 0 · ● Green: 1 · ▲ Amber: 2" */
function oneLine(values: readonly { readonly name: string; readonly value: string }[]): readonly Words[] {
  const inlines = values.flatMap(({ name, value }, at) => [
    ...runs(`${at === 0 ? "" : " · "}${name}: `),
    ...runs(value, { weight: "bolder" }),
  ]);
  return inlines.length === 0 ? [] : [{ type: "RichTextBlock", inlines, spacing: "none" }];
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

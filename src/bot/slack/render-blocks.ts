// The shapes of a message, one by one, as blocks.
import type { Block, ListItem } from "../message.ts";
import { isGloss } from "../messages/gloss.ts";
import { longestWord } from "../messages/longest-word.ts";
import { saidInRow } from "../messages/said-in-row.ts";
import type { MessageBlock, TextPiece } from "./blocks.ts";
import { label } from "./label.ts";
import { LIMITS } from "./limits.ts";
import { plain, shortenedTo } from "./plain.ts";
import { renderChoices } from "./render-choices.ts";

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

export function renderBlocks(
  view: readonly Block[],
  { pictures = [] }: { readonly pictures?: readonly (string | null)[] },
): readonly MessageBlock[] {
  const blocks: MessageBlock[] = [];
  /** A chart of this name shows what its table says already. */
  const named = new Set(view.flatMap((block) => (block.kind === "table" ? [block.caption] : [])));
  let [charts, tables, drawn] = [0, 0, 0];
  for (const block of view) {
    if (block.kind === "chart") {
      const picture = pictures[charts];
      charts += 1;
      if (picture) blocks.push(...(named.has(block.title) ? [] : words(block.summary)), asPicture(block, picture));
      else if (isDrawnBySlack(block) && drawn < LIMITS.chartsOfMessage) {
        drawn += 1;
        blocks.push(...asDrawn(block));
      } else {
        const table = figuresOf(block);
        blocks.push(...words(block.summary));
        if (!named.has(block.title)) {
          blocks.push(...(tables === 0 && fitsTable(table) ? asTable(table) : asLines(table)));
          tables += 1;
        }
        if (picture === null) blocks.push(...renderBlock(WITHOUT_PICTURE, blocks.length));
      }
    } else if (block.kind === "table") {
      blocks.push(...(tables === 0 && fitsTable(block) ? asTable(block) : asLines(block)));
      tables += 1;
    } else blocks.push(...renderBlock(block, blocks.length));
  }
  return blocks;
}

const WITHOUT_PICTURE: Of<"note"> = {
  kind: "note",
  text: "Slack did not take the chart's picture just now. Its figures stand here in words and in a table; nothing is left out.",
};

/** `at`: how many blocks stand before it, which keeps action ids apart. */
function renderBlock(block: Exclude<Block, Of<"chart"> | Of<"table">>, at: number): readonly MessageBlock[] {
  switch (block.kind) {
    case "heading":
      return block.text.length <= LIMITS.header
        ? [{ type: "header", text: label(block.text, LIMITS.header) }]
        : [rich([{ type: "rich_text_section", elements: [bold(block.text)] }])];
    case "text":
      return words(block.text);
    case "quote":
      return [
        rich([
          {
            type: "rich_text_quote",
            elements: [
              piece(`“${block.text.trim()}”`),
              ...(block.by ? [{ ...piece(`\n${block.by}`), style: { italic: true as const } }] : []),
            ],
          },
        ]),
      ];
    case "list":
      return block.items.length === 0 ? [] : [list(block)];
    case "facts":
      return block.facts.length === 0 ? [] : [facts(block)];
    case "choices":
      return renderChoices(block.choices, at);
    case "note":
      return parts(block.text).map((text) => ({ type: "context", elements: [label(text, LIMITS.sectionText)] }));
  }
}

function words(text: string): readonly MessageBlock[] {
  return parts(text).map((part) => ({ type: "section", text: label(part, LIMITS.sectionText) }));
}

/** Long texts go on in the next block, and break at a space. */
function parts(text: string): readonly string[] {
  if (text.length <= LIMITS.sectionText) return [text];
  const cut = text.slice(0, LIMITS.sectionText);
  const at = Math.max(cut.lastIndexOf("\n"), cut.lastIndexOf(" "));
  const end = at > LIMITS.sectionText / 2 ? at : LIMITS.sectionText - 1;
  return [text.slice(0, end), ...parts(text.slice(end).trimStart())];
}

function list({ items, numbered }: Of<"list">): MessageBlock {
  return rich([
    {
      type: "rich_text_list",
      style: numbered ? "ordered" : "bullet",
      elements: items.map((item) => ({ type: "rich_text_section", elements: itemPieces(item) })),
    },
  ]);
}

function itemPieces(item: ListItem): TextPiece[] {
  const { title, text, details } = item;
  if (isGloss(item)) return [bold(`${title}: `), piece(text)];
  const below = [text, ...details].filter((line) => line !== "");
  return [bold(title), ...(below.length > 0 ? [piece(`\n${below.join("\n")}`)] : [])];
}

function facts({ facts: all }: Of<"facts">): MessageBlock {
  const elements = all.flatMap(({ label: name, value }, index) => [
    bold(`${index === 0 ? "" : "\n"}${name}: `),
    piece(value),
  ]);
  return rich([{ type: "rich_text_section", elements }]);
}

/** What stands side by side on a telephone: a wider table is cut at its edge, and nobody sees that there is more. */
const TELEPHONE_LETTERS = 33;
/** Of a cell, in letters. */
const EDGES = 3;

function fitsTable({ columns, rows }: Of<"table">): boolean {
  const text = [columns, ...rows].flat().reduce((sum, cell) => sum + Math.max(1, cell.length), 0);
  return (
    rows.length > 0 &&
    rows.length < LIMITS.tableRows &&
    columns.length <= LIMITS.tableColumns &&
    columns.length > 0 &&
    columns.reduce((sum, name, at) => sum + EDGES + longestWord([name, ...rows.map((row) => row[at] ?? "")]), 0) <=
      TELEPHONE_LETTERS &&
    rows.every((row) => row.length === columns.length) &&
    text <= LIMITS.tableText
  );
}

/** Figures stand at the right. */
function asTable({ caption, columns, rows }: Of<"table">): readonly MessageBlock[] {
  const isFigures = columns.map((_, at) => rows.every((row) => /^[\d.,%–-]*$/.test(row[at] ?? "")));
  return [
    rich([{ type: "rich_text_section", elements: [bold(caption)] }]),
    {
      type: "table",
      rows: [columns, ...rows].map((row) => row.map((text) => ({ type: "raw_text", text: plain(text) || "–" }))),
      column_settings: isFigures.map((figures) => ({ is_wrapped: true, align: figures ? "right" : "left" })),
    },
  ];
}

/** What no table block takes, or a telephone would cut: a line a row, each cell with its column's name. */
function asLines({ caption, columns, rows }: Of<"table">): readonly MessageBlock[] {
  const lines = rows.map((row) => ({
    title: row[0] ?? "",
    text: saidInRow(columns, row)
      .map(({ name, value }) => `${name}: ${value}`)
      .join("; "),
    details: [],
  }));
  return [
    rich([{ type: "rich_text_section", elements: [bold(caption)] }]),
    ...(lines.length > 0 ? [list({ kind: "list", numbered: false, items: lines })] : []),
  ];
}

/**
 * Slack chooses the colours of its charts itself, and might give green to what is red: so charts of status words are
 * never left to it.
 */
export function isDrawnBySlack({ series, categories, title }: Of<"chart">): boolean {
  return (
    title.length <= LIMITS.chartTitle &&
    series.length > 0 &&
    series.length <= LIMITS.chartSeries &&
    categories.length > 0 &&
    categories.every((name) => name !== "") &&
    new Set(categories).size === categories.length &&
    new Set(series.map(({ name }) => name)).size === series.length &&
    series.every(({ tone, name }) => name !== "" && (tone === "neutral" || tone === "accent"))
  );
}

function asDrawn({ title, summary, categories, series }: Of<"chart">): readonly MessageBlock[] {
  const names = categories.map(plain);
  return [
    ...words(summary),
    {
      type: "data_visualization",
      title: plain(title) || "Chart",
      chart: {
        type: "bar",
        series: series.map(({ name, values }) => ({
          name: plain(name),
          data: names.map((category, at) => ({ label: category, value: values[at] ?? 0 })),
        })),
        axis_config: { categories: names },
      },
    },
  ];
}

function asPicture({ title, summary }: Of<"chart">, file: string): MessageBlock {
  return {
    type: "image",
    slack_file: { id: file },
    alt_text: shortenedTo(plain(summary), LIMITS.altText) || "Chart",
    title: label(title, LIMITS.altText),
  };
}

function figuresOf({ title, categories, series }: Of<"chart">): Of<"table"> {
  return {
    kind: "table",
    caption: title,
    columns: ["", ...series.map(({ name }) => name)],
    rows: categories.map((name, at) => [name, ...series.map(({ values }) => String(values[at] ?? 0))]),
  };
}

type RichElements = Extract<MessageBlock, { type: "rich_text" }>["elements"];

function rich(elements: RichElements): MessageBlock {
  return { type: "rich_text", elements };
}

function bold(text: string): TextPiece {
  return { ...piece(text), style: { bold: true } };
}

function piece(text: string): TextPiece {
  return { type: "text", text: plain(text) || "–" };
}

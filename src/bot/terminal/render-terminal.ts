// A message as text of a terminal: words and shapes, never colour alone, wrapped to the width.
import { type Block, type ListItem, type Message, newPartOf } from "../message.ts";
import { barChart } from "./bar-chart.ts";
import { wrap } from "./wrap.ts";

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

/**
 * Everything of the message, in its order; blocks stand apart by an empty line. What a terminal showed stays on it, so
 * of a message that is written over an older one only the new part is shown.
 */
export function renderTerminal(message: Message, width = 80): string {
  return newPartOf(message)
    .view.map((block) => renderBlock(block, width))
    .join("\n\n");
}

function renderBlock(block: Block, width: number): string {
  switch (block.kind) {
    case "heading":
      return wrap(block.text, width);
    case "text":
      return wrap(block.text, width);
    case "quote":
      return wrap(`“${block.text}”${block.by ? ` (${block.by})` : ""}`, width, "  ");
    case "list":
      return block.items
        .map((item, index) => renderItem(item, block.numbered ? `${index + 1}. ` : "- ", width))
        .join("\n");
    case "facts":
      return renderFacts(block, width);
    case "table":
      return renderTable(block, width);
    case "chart":
      return barChart(block, width);
    case "choices":
      return wrap(`${block.choices.map((choice) => `[${choice.label}]`).join(" ")}  (type one to choose it)`, width);
    case "note":
      return wrap(block.text, width, "| ");
  }
}

function renderItem(item: ListItem, mark: string, width: number): string {
  const indent = " ".repeat(mark.length);
  const lines = [item.title, item.text, ...item.details].filter((line) => line !== "");
  return lines
    .map((line, index) => (index === 0 ? wrap(line, width, mark, indent) : wrap(line, width, indent)))
    .join("\n");
}

function renderFacts({ facts }: Of<"facts">, width: number): string {
  const widest = Math.max(...facts.map(({ label }) => label.length)) + 2;
  return facts.map(({ label, value }) => wrap(value, width, `${label}:`.padEnd(widest), " ".repeat(widest))).join("\n");
}

/** Columns side by side where they fit; else one row after the other, each cell with its column's name. */
function renderTable({ caption, columns, rows }: Of<"table">, width: number): string {
  const widths = columns.map((name, column) => Math.max(name.length, ...rows.map((row) => (row[column] ?? "").length)));
  const fits = widths.reduce((sum, each) => sum + each, 2 * (widths.length - 1)) <= width;
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd();
  const body = fits
    ? [line(columns), line(widths.map((each) => "-".repeat(each))), ...rows.map(line)]
    : rows.flatMap((row) =>
        row.map((cell, at) => wrap(`${columns[at] ?? ""}: ${cell}`, width, at === 0 ? "- " : "  ", "  ")),
      );
  return [wrap(caption, width), ...body].join("\n");
}

// A chart as Teams draws it itself; its figures stand on the card in words once, whoever draws it.
import type { Block, BlockOf } from "../message.ts";
import type { CardElement, ChartColour } from "./card.ts";
import { plainLine, words } from "./render-words.ts";

const COLOURS: Readonly<Record<BlockOf<"chart">["series"][number]["tone"], ChartColour>> = {
  good: "good",
  warning: "warning",
  attention: "attention",
  neutral: "neutral",
  accent: "categoricalBlue",
};

/**
 * The bars are for whoever sees them, and each part has its word in the legend. The words are the table of the same name
 * where the message has one, and otherwise the sentence that says the chart: a client without charts leaves out no figure.
 */
export function renderChart(block: BlockOf<"chart">, around: readonly Block[]): readonly CardElement[] {
  const named = plainLine(block.title) || "Chart";
  const { categories, series } = block;
  const isSaid = around.some((other) => saysTheSame(other, block));
  const title = words(named, { weight: "bolder", spacing: "medium" });
  const said = isSaid ? [] : words(block.summary, { spacing: "small" });
  if (categories.length === 0 || series.length === 0) return isSaid ? [] : [...title, ...said];
  const bars = categories.map((category, at) => ({
    title: plainLine(category) || "–",
    data: series.map(({ name, tone, values }) => ({
      legend: plainLine(name) || "–",
      value: values[at] ?? 0,
      color: COLOURS[tone],
    })),
  }));
  return [
    {
      type: "Chart.HorizontalBar.Stacked",
      title: named,
      showTitle: true,
      data: bars,
      spacing: "medium",
      fallback: isSaid ? "drop" : { type: "Container", items: [...title], spacing: "medium" },
    },
    ...said,
  ];
}

/** A table of the same name with a row for each bar. */
function saysTheSame(other: Block, { title, categories }: BlockOf<"chart">): boolean {
  if (other.kind !== "table" || other.caption !== title) return false;
  const rows = new Set(other.rows.map(([first]) => first));
  return categories.every((category) => rows.has(category));
}

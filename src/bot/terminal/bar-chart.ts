// A chart as bars of marks: each status by a shape of its own, and each bar below its words.
import type { Block } from "../message.ts";
import { wrap } from "./wrap.ts";

type ChartBlock = Extract<Block, { kind: "chart" }>;

/** Shapes for series whose name brings none ("Complete"), apart from those that statuses have. */
const SHAPES = ["◆", "○", "◇", "□", "△"];
const INDENT = "  ";

/**
 * One bar for each category. A mark is one of what is counted, or as many as the line above says where the longest bar
 * would not fit.
 *
 * @param width of a line, in characters
 */
export function barChart({ title, categories, series }: ChartBlock, width: number): string {
  const marks = marksOf(series.map(({ name }) => name));
  const totals = categories.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  // Rounding may lengthen a bar by a mark for each of its parts.
  const room = Math.max(1, width - INDENT.length - series.length);
  const each = Math.max(1, Math.ceil(Math.max(0, ...totals) / room));
  const scale = each === 1 ? "" : ` One mark stands for ${each}.`;
  const key = marks.map(({ mark, word }) => `${mark} ${word}`).join(", ");
  const bars = categories.map((name, at) => {
    const parts = series.map(({ values }, of) => ({ count: values[at] ?? 0, ...marks[of] }));
    const there = parts.filter(({ count }) => count > 0);
    const words = there.map(({ count, word = "" }) => `${count} ${word.toLowerCase()}`).join(", ") || "none";
    const bar = there.map(({ count, mark = "" }) => mark.repeat(Math.max(1, Math.round(count / each)))).join("");
    return [wrap(`${name}: ${words}`, width), ...(bar ? [INDENT + bar] : [])].join("\n");
  });
  return [wrap(title, width), wrap(`${key}.${scale}`, width), ...bars].join("\n");
}

/** "● Green" brings its shape; the others get the next one that is free. */
function marksOf(names: readonly string[]): readonly { readonly mark: string; readonly word: string }[] {
  const free = SHAPES.values();
  return names.map((name) => {
    const own = /^(?<mark>[^\p{L}\p{N}\s])\s+(?<word>.+)$/u.exec(name)?.groups;
    return own?.mark && own.word ? { mark: own.mark, word: own.word } : { mark: free.next().value ?? "*", word: name };
  });
}

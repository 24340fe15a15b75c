// A label and its value on one line.
import type { Words } from "./card.ts";
import { runs } from "./render-words.ts";

/** On a telephone a label above or before its value reads better than two narrow columns. */
export function fact(label: string, value: string): readonly Words[] {
  const inlines = [...runs(`${label}:`, { weight: "bolder" }), ...runs(` ${value}`)];
  return inlines.length === 0 ? [] : [{ type: "RichTextBlock", inlines, spacing: "small" }];
}

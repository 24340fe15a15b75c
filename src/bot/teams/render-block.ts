// One block of a message as elements of a card.
import type { Block, BlockOf, ListItem } from "../message.ts";
import { isGloss } from "../messages/gloss.ts";
import type { CardElement, Words } from "./card.ts";
import { renderChart } from "./render-chart.ts";
import { fact } from "./render-fact.ts";
import { choiceElements } from "./render-press.ts";
import { renderTable } from "./render-table.ts";
import { clean, plainLine, runs, words } from "./render-words.ts";

/** @param around the view that it stands in: what that says already is not said again */
export function renderBlock(block: Block, around: readonly Block[]): readonly CardElement[] {
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
      return renderTable(block);
    case "chart":
      return renderChart(block, around);
    case "choices":
      return choiceElements(block.choices);
    case "note":
      return words(block.text, { size: "small", isSubtle: true, spacing: "medium" });
  }
}

function quote({ text, by }: BlockOf<"quote">): readonly CardElement[] {
  const said = words(`“${clean(text).trim()}”`);
  const who = by === null ? [] : words(by, { size: "small", isSubtle: true, spacing: "small" });
  return [{ type: "Container", style: "emphasis", items: [...said, ...who] }];
}

/** The mark and the title in one bold line, so that "1 green" can be answered; the rest below it. */
function listItem(item: ListItem, mark: string): readonly CardElement[] {
  const { title, text, details } = item;
  if (isGloss(item)) {
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

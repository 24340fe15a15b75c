// Where a list begins in a document, and what its items are.

import { labelledLines } from "../cards/card-line.ts";
import type { Block, Paragraph } from "../document/document.ts";
import { regExp } from "../lexicon/pattern.ts";
import { headingWords } from "../table/columns.ts";

/** A bullet, or a number that opens a sentence. */
export const ITEM = regExp("u")`
  ^(?:
    •\s+(?:\[[ x]?\]\s+)?
    |\(?(?<number>\d{1,2}(?:\.\d{1,2})?)[.)]\s+(?=\p{Lu})
    |(?<numbers>\d{1,2}(?:\.\d{1,2}){1,2})\s+(?:[-–—]\s+)?(?=\p{Lu}\p{Ll})
  )
`;

/** The items of the list that begins at this block; none where none does. */
export function itemsFrom(blocks: readonly Block[], at: number): readonly Paragraph[] {
  const items: Paragraph[] = [];
  for (
    let block = blocks[at];
    block?.kind === "paragraph" && ITEM.test(block.text);
    block = blocks[at + items.length]
  ) {
    items.push(block);
  }
  return items;
}

/** "• Owner: Head of Parks": a line of a card, whose list is no list of actions. */
export function isCardLine({ text, from, to }: Paragraph): boolean {
  const [line] = text.startsWith("• ") ? labelledLines(text, { from, to }) : [];
  const means = headingWords(line?.label ?? "")?.means;
  return means === "owner" || means === "due";
}

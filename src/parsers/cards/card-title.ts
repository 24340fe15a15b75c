// What stands above the labels of a card and belongs to it: the words of its action, its number, what it counts.

import type { Block, Heading, Paragraph } from "../document/document.ts";
import { endsSentence, startsMidSentence } from "../document/text-flow.ts";
import { regExp } from "../lexicon/pattern.ts";
import { saysWhatToDo } from "../lists/says-what-to-do.ts";
import { headingWords } from "../table/columns.ts";
import { isLabelledPart } from "../table/labelled-part.ts";
import { type Card, hasAction, onlyCounts } from "./card.ts";
import { type CardLine, countedLabel } from "./card-line.ts";
import { labelBefore } from "./repeated-labels.ts";

/** A stretch of the document: blocks that stay, or that may be read as these cards. */
export interface Stretch {
  readonly blocks: readonly Block[];
  readonly cards: readonly Card[];
}

/** A card takes the line above it where it has no action of its own, or where that line only counts. */
export function pushCard(
  stretches: Stretch[],
  blocks: readonly Block[],
  card: Card,
  repeated: ReadonlySet<string>,
): void {
  const above = hasAction(card) ? null : numberedAbove(stretches);
  if (above) {
    const { title, notes } = above;
    stretches.splice(-notes.length - 1);
    const text = notes.map((each) => each.text).join("\n");
    const note: CardLine = { label: "Notes", text, from: card.from, to: card.to };
    stretches.push({
      blocks: [title, ...notes, ...blocks],
      cards: [{ ...card, from: title.from, title: title.text, lines: [...card.lines, note] }],
    });
    return;
  }
  const titles = titleAbove(stretches).filter(({ text }) => !repeated.has(labelBefore(text)));
  const title = titles
    .map((each) => each.text)
    .join("\n")
    .replace(/\n(?!•)/g, " ");
  const isNamed = titles.some((block) => block.kind === "heading" && block.isOfCard === true);
  if (titles.length > 0 && (!hasAction(card) || onlyCounts(title) || isNamed)) {
    stretches.splice(-titles.length);
    const count = onlyCounts(title) ? null : countAbove(stretches.at(-1));
    if (count) stretches.pop();
    const { rank = "", words = "" } = RANKED.exec(count?.text ?? "")?.groups ?? {};
    const text = count ? `${words || count.text}: ${title}` : numberedTitle(title, stretches);
    const taken = [...(count ? [count] : []), ...titles];
    const { from, to } = count ?? card;
    const ranked: readonly CardLine[] = rank === "" ? [] : [{ label: "Priority", text: rank, from, to }];
    stretches.push({
      blocks: [...taken, ...blocks],
      cards: [{ ...card, title: text, lines: [...card.lines, ...ranked], from: taken[0]?.from ?? card.from }],
    });
  } else stretches.push({ blocks, cards: [card] });
}

/**
 * "1.2 Review of art schemes" with paragraphs below it that are no action ("Persons of different belief.") and then the labels:
 * null where the line right above the labels is the action.
 */
function numberedAbove(
  stretches: readonly Stretch[],
): { readonly title: Paragraph; readonly notes: readonly Paragraph[] } | null {
  const notes: Paragraph[] = [];
  for (const { blocks, cards } of stretches.slice(-MOST_BETWEEN - 1).toReversed()) {
    const [block, ...more] = blocks;
    if (block?.kind !== "paragraph" || cards.length > 0 || more.length > 0) return null;
    if (DOTTED.test(block.text)) return notes.length > 0 ? { title: block, notes } : null;
    notes.unshift(block);
    if (block.text.startsWith("•") || saysWhatToDo(block.text) || isLabelledPart(block.text)) return null;
  }
  return null;
}

/** Paragraphs between a number and the labels. */
const MOST_BETWEEN = 5;
const DOTTED = /^\d{1,2}(?:\.\d{1,2}){1,2}\s+(?:\S+\s+){4}/;

/** "Commitment 29", "High Recommendation 2.1:" above one card is its number; a pledge may have several cards. */
const RANKED = regExp("i")`
  ^(?:(?<rank>high|medium|low|critical|essential|important|advisory) )?
    (?<words>(?:commitment|recommendation) (?:no\.? ?)?\d{1,3}(?:\.\d{1,2})?)\s*:?$
`;

/** Whether a line is nothing but such a number, and so goes on with nothing above it. */
export function isRanked(text: string): boolean {
  return RANKED.test(text);
}

/** The line "Action 3", which stands over the words of the action. */
function countAbove(above: Stretch | undefined): Heading | Paragraph | null {
  const [block, ...more] = above && above.cards.length === 0 ? above.blocks : [];
  if (!block || block.kind === "table" || more.length > 0) return null;
  const line: CardLine = { label: block.text, text: "", from: block.from, to: block.to };
  return countsActions(line) || isRanked(block.text) ? block : null;
}

/** "a) open a small fund" below "4) Grants:" is "4a) open a small fund". */
function numberedTitle(title: string, above: readonly Stretch[]): string {
  if (!/^[a-z][.)]\s/.test(title)) return title;
  const texts = above.flatMap(
    ({ blocks, cards }) => cards[0]?.title ?? blocks.map((block) => ("text" in block ? block.text : "")),
  );
  const number = texts.map((text) => /^(?<number>\d{1,3})[a-z]?[.)]\s/.exec(text)?.groups?.number).findLast(Boolean);
  return `${number ?? ""}${title}`;
}

/** The line above, with the list that it ends where another line introduces it ("Open rooms on:"); [] for none. */
export function titleAbove(stretches: readonly Stretch[]): readonly (Heading | Paragraph)[] {
  const lines: (Heading | Paragraph)[] = [];
  for (let at = stretches.length - 1; at >= 0; at--) {
    const { blocks: [block, ...more] = [], cards = [] } = stretches[at] ?? {};
    if (!block || block.kind === "table" || cards.length > 0 || more.length > 0) break;
    lines.unshift(block);
    if (!block.text.startsWith("•") && !(lines.length === 1 && startsMidSentence(block.text))) break;
  }
  const [first, ...rest] = lines;
  const isCut = first !== undefined && !endsSentence(first.text) && rest.length === 1 && !rest[0]?.text.startsWith("•");
  return lines.length > 1 && first && (isCut || /:$/.test(first.text)) ? lines : lines.slice(-1);
}

/** "Action 3", "Task 2.1": the label of one action among several. */
export function countsActions({ label }: CardLine): boolean {
  const counted = countedLabel(label ?? "");
  const known = headingWords(counted.label);
  return counted.number !== null && known?.means === "action" && known.besides !== "section";
}

// Cards whose labels stand on lines of their own, each above what it labels: they become labels with their texts.
import type { Block, Document, Paragraph } from "../document/document.ts";
import { isRating } from "../document/flat/cell-signs.ts";
import { isPostOnly } from "../document/stream/stream-heading.ts";
import { headingWords } from "../table/columns.ts";

/** So many cards at the least. */
const LEAST_CARDS = 2;
/** Words of a label. */
const LONGEST_LABEL = 7;
/** Lines that one label may stand over. */
const MOST_LINES = 12;

/**
 * The document with "Lead officer" above "Head of Parks" as "Lead officer: Head of Parks", where labels come again and again in
 * one order, each with a text below. Headings of columns stand below each other, with no text between.
 */
export function withLabelsAbove(document: Document): Document {
  const { blocks } = document;
  const labels = labelsIn(blocks);
  if (labels === null) return document;
  const made: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const label = blocks[at];
    const below = isLabel(label, labels) ? linesBelow(blocks, at + 1, labels) : [];
    if (label?.kind !== "paragraph" || below.length === 0) {
      if (label) made.push(label);
      at += 1;
      continue;
    }
    const [first, ...items] = below;
    made.push({ ...label, text: `${bare(label.text)}: ${first?.text ?? ""}`, to: first?.to ?? label.to }, ...items);
    at += 1 + below.length;
  }
  return { ...document, blocks: made };
}

/** Whether lines are such cards; blank ones are none of theirs. */
export function hasLabelsAbove(lines: readonly string[]): boolean {
  const filled = lines.filter((text) => text.trim() !== "");
  return labelsIn(filled.map((text): Block => ({ kind: "paragraph", text, from: 0, to: 0 }))) !== null;
}

/** The labels of the cards, in small letters, or null where none come again. */
function labelsIn(blocks: readonly Block[]): ReadonlySet<string> | null {
  const given = blocks.map((block) => (block.kind === "paragraph" && !block.unreadable ? mayLabel(block.text) : null));
  const again = new Set(given.filter((text, at) => text !== null && given.indexOf(text) !== at));
  const texts = given.map((text) => (again.has(text) ? text : null));
  const counts = new Map<string, number>();
  texts.forEach((text, at) => {
    const next = blocks[at + 1];
    const holdsText = next?.kind === "paragraph" && texts[at + 1] === null;
    if (text !== null && holdsText) counts.set(text, (counts.get(text) ?? 0) + 1);
  });
  const labels = new Set([...counts].flatMap(([text, count]) => (count >= LEAST_CARDS ? [text] : [])));
  const means = new Set([...labels].map((label) => headingWords(label)?.means));
  const areCards = means.has("owner") && means.has("due") && (means.has("action") || means.size > 2);
  return areCards ? labels : null;
}

/** "What we will do" as a label; null for a line that cannot be one. */
function mayLabel(text: string): string | null {
  const label = bare(text);
  if (label.split(" ").length > LONGEST_LABEL || !/^\p{Lu}/u.test(label) || /[.;,]$/.test(label)) return null;
  return headingWords(label) === null || isPostOnly(label) || isRating(label) ? null : label.toLowerCase();
}

function isLabel(block: Block | undefined, labels: ReadonlySet<string>): boolean {
  return block?.kind === "paragraph" && labels.has(bare(block.text).toLowerCase());
}

/** What stands below a label: its line, and the items of a list behind that. */
function linesBelow(blocks: readonly Block[], from: number, labels: ReadonlySet<string>): readonly Paragraph[] {
  const lines: Paragraph[] = [];
  for (let block = blocks[from]; lines.length < MOST_LINES; block = blocks[from + lines.length]) {
    if (block?.kind !== "paragraph" || block.unreadable !== undefined || isLabel(block, labels)) break;
    if (lines.length > 0 && !block.text.startsWith("• ")) break;
    lines.push(block);
  }
  return lines;
}

function bare(text: string): string {
  return text.trim().replace(/\s*[:?]$/, "");
}

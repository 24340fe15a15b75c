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
    const below = isLabel(label, labels) ? textBelow(blocks, at, labels) : [];
    if (label?.kind !== "paragraph" || below.length === 0) {
      if (label) made.push(label);
      at += 1;
      continue;
    }
    const [first, ...items] = below;
    const more = items.map((item) => (item.text.startsWith("• ") ? item : { ...item, goesOn: true }));
    made.push({ ...label, text: `${bare(label.text)}: ${first?.text ?? ""}`, to: first?.to ?? label.to }, ...more);
    at += 1 + below.length;
  }
  return { ...document, blocks: made };
}

/** Whether lines are such cards; blank ones are none of theirs. */
export function hasLabelsAbove(lines: readonly string[]): boolean {
  const filled = lines.filter((text) => text.trim() !== "");
  return labelsIn(filled.map((text): Block => ({ kind: "paragraph", text, from: 0, to: 0 }))) !== null;
}

/** The labels of the cards in their order, in small letters, or null where none come again. */
function labelsIn(blocks: readonly Block[]): ReadonlySet<string> | null {
  const known = labelsAgain(blocks, (text) => headingWords(text) !== null);
  const means = new Set([...known].map((label) => headingWords(label)?.means));
  if (!means.has("owner") || !means.has("due")) return null;
  const all = labelsAgain(blocks, (text, at) => known.has(text) || standsInside(blocks, at, known));
  return means.has("action") || all.size > 2 ? all : null;
}

/** Whether the next label below is one, and not the first of the next card: the line is a label of the body's own, and no title. */
function standsInside(blocks: readonly Block[], at: number, known: ReadonlySet<string>): boolean {
  const below = blocks.slice(at + 1, at + 1 + MOST_LINES).find((block) => isLabel(block, known));
  const [first] = known;
  return below?.kind === "paragraph" && bare(below.text).toLowerCase() !== first;
}

/** Such lines as come again, each with a text below. */
function labelsAgain(blocks: readonly Block[], test: (text: string, at: number) => boolean): ReadonlySet<string> {
  const given = blocks.map((block, at) => {
    const label = block.kind === "paragraph" && !block.unreadable ? mayLabel(block.text) : null;
    return label !== null && test(label, at) ? label : null;
  });
  const again = new Set(given.filter((text, at) => text !== null && given.indexOf(text) !== at));
  const texts = given.map((text) => (again.has(text) ? text : null));
  const counts = new Map<string, number>();
  texts.forEach((text, at) => {
    const next = blocks[at + 1];
    const holdsText = next?.kind === "paragraph" && texts[at + 1] === null;
    if (text !== null && holdsText) counts.set(text, (counts.get(text) ?? 0) + 1);
  });
  return new Set([...counts].flatMap(([text, count]) => (count >= LEAST_CARDS ? [text] : [])));
}

/** "What we will do" as a label; null for a line that cannot be one. */
function mayLabel(text: string): string | null {
  const label = bare(text);
  if (label.split(" ").length > LONGEST_LABEL || !/^\p{Lu}/u.test(label) || /[.;,]$/.test(label)) return null;
  return isPostOnly(label) || isRating(label) ? null : label.toLowerCase();
}

function isLabel(block: Block | undefined, labels: ReadonlySet<string>): boolean {
  return block?.kind === "paragraph" && labels.has(bare(block.text).toLowerCase());
}

/** All paragraphs down to a label that stands behind it in each card; below the last label of a card what `linesBelow` takes. */
function textBelow(blocks: readonly Block[], at: number, labels: ReadonlySet<string>): readonly Paragraph[] {
  const order = [...labels];
  const placeOf = (block: Block | undefined): number =>
    block?.kind === "paragraph" ? order.indexOf(bare(block.text).toLowerCase()) : -1;
  const next = blocks.findIndex((block, below) => below > at && (block.kind !== "paragraph" || isLabel(block, labels)));
  const between = blocks.slice(at + 1, next).filter((block) => block.kind === "paragraph");
  const isWhole =
    placeOf(blocks[next]) > placeOf(blocks[at]) &&
    between.length <= MOST_LINES &&
    !between.some(({ unreadable }) => unreadable !== undefined);
  return next > 0 && isWhole ? between : linesBelow(blocks, at + 1, labels);
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

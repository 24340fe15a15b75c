// The cards of a document, each with the blocks that it takes up.
import type { Block, Document, Paragraph, Row, Table } from "../document/document.ts";
import { isDate } from "../document/flat/cell-signs.ts";
import { endsOpen, endsSentence, startsMidSentence } from "../document/text-flow.ts";
import { ownerAndDate } from "../lists/owner-and-date.ts";
import { saysWhoAndWhen } from "../lists/who-lines.ts";
import { headingWords } from "../table/columns.ts";
import { headerOf } from "../table/header.ts";
import { isLabelledPart } from "../table/labelled-part.ts";
import { emptyKind } from "../table/row-kind.ts";
import { type Card, onlyCounts, saysAction } from "./card.ts";
import { type CardLine, countedLabel, labelledCells, labelledLines, ownLabelledLine } from "./card-line.ts";
import { countsActions, isRanked, pushCard, type Stretch, titleAbove } from "./card-title.ts";
import { headedCard } from "./headed-card.ts";
import { labelBefore, repeatedLabels } from "./repeated-labels.ts";

/** In order, nothing lost: the blocks of all stretches together are the document's. */
export function findCards(blocks: readonly Block[], unit: Document["unit"]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const repeated = repeatedLabels(blocks);
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    const cards = block?.kind === "table" ? cardsIn(block, stretches, repeated) : [];
    const taken = block?.kind === "table" ? 1 : linesOfCard(blocks, at, unit, repeated);
    const lines = blocks.slice(at, at + taken);
    const [card, ...others] = cards;
    if (card && others.length === 0 && card.title === null) pushCard(stretches, lines, card, repeated);
    else if (cards.length > 0) stretches.push({ blocks: lines, cards });
    else if (block?.kind === "table" || taken === 0) stretches.push({ blocks: blocks.slice(at, at + 1), cards: [] });
    else {
      const own = lines.flatMap((each) => (each.kind === "paragraph" ? [each] : []));
      pushCard(stretches, lines, cardOfLines(own, repeated), repeated);
    }
    at += Math.max(1, taken);
  }
  return stretches;
}

/** A card under its own headings may have its action in the line above, where that has a number as actions have. */
function cardsIn(table: Table, above: readonly Stretch[], repeated: ReadonlySet<string>): readonly Card[] {
  const headed = headedCard(table);
  if (headed === null) return cardsOfTable(table, repeated);
  const [title] = titleAbove(above);
  return headed.title !== null || (title && onlyCounts(title.text)) ? [headed] : [];
}

/** How many blocks from here are lines of one card: labels that do not repeat, and what goes on with them. */
function linesOfCard(
  blocks: readonly Block[],
  at: number,
  unit: Document["unit"],
  repeated: ReadonlySet<string>,
): number {
  const labels = new Set<string>();
  let count = 0;
  let above: CardLine | null = null;
  for (let block = blocks[at]; block?.kind === "paragraph"; block = blocks[at + count]) {
    if (block.goesOn === true && count > 0) {
      count += 1;
      continue;
    }
    const lines: readonly CardLine[] = labelledLines(block.text, block);
    const own = lines.flatMap(({ label }) => (label === null ? [] : [keyOf(label)]));
    if (count === 1 && own.length === 0 && isBriefOf(blocks.slice(at, at + 3))) {
      count += 1;
      continue;
    }
    if (own.length === 0 && count > 0 && isOwnLabel(blocks, at + count, labels, count > 1, repeated)) {
      above = ownLabelledLine(block.text, block);
      count += 1;
      continue;
    }
    if (own.length === 0 && above && above.text !== "" && isNextTitle(blocks[at + count + 1], labels)) break;
    const isTold = own.length === 0 && count > 0 && tellsAction(blocks.slice(at, at + count + MOST_PARAGRAPHS), count);
    if (
      own.length === 0 &&
      !isTold &&
      !(above && (goesOn(above, block) || (unit === "line" && wasWrapped(above, block))))
    ) {
      break;
    }
    if (own.some((label) => labels.has(label)) || (lines[0] && opensNext(lines[0], labels))) break;
    for (const label of own) labels.add(label);
    above = lines.at(-1) ?? above;
    count += 1;
  }
  return count;
}

/**
 * Whether a line has a label of the plan's own, and belongs to the card: the same label stands in other cards too, or it is
 * followed by one of the known labels that the card has not had yet.
 */
function isOwnLabel(
  blocks: readonly Block[],
  at: number,
  above: ReadonlySet<string>,
  standsBetween: boolean,
  repeated: ReadonlySet<string>,
): boolean {
  const [line, next] = blocks.slice(at, at + 2);
  if (line?.kind !== "paragraph" || ownLabelledLine(line.text, line) === null || isLabelledPart(line.text))
    return false;
  const label = labelBefore(line.text);
  if (repeated.has(label) && headingWords(countedLabel(label).label)?.means !== "section") return true;
  if (!standsBetween || next?.kind !== "paragraph") return false;
  const [known] = labelledLines(next.text, next);
  return known?.label != null && !above.has(keyOf(known.label));
}

/** Whether the line in front of this one is what the next card is about: its labels begin again, and none of them says it. */
function isNextTitle(next: Block | undefined, above: ReadonlySet<string>): boolean {
  if (next?.kind !== "paragraph" || [...above].some(saysAction)) return false;
  const [line] = labelledLines(next.text, next);
  return line?.label != null && above.has(keyOf(line.label));
}

/** Paragraphs between "Action 3:" and the first of its labels. */
const MOST_PARAGRAPHS = 6;

/**
 * Whether the next paragraph still says what is to be done: "Action 3:" stands alone, nothing labelled has come since, and
 * a label follows that is not another action's.
 *
 * @param count how many of `blocks` the card has already
 */
function tellsAction(blocks: readonly Block[], count: number): boolean {
  const [opening, ...rest] = blocks.map((block) =>
    block.kind === "paragraph" ? labelledLines(block.text, block) : [],
  );
  const [line, ...more] = opening ?? [];
  if (line === undefined || more.length > 0 || line.text !== "" || !countsActions(line)) return false;
  const labelled = rest.findIndex((lines) => lines[0] === undefined || lines[0].label !== null);
  const [next] = rest[labelled] ?? [];
  return labelled >= count && next !== undefined && !countsActions(next);
}

/**
 * "Action 2:" alone, below an objective or below the owner or the date of another: what follows is a card of its own. So is
 * "Objective 3: Pay", below owner and date.
 */
function opensNext(line: CardLine, above: ReadonlySet<string>): boolean {
  const known = [...above].flatMap((label) => headingWords(label) ?? []);
  const isOwned = known.some(({ means }) => means === "owner" || means === "directorate");
  const isDue = known.some(({ means }) => means === "due");
  const isBelow = isOwned || isDue || known.some(({ besides }) => besides === "section");
  return countsActions(line) ? line.text === "" && isBelow : countsObjectives(line) && isOwned && isDue;
}

function countsObjectives({ label }: CardLine): boolean {
  const counted = countedLabel(label ?? "");
  return counted.number !== null && headingWords(counted.label)?.besides === "section";
}

/** "Action 1.2: Signage" above a sentence and labels: a name for the action, which the sentence tells in full. */
function isBriefOf([name, told, labelled]: readonly Block[]): boolean {
  if (name?.kind !== "paragraph" || told?.kind !== "paragraph" || labelled?.kind !== "paragraph") return false;
  const [line, ...more] = labelledLines(name.text, name);
  const isBrief = line !== undefined && more.length === 0 && isBriefName(line);
  const [next] = labelledLines(labelled.text, labelled);
  return (
    isBrief &&
    /^\p{Lu}/u.test(told.text) &&
    told.text.split(" ").length > line.text.split(" ").length &&
    next?.label != null
  );
}

function isBriefName(line: CardLine): boolean {
  return countsActions(line) && line.text !== "" && line.text.split(" ").length <= 6 && !endsSentence(line.text);
}

/** The line straight below one that ends no sentence; a number such as "2.1b" opens the next action. */
function wasWrapped(above: CardLine, { from, text }: Paragraph): boolean {
  if (isRanked(text)) return false;
  return from === above.to + 1 && !endsSentence(above.text) && !/^\d{1,2}\.\d{1,2}[a-z]?\s+\p{Lu}/u.test(text);
}

/** "Theme 3: Getting on board" and "Action 1.5" never go on with a label that stands blank. */
function goesOn(above: CardLine, { text }: Paragraph): boolean {
  if (isLabelledPart(text) || /^(?:action|task|activity) [A-Z]{0,3}\d[\d.]*[a-z]?\s*:?$/i.test(text)) return false;
  return above.text === "" || endsOpen(above.text) || text.startsWith("•") || startsMidSentence(text);
}

function cardOfLines(blocks: readonly Paragraph[], repeated: ReadonlySet<string>): Card {
  const lines: CardLine[] = [];
  for (const block of blocks) {
    const known = block.goesOn === true ? [{ ...block, label: null }] : labelledLines(block.text, block);
    const mayBeOwn = block.goesOn !== true && (lines.length > 1 || repeated.has(labelBefore(block.text)));
    const ownLabel = known[0]?.label === null && mayBeOwn ? ownLabelledLine(block.text, block) : null;
    for (const line of ownLabel ? [ownLabel] : known) {
      const above = lines.at(-1);
      if (line.label !== null || !above) lines.push(line);
      else if (isDate(line.text) && !lines.some(isWhen)) lines.push({ ...line, label: "By when" });
      else if (lines.length === 1 && isBriefName(above) && blocks.length > 2) {
        lines.splice(0, 1, { ...above, text: line.text, to: line.to }, { ...above, label: "Short title" });
      } else
        lines[lines.length - 1] = { ...above, text: [above.text, line.text].filter(Boolean).join("\n"), to: line.to };
    }
  }
  const unit = blocks[0]?.unit;
  const place = { from: blocks[0]?.from ?? 0, to: blocks.at(-1)?.to ?? 0, ...(unit ? { unit } : {}) };
  return { title: null, lines: lines.some(isWhen) ? lines : lines.flatMap(withWhen), ...place };
}

/** "Responsible: Head of Libraries, by March 2027" says when, too, where no other line of the card does. */
function withWhen(line: CardLine): readonly CardLine[] {
  if (headingWords(line.label ?? "")?.means !== "owner" || !saysWhoAndWhen(line.text)) return [line];
  const { owner, due } = ownerAndDate(line.text);
  return [
    { ...line, text: owner },
    { ...line, label: "By when", text: due },
  ];
}

/** The cards of a table whose rows are labels and texts; none where it is a table of columns. */
function cardsOfTable({ rows }: Table, repeated: ReadonlySet<string>): Card[] {
  const filled = rows.filter((row) => emptyKind(row) === null);
  const lines = withOwnLabels(filled, filled.map(labelledCells), repeated);
  const labelled = lines.filter(([first]) => first !== undefined && first.label !== null).length;
  const hasColumns = filled.some(({ cells }) => headerOf(cells) !== null);
  if (labelled < 2 || labelled < lines.length * (hasColumns ? 1 : 0.5)) return [];
  const cards: Card[] = [];
  for (const line of lines.flat()) {
    const card = cards.at(-1);
    const isNew =
      line.label !== null && card?.lines.some(({ label }) => keyOf(label ?? "") === keyOf(line.label ?? ""));
    if (!card || isNew || (line.label === null && card.lines.length > 0)) {
      const title = line.label === null ? line.text : null;
      cards.push({ title, lines: title === null ? [line] : [], from: line.from, to: line.to });
    } else if (line.label === null)
      cards[cards.length - 1] = { ...card, title: `${card.title ?? ""} ${line.text}`.trim() };
    else cards[cards.length - 1] = { ...card, lines: [...card.lines, line], to: line.to };
  }
  return cards;
}

/**
 * Between known labels, a short first cell beside a text is the plan's own label: "What will be different". So it is with
 * nothing beside it, where the plan's other cards have it with a text.
 */
function withOwnLabels(
  rows: readonly Row[],
  lines: readonly CardLine[][],
  repeated: ReadonlySet<string>,
): readonly CardLine[][] {
  const isKnown = (line: readonly CardLine[] | undefined): boolean => line?.[0] != null && line[0].label !== null;
  const first = lines.findIndex(isKnown);
  if (lines.filter(isKnown).length < 2) return lines;
  return lines.map((line, at) => {
    const [label = "", text = "", ...more] = (rows[at]?.cells ?? []).filter((cell) => cell !== "");
    const mayBeLabel =
      /^\p{Lu}[\p{L} ’'/&-]{2,40}[?:]?$/u.test(label) && label.split(" ").length <= 6 && more.length === 0;
    const [only] = line;
    const isOwn =
      at > first && line.length === 1 && !isKnown(line) && mayBeLabel && (text !== "" || repeated.has(label));
    return isOwn && only ? [{ ...only, label: label.replace(/\s*:$/, ""), text }] : line;
  });
}

function isWhen({ label }: CardLine): boolean {
  return headingWords(label ?? "")?.means === "due";
}

function keyOf(label: string): string {
  return countedLabel(label).label.toLowerCase();
}

// What stands over the labels of a card in pieces of its own: its number, its name, and how it stands ("1.2 / Pay gap / On track").
import { BETWEEN_CARDS, type Block, type Document, type Heading, type Paragraph } from "../document/document.ts";
import { isReference } from "../references/printed-reference.ts";
import { isStatus } from "../table/columns-by-content.ts";
import { isGeneral } from "../table/labelled-part.ts";
import { labelledLines } from "./card-line.ts";

/** A number or a word alone may stand above any list of labels once. */
const LEAST = 2;

/**
 * The document with such pieces as cards have them: number and name one heading, and the word for how it stands behind a
 * label. Where that word stands below the labels of each card, it belongs to the card above.
 */
export function withCardHeads(document: Document): Document {
  const rated = withTails(document.blocks);
  const found = startsOf(rated).map((at) => headAbove(rated, at));
  const heads = found.every(isNamedFirst) ? found : found.map(belowTitle);
  const marked = heads.filter(({ parts }) => parts.some(isMark));
  return { ...document, blocks: withNames(marked.length < LEAST ? rated : withHeads(rated, marked)) };
}

type Text = Heading | Paragraph;

interface Head {
  /** Where the labels begin. */
  readonly at: number;
  /** The pieces above, in order. */
  readonly parts: readonly Text[];
}

/** Whether the labels of a card begin here. */
function opensLabels(blocks: readonly Block[], at: number): boolean {
  return isLabelled(blocks[at]) && !isLabelled(blocks[at - 1]) && isLabelled(blocks[at + 1]);
}

function startsOf(blocks: readonly Block[]): readonly number[] {
  return blocks.flatMap((_, at) => (opensLabels(blocks, at) ? [at] : []));
}

function isLabelled(block: Block | undefined): boolean {
  if (block?.kind !== "paragraph") return false;
  if (block.goesOn === true) return true;
  const [line] = labelledLines(block.text, block);
  return (line !== undefined && line.label !== null) || /^(?:• )?\p{Lu}[\p{L} ’'/&-]{2,40}:(?:\s|$)/u.test(block.text);
}

/** At most a number, a name and a rating, in any order. */
function headAbove(blocks: readonly Block[], at: number): Head {
  const parts: Text[] = [];
  for (let block = blocks[at - 1]; block && isText(block); block = blocks[at - 1 - parts.length]) {
    const kind = kindOf(block);
    const isAsked = block.kind === "paragraph" && block.unreadable !== undefined;
    if (isAsked || isLabelled(block) || block.text.startsWith("•") || parts.some((part) => kindOf(part) === kind))
      break;
    parts.unshift(block);
  }
  return { at, parts };
}

/** The name stands above the number. */
function isNamedFirst({ parts: [first, ...more] }: Head): boolean {
  return kindOf(first) === "name" && more.some((part) => kindOf(part) === "number");
}

/** A title above the number of some cards is that of the part that they open, and so is one above a rating without a number. */
function belowTitle(head: Head): Head {
  const { at, parts } = head;
  if (isNamedFirst(head)) return { at, parts: parts.slice(1) };
  const isNumbered = parts.some((part) => kindOf(part) === "number");
  return isNumbered ? head : { at, parts: parts.slice(parts.findIndex((part) => kindOf(part) === "rating")) };
}

function kindOf(block: Text | undefined): "number" | "rating" | "name" {
  const text = block?.text ?? "";
  if (isStatus(text)) return "rating";
  return isReference(text) ? "number" : "name";
}

function isMark(part: Text): boolean {
  return kindOf(part) !== "name";
}

function withHeads(blocks: readonly Block[], heads: readonly Head[]): readonly Block[] {
  const made: Block[] = [];
  let next = 0;
  for (const { at, parts } of heads) {
    made.push(...blocks.slice(next, at - parts.length), ...headOf(parts));
    next = at;
  }
  return [...made, ...blocks.slice(next)];
}

function headOf(parts: readonly Text[]): readonly Block[] {
  const of = (kind: ReturnType<typeof kindOf>): Text | undefined => parts.find((part) => kindOf(part) === kind);
  const [number, name, rating] = [of("number"), of("name"), of("rating")];
  const count = /^\d+$/.test(number?.text ?? "") ? `${number?.text}.` : number?.text;
  const text = [count, name?.text].filter((part) => part !== undefined).join(" ");
  const { from, to } = number ?? name ?? { from: 0, to: 0 };
  const level = name?.kind === "heading" ? name.level : LOWEST;
  return [
    ...(text === "" ? [] : [{ kind: "heading", text, level, from, to } as const]),
    ...(rating ? [said(rating)] : []),
  ];
}

const LOWEST = 6;

/**
 * The blocks with the words that stand below labels behind a label of their own. Between two cards such a word may as well
 * open the next: it does where one opens the first card, and where none closes the last it cannot be known.
 */
function withTails(blocks: readonly Block[]): readonly Block[] {
  const starts = startsOf(blocks);
  const [first = 0] = starts;
  const tails = blocks.flatMap((block, at) => (isTail(blocks, at) && isText(block) ? [at] : []));
  const opens = headAbove(blocks, first).parts.some((part) => kindOf(part) === "rating");
  if (tails.length < LEAST || opens) return blocks;
  const closes = tails.some((at) => at > (starts.at(-1) ?? 0));
  return blocks.map((block, at) => {
    if (!isText(block) || !tails.includes(at)) return block;
    return closes ? said(block) : { ...said(block), text: block.text, unreadable: BETWEEN_CARDS };
  });
}

function isTail(blocks: readonly Block[], at: number): boolean {
  const [above, block] = [blocks[at - 1], blocks[at]];
  const isOpen = isText(above) && above.text.endsWith(":");
  return isText(block) && isStatus(block.text) && isLabelled(above) && !isOpen;
}

/**
 * The blocks with headings told that name one card each, below a heading that parts the plan: "Mentoring" over the labels of
 * one action is no section where "Students" stands over several such.
 */
function withNames(blocks: readonly Block[]): readonly Block[] {
  const starts = startsOf(blocks);
  const names = starts.flatMap((at) => {
    const name = blocks[at - 1];
    return name?.kind === "heading" ? [{ name, part: partOf(blocks, at - 1, name.level) }] : [];
  });
  const levels = new Set(names.map(({ name }) => name.level));
  const parts = new Set(names.map(({ part }) => part));
  const areNames = names.length === starts.length && levels.size === 1 && parts.size * 2 <= names.length;
  if (!areNames || parts.has(null)) return blocks;
  const taken = new Set<Block>(names.map(({ name }) => name));
  return blocks.map((block) => (block.kind === "heading" && taken.has(block) ? { ...block, isOfCard: true } : block));
}

/** The heading of the part in which a heading of that level stands; null for the title of the document, and for "Actions". */
function partOf(blocks: readonly Block[], at: number, level: number): Block | null {
  const part = blocks.slice(0, at).findLast((block) => block.kind === "heading" && block.level < level);
  const title = blocks.find(({ kind }) => kind === "heading");
  return part?.kind === "heading" && part !== title && !isGeneral(part.text) ? part : null;
}

function said({ text, from, to }: Text): Paragraph {
  return { kind: "paragraph", text: `Status: ${text}`, from, to };
}

function isText(block: Block | undefined): block is Text {
  return block !== undefined && block.kind !== "table";
}

// Plans that are lists of points, each of them something to be done, without a word of who and by when.

import type { Query } from "../../plan/register.ts";
import type { Settlement } from "../../plan/settlement.ts";
import type { Block, Document, Paragraph, Row, Table } from "../document/document.ts";
import { regExp } from "../lexicon/pattern.ts";
import { leadingReference } from "../references/printed-reference.ts";
import { quote } from "../register/quote.ts";
import { AS_READ } from "../register/settling.ts";
import { ITEM, isCardLine, itemsFrom } from "./list-items.ts";
import { saysWhatToDo } from "./says-what-to-do.ts";

/** What an officer says who wants each point as an action. */
export const POINTS: Settlement = { kind: "points" };

/** Fewer points are a remark, not a plan. */
const LEAST_POINTS = 4;
/** Where the line above says "We will:". */
const LEAST_PROMISED = 2;
/** So many of a list's items have to say what is to be done. */
const SHARE = 0.6;
/** The title stands among the first lines. */
const OPENING = 8;
const PLAN_WORD = /\b(?:plan|objectives|priorities|pledges?|commitments?|actions)\b/i;

/**
 * One question for all points, or none where the document calls itself no plan or has too few. Nothing is an action before
 * somebody says so: aims and examples look the same.
 */
export function pointsQuery({ blocks }: Document): readonly Query[] {
  const opening = blocks.filter((block) => block.kind !== "table").slice(0, OPENING);
  const lists = listsOf(blocks);
  if (!opening.some(({ text }) => PLAN_WORD.test(text)) && !lists.some(({ at }) => promises(blocks[at - 1]))) return [];
  const points = lists.flatMap(({ items }) => items.filter((item) => !isHeading(item, items)));
  const [first] = points;
  const least = lists.some(({ at }) => promises(blocks[at - 1])) ? LEAST_PROMISED : LEAST_POINTS;
  if (first === undefined || points.length < least) return [];
  return [
    {
      about: null,
      question: `No table says who does what by when, but ${points.length} points say what is to be done, the first of them ${quote(wordsOf(first))}. Is each of them an action?`,
      choices: ["Yes, each point is an action", "No, leave them out"],
      settles: { key: "points", choices: [POINTS, AS_READ], takes: null },
    },
  ];
}

/** The document with those lists as tables of actions. */
export function pointsAsTables(document: Document): Document {
  const lists = new Map(listsOf(document.blocks).map(({ at, items }) => [at, items]));
  const blocks: Block[] = [];
  for (let at = 0; at < document.blocks.length; ) {
    const items = lists.get(at);
    blocks.push(...(items ? tablesOf(items) : document.blocks.slice(at, at + 1)));
    at += items?.length ?? 1;
  }
  return { ...document, blocks };
}

interface List {
  readonly at: number;
  readonly items: readonly Paragraph[];
}

/** Lists of what is to be done; what comes again as the title of a part is a list of contents, what says "you" is advice. */
function listsOf(blocks: readonly Block[]): readonly List[] {
  const lists: List[] = [];
  const texts = new Set(blocks.flatMap((block) => (isItem(block) || !("text" in block) ? [] : [block.text])));
  const named = blocks.filter(isNamed);
  const areNamed =
    named.length >= LEAST_NAMED && named.filter((block) => saysWhatToDo(wordsOf(block))).length >= named.length * SHARE;
  const isActionPlan = blocks.slice(0, OPENING).some((block) => "text" in block && /\baction plan\b/i.test(block.text));
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    const isOne = areNamed && isNamed(block);
    const items = isOne ? [block] : itemsFrom(blocks, at);
    const points = items.filter((item) => !isHeading(item, items));
    const toDo = isOne || promises(blocks[at - 1]) ? points : points.filter((item) => saysWhatToDo(wordsOf(item)));
    const contents = points.filter((item) => texts.has(wordsOf(item))).length;
    const advice = points.filter(({ text }) => /\byour?\b/i.test(text)).length;
    const isOther =
      contents * 2 >= points.length ||
      advice * 3 >= points.length ||
      points.some(isCardLine) ||
      tellsWhatWas(blocks[at - 1]);
    const isToDo = toDo.length >= points.length * SHARE || (isActionPlan && areCounted(points));
    const isList = points.length > 0 && isToDo && !isOther;
    if (isList) lists.push({ at, items });
    at += Math.max(1, items.length);
  }
  return lists;
}

/** "1. A named contact for each complaint": what an action plan counts may be its actions, though no verb says so. */
function areCounted(points: readonly Paragraph[]): boolean {
  const words = points.reduce((sum, point) => sum + wordsOf(point).split(" ").length, 0);
  const numbers = points.map(({ text }) => ITEM.exec(text)?.groups?.number ?? "");
  return points.length >= LEAST_POINTS && numbers.every((number) => number !== "") && words >= points.length * TELLING;
}

/** Words: lists of contents have fewer. */
const TELLING = 5;

/** Fewer objectives with a name are titles of parts. */
const LEAST_NAMED = 3;
const NAMED = /^(?:objective|aim|goal|commitment|pledge|promise)(?: (?<number>\d{1,2}|[A-H]))?\s*[:–—-]\s+(?=\S)/i;

/** "Objective 2: To treat all fairly": what is to be done, named as what it is. */
function isNamed(block: Block | undefined): block is Paragraph {
  return block?.kind === "paragraph" && NAMED.test(block.text);
}

function isItem(block: Block): boolean {
  return block.kind === "paragraph" && ITEM.test(block.text);
}

function wordsOf({ text }: Paragraph): string {
  return text.replace(ITEM, "").replace(NAMED, "");
}

/** "We have:" above a list. */
function tellsWhatWas(above: Block | undefined): boolean {
  return above !== undefined && "text" in above && /\b(?:have|has|did)(?: already| so far)?\s*:$/i.test(above.text);
}

/** "We will:", "The trust will:" above a list. */
function promises(above: Block | undefined): boolean {
  return above !== undefined && "text" in above && PROMISE.test(above.text);
}

const PROMISE = regExp("i")`
  \b(?:we|council|trust|force|partnership|college|university)[ ]
    (?:will|shall|are going to|aim to|plan to|intend to)(?: (?:now|also|then))?\s*:$
`;

/** "1. Neighbourhood plan" over bullets: what they are about. */
function isHeading({ text }: Paragraph, items: readonly Paragraph[]): boolean {
  const isNumbered = !text.startsWith("•") && items.some((item) => item.text.startsWith("•"));
  const words = text.replace(ITEM, "");
  return isNumbered && words.split(" ").length <= LONGEST_HEADING && !/[.;]$/.test(words);
}

const LONGEST_HEADING = 12;

/** A table for the points under each heading of the list; the headings stay lines. */
function tablesOf(items: readonly Paragraph[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < items.length; ) {
    const next = items.findIndex((item, below) => below >= at && isHeading(item, items));
    const to = next < 0 ? items.length : next;
    if (to > at) blocks.push(tableOf(items.slice(at, to)));
    blocks.push(...items.slice(to, to + 1));
    at = to + 1;
  }
  return blocks;
}

function tableOf(items: readonly Paragraph[]): Table {
  const rows = items.map(({ text, from, to, unit }): Row => {
    const place = { from, to, ...(unit ? { unit } : {}), afterBreak: false, isAction: true };
    const { number = "", numbers = "" } = (NAMED.exec(text) ?? ITEM.exec(text))?.groups ?? {};
    const words = text.replace(ITEM, "").replace(NAMED, "");
    const leading = leadingReference(words);
    const reference = leading?.reference ?? (number || numbers);
    return { cells: [reference, leading?.rest ?? words], ...place };
  });
  const from = items[0]?.from ?? 0;
  return { kind: "table", rows: [{ cells: ["Ref", "Action"], from, to: from, afterBreak: false }, ...rows] };
}
